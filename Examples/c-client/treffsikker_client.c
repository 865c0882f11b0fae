#include "treffsikker_client.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum {
  PREFACE_SIZE = 8,
  HEADER_SIZE = 5,
  SENT_MAX = 4 << 20,
  RECEIVED_MAX = 64 << 20,
  CONNECT_MS = 5000,
  WRITE_MS = 30000,
  GRACE_MS = 2000,
  READ_SIZE = 64 << 10,
};

static const uint8_t preface[PREFACE_SIZE] = {'T', 'R', 'E', 'F', 1, 0, 0, 0};
static const uint32_t not_settled = UINT32_MAX;

// Bytes from `start` to `end` are waiting.
typedef struct {
  uint8_t *bytes;
  size_t start, end, capacity;
} Buffer;

struct TreffClient {
  int descriptor;
  char *language;
  Buffer incoming, outgoing;
  bool preface_seen, is_draining, takes_calls, write_failed, is_lost;
  // Since when the server has taken nothing of what waits; 0 where it takes it.
  int64_t stalled_at;
  uint32_t last_id;
  // Calls above it were never begun; a GoAway says which.
  uint32_t last_begun_id;
  // Ids that wait for an answer, ascending.
  uint32_t *waiting;
  size_t waiting_count, waiting_capacity;
  char error[256];
};

static int64_t now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void *checked_realloc(void *memory, size_t size) {
  void *bytes = realloc(memory, size);
  if (bytes == NULL) {
    fputs("treffsikker_client: out of memory\n", stderr);
    abort();
  }
  return bytes;
}

// Makes room for `size` more bytes behind `end`.
static uint8_t *buffer_room(Buffer *buffer, size_t size) {
  if (buffer->capacity - buffer->end < size && buffer->start > 0) {
    memmove(buffer->bytes, buffer->bytes + buffer->start, buffer->end - buffer->start);
    buffer->end -= buffer->start;
    buffer->start = 0;
  }
  if (buffer->capacity - buffer->end < size) {
    size_t least = buffer->end + size;
    size_t twice = buffer->capacity * 2;
    buffer->capacity = least > twice ? least : twice;
    buffer->bytes = checked_realloc(buffer->bytes, buffer->capacity);
  }
  return buffer->bytes + buffer->end;
}

static void set_error(TreffClient *client, const char *format, ...) {
  va_list values;
  va_start(values, format);
  vsnprintf(client->error, sizeof client->error, format, values);
  va_end(values);
}

static TreffResult lose(TreffClient *client, const char *why) {
  client->is_lost = true;
  client->takes_calls = false;
  // A GoAway's reason stays.
  if (client->error[0] == '\0') set_error(client, "%s", why);
  return TREFF_LOST;
}

// MARK: Connecting

// Connects a non-blocking socket; 0 or an errno.
static int connect_in_time(int descriptor, const struct sockaddr *address, socklen_t size) {
  if (fcntl(descriptor, F_SETFL, O_NONBLOCK) != 0) return errno;
  if (connect(descriptor, address, size) == 0) return 0;
  if (errno != EINPROGRESS) return errno;
  struct pollfd wait = {.fd = descriptor, .events = POLLOUT};
  int ready;
  do ready = poll(&wait, 1, CONNECT_MS);
  while (ready < 0 && errno == EINTR);
  if (ready == 0) return ETIMEDOUT;
  int failure = 0;
  socklen_t failure_size = sizeof failure;
  if (getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &failure, &failure_size) != 0) return errno;
  return failure;
}

static int connect_unix(const char *path, char *error, size_t error_size) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (strlen(path) >= sizeof address.sun_path) {
    snprintf(error, error_size, "the socket's path is too long");
    return -1;
  }
  strcpy(address.sun_path, path);
  int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
  int failure = descriptor < 0 ? errno : connect_in_time(descriptor, (struct sockaddr *)&address, sizeof address);
  if (failure == 0) return descriptor;
  snprintf(error, error_size, "no connection to unix:%s: %s", path, strerror(failure));
  if (descriptor >= 0) close(descriptor);
  return -1;
}

