internal import Mustache
internal import TreffCatalogue

/// The pages' own texts in one language, by the names that templates use. One that is named and not there is a red test;
/// one that lacks a language does not compile.
struct PageTexts: MustacheParent {
  /// One text in the three languages.
  struct Text: Sendable {
    let nb: String
    let nn: String
    let en: String
  }

  let language: Language

  /// All texts, each table for the pages of its name.
  static let all: [String: Text] = [frame, asking, answer, catalogue, about].reduce(into: [:]) { all, table in
    all.merge(table) { _, _ in preconditionFailure("two texts have one name") }
  }

  subscript(_ name: String) -> String {
    guard let text = Self.all[name] else { preconditionFailure("no text is named \(name)") }
    return language.pick(nb: text.nb, nn: text.nn, en: text.en)
  }

  func child(named name: String) -> Any? { self[name] }
}
