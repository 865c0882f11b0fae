// Asks a treffsikker server who can help with a need, or with many.
#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "need_line.h"
#include "treffsikker/v1/matcher.pb-c.h"
#include "treffsikker_client.h"

enum { USAGE = 64, BAD_DATA = 65, UNAVAILABLE = 69, WINDOW = 256, TIMEOUT_MS = 30000, ATTEMPTS_MAX = 4, LINE_MAX_SIZE = 131072 };

static const char method[] = "treffsikker.v1.Matcher/Match";
static const char *const code_names[] = {
  "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS",
  "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED",
  "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
};

typedef struct {
  const char *address, *municipality, *language, *batch;
  uint32_t limit;
} Arguments;

// A line of a batch.
typedef struct {
  NeedLine line;
  uint32_t call_id;
  // The response or failure, once it is there; and what failed on our side.
  TreffAnswer answer;
  const char *reason, *message;
  bool is_ended;
  // No server has done anything for it.
  bool is_untouched;
} Entry;

// As the command line names it.
static const char *outcome_name(Treffsikker__V1__Outcome outcome) {
  switch (outcome) {
  case TREFFSIKKER__V1__OUTCOME__OUTCOME_ANSWERED: return "answered";
  case TREFFSIKKER__V1__OUTCOME__OUTCOME_NO_CLEAR_MATCH: return "no_clear_match";
  case TREFFSIKKER__V1__OUTCOME__OUTCOME_ASK_BACK: return "ask_back";
  default: return "unspecified";
  }
}

static Treffsikker__V1__MatchResponse *unpack_response(const TreffAnswer *answer) {
  return treffsikker__v1__match_response__unpack(NULL, answer->reply->message.len, answer->reply->message.data);
}

static Treffsikker__V1__MatchRequest match_request(const Arguments *arguments, const char *text, const char *municipality) {
  Treffsikker__V1__MatchRequest request = TREFFSIKKER__V1__MATCH_REQUEST__INIT;
  // protobuf-c has no const; packing only reads.
  request.text = (char *)text;
  request.municipality = (char *)(municipality != NULL && municipality[0] != '\0' ? municipality : arguments->municipality);
  request.language = (char *)arguments->language;
  request.limit = arguments->limit;
  return request;
}

// MARK: One need

static int print_answer(const Treffsikker__V1__MatchResponse *response) {
  int status = 0;
  // Tells whom to call; before all else.
  if (response->notice[0] != '\0') puts(response->notice);
  if (response->outcome == TREFFSIKKER__V1__OUTCOME__OUTCOME_NO_CLEAR_MATCH) {
    puts("Ingen senter passer klart. De nærmeste er:");
    status = 3;
  } else if (response->outcome == TREFFSIKKER__V1__OUTCOME__OUTCOME_ASK_BACK) {
    puts("Behovet sier ikke hva det gjelder. Dette er gjetninger:");
    status = 4;
  }
  for (size_t i = 0; i < response->n_matches; i++) {
    const Treffsikker__V1__Match *match = response->matches[i];
    printf("%u. %s  %s\n   %s\n", match->rank, match->centre_name, match->centre_id, match->reason);
    for (size_t j = 0; j < match->n_offers; j++) {
      const Treffsikker__V1__OfferHit *offer = match->offers[j];
      bool is_confirmed = strcmp(offer->evidence_level, "documented") == 0;
      printf("   • %s%s\n", offer->title, is_confirmed ? "" : " (ikke bekreftet av senteret)");
    }
    if (match->website[0] != '\0') printf("   Nettside: %s\n", match->website);
  }
  for (size_t i = 0; i < response->n_elsewhere; i++) {
    const Treffsikker__V1__Elsewhere *actor = response->elsewhere[i];
    printf("Kan også vite noe: %s  %s\n", actor->centre_name, actor->centre_id);
  }
  return status;
}

static int answer_need(const Arguments *arguments, const char *need) {
  char error[256];
  TreffClient *client = treff_connect(arguments->address, arguments->language, error, sizeof error);
  if (client == NULL) {
    fprintf(stderr, "match: %s\n", error);
    return UNAVAILABLE;
  }
  Treffsikker__V1__MatchRequest request = match_request(arguments, need, NULL);
  TreffAnswer answer = {0};
  int status = UNAVAILABLE;
  if (treff_call(client, method, &request.base, TIMEOUT_MS, &answer) != TREFF_ANSWERED || answer.kind == TREFF_NOT_BEGUN) {
    fprintf(stderr, "match: %s\n", treff_error(client));
  } else if (answer.kind == TREFF_FAILURE) {
    fprintf(stderr, "match: %s: %s\n", answer.failure->reason, answer.failure->message);
    status = BAD_DATA;
  } else {
    Treffsikker__V1__MatchResponse *response = unpack_response(&answer);
    if (response == NULL) fputs("match: the answer cannot be read\n", stderr);
    else status = print_answer(response);
    treffsikker__v1__match_response__free_unpacked(response, NULL);
  }
  treff_answer_free(&answer);
  treff_close(client);
  return status;
}

