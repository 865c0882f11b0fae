// Asks a treffsikker server over the framed protocol of Docs/protocol.md. Not for several threads at once: give each
// its own client.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <protobuf-c/protobuf-c.h>

#include "treffsikker/v1/frame.pb-c.h"

typedef struct TreffClient TreffClient;

typedef enum {
  // `reply` holds the packed response.
  TREFF_REPLY,
  // `failure` says why there is none.
  TREFF_FAILURE,
  // The server is going and never began the call; make it again on a new connection.
  TREFF_NOT_BEGUN,
} TreffAnswerKind;

// How a call ended. Free it with treff_answer_free.
typedef struct {
  TreffAnswerKind kind;
  // The call's.
  uint32_t id;
  const Treffsikker__V1__Reply *reply;
  const Treffsikker__V1__Failure *failure;
  Treffsikker__V1__Frame *frame;
} TreffAnswer;

typedef enum {
  TREFF_ANSWERED = 1,
  TREFF_TIMED_OUT = 0,
  // No answer will come; treff_error says why. To make the calls again does no harm.
  TREFF_LOST = -1,
} TreffResult;

// Connects to "host:port" or "unix:path". `language` (nb, nn, en, or NULL) is that of calls that do not name one.
// Returns NULL and fills `error` where that fails.
TreffClient *treff_connect(const char *address, const char *language, char *error, size_t error_size);

// Ends the connection; calls in flight are never answered. NULL is allowed.
void treff_close(TreffClient *client);

// Why the connection was lost, or a call was refused.
const char *treff_error(const TreffClient *client);

// The server asks for new calls to be made elsewhere. It still takes them while treff_takes_calls.
bool treff_is_draining(const TreffClient *client);
bool treff_takes_calls(const TreffClient *client);

// Queues a call and returns its id, or 0 where the connection takes none or the request is over 4 MiB. The next
// treff_next sends all that is queued in one write. At most 1024 calls may be in flight.
uint32_t treff_begin(
  TreffClient *client, const char *method, const ProtobufCMessage *request, uint32_t timeout_ms);

// The same for a request that is packed already.
uint32_t treff_begin_packed(
  TreffClient *client, const char *method, const uint8_t *request, size_t size, uint32_t timeout_ms);

// Takes a call back. It still ends: with the failure CANCELLED, or with what was on its way.
void treff_cancel(TreffClient *client, uint32_t id);

// Sends what is queued and waits for the end of any call: up to `wait_ms`, or without end where that is negative.
TreffResult treff_next(TreffClient *client, TreffAnswer *answer, int wait_ms);

// One call and its answer; for a connection that has no other call in flight. 0 waits as long as it takes.
TreffResult treff_call(
  TreffClient *client, const char *method, const ProtobufCMessage *request, uint32_t timeout_ms, TreffAnswer *answer);

void treff_answer_free(TreffAnswer *answer);
