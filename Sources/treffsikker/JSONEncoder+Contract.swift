import Foundation

/// Keys always stand in one order, so that equal answers are equal bytes.
extension JSONEncoder {
  /// An object a line, so that answers can follow one another in a stream.
  static var contract: JSONEncoder { sorted([]) }

  /// A value a line, for `catalogue show`: an entry has many fields, and people read them too.
  static var indentedContract: JSONEncoder { sorted(.prettyPrinted) }

  /// The value as text, without a final newline.
  func text(_ value: some Encodable) throws -> String {
    String(decoding: try encode(value), as: UTF8.self)
  }

  private static func sorted(_ formatting: OutputFormatting) -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    return encoder
  }
}
