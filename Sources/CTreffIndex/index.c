#include "CTreffIndex.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static _Alignas(16) const unsigned char file[] = {
#embed "catalogue.index"
};

treff_index_file treff_index(void) {
  treff_index_file index = {file, sizeof file};
  return index;
}