static int connect_tcp(const char *name, char *error, size_t error_size) {
  char host[256];
  const char *colon = strrchr(name, ':');
  if (colon == NULL || colon == name || colon[1] == '\0' || (size_t)(colon - name) >= sizeof host) {
    snprintf(error, error_size, "\"%s\" is not host:port or unix:path", name);
    return -1;
  }
  bool bracketed = name[0] == '[' && colon[-1] == ']' && colon - name > 2;
  const char *start = bracketed ? name + 1 : name;
  size_t length = (size_t)(colon - start) - (bracketed ? 1 : 0);
  memcpy(host, start, length);
  host[length] = '\0';

  struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
  struct addrinfo *found = NULL;
  int status = getaddrinfo(host, colon + 1, &hints, &found);
  if (status != 0) {
    snprintf(error, error_size, "no connection to %s: %s", name, gai_strerror(status));
    return -1;
  }
  int failure = ENOENT;
  int descriptor = -1;
  for (struct addrinfo *each = found; each != NULL && descriptor < 0; each = each->ai_next) {
    descriptor = socket(each->ai_family, each->ai_socktype, each->ai_protocol);
    failure = descriptor < 0 ? errno : connect_in_time(descriptor, each->ai_addr, each->ai_addrlen);
    if (failure != 0 && descriptor >= 0) {
      close(descriptor);
      descriptor = -1;
    }
  }
  freeaddrinfo(found);
  if (descriptor < 0) {
    snprintf(error, error_size, "no connection to %s: %s", name, strerror(failure));
    return -1;
  }
  int on = 1;
  setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return descriptor;
}

TreffClient *treff_connect(const char *address, const char *language, char *error, size_t error_size) {
  int descriptor = strncmp(address, "unix:", 5) == 0 ? connect_unix(address + 5, error, error_size)
                                                     : connect_tcp(address, error, error_size);
  if (descriptor < 0) return NULL;
  TreffClient *client = checked_realloc(NULL, sizeof *client);
  *client = (TreffClient){.descriptor = descriptor, .takes_calls = true, .last_begun_id = UINT32_MAX};
  if (language != NULL && language[0] != '\0') {
    client->language = strcpy(checked_realloc(NULL, strlen(language) + 1), language);
  }
  memcpy(buffer_room(&client->outgoing, PREFACE_SIZE), preface, PREFACE_SIZE);
  client->outgoing.end += PREFACE_SIZE;
  return client;
}

void treff_close(TreffClient *client) {
  if (client == NULL) return;
  close(client->descriptor);
  free(client->language);
  free(client->incoming.bytes);
  free(client->outgoing.bytes);
  free(client->waiting);
  free(client);
}

const char *treff_error(const TreffClient *client) { return client->error; }

bool treff_is_draining(const TreffClient *client) { return client->is_draining; }

bool treff_takes_calls(const TreffClient *client) { return client->takes_calls; }

// MARK: Sending

// False where the frame is longer than the server takes.
static bool queue_frame(TreffClient *client, const Treffsikker__V1__Frame *frame) {
  size_t size = treffsikker__v1__frame__get_packed_size(frame);
  if (size > SENT_MAX) return false;
  if (client->write_failed) return true;
  uint8_t *bytes = buffer_room(&client->outgoing, HEADER_SIZE + size);
  bytes[0] = 0;
  for (int i = 0; i < 4; i++) bytes[1 + i] = (uint8_t)(size >> (24 - 8 * i));
  treffsikker__v1__frame__pack(frame, bytes + HEADER_SIZE);
  client->outgoing.end += HEADER_SIZE + size;
  return true;
}

uint32_t treff_begin_packed(
  TreffClient *client, const char *method, const uint8_t *request, size_t size, uint32_t timeout_ms) {
  // 4294967295 is no call's id here: in a GoAway it has another meaning.
  if (client->last_id >= not_settled - 1) client->takes_calls = false;
  if (!client->takes_calls) return 0;
  Treffsikker__V1__Metadata language = TREFFSIKKER__V1__METADATA__INIT;
  Treffsikker__V1__Metadata *metadata[] = {&language};
  language.key = "accept-language";
  language.value = client->language;
  Treffsikker__V1__Call call = TREFFSIKKER__V1__CALL__INIT;
  call.id = client->last_id + 1;
  // protobuf-c has no const; packing only reads.
  call.method = (char *)method;
  call.timeout_ms = timeout_ms;
  call.n_metadata = client->language != NULL ? 1 : 0;
  call.metadata = metadata;
  call.message = (ProtobufCBinaryData){.len = size, .data = (uint8_t *)request};
  Treffsikker__V1__Frame frame = TREFFSIKKER__V1__FRAME__INIT;
  frame.kind_case = TREFFSIKKER__V1__FRAME__KIND_CALL;
  frame.call = &call;
  if (size > SENT_MAX || !queue_frame(client, &frame)) {
    set_error(client, "a request is longer than the 4 MiB that the server takes; send it in parts");
    return 0;
  }
  if (client->waiting_count == client->waiting_capacity) {
    client->waiting_capacity = client->waiting_capacity * 2 + 16;
    client->waiting = checked_realloc(client->waiting, client->waiting_capacity * sizeof *client->waiting);
  }
  client->waiting[client->waiting_count++] = call.id;
  return client->last_id = call.id;
}

