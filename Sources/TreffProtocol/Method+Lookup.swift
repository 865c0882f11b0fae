#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

extension Method {
  /// The matcher's own service, as health checks name it.
  public static let matcherService = "treffsikker.v1.Matcher"

  /// The method with a name; nil where there is none.
  public init?(name: String) {
    guard let method = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = method
  }

  /// The same, for a name that is no string yet.
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    for (method, byteCount) in Self.byteCounts where byteCount == bytes.count && method.isNamed(bytes) {
      self = method
      return
    }
    return nil
  }

  /// How long each name is: nearly all names but the right one are told apart by that.
  private static let byteCounts = allCases.map { ($0, $0.name.utf8.count) }

  /// The beginning of a name that no method has, for a message to the caller: what is not text, or cannot be seen, is
  /// left out, so that the message can be sent and logged.
  static func readableName(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let isUnreadable: (Unicode.Scalar) -> Bool = { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
      default: scalar == "\u{FFFD}"
      }
    }
    var name = String(decoding: bytes.prefix(100), as: UTF8.self)
    name.unicodeScalars.removeAll(where: isUnreadable)
    return name
  }

  /// Whether the method has the name: a call is looked up without making a string of it.
  private func isNamed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = name.utf8
    guard let start = bytes.baseAddress, name.count == bytes.count else { return false }
    return name.withContiguousStorageIfAvailable { memcmp($0.baseAddress!, start, bytes.count) == 0 } ?? false
  }
}
