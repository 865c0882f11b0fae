/// The id of a need in a batch, echoed as it came: a text or a whole number.
public enum BatchIdentifier: Hashable, Codable, Sendable {
  case text(String)
  case number(Int64)

  /// Reads a JSON string or whole number.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int64.self) {
      self = .number(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  /// Writes what was read.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .text(let text): try value.encode(text)
    case .number(let number): try value.encode(number)
    }
  }
}
