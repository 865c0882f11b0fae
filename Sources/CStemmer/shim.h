// Snowball stemmers as Debian packages them (libstemmer-dev). The package has no pkg-config file.
#include <libstemmer.h>