// MARK: A batch

static void print_text(const char *text) {
  static const char letters[] = "\"\\\b\f\n\r\t", escapes[] = "\"\\bfnrt";
  putchar('"');
  for (; *text != '\0'; text++) {
    const char *letter = strchr(letters, *text);
    if (letter != NULL) printf("\\%c", escapes[letter - letters]);
    else if ((unsigned char)*text < 0x20) printf("\\u%04x", *text);
    else putchar(*text);
  }
  putchar('"');
}

// As Python's float.hex writes it, to the last bit.
static void print_score(double score) {
  if (score == 0) printf("\"0x0.0p+0\"");
  else printf("\"%.13a\"", score);
}

static void print_error(const char *code, const char *reason, const char *message) {
  printf(",\"error\":{\"code\":");
  print_text(code);
  printf(",\"reason\":");
  print_text(reason);
  printf(",\"message\":");
  print_text(message);
  putchar('}');
}

static int print_response(const Treffsikker__V1__MatchResponse *response) {
  printf(",\"outcome\":\"%s\",\"centres\":[", outcome_name(response->outcome));
  for (size_t i = 0; i < response->n_matches; i++) {
    if (i > 0) putchar(',');
    print_text(response->matches[i]->centre_id);
  }
  printf("],\"scores\":[");
  for (size_t i = 0; i < response->n_matches; i++) {
    if (i > 0) putchar(',');
    print_score(response->matches[i]->score);
  }
  putchar(']');
  return 0;
}

// Prints the entry's line and returns the exit code it asks for.
static int print_entry(const Entry *entry) {
  int status = BAD_DATA;
  printf("{\"id\":%s", entry->line.id);
  if (entry->reason != NULL) {
    print_error("INVALID_ARGUMENT", entry->reason, entry->message);
  } else if (!entry->is_ended) {
    print_error("UNAVAILABLE", entry->is_untouched ? "NEVER_BEGUN" : "CONNECTION_LOST", entry->message);
    status = UNAVAILABLE;
  } else if (entry->answer.kind == TREFF_FAILURE) {
    const Treffsikker__V1__Failure *failure = entry->answer.failure;
    bool is_named = failure->code < sizeof code_names / sizeof code_names[0];
    print_error(is_named ? code_names[failure->code] : "UNKNOWN", failure->reason, failure->message);
  } else {
    Treffsikker__V1__MatchResponse *response = unpack_response(&entry->answer);
    if (response != NULL) status = print_response(response);
    else print_error("INTERNAL", "MESSAGE_MALFORMED", "the answer cannot be read");
    treffsikker__v1__match_response__free_unpacked(response, NULL);
  }
  puts("}");
  return status;
}

static void fail_entry(Entry *entry, const char *reason, const char *message) {
  entry->reason = reason;
  entry->message = message;
  entry->is_ended = true;
}

// Fills the entry from a line of the file; false for a blank one.
static bool read_entry(Entry *entry, const char *json, size_t length) {
  if (json[strspn(json, " \t\r\n")] == '\0' && strlen(json) == length) return false;
  *entry = (Entry){.is_untouched = true};
  bool is_too_long = length > LINE_MAX_SIZE;
  bool is_need = !is_too_long && strlen(json) == length && need_line_read(&entry->line, json);
  if (entry->line.id == NULL) entry->line.id = strdup("null");
  if (is_too_long) fail_entry(entry, "NEED_TOO_LONG", "the line is too long");
  else if (!is_need) fail_entry(entry, "MESSAGE_MALFORMED", "the line is no need in JSON");
  else if (entry->line.has_nul) fail_entry(entry, "TEXT_HAS_NUL", "the need holds U+0000");
  return true;
}

// A connection for the next calls. One that drains is left for a new one where that can be had, not more than ten
// times a second; until then the old one still takes calls.
static TreffClient *usable_client(TreffClient *client, const Arguments *arguments, char *error, size_t error_size) {
  static const struct timespec pause = {.tv_nsec = 100000000};
  if (client != NULL && treff_takes_calls(client) && !treff_is_draining(client)) return client;
  TreffClient *new = treff_connect(arguments->address, arguments->language, error, error_size);
  if (new == NULL && client != NULL && treff_takes_calls(client)) return client;
  if (client != NULL) nanosleep(&pause, NULL);
  treff_close(client);
  return new;
}

