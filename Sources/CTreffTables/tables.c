#include "CTreffTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char catalogue[] = {
#embed "../TreffCatalogue/Resources/catalogue.csv"
};
static const unsigned char centres[] = {
#embed "../TreffCatalogue/Resources/centres.csv"
};
static const unsigned char counties[] = {
#embed "../TreffCatalogue/Resources/counties.csv"
};
static const unsigned char delivery[] = {
#embed "../TreffCatalogue/Resources/delivery.csv"
};
static const unsigned char examples[] = {
#embed "../TreffCatalogue/Resources/examples.csv"
};
static const unsigned char former_centres[] = {
#embed "../TreffCatalogue/Resources/former_centres.csv"
};
static const unsigned char former_units[] = {
#embed "../TreffCatalogue/Resources/former_units.csv"
};
static const unsigned char labels[] = {
#embed "../TreffCatalogue/Resources/labels.csv"
};
static const unsigned char municipalities[] = {
#embed "../TreffCatalogue/Resources/municipalities.csv"
};
static const unsigned char offers[] = {
#embed "../TreffCatalogue/Resources/offers.csv"
};
static const unsigned char outside[] = {
#embed "../TreffCatalogue/Resources/outside.csv"
};
static const unsigned char service_types[] = {
#embed "../TreffCatalogue/Resources/service_types.csv"
};
static const unsigned char sources[] = {
#embed "../TreffCatalogue/Resources/sources.csv"
};
static const unsigned char target_groups[] = {
#embed "../TreffCatalogue/Resources/target_groups.csv"
};
static const unsigned char themes[] = {
#embed "../TreffCatalogue/Resources/themes.csv"
};

#define TABLE(name) {#name ".csv", name, sizeof name}

static const treff_table tables[] = {
    TABLE(catalogue),     TABLE(centres), TABLE(counties), TABLE(delivery), TABLE(examples), TABLE(former_centres),
    TABLE(former_units),  TABLE(labels),  TABLE(municipalities), TABLE(offers), TABLE(outside),
    TABLE(service_types), TABLE(sources), TABLE(target_groups), TABLE(themes),
};

size_t treff_table_count(void) { return sizeof tables / sizeof tables[0]; }

treff_table treff_table_at(size_t index) {
  treff_table none = {NULL, NULL, 0};
  return index < treff_table_count() ? tables[index] : none;
}