uint32_t treff_begin(
  TreffClient *client, const char *method, const ProtobufCMessage *request, uint32_t timeout_ms) {
  size_t size = protobuf_c_message_get_packed_size(request);
  // Never of no bytes, so that the pointer is one.
  uint8_t *bytes = checked_realloc(NULL, size + 1);
  protobuf_c_message_pack(request, bytes);
  uint32_t id = treff_begin_packed(client, method, bytes, size, timeout_ms);
  free(bytes);
  return id;
}

void treff_cancel(TreffClient *client, uint32_t id) {
  Treffsikker__V1__Cancel cancel = TREFFSIKKER__V1__CANCEL__INIT;
  cancel.id = id;
  Treffsikker__V1__Frame frame = TREFFSIKKER__V1__FRAME__INIT;
  frame.kind_case = TREFFSIKKER__V1__FRAME__KIND_CANCEL;
  frame.cancel = &cancel;
  queue_frame(client, &frame);
}

// MARK: Receiving

// Whether the id waited; it does no longer.
static bool end_waiting(TreffClient *client, uint32_t id) {
  for (size_t i = 0; i < client->waiting_count; i++) {
    if (client->waiting[i] != id) continue;
    client->waiting_count--;
    memmove(client->waiting + i, client->waiting + i + 1, (client->waiting_count - i) * sizeof *client->waiting);
    return true;
  }
  return false;
}

static void take_go_away(TreffClient *client, const Treffsikker__V1__GoAway *go_away) {
  client->is_draining = true;
  if (go_away->code == 0 && go_away->last_id == not_settled) return;
  client->takes_calls = false;
  // Other codes say that the client is at fault, and would be again: those calls are lost.
  if (go_away->code == 0 || go_away->code == 14) client->last_begun_id = go_away->last_id;
  set_error(client, "the server goes, with code %u: %s", go_away->code, go_away->message);
}

// Whether the frame ends a call; then `answer` owns it.
static bool take_frame(TreffClient *client, Treffsikker__V1__Frame *frame, TreffAnswer *answer) {
  *answer = (TreffAnswer){.frame = frame};
  switch (frame->kind_case) {
  case TREFFSIKKER__V1__FRAME__KIND_REPLY:
    answer->kind = TREFF_REPLY;
    answer->reply = frame->reply;
    answer->id = frame->reply->id;
    if (end_waiting(client, answer->id)) return true;
    break;
  case TREFFSIKKER__V1__FRAME__KIND_FAILURE:
    answer->kind = TREFF_FAILURE;
    answer->failure = frame->failure;
    answer->id = frame->failure->id;
    if (end_waiting(client, answer->id)) return true;
    break;
  case TREFFSIKKER__V1__FRAME__KIND_PING: {
    Treffsikker__V1__Pong pong = TREFFSIKKER__V1__PONG__INIT;
    pong.opaque = frame->ping->opaque;
    Treffsikker__V1__Frame back = TREFFSIKKER__V1__FRAME__INIT;
    back.kind_case = TREFFSIKKER__V1__FRAME__KIND_PONG;
    back.pong = &pong;
    queue_frame(client, &back);
    break;
  }
  case TREFFSIKKER__V1__FRAME__KIND_GO_AWAY:
    take_go_away(client, frame->go_away);
    break;
  default:
    break;
  }
  treff_answer_free(answer);
  return false;
}

// Takes frames that have come whole until one ends a call. Timed out where there is none.
static TreffResult take_whole_frames(TreffClient *client, TreffAnswer *answer) {
  Buffer *incoming = &client->incoming;
  while (true) {
    size_t count = incoming->end - incoming->start;
    const uint8_t *bytes = incoming->bytes + incoming->start;
    if (!client->preface_seen) {
      if (count < PREFACE_SIZE) return TREFF_TIMED_OUT;
      if (memcmp(bytes, preface, 5) != 0) return lose(client, "the server speaks another protocol");
      client->preface_seen = true;
      incoming->start += PREFACE_SIZE;
      continue;
    }
    if (count < HEADER_SIZE) return TREFF_TIMED_OUT;
    uint32_t size = (uint32_t)bytes[1] << 24 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 8 | bytes[4];
    if (bytes[0] != 0) return lose(client, "the server sent a frame with an unknown flag");
    if (size > RECEIVED_MAX) return lose(client, "the server sent a frame of more than 64 MiB");
    if (count - HEADER_SIZE < size) return TREFF_TIMED_OUT;
    Treffsikker__V1__Frame *frame = treffsikker__v1__frame__unpack(NULL, size, bytes + HEADER_SIZE);
    if (frame == NULL) return lose(client, "the server sent a frame that cannot be read");
    incoming->start += HEADER_SIZE + size;
    if (take_frame(client, frame, answer)) return TREFF_ANSWERED;
  }
}

