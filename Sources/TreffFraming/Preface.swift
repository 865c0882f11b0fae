/// The eight bytes that each side sends first: `TREF`, the major and minor version, and two bytes kept for later.
public struct Preface: Hashable, Sendable {
  /// How many bytes a preface has.
  public static let byteCount = 8
  /// What this program speaks.
  public static let current = Preface(major: 1, minor: 0)

  private static let magic = Array("TREF".utf8)

  /// Versions with another major number do not understand each other.
  public let major: UInt8
  /// Versions with another minor number do; the server answers with its own.
  public let minor: UInt8

  /// A preface of one version.
  public init(major: UInt8, minor: UInt8) {
    self.major = major
    self.minor = minor
  }

  /// Reads the first eight bytes; nil where they do not begin with `TREF`. The last two are ignored.
  /// - Precondition: there are at least eight.
  public init?(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes.prefix(Self.byteCount))
    precondition(bytes.count == Self.byteCount)
    guard Array(bytes[..<4]) == Self.magic else { return nil }
    self.init(major: bytes[4], minor: bytes[5])
  }

  /// The bytes on the wire.
  public var bytes: [UInt8] { Self.magic + [major, minor, 0, 0] }
}
