internal import Mustache
internal import TreffCatalogue

/// All themes as a tree.
struct ThemesPage: Page {
  static let template = "themes"
  let title: String
  let branches: [ThemeBranch]

  init(_ visit: Visit) {
    title = PageTexts(language: visit.language)["themes_title"]
    branches = ThemeTree(visit.catalogue).branches(below: nil, visit)
  }
}

/// A theme in the tree, with the narrower ones.
struct ThemeBranch {
  let label: String
  let themeHref: String
  let count: String
  let branches: [ThemeBranch]
  let hasBranches: Bool
}

/// The themes with what is below each, and how many offers are about it or about something below it.
struct ThemeTree {
  private let narrower: [ConceptID?: [Concept]]
  private let offerCounts: [ConceptID: Int]

  init(_ catalogue: Catalogue) {
    let themes = catalogue.concepts.filter { $0.id.scheme == .theme }
    narrower = Dictionary(grouping: themes, by: \.broader)
    let paths = Dictionary(uniqueKeysWithValues: themes.map { ($0.id, Self.path(to: $0.id, in: catalogue)) })
    offerCounts = catalogue.offers.filter(catalogue.isInForce).reduce(into: [:]) { counts, offer in
      // An offer about two themes counts once for what is above both.
      for id in Set(offer.themes.flatMap { paths[$0] ?? [] }) { counts[id, default: 0] += 1 }
    }
  }

  /// The theme and what is above it, from below; the reader refuses circles.
  static func path(to theme: ConceptID, in catalogue: Catalogue) -> [ConceptID] {
    Array(sequence(first: theme) { catalogue.concept($0)?.broader })
  }

  func offerCount(_ theme: ConceptID) -> Int { offerCounts[theme] ?? 0 }

  func branches(below theme: ConceptID?, _ visit: Visit) -> [ThemeBranch] {
    var below = narrower[theme] ?? []
    // The fields stand in the order of their table; what is below them is looked up by its name.
    if theme != nil {
      below = below.inNorwegianOrder { $0.label[visit.language] }
    }
    return below.map { concept in
      let further = branches(below: concept.id, visit)
      return ThemeBranch(
        label: concept.label[visit.language], themeHref: visit.href(toTheme: concept.id),
        count: visit.words(offerCount: offerCount(concept.id)), branches: further,
        hasBranches: !further.isEmpty)
    }
  }
}

extension ThemeBranch: TemplateRow {
  func child(named property: String) -> Any? {
    switch property {
    case "label": label
    case "themeHref": themeHref
    case "count": count
    case "branches": branches
    case "hasBranches": hasBranches
    default: nil
    }
  }
}
