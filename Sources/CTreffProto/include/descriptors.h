/* Written by Scripts/generate-proto: proto/ as a packed google.protobuf.FileDescriptorSet. */
#ifndef TREFF_DESCRIPTORS_H
#define TREFF_DESCRIPTORS_H

#include <stddef.h>

typedef struct {
  const unsigned char *bytes;
  size_t size; /* in bytes */
} treff_descriptor_set;

treff_descriptor_set treff_descriptors(void);

#endif
