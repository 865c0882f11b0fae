internal import TreffCatalogue
internal import TreffGeography

/// A thing that can be suggested, with all that it is called.
struct SuggestionItem: Sendable {
  let kind: Suggestion.Kind
  let id: String
  /// What it is shown as.
  let text: LocalizedText
  /// Every name it is met by, none twice, those it is shown as first; and whether each may be shown.
  let labels: [(text: String, isShown: Bool)]

  init(kind: Suggestion.Kind, id: String, text: LocalizedText, names: [String], hidden: String? = nil) {
    self.kind = kind
    self.id = id
    self.text = text
    var shown: [String] = []
    for name in text.distinct + names where !shown.contains(name) { shown.append(name) }
    labels =
      shown.map { ($0, true) }
      + [hidden].compactMap(\.self).filter { !shown.contains($0) }.map { ($0, false) }
  }

  /// All that is in force, by kind and id.
  static func items(of catalogue: Catalogue) -> [SuggestionItem] {
    let formerNames = catalogue.formerNamesBySuccessor()
    let concepts = catalogue.concepts.compactMap { concept in
      Suggestion.Kind(concept.id.scheme).map { kind in
        // The Sámi label is met, but shown to nobody until a speaker has read it.
        SuggestionItem(
          kind: kind, id: concept.id.id, text: concept.label,
          names: concept.synonymsNB + concept.synonymsNN + concept.abbreviations, hidden: concept.samiLabel)
      }
    }
    let centres = catalogue.centres.filter(catalogue.isInForce).map { centre in
      SuggestionItem(
        kind: .centre, id: centre.id, text: centre.name,
        names: [centre.abbreviation].compactMap(\.self) + centre.aliases + (formerNames[centre.id] ?? []))
    }
    let offers = catalogue.offers.filter { catalogue.isInForce($0) }.map {
      SuggestionItem(kind: .offer, id: $0.id, text: $0.title, names: [])
    }
    let order = Dictionary(uniqueKeysWithValues: Suggestion.Kind.allCases.enumerated().map { ($1, $0) })
    return (concepts + centres + offers + places(of: catalogue.register)).sorted { a, b in
      (order[a.kind] ?? 0, a.id) < (order[b.kind] ?? 0, b.id)
    }
  }

  /// Municipalities and counties, with the old names that lead to one of them. Where two municipalities have
  /// one name, the county tells them apart.
  private static func places(of register: MunicipalityRegister) -> [SuggestionItem] {
    var formerNames: [String: [String]] = [:]
    for unit in register.formerUnits {
      switch try? register.resolve(unit.oldName).place {
      case .municipality(let municipality):
        formerNames["\(municipality.id)", default: []].append(unit.oldName)
      case .county(let county): formerNames["\(county.id)", default: []].append(unit.oldName)
      case nil: break
      }
    }
    let sameNamed = Dictionary(grouping: register.municipalities, by: \.name).filter { $1.count > 1 }
    let municipalities = register.municipalities.map { municipality in
      let county = register[municipality.county]?.name ?? ""
      return SuggestionItem(
        kind: .place, id: "\(municipality.id)",
        text: LocalizedText(
          nb: sameNamed[municipality.name] == nil ? municipality.name : "\(municipality.name) (\(county))"),
        names: [municipality.name] + municipality.otherNames + (formerNames["\(municipality.id)"] ?? []))
    }
    let counties = register.counties.map { county in
      SuggestionItem(
        kind: .place, id: "\(county.id)",
        text: LocalizedText(nb: "\(county.name) fylke", en: "\(county.name) county"),
        names: county.otherNames + (formerNames["\(county.id)"] ?? []))
    }
    return municipalities + counties
  }
}

extension Suggestion.Kind {
  /// Nil for ways of delivery, too few to be typed, and for what no centre works with.
  fileprivate init?(_ scheme: ConceptID.Scheme) {
    switch scheme {
    case .theme: self = .theme
    case .targetGroup: self = .targetGroup
    case .serviceType: self = .serviceType
    case .delivery, .outside: return nil
    }
  }
}
