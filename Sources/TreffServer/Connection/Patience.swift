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
  /// Since when replies wait for the peer, and how many bytes it had taken then.
  private var blocked: (time: UInt64, takenByteCount: Int)?
  private var isPastPreface = false

  /// A peer that has just connected.
  init(limits: ServerLimits, now: UInt64) {
    self.limits = limits
    connectionTime = now
    lastFrameTime = now
  }

  /// Whether the peer takes no bytes for now.
  var isBlocked: Bool { blocked != nil }

  /// When patience ends, and what with.
  var end: (time: UInt64, reason: Reason) {
    if let blocked { return (blocked.time + limits.frameTime, .untaken) }
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
  /// - Parameter takenByteCount: how many it has taken since it connected.
  mutating func blocked(_ isBlocked: Bool, takenByteCount: Int, now: UInt64) {
    if !isBlocked {
      // Nothing was read from it meanwhile, so it cannot be blamed for what did not come.
      if blocked != nil { renew(now: now) }
      blocked = nil
    } else if blocked == nil {
      blocked = (now, takenByteCount)
    }
  }

  /// Waits anew for replies to be taken, where enough were: a peer that takes a byte now and then could hold the longest
  /// of answers for ever.
  /// - Returns: whether enough were.
  mutating func renewUntaken(takenByteCount: Int, now: UInt64) -> Bool {
    guard let blocked, takenByteCount - blocked.takenByteCount >= limits.takenByteCountMin else {
      return false
    }
    self.blocked = (now, takenByteCount)
    return true
  }

  /// Waits for a frame anew.
  mutating func renew(now: UInt64) {
    lastFrameTime = now
    if midwayTime != nil { midwayTime = now }
  }
}
