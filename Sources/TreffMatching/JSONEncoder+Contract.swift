public import Foundation

// The encoders of every door that tells answers and the catalogue as JSON.

/// Keys always stand in one order, so that equal answers are equal bytes.
extension JSONEncoder {
  /// An object a line, so that answers can follow one another in a stream.
  public static var contract: JSONEncoder { sorted([]) }

  /// A value a line, for `catalogue show`: an entry has many fields, and people read them too.
  public static var indentedContract: JSONEncoder { sorted(.prettyPrinted) }

  /// The value as text, without a final newline.
  public func text(_ value: some Encodable) throws -> String {
    String(decoding: try encode(value), as: UTF8.self)
  }

  private static func sorted(_ formatting: OutputFormatting) -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    return encoder
  }
}
