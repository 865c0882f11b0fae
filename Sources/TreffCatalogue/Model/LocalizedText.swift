/// A language that the service speaks to people in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Bokmål.
  case nb
  /// Nynorsk.
  case nn
  /// English.
  case en

  /// The one of three texts that is in this language. The program's own sentences are chosen so: a missing one does not
  /// compile.
  /// Only the one that is picked is put together.
  @inlinable
  public func pick(
    nb: @autoclosure () -> String, nn: @autoclosure () -> String, en: @autoclosure () -> String
  ) -> String {
    switch self {
    case .nb: nb()
    case .nn: nn()
    case .en: en()
    }
  }
}

/// One text of the catalogue in the languages the service speaks; bokmål stands in where another is missing.
public struct LocalizedText: Hashable, Sendable {
  /// Bokmål, always there.
  public let nb: String
  /// Nynorsk, or bokmål where the tables have none.
  public let nn: String
  /// English, or bokmål where the tables have none.
  public let en: String

  /// Empty nynorsk and English fall back to bokmål.
  public init(nb: String, nn: String = "", en: String = "") {
    self.nb = nb
    self.nn = nn.isEmpty ? nb : nn
    self.en = en.isEmpty ? nb : en
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    language.pick(nb: nb, nn: nn, en: en)
  }

  /// The distinct spellings, bokmål first.
  public var distinct: [String] {
    var texts = [nb]
    for text in [nn, en] where !texts.contains(text) { texts.append(text) }
    return texts
  }
}
