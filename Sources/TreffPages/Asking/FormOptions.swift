internal import Mustache
internal import TreffCatalogue

/// What fields complete and lists offer, filled in once for a catalogue and a language: they are long, and the same for
/// everybody.
struct FormOptions: Sendable {
  /// Municipalities, then counties.
  let places: MustacheTemplate
  let themes: MustacheTemplate
  private let targetGroups: [FormChoice]
  /// Target groups, none of them chosen.
  private let anyTargetGroup: MustacheTemplate

  init(_ catalogue: Catalogue, language: Language) {
    func choices(_ scheme: ConceptID.Scheme) -> [FormChoice] {
      catalogue.concepts.filter { $0.id.scheme == scheme }
        .map { FormChoice(id: $0.id.description, label: $0.label[language]) }
    }
    places = Self.options(AskForm.places(of: catalogue.register).map { FormChoice(id: $0, label: $0) })
    themes = Self.options(FormChoice.byLabel(choices(.theme)))
    targetGroups = choices(.targetGroup)
    anyTargetGroup = Self.options(targetGroups)
  }

  /// Target groups with the one that is chosen, which may be none of the catalogue.
  func targetGroups(choosing chosen: FormChoice?) -> MustacheTemplate {
    guard let chosen else { return anyTargetGroup }
    let isKnown = targetGroups.contains { $0.id == chosen.id }
    return Self.options((isKnown ? [] : [chosen]) + targetGroups, chosen: chosen.id)
  }

  /// Escaped by the template for it.
  private static func options(_ choices: [FormChoice], chosen: String? = nil) -> MustacheTemplate {
    let list = FormList(
      options: choices.map { FormList.Option(id: $0.id, label: $0.label, isChosen: $0.id == chosen) })
    let html = PageTemplates.shared.html(of: TemplateObject(list), by: "options")
    do {
      return try MustacheTemplate(string: html)
    } catch {
      preconditionFailure("options without a brace cannot be read: \(error)")
    }
  }
}

/// What can be chosen in a form.
struct FormChoice: Sendable {
  let id: String
  let label: String

  /// In the order in which people look for them.
  static func byLabel(_ choices: [FormChoice]) -> [FormChoice] {
    choices.inNorwegianOrder(of: \.label)
  }
}

private struct FormList {
  struct Option {
    let id: String
    let label: String
    let isChosen: Bool
  }

  let options: [Option]
}
