internal import Mustache
internal import TreffCatalogue

/// What fields complete and lists offer, filled in once for a catalogue and a language: they are long, and the same for
/// everybody.
struct FormOptions: Sendable {
  /// Municipalities, then counties.
  let places: MustacheTemplate
  /// By field, as on the page of all themes.
  let themes: MustacheTemplate
  private let targetGroups: [FormChoice]
  /// Target groups, none of them chosen.
  private let anyTargetGroup: MustacheTemplate

  init(_ catalogue: Catalogue, language: Language) {
    places = Self.options(AskForm.places(of: catalogue.register).map { FormChoice(id: $0, label: $0) })
    themes = Self.options(groups: Self.themes(of: catalogue, language: language))
    targetGroups = catalogue.concepts.filter { $0.id.scheme == .targetGroup }
      .map { FormChoice(id: $0.id.description, label: $0.label[language]) }
    anyTargetGroup = Self.options(targetGroups)
  }

  /// Each field with itself and then all that is below it.
  private static func themes(of catalogue: Catalogue, language: Language) -> [FormList.Group] {
    let themes = catalogue.concepts.filter { $0.id.scheme == .theme }
    let below = Dictionary(grouping: themes.filter { $0.broader != nil }) { theme in
      ThemeTree.path(to: theme.id, in: catalogue).last
    }
    return catalogue.fields.map { field in
      let choices = ([field] + (below[field.id] ?? []).inNorwegianOrder { $0.label[language] })
        .map { FormChoice(id: $0.id.description, label: $0.label[language]) }
      return FormList.Group(label: field.label[language], options: FormList.options(choices, chosen: nil))
    }
  }

  /// Target groups with the one that is chosen, which may be none of the catalogue.
  func targetGroups(choosing chosen: FormChoice?) -> MustacheTemplate {
    guard let chosen else { return anyTargetGroup }
    let isKnown = targetGroups.contains { $0.id == chosen.id }
    return Self.options((isKnown ? [] : [chosen]) + targetGroups, chosen: chosen.id)
  }

  /// Escaped by the template for it.
  private static func options(
    _ choices: [FormChoice] = [], chosen: String? = nil, groups: [FormList.Group] = []
  ) -> MustacheTemplate {
    let list = FormList(options: FormList.options(choices, chosen: chosen), groups: groups)
    let html = PageTemplates.shared.html(of: TemplateObject(list), by: "options")
    do {
      return try MustacheTemplate(string: html)
    } catch {
      preconditionFailure("options without a brace cannot be read: \(error)")
    }
  }
}

extension Catalogue {
  /// The broadest themes, in the order of their table.
  var fields: [Concept] { concepts.filter { $0.id.scheme == .theme && $0.broader == nil } }
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

/// What the template for options shows: those of no group, then the groups.
private struct FormList {
  struct Option {
    let id: String
    let label: String
    let isChosen: Bool
  }

  struct Group {
    let label: String
    let options: [Option]
  }

  let options: [Option]
  let groups: [Group]

  static func options(_ choices: [FormChoice], chosen: String?) -> [Option] {
    choices.map { Option(id: $0.id, label: $0.label, isChosen: $0.id == chosen) }
  }
}
