// The embedded catalogue: each table of ../TreffCatalogue/Resources as read-only bytes in the binary.
// SwiftPM's own `.embedInCode` writes every byte as a Swift literal, which took minutes to compile for these tables;
// the compiler's #embed takes none and keeps the command one file that can be moved anywhere.
#ifndef TREFF_TABLES_H
#define TREFF_TABLES_H

#include <stddef.h>

typedef struct {
  const char *name;  // the file's name, as "offers.csv"
  const unsigned char *bytes;
  size_t size;  // in bytes
} treff_table;

// How many tables there are.
size_t treff_table_count(void);

// Table number `index`, 0 ..< treff_table_count(); a table without a name past the end.
treff_table treff_table_at(size_t index);

#endif
