internal import TreffCatalogue

/// A line of what is known: what it is about, and what is known of it.
struct CatalogueFact {
  struct Value {
    let text: String
    let target: String?
    /// The language, where it is not the page's.
    let textLanguage: String?

    init(_ text: String, target: String? = nil, language: String? = nil) {
      self.text = text
      self.target = target
      textLanguage = language
    }
  }

  let term: String
  let values: [Value]

  init(_ term: String, _ values: [Value]) {
    self.term = term
    self.values = values
  }

  init(_ term: String, _ text: String) { self.init(term, [Value(text)]) }

  /// Where somebody is on the web.
  static func website(_ website: String?, _ visit: Visit) -> CatalogueFact {
    let texts = PageTexts(language: visit.language)
    return CatalogueFact(
      texts["card_website"],
      [
        Website(website).map { Value($0.websiteName, target: $0.websiteHref) } ?? Value(texts["unknown"])
      ])
  }
}
