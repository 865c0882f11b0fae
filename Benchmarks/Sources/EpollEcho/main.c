// Sends back what it is sent: one thread, epoll, no framing, nothing kept. The floor under every server that
// reads and writes sockets. Usage: epoll-echo --port N; listens on 127.0.0.1 alone, until it is ended.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BUFFER_BYTES = 64 * 1024, CONNECTIONS_MAX = 1024, EVENTS_MAX = 64 };

// What a socket did not take yet. While there is any, nothing more is read from its client.
struct rest {
  char bytes[BUFFER_BYTES];
  size_t begin, end;
};

static struct rest *rests[CONNECTIONS_MAX];
static char buffer[BUFFER_BYTES];
static int poller;

static void watch(int operation, int fd, uint32_t events) {
  struct epoll_event event = {.events = events, .data.fd = fd};
  if (epoll_ctl(poller, operation, fd, &event) != 0) {
    perror("epoll-echo: epoll_ctl");
    exit(1);
  }
}

static void drop(int fd) {
  free(rests[fd]);
  rests[fd] = NULL;
  close(fd);
}

static int would_block(void) { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

static void take_connection(int listener) {
  int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (fd < 0) return;
  if (fd >= CONNECTIONS_MAX) {
    close(fd);
    return;
  }
  int on = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  watch(EPOLL_CTL_ADD, fd, EPOLLIN);
}

static void echo(int fd) {
  ssize_t count = read(fd, buffer, sizeof buffer);
  if (count < 0 && would_block()) return;
  if (count <= 0) return drop(fd);
  ssize_t written = send(fd, buffer, (size_t)count, MSG_NOSIGNAL);
  if (written < 0 && !would_block()) return drop(fd);
  if (written < 0) written = 0;
  if (written == count) return;
  struct rest *rest = rests[fd] = malloc(sizeof *rest);
  if (rest == NULL) return drop(fd);
  rest->begin = 0;
  rest->end = (size_t)(count - written);
  memcpy(rest->bytes, buffer + written, rest->end);
  watch(EPOLL_CTL_MOD, fd, EPOLLOUT);
}

static void send_rest(int fd) {
  struct rest *rest = rests[fd];
  if (rest == NULL) return drop(fd);
  ssize_t written = send(fd, rest->bytes + rest->begin, rest->end - rest->begin, MSG_NOSIGNAL);
  if (written < 0 && would_block()) return;
  if (written < 0) return drop(fd);
  rest->begin += (size_t)written;
  if (rest->begin < rest->end) return;
  free(rest);
  rests[fd] = NULL;
  watch(EPOLL_CTL_MOD, fd, EPOLLIN);
}

static int listen_on(int port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), on = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0 || listen(listener, 128) != 0) {
    perror("epoll-echo: listen");
    exit(1);
  }
  return listener;
}

int main(int argc, char **argv) {
  int port = argc == 3 && strcmp(argv[1], "--port") == 0 ? atoi(argv[2]) : 0;
  if (port < 1 || port > 65535) {
    fprintf(stderr, "usage: epoll-echo --port N\n");
    return 2;
  }
  int listener = listen_on(port);
  poller = epoll_create1(EPOLL_CLOEXEC);
  watch(EPOLL_CTL_ADD, listener, EPOLLIN);
  struct epoll_event events[EVENTS_MAX];
  for (;;) {
    int count = epoll_wait(poller, events, EVENTS_MAX, -1);
    for (int index = 0; index < count; index++) {
      int fd = events[index].data.fd;
      if (fd == listener) {
        take_connection(listener);
      } else if (events[index].events & EPOLLOUT) {
        send_rest(fd);
      } else {
        echo(fd);
      }
    }
  }
}
