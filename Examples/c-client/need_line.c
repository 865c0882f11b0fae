#include "need_line.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MAX = 64 };

typedef struct {
  const char *at;
  bool has_nul;
} Reader;

static void skip_blanks(Reader *reader) { reader->at += strspn(reader->at, " \t\r\n"); }

static bool take(Reader *reader, char expected) {
  skip_blanks(reader);
  if (*reader->at != expected) return false;
  reader->at++;
  return true;
}

static bool read_hex(Reader *reader, uint32_t *unit) {
  *unit = 0;
  for (int i = 0; i < 4; i++, reader->at++) {
    char digit = *reader->at;
    if (digit >= '0' && digit <= '9') *unit = *unit << 4 | (uint32_t)(digit - '0');
    else if (digit >= 'a' && digit <= 'f') *unit = *unit << 4 | (uint32_t)(digit - 'a' + 10);
    else if (digit >= 'A' && digit <= 'F') *unit = *unit << 4 | (uint32_t)(digit - 'A' + 10);
    else return false;
  }
  return true;
}

static char *put_scalar(char *out, uint32_t scalar) {
  if (scalar < 0x80) {
    *out++ = (char)scalar;
  } else if (scalar < 0x800) {
    *out++ = (char)(0xC0 | scalar >> 6);
    *out++ = (char)(0x80 | (scalar & 0x3F));
  } else if (scalar < 0x10000) {
    *out++ = (char)(0xE0 | scalar >> 12);
    *out++ = (char)(0x80 | (scalar >> 6 & 0x3F));
    *out++ = (char)(0x80 | (scalar & 0x3F));
  } else {
    *out++ = (char)(0xF0 | scalar >> 18);
    *out++ = (char)(0x80 | (scalar >> 12 & 0x3F));
    *out++ = (char)(0x80 | (scalar >> 6 & 0x3F));
    *out++ = (char)(0x80 | (scalar & 0x3F));
  }
  return out;
}

// What follows \u, with the second half of a pair.
static bool read_escape(Reader *reader, char **out) {
  uint32_t unit, low;
  if (!read_hex(reader, &unit)) return false;
  if (unit >= 0xDC00 && unit < 0xE000) return false;
  if (unit >= 0xD800 && unit < 0xDC00) {
    if (reader->at[0] != '\\' || reader->at[1] != 'u') return false;
    reader->at += 2;
    if (!read_hex(reader, &low) || low < 0xDC00 || low >= 0xE000) return false;
    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  }
  if (unit == 0) reader->has_nul = true;
  *out = put_scalar(*out, unit);
  return true;
}

// The text at the reader, or NULL. It is never longer than what stands for it in JSON.
static char *read_text(Reader *reader) {
  static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  if (!take(reader, '"')) return NULL;
  char *text = malloc(strlen(reader->at) + 1);
  char *out = text;
  while (text != NULL && *reader->at != '"') {
    unsigned char byte = (unsigned char)*reader->at++;
    const char *letter;
    bool is_sound = byte >= 0x20;
    if (is_sound && byte != '\\') {
      *out++ = (char)byte;
    } else if (is_sound && *reader->at != '\0' && (letter = strchr(letters, *reader->at)) != NULL) {
      *out++ = meanings[letter - letters];
      reader->at++;
    } else {
      is_sound = is_sound && *reader->at++ == 'u' && read_escape(reader, &out);
    }
    if (!is_sound) {
      free(text);
      return NULL;
    }
  }
  if (text == NULL) return NULL;
  reader->at++;
  *out = '\0';
  return text;
}

static bool skip_value(Reader *reader, int depth);

// The members or items up to `end`, behind the opening bracket.
static bool skip_members(Reader *reader, char end, int depth) {
  if (take(reader, end)) return true;
  do {
    if (end == '}') {
      char *key = read_text(reader);
      if (key == NULL) return false;
      free(key);
      if (!take(reader, ':')) return false;
    }
    if (!skip_value(reader, depth + 1)) return false;
  } while (take(reader, ','));
  return take(reader, end);
}

static bool skip_value(Reader *reader, int depth) {
  skip_blanks(reader);
  if (depth > DEPTH_MAX) return false;
  if (take(reader, '{')) return skip_members(reader, '}', depth);
  if (take(reader, '[')) return skip_members(reader, ']', depth);
  if (*reader->at == '"') {
    char *text = read_text(reader);
    free(text);
    return text != NULL;
  }
  size_t length = strspn(reader->at, "+-.0123456789abcdefghijklmnopqrstuvwxyzE");
  reader->at += length;
  return length > 0;
}

// A text; null is none of it.
static bool read_text_or_null(Reader *reader, char **text) {
  skip_blanks(reader);
  free(*text);
  *text = NULL;
  if (strncmp(reader->at, "null", 4) == 0) return skip_value(reader, 0);
  return (*text = read_text(reader)) != NULL;
}

static bool read_id(Reader *reader, char **id) {
  skip_blanks(reader);
  const char *start = reader->at;
  bool had_nul = reader->has_nul;
  if (*start == '{' || *start == '[' || !skip_value(reader, 0)) return false;
  // An id is echoed as it stands, with its escapes.
  reader->has_nul = had_nul;
  free(*id);
  *id = strndup(start, (size_t)(reader->at - start));
  return *id != NULL;
}

static bool read_member(Reader *reader, NeedLine *line) {
  char *key = read_text(reader);
  bool is_sound = key != NULL && take(reader, ':');
  if (is_sound && strcmp(key, "id") == 0) is_sound = read_id(reader, &line->id);
  else if (is_sound && strcmp(key, "text") == 0) is_sound = read_text_or_null(reader, &line->text);
  else if (is_sound && strcmp(key, "municipality") == 0) is_sound = read_text_or_null(reader, &line->municipality);
  else if (is_sound) is_sound = skip_value(reader, 0);
  free(key);
  return is_sound;
}

bool need_line_read(NeedLine *line, const char *json) {
  *line = (NeedLine){.id = strdup("null")};
  Reader reader = {.at = json};
  if (line->id == NULL || !take(&reader, '{')) return false;
  if (!take(&reader, '}')) {
    do {
      if (!read_member(&reader, line)) return false;
    } while (take(&reader, ','));
    if (!take(&reader, '}')) return false;
  }
  skip_blanks(&reader);
  line->has_nul = reader.has_nul;
  return *reader.at == '\0' && line->text != NULL;
}

void need_line_free(NeedLine *line) {
  free(line->id);
  free(line->text);
  free(line->municipality);
  *line = (NeedLine){0};
}
