internal import TreffCatalogue
internal import TreffGeography

/// A centre, a family, one of its units, or another actor.
struct CentrePage: Page {
  struct Link {
    let text: String
    let target: String
  }

  struct OfferGroup {
    let groupTitle: String
    let offers: [ListedOffer]
  }

  struct FormerName {
    let formerName: String
    /// Until when, and what else is known of it.
    let until: String
    let note: String
    let hasNote: Bool
  }

  static let template = "centre"
  let title: String
  let mission: String
  let hasMission: Bool
  let norwegian: String?
  /// Where it is not in force: since or until when.
  let outside: String?
  let successor: Link?
  let isWithoutSuccessor: Bool
  let facts: [CatalogueFact]
  let area: CentreArea
  /// Where a text to it begins; nil where nobody would answer, or a unit of it would.
  let order: String?
  let orderText: String
  let lookup: UnitLookup?
  let described: String?
  let offerGroups: [OfferGroup]
  let hasOffers: Bool
  let formerNames: [FormerName]
  let hasFormerNames: Bool
  let sources: [CatalogueFact.Value]

  /// - Throws: ``PageMove`` for a name that is no longer in use, ``PageFault/notFound`` for none that ever was.
  init(_ visit: Visit) throws {
    let catalogue = visit.catalogue
    let language = visit.language
    guard let centre = catalogue.centre(visit.id) else {
      guard let former = catalogue.formerCentres.first(where: { $0.id == visit.id }),
        let successor = catalogue.centre(former.successorID)
      else { throw PageFault.notFound }
      throw PageMove(location: visit.href(to: successor))
    }
    title = centre.name[language]
    mission = centre.mission
    hasMission = !mission.isEmpty
    norwegian = visit.norwegian
    outside = catalogue.isInForce(centre) ? nil : visit.words(outside: centre.validity)
    let heir = centre.validity.hasEnded(on: catalogue.date) ? catalogue.successor(of: centre) : nil
    successor = heir.map { Link(text: $0.name[language], target: visit.href(to: $0)) }
    isWithoutSuccessor = centre.validity.hasEnded(on: catalogue.date) && heir == nil
    facts = Self.facts(of: centre, visit)
    sources = CatalogueSource.all(in: centre.source, visit)
    let family = catalogue.family(centre.id)
    area = CentreArea(of: centre, units: family?.units ?? [], visit)
    order = visit.order(to: centre)
    orderText = visit.orderText(for: centre)
    lookup = family.map { UnitLookup($0, visit) }
    described = visit.describedInNorwegian
    offerGroups = Self.offerGroups(of: centre, units: family?.units ?? [], visit)
    hasOffers = !offerGroups.isEmpty
    formerNames = catalogue.formerCentres.filter { $0.successorID == centre.id }.map { former in
      FormerName(
        formerName: former.name,
        until: former.yearEnded.map {
          visit.pick(nb: "til og med \($0)", nn: "til og med \($0)", en: "until the end of \($0)")
        } ?? visit.pick(nb: "ukjent til når", nn: "ukjent til når", en: "until when is unknown"),
        note: former.note, hasNote: !former.note.isEmpty)
    }
    hasFormerNames = !formerNames.isEmpty
  }

  private static func facts(of centre: Centre, _ visit: Visit) -> [CatalogueFact] {
    let texts = PageTexts(language: visit.language)
    typealias Value = CatalogueFact.Value
    let hasEnded = centre.validity.hasEnded(on: visit.catalogue.date)
    var facts: [CatalogueFact] = []
    if let abbreviation = centre.abbreviation {
      facts.append(CatalogueFact(texts["fact_abbreviation"], abbreviation))
    }
    facts.append(
      CatalogueFact(
        texts["fact_field"],
        [Value(visit.label(centre.field), target: visit.href(toTheme: centre.field))]))
    facts.append(CatalogueFact(texts["fact_level"], visit.words(centre.level)))
    if let family = centre.familyID.flatMap(visit.catalogue.centre) {
      facts.append(
        CatalogueFact(
          texts["fact_family"],
          [Value(visit.nameWithAbbreviation(of: family), target: visit.href(to: family))]))
    }
    facts.append(
      CatalogueFact(
        texts[hasEnded ? "fact_host_before" : "fact_host"],
        [
          centre.host.isEmpty ? Value(texts["unknown"]) : Value(centre.host, language: visit.norwegian)
        ]))
    if centre.level != .family && centre.level != .other {
      let seat = centre.seat.flatMap { visit.catalogue.register[$0] }
      facts.append(
        CatalogueFact(
          texts[hasEnded ? "fact_seat_before" : "fact_seat"],
          [seat.map { Value($0.name, target: visit.href(to: $0.id)) } ?? Value(texts["unknown"])]))
    }
    facts.append(CatalogueFact.website(centre.website, visit))
    return facts
  }

  /// Its own offers, those of its family, and, for a family, those that only single units give.
  private static func offerGroups(of centre: Centre, units: [Centre], _ visit: Visit) -> [OfferGroup] {
    let offers = visit.catalogue.offers.filter(visit.catalogue.isInForce)
    func group(_ title: String, _ giver: Centre) -> OfferGroup? {
      let given = offers.filter { $0.centreID == giver.id }
      return given.isEmpty ? nil : OfferGroup(groupTitle: title, offers: given.map { ListedOffer($0, visit) })
    }
    let name = centre.name[visit.language]
    let own =
      centre.level == .family
      ? visit.pick(
        nb: "Tilbud fra hver av enhetene", nn: "Tilbod frå kvar av einingane",
        en: "Offers from each of the units")
      : visit.pick(nb: "Tilbud fra \(name)", nn: "Tilbod frå \(name)", en: "Offers from \(name)")
    var groups = [group(own, centre)]
    if let family = centre.familyID.flatMap(visit.catalogue.centre), visit.catalogue.isInForce(centre) {
      let familyName = family.abbreviation ?? family.name[visit.language]
      groups.append(
        group(
          visit.pick(
            nb: "Tilbud fra alle enhetene i \(familyName)", nn: "Tilbod frå alle einingane i \(familyName)",
            en: "Offers from all units of \(familyName)"), family))
    }
    for unit in visit.byName(units) {
      let unitName = unit.name[visit.language]
      groups.append(
        group(
          visit.pick(
            nb: "Bare fra \(unitName)", nn: "Berre frå \(unitName)", en: "From \(unitName) only"), unit))
    }
    return groups.compactMap(\.self)
  }
}
