import Glibc

/// Nanoseconds of a clock that only goes forward.
enum MonotonicTime {
  static let second: Int64 = 1_000_000_000
  static let millisecond: Int64 = 1_000_000

  /// The clock's reading.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * second + Int64(time.tv_nsec)
  }
}
