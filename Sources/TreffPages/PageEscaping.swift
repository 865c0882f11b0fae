internal import Mustache

/// Escapes what templates show, byte by byte. Mustache's own goes by characters as people see them, and a `<` with an accent on
/// it is another character than a `<`, yet begins a tag all the same.
struct PageEscaping: MustacheContentType {
  /// What templates name it by.
  static let name = "PAGE"

  func escapeText(_ text: String) -> String {
    guard text.utf8.contains(where: { Self.escape($0) != nil }) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      if let escape = Self.escape(byte) { escaped += escape.utf8 } else { escaped.append(byte) }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func escape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    // Nothing that has been filled in is a tag to a template.
    case UInt8(ascii: "{"): "&#123;"
    default: nil
    }
  }
}
