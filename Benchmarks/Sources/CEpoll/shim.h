#ifndef TREFF_CEPOLL_H
#define TREFF_CEPOLL_H

#include <stdint.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <time.h>

// prctl takes any number of arguments, so Swift does not see it.

/// How long the kernel may let this thread oversleep, in nanoseconds; 50 µs unless told.
static inline int treff_set_timer_slack(unsigned long nanoseconds) {
  return prctl(PR_SET_TIMERSLACK, nanoseconds, 0, 0, 0);
}

/// Waits for events at most so many nanoseconds; epoll_wait counts in milliseconds.
static inline int treff_epoll_wait(int epoll, struct epoll_event *events, int count, int64_t nanoseconds) {
  struct timespec limit = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000};
  return epoll_pwait2(epoll, events, count, &limit, NULL);
}

#endif
