public import Foundation

/// One judged need of a development or test set: a line of `queries.jsonl`.
public struct JudgedNeed: Decodable, Sendable, Identifiable {
  /// The need's id in judgments and runs.
  public let id: String
  /// The need in somebody's words.
  public let text: String
  /// The right municipality number, if a place is known.
  public let municipality: String?
  /// Whether the place stands in the text only: then the number is not given to the matcher.
  public let isPlaceInText: Bool
  /// `nb`, `nn`, `en`, `se`; empty for plain collections.
  public let language: String
  /// `keyword`, `sentence`, `mail`, …; empty for plain collections.
  public let kind: String
  /// What the need shares with the same one in another language, as `P01`; nil for most.
  public let pair: String?

  private enum CodingKeys: String, CodingKey {
    case id, text, municipality, language, kind, pair
    case placeInText = "place_in_text"
  }

  /// Reads one line; only `id` and `text` must be there.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(String.self, forKey: .id)
    text = try values.decode(String.self, forKey: .text)
    municipality = try values.decodeIfPresent(String.self, forKey: .municipality)
    isPlaceInText = try values.decodeIfPresent(Bool.self, forKey: .placeInText) ?? false
    language = try values.decodeIfPresent(String.self, forKey: .language) ?? ""
    kind = try values.decodeIfPresent(String.self, forKey: .kind) ?? ""
    pair = try values.decodeIfPresent(String.self, forKey: .pair)
  }

  /// The needs of a file.
  /// - Throws: ``JudgmentError`` with the first line that cannot be read.
  public static func read(_ url: URL) throws -> [JudgedNeed] { try JSONLines.read(url, as: JudgedNeed.self) }

  /// Whether the need has a centre that answers it: those that have none measure refusing and asking back.
  public var isAnswerable: Bool { kind != "open" && kind != "out_of_scope" }

  /// How the place is known: `given`, `text` or `none`.
  public var place: String {
    if isPlaceInText { return "text" }
    return municipality == nil ? "none" : "given"
  }
}
