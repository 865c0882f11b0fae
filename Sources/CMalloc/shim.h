// How the C library keeps memory: `mallopt`.
#include <malloc.h>
