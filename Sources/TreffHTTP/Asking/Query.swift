internal import TreffCatalogue
internal import TreffMatching
public import TreffProtocol
internal import TreffService

/// The parameters of an address or a form, taken apart strictly: what is no UTF-8, or holds NUL, is refused, not repaired. A `+`
/// stands for a space, as in forms.
public struct Query: Sendable {
  private var values: [String: String] = [:]

  /// - Parameter target: path and query as they came.
  /// - Throws: ``MessageFault`` naming the parameter.
  public init(target: String) throws(MessageFault) {
    // Where raw bytes of the address were no UTF-8, the parser has put U+FFFD; one that is meant comes encoded.
    guard !target.unicodeScalars.contains("\u{FFFD}") else { throw MessageFault(.notUTF8) }
    let query = target.utf8.drop { $0 != UInt8(ascii: "?") }.dropFirst()
    try self.init(form: query.prefix { $0 != UInt8(ascii: "#") })
  }

  /// - Parameter form: the bytes of a form, `application/x-www-form-urlencoded`.
  /// - Throws: ``MessageFault`` naming the parameter.
  public init(form: some Collection<UInt8>) throws(MessageFault) {
    for pair in form.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try Self.text(parts[0], field: "")
      let value = parts.count == 2 ? try Self.text(parts[1], field: name) : ""
      guard values.updateValue(value, forKey: name) == nil else {
        throw MessageFault(.malformed, field: name)
      }
    }
  }

  /// A parameter's value; nil where it is not given.
  public subscript(_ name: String) -> String? { values[name] }

  /// A number that is not negative; nil where none is given.
  /// - Throws: ``MessageFault`` for anything else.
  public func number(_ name: String) throws(MessageFault) -> UInt32? {
    guard let text = values[name], !text.isEmpty else { return nil }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt32(text) else {
      throw MessageFault(.malformed, field: name)
    }
    return number
  }

  /// `true` or `false`; false where neither is given.
  /// - Throws: ``MessageFault`` for anything else.
  func flag(_ name: String) throws(MessageFault) -> Bool {
    switch values[name] {
    case nil, "", "false": return false
    case "true": return true
    default: throw MessageFault(.malformed, field: name)
    }
  }

  /// A text that was percent-encoded.
  /// - Parameters:
  ///   - plusIsSpace: as in forms; in paths it is itself.
  ///   - field: what a fault names.
  /// - Throws: ``MessageFault`` for what is no UTF-8, or holds NUL.
  public static func text(
    _ encoded: some Collection<UInt8>, plusIsSpace: Bool = true, field: String
  ) throws(MessageFault) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(encoded.count)
    var iterator = encoded.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(Self.digit), let low = iterator.next().flatMap(Self.digit)
        else {
          throw MessageFault(.notUTF8, field: field)
        }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    if bytes.contains(0) { throw MessageFault(.hasNUL, field: field) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MessageFault(.notUTF8, field: field)
    }
    return text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
