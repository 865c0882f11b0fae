/// How long all doors take to stop, in nanoseconds.
struct DrainTimes: Equatable {
  /// How long clients are told before it.
  let notice: UInt64
  /// How long calls in flight may take after that.
  let grace: UInt64
}
