// A line of JSON that holds a need.
#pragma once

#include <stdbool.h>

typedef struct {
  // The id as it stands in the line: a text in quotes or a number; "null" where there is none.
  char *id;
  // NULL where the line has none.
  char *text;
  char *municipality;
  // U+0000 was met in one of them. C's strings end there, and so do those of protobuf-c.
  bool has_nul;
} NeedLine;

// Reads {"id", "text", "municipality"}; other keys are skipped. False where the line is no such object. Either way free
// it with need_line_free.
bool need_line_read(NeedLine *line, const char *json);

void need_line_free(NeedLine *line);