// Waits until the socket is ready and moves bytes both ways. False at the end of the stream.
static bool move_bytes(TreffClient *client, int wait_ms) {
  Buffer *outgoing = &client->outgoing;
  bool wants_to_write = outgoing->start < outgoing->end;
  struct pollfd wait = {.fd = client->descriptor, .events = POLLIN};
  if (wants_to_write) {
    wait.events |= POLLOUT;
    if (wait_ms < 0 || wait_ms > WRITE_MS) wait_ms = WRITE_MS;
  }
  int64_t began_at = now_ms();
  int ready = poll(&wait, 1, wait_ms);
  if (wants_to_write && (ready <= 0 || !(wait.revents & (POLLOUT | POLLERR)))) {
    if (client->stalled_at == 0) client->stalled_at = began_at;
    if (now_ms() - client->stalled_at >= WRITE_MS) return false;
  }
  if (ready <= 0) return true;
  if (wants_to_write && wait.revents & (POLLOUT | POLLERR)) {
    ssize_t count =
      send(client->descriptor, outgoing->bytes + outgoing->start, outgoing->end - outgoing->start, MSG_NOSIGNAL);
    if (count > 0) {
      outgoing->start += (size_t)count;
      client->stalled_at = 0;
    } else if (errno != EAGAIN && errno != EINTR) {
      // The server's reason may still be there to read.
      client->write_failed = true;
      client->takes_calls = false;
      outgoing->start = outgoing->end;
    }
  }
  if (wait.revents & (POLLIN | POLLHUP | POLLERR)) {
    uint8_t *room = buffer_room(&client->incoming, READ_SIZE);
    ssize_t count = recv(client->descriptor, room, READ_SIZE, 0);
    if (count > 0) client->incoming.end += (size_t)count;
    else if (count == 0 || (errno != EAGAIN && errno != EINTR)) return false;
  }
  return true;
}

TreffResult treff_next(TreffClient *client, TreffAnswer *answer, int wait_ms) {
  int64_t deadline = now_ms() + wait_ms;
  while (true) {
    size_t count = client->waiting_count;
    if (count > 0 && client->waiting[count - 1] > client->last_begun_id) {
      *answer = (TreffAnswer){.kind = TREFF_NOT_BEGUN, .id = client->waiting[count - 1]};
      client->waiting_count--;
      return TREFF_ANSWERED;
    }
    if (client->is_lost) return TREFF_LOST;
    uint32_t last_begun_id = client->last_begun_id;
    TreffResult result = take_whole_frames(client, answer);
    if (result != TREFF_TIMED_OUT) return result;
    // A GoAway has come.
    if (last_begun_id != client->last_begun_id) continue;
    int64_t left = wait_ms < 0 ? -1 : deadline - now_ms();
    if (wait_ms >= 0 && left < 0) return TREFF_TIMED_OUT;
    if (!move_bytes(client, (int)left)) return lose(client, "the server closed the connection");
  }
}

TreffResult treff_call(
  TreffClient *client, const char *method, const ProtobufCMessage *request, uint32_t timeout_ms, TreffAnswer *answer) {
  uint32_t id = treff_begin(client, method, request, timeout_ms);
  if (id == 0) return TREFF_LOST;
  bool endless = timeout_ms == 0 || timeout_ms > INT32_MAX - GRACE_MS;
  int64_t deadline = now_ms() + timeout_ms + GRACE_MS;
  while (true) {
    int64_t left = endless ? -1 : deadline - now_ms();
    if (!endless && left < 0) left = 0;
    TreffResult result = treff_next(client, answer, (int)left);
    if (result == TREFF_TIMED_OUT) {
      treff_cancel(client, id);
      set_error(client, "no answer came in time");
    }
    if (result != TREFF_ANSWERED || answer->id == id) return result;
    // The late answer to a call that was given up.
    treff_answer_free(answer);
  }
}

void treff_answer_free(TreffAnswer *answer) {
  if (answer->frame != NULL) treffsikker__v1__frame__free_unpacked(answer->frame, NULL);
  *answer = (TreffAnswer){0};
}
