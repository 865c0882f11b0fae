/* Written by Scripts/generate-proto. */
#include "descriptors.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char set[] = {
#embed "descriptors.bin"
};

treff_descriptor_set treff_descriptors(void) {
  treff_descriptor_set descriptors = {set, sizeof set};
  return descriptors;
}