// Sends the entries that have not ended and waits for what comes of them. False where the connection was lost.
static bool send_and_wait(TreffClient *client, const Arguments *arguments, Entry *entries, size_t count) {
  size_t in_flight = 0;
  for (size_t i = 0; i < count; i++) {
    entries[i].call_id = 0;
    if (entries[i].is_ended) continue;
    const NeedLine *line = &entries[i].line;
    Treffsikker__V1__MatchRequest request = match_request(arguments, line->text, line->municipality);
    entries[i].call_id = treff_begin(client, method, &request.base, TIMEOUT_MS);
    if (entries[i].call_id == 0) continue;
    entries[i].is_untouched = false;
    in_flight++;
  }
  for (; in_flight > 0; in_flight--) {
    TreffAnswer answer;
    if (treff_next(client, &answer, TIMEOUT_MS * 2) != TREFF_ANSWERED) return false;
    for (size_t i = 0; i < count; i++) {
      if (entries[i].call_id != answer.id) continue;
      entries[i].answer = answer;
      entries[i].is_ended = answer.kind != TREFF_NOT_BEGUN;
      entries[i].is_untouched = !entries[i].is_ended;
    }
  }
  return true;
}

static bool all_ended(const Entry *entries, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (!entries[i].is_ended) return false;
  }
  return true;
}

// Answers and prints a window of lines; calls that the server did not begin are made again.
static int answer_window(TreffClient **client, const Arguments *arguments, Entry *entries, size_t count) {
  char error[256] = "the server sent the call away each time";
  int worst = 0;
  for (int attempt = 0; attempt < ATTEMPTS_MAX && !all_ended(entries, count); attempt++) {
    *client = usable_client(*client, arguments, error, sizeof error);
    if (*client == NULL) break;
    if (send_and_wait(*client, arguments, entries, count)) continue;
    snprintf(error, sizeof error, "%s", treff_error(*client)[0] != '\0' ? treff_error(*client) : "no answer in time");
    treff_close(*client);
    *client = NULL;
    break;
  }
  for (size_t i = 0; i < count; i++) {
    if (!entries[i].is_ended) entries[i].message = error;
    int status = print_entry(&entries[i]);
    if (status > worst) worst = status;
    treff_answer_free(&entries[i].answer);
    need_line_free(&entries[i].line);
  }
  fflush(stdout);
  return worst;
}

static int answer_batch(const Arguments *arguments) {
  FILE *file = strcmp(arguments->batch, "-") == 0 ? stdin : fopen(arguments->batch, "r");
  if (file == NULL) {
    fprintf(stderr, "match: %s: %s\n", arguments->batch, strerror(errno));
    return BAD_DATA;
  }
  TreffClient *client = NULL;
  Entry *entries = calloc(WINDOW, sizeof *entries);
  char *json = NULL;
  size_t capacity = 0, count = 0;
  ssize_t length;
  int worst = 0;
  while (entries != NULL && (length = getline(&json, &capacity, file)) >= 0) {
    if (read_entry(&entries[count], json, (size_t)length)) count++;
    if (count < WINDOW) continue;
    int status = answer_window(&client, arguments, entries, count);
    if (status > worst) worst = status;
    count = 0;
  }
  int status = entries != NULL ? answer_window(&client, arguments, entries, count) : UNAVAILABLE;
  free(json);
  free(entries);
  treff_close(client);
  if (file != stdin) fclose(file);
  return status > worst ? status : worst;
}

static int print_usage(const char *name) {
  fprintf(stderr,
    "usage: %s [--municipality NAME] [--limit N] [--language nb|nn|en] [--address host:port|unix:path]\n"
    "       (NEED | --batch FILE)\n", name);
  return USAGE;
}

int main(int count, char **words) {
  static const struct option options[] = {
    {"municipality", required_argument, NULL, 'm'}, {"limit", required_argument, NULL, 'l'},
    {"language", required_argument, NULL, 'g'}, {"address", required_argument, NULL, 'a'},
    {"batch", required_argument, NULL, 'b'}, {0},
  };
  Arguments arguments = {.address = "127.0.0.1:7420", .municipality = "", .language = ""};
  int option;
  while ((option = getopt_long(count, words, "", options, NULL)) != -1) {
    switch (option) {
    case 'm': arguments.municipality = optarg; break;
    case 'l': arguments.limit = (uint32_t)strtoul(optarg, NULL, 10); break;
    case 'g': arguments.language = optarg; break;
    case 'a': arguments.address = optarg; break;
    case 'b': arguments.batch = optarg; break;
    default: return print_usage(words[0]);
    }
  }
  if (count - optind != (arguments.batch != NULL ? 0 : 1)) return print_usage(words[0]);
  return arguments.batch != NULL ? answer_batch(&arguments) : answer_need(&arguments, words[optind]);
}
