// The index of the embedded catalogue, ready made: `Scripts/generate-index` writes catalogue.index, a test compares it
// with one made anew. Building it takes longer than all else that a start of the command does.
#ifndef TREFF_INDEX_H
#define TREFF_INDEX_H

#include <stddef.h>

typedef struct {
  const unsigned char *bytes;  // aligned to 16
  size_t size;                 // in bytes
} treff_index_file;

// The whole index file.
treff_index_file treff_index(void);

#endif
