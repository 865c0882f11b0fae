// Makes calls that are given as bytes, and prints how each ends; for tests, and for trying a server.
//
// usage: call ADDRESS < LINES
// A line is METHOD TIMEOUT_MS COUNT CANCEL REQUEST: the request packed and in hexadecimal digits, - for none. The call
// is made COUNT times in one write; CANCEL 1 takes the last one back at once. What is printed is the end of the last:
// its code, its reason and the fields at fault, or 0 and the response's count of bytes.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "treffsikker_client.h"

static size_t decode_hex(char *digits) {
  size_t size = 0;
  for (char *at = digits; at[0] != '\0' && at[1] != '\0'; at += 2) {
    char pair[] = {at[0], at[1], '\0'};
    digits[size++] = (char)strtoul(pair, NULL, 16);
  }
  return size;
}

static void print_end(const TreffAnswer *answer) {
  if (answer->kind == TREFF_REPLY) printf("0 %zu\n", answer->reply->message.len);
  if (answer->kind == TREFF_NOT_BEGUN) puts("not begun");
  if (answer->kind != TREFF_FAILURE) return;
  printf("%u %s", answer->failure->code, answer->failure->reason);
  for (size_t i = 0; i < answer->failure->n_violations; i++) printf(" %s", answer->failure->violations[i]->field);
  putchar('\n');
}

static bool make_calls(TreffClient *client, char *line) {
  char *method = strtok(line, " \n"), *timeout = strtok(NULL, " \n"), *times = strtok(NULL, " \n");
  char *cancel = strtok(NULL, " \n"), *request = strtok(NULL, " \n");
  if (request == NULL) return false;
  size_t size = decode_hex(request);
  uint32_t timeout_ms = (uint32_t)strtoul(timeout, NULL, 10), id = 0;
  unsigned long count = strtoul(times, NULL, 10);
  for (unsigned long i = 0; i < count; i++) {
    id = treff_begin_packed(client, method, (const uint8_t *)request, size, timeout_ms);
    if (id == 0) return false;
  }
  if (strcmp(cancel, "1") == 0) treff_cancel(client, id);
  for (; count > 0; count--) {
    TreffAnswer answer;
    if (treff_next(client, &answer, -1) != TREFF_ANSWERED) return false;
    if (answer.id == id) print_end(&answer);
    treff_answer_free(&answer);
  }
  fflush(stdout);
  return true;
}

int main(int count, char **words) {
  if (count != 2) {
    fprintf(stderr, "usage: %s ADDRESS < LINES\n", words[0]);
    return 64;
  }
  char error[256];
  TreffClient *client = treff_connect(words[1], NULL, error, sizeof error);
  if (client == NULL) {
    fprintf(stderr, "call: %s\n", error);
    return 69;
  }
  char *line = NULL;
  size_t capacity = 0;
  bool is_sound = true;
  while (is_sound && getline(&line, &capacity, stdin) >= 0) is_sound = make_calls(client, line);
  if (!is_sound) fprintf(stderr, "call: %s\n", treff_error(client));
  free(line);
  treff_close(client);
  return is_sound ? 0 : 69;
}
