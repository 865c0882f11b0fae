/// Bytes after which a stream makes no sense any more: the connection ends.
public enum StreamViolation: Error, Hashable, Sendable {
  /// The first eight bytes are no preface.
  case notAPreface
  /// A preface of another major version.
  case version(major: UInt8)
  /// A flag byte other than 0; bit 0 means compressed, which this version does not do.
  case flag(UInt8)
  /// A payload longer than the limit, in bytes. Nothing was set aside for it.
  case tooLong(byteCount: UInt32, limit: Int)

  /// The code that a GoAway tells it by, a number of google.rpc.Code.
  public var code: UInt32 {
    switch self {
    case .notAPreface, .version, .flag: 12
    case .tooLong: 8
    }
  }

  /// For whoever looks into it.
  public var message: String {
    switch self {
    case .notAPreface: "the stream does not begin with a preface: 54 52 45 46 01 00 00 00"
    case .version(let major): "major version \(major) is not spoken here; version \(Preface.current.major) is"
    case .flag(let flag): "flag byte \(flag): frames are sent as they are, with 0"
    case .tooLong(let count, let limit): "a frame of \(count) bytes; at most \(limit) are accepted"
    }
  }
}
