internal import Mustache
internal import TreffCatalogue

/// What fields complete and lists offer, filled in once for a catalogue and a language: they are long, and the same for
/// everybody.
struct FormOptions: Sendable {
  /// Municipalities, then counties.
  let places: MustacheTemplate
  let themes: MustacheTemplate
  let targetGroups: MustacheTemplate

  init(_ catalogue: Catalogue, language: Language) {
    func choices(_ scheme: ConceptID.Scheme) -> [FormChoice] {
      catalogue.concepts.filter { $0.id.scheme == scheme }
        .map { FormChoice(id: $0.id.description, label: $0.label[language]) }
    }
    places = Self.options(AskForm.places(of: catalogue.register).map { FormChoice(id: $0, label: $0) })
    themes = Self.options(FormChoice.byLabel(choices(.theme)))
    targetGroups = Self.options(choices(.targetGroup))
  }

  /// Escaped by the template for it.
  private static func options(_ choices: [FormChoice]) -> MustacheTemplate {
    let html = PageTemplates.shared.html(of: TemplateObject(FormList(options: choices)), by: "options")
    do {
      return try MustacheTemplate(string: html)
    } catch {
      preconditionFailure("options without a brace cannot be read: \(error)")
    }
  }
}

/// What can be chosen in a form.
struct FormChoice {
  let id: String
  let label: String

  /// In the order in which people look for them.
  static func byLabel(_ choices: [FormChoice]) -> [FormChoice] {
    choices.map { ($0, $0.label.norwegianOrder) }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}

private struct FormList {
  let options: [FormChoice]
}
