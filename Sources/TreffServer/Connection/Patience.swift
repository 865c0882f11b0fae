/// How long a connection's peer may take for what it has begun. Times are nanoseconds on the connection's clock.
struct Patience {
  /// What a peer can be too slow with.
  enum Reason {
    case preface
    /// A frame that has begun.
    case frame
    /// Any frame at all.
    case idle
    /// Taking the replies that wait for it.
    case untaken
  }

  private let limits: ServerLimits
  private let connectionTime: UInt64
  private var lastFrameTime: UInt64
  private var midwayTime: UInt64?
  private var blockedTime: UInt64?
  private var isPastPreface = false

  /// A peer that has just connected.
  init(limits: ServerLimits, now: UInt64) {
    self.limits = limits
    connectionTime = now
    lastFrameTime = now
  }

  /// Whether the peer takes no bytes for now.
  var isBlocked: Bool { blockedTime != nil }

  /// When patience ends, and what with.
  var end: (time: UInt64, reason: Reason) {
    if let blockedTime { return (blockedTime + limits.frameTime, .untaken) }
    if !isPastPreface { return (connectionTime + limits.prefaceTime, .preface) }
    if let midwayTime { return (midwayTime + limits.frameTime, .frame) }
    return (lastFrameTime + limits.idleTime, .idle)
  }

  /// Bytes have come.
  /// - Parameters:
  ///   - isFrameWhole: whether a frame or preface was ended by them.
  ///   - isMidway: whether they leave one begun.
  ///   - isPastPreface: whether the preface is whole.
  mutating func received(now: UInt64, isFrameWhole: Bool, isMidway: Bool, isPastPreface: Bool) {
    self.isPastPreface = isPastPreface
    if isFrameWhole { lastFrameTime = now }
    if !isMidway { midwayTime = nil } else if isFrameWhole || midwayTime == nil { midwayTime = now }
  }

  /// The peer takes no more bytes, or takes them again.
  mutating func blocked(_ isBlocked: Bool, now: UInt64) {
    if !isBlocked { blockedTime = nil } else if blockedTime == nil { blockedTime = now }
  }

  /// Waits for a frame anew: calls are still in flight.
  mutating func renew(now: UInt64) { lastFrameTime = now }
}
