internal import TreffCatalogue

/// What the need was read to be about, and the address where it is not. Concepts of one label are one to the reader.
struct ConceptChip {
  let label: String
  let kind: String
  let remove: String

  /// Themes first, then for whom, then what kind of help, then its form; within each in the order they were found.
  static func all(of concepts: [ConceptID], asked: AskedNeed, _ visit: Visit) -> [ConceptChip] {
    let ordered = schemes.flatMap { scheme in concepts.filter { $0.scheme == scheme } }
    return byLabel(ordered, visit).map { label, concepts in
      ConceptChip(
        label: label, kind: kind(of: concepts[0].scheme, visit),
        remove: asked.with { for concept in concepts { $0.remove(concept) } }.href(visit, to: .understood))
    }
  }

  /// Concepts that were taken away, each label once, with the address where they are looked for again.
  static func takenBack(_ concepts: [ConceptID], asked: AskedNeed, _ visit: Visit) -> [PageLink] {
    byLabel(concepts, visit).map { label, concepts in
      PageLink(
        text: label,
        href: asked.with { $0.removed.removeAll(where: concepts.contains) }.href(visit, to: .understood))
    }
  }

  private static let schemes: [ConceptID.Scheme] = [.theme, .outside, .targetGroup, .serviceType, .delivery]

  private static func byLabel(_ concepts: [ConceptID], _ visit: Visit) -> [(String, [ConceptID])] {
    var labelled: [(label: String, concepts: [ConceptID])] = []
    for concept in concepts {
      let label = visit.label(concept)
      if let index = labelled.firstIndex(where: { $0.label == label }) {
        labelled[index].concepts.append(concept)
      } else {
        labelled.append((label, [concept]))
      }
    }
    return labelled
  }

  private static func kind(of scheme: ConceptID.Scheme, _ visit: Visit) -> String {
    switch scheme {
    case .theme: visit.pick(nb: "tema", nn: "tema", en: "theme")
    case .targetGroup: visit.pick(nb: "målgruppe", nn: "målgruppe", en: "target group")
    case .serviceType: visit.pick(nb: "type hjelp", nn: "type hjelp", en: "kind of help")
    case .delivery: visit.pick(nb: "form", nn: "form", en: "form")
    case .outside: visit.pick(nb: "utenfor sentrene", nn: "utanfor sentera", en: "outside the centres")
    }
  }
}
