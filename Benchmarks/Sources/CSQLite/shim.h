// SQLite as the platform packages it; the peer needs its full-text module, FTS5.
#include <sqlite3.h>
