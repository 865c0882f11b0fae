internal import TreffCatalogue

/// A concept that the need was read to be about, and the address where it is not.
struct ConceptChip {
  let label: String
  let kind: String
  let remove: String

  init(_ id: ConceptID, asked: AskedNeed, _ visit: Visit) {
    label = visit.label(id)
    switch id.scheme {
    case .theme: kind = visit.pick(nb: "tema", nn: "tema", en: "theme")
    case .targetGroup: kind = visit.pick(nb: "målgruppe", nn: "målgruppe", en: "target group")
    case .serviceType: kind = visit.pick(nb: "type hjelp", nn: "type hjelp", en: "kind of help")
    case .delivery: kind = visit.pick(nb: "form", nn: "form", en: "form")
    case .outside: kind = visit.pick(nb: "utenfor sentrene", nn: "utanfor sentera", en: "outside the centres")
    }
    let other = asked.with { $0.remove(id) }
    remove = visit.href(AskedNeed.path, other.parameters)
  }
}
