import TreffCatalogue
import TreffGeography

/// Describes what a catalogue knows, in bokmål. Each kind of thing has a file of its own.
struct CatalogueEntries {
  let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Everything under an id. Several things may share one: a centre and the theme it is named for.
  func entries(_ id: String) -> [CatalogueEntry] {
    var entries: [CatalogueEntry] = []
    if let centre = catalogue.centre(id) { entries.append(entry(centre)) }
    if let offer = catalogue.offer(id) { entries.append(entry(offer)) }
    entries += ConceptID.Scheme.allCases.compactMap { catalogue.concept(ConceptID($0, id)) }.map(entry)
    entries += catalogue.formerCentres.filter { $0.id == id }.map(entry)
    if let municipality = MunicipalityNumber(id).flatMap({ catalogue.register[$0] }) {
      entries.append(entry(municipality))
    }
    if let county = CountyNumber(id).flatMap({ catalogue.register[$0] }) { entries.append(entry(county)) }
    let former = catalogue.register.formerUnits.filter { $0.oldNumber == id }
    if !former.isEmpty { entries.append(entry(former)) }
    return entries
  }

  /// What a text may have meant: the place it names, or at most three whose name it is, whose id holds it, or whose
  /// name holds it, in that order.
  func near(_ text: String) -> [Link] {
    if let place = try? catalogue.register.resolve(text).place {
      switch place {
      case .municipality(let municipality): return [link(municipality.id)]
      case .county(let county): return [link(county.id)]
      }
    }
    let part = text.lowercased()
    guard part.count >= 2 else { return [] }
    var candidates: [(link: Link, names: [String])] = catalogue.centres.map { centre in
      (link(centre), centre.name.distinct + [centre.abbreviation].compactMap(\.self) + centre.aliases)
    }
    candidates += catalogue.concepts.compactMap { concept in
      conceptLink(concept.id).map { ($0, concept.label.distinct) }
    }
    candidates += catalogue.formerCentres.map { (Link(id: $0.id, name: $0.name), [$0.name]) }
    candidates += catalogue.offers.map { (link($0), $0.title.distinct) }
    let named = candidates.map { (link: $0.link, names: $0.names.map { $0.lowercased() }) }
    let ways: [((link: Link, names: [String])) -> Bool] = [
      { $0.names.contains(part) }, { $0.link.id.contains(part) },
      { $0.names.contains { $0.contains(part) } },
    ]
    var found: [Link] = []
    for way in ways {
      for candidate in named where found.count < 3 && way(candidate) {
        if !found.contains(where: { $0.id == candidate.link.id }) { found.append(candidate.link) }
      }
    }
    return found
  }

  // MARK: Shared by the kinds

  typealias Field = CatalogueEntry.Field
  typealias Link = CatalogueEntry.Link
  typealias Value = CatalogueEntry.Value

  func link(_ centre: Centre, remark: String? = nil) -> Link {
    Link(
      id: centre.id, name: centre.name.nb,
      remark: remark ?? (catalogue.isInForce(centre) ? nil : status(of: centre).label))
  }

  func link(_ offer: Offer) -> Link {
    var remarks: [String] = []
    if !catalogue.isInForce(offer) { remarks.append(status(of: offer).label) }
    if !offer.isConfirmed { remarks.append("ikke bekreftet av senteret") }
    return Link(
      id: offer.id, name: offer.title.nb, remark: remarks.isEmpty ? nil : remarks.joined(separator: ", "))
  }

  func link(_ number: MunicipalityNumber) -> Link {
    Link(id: number.description, name: catalogue.register[number]?.name ?? "ukjent")
  }

  func link(_ number: CountyNumber) -> Link {
    Link(id: number.description, name: catalogue.register[number]?.name ?? "ukjent")
  }

  /// Whom to ask instead of a centre that is not in force. Unknown where the tables lead nowhere; before a centre's
  /// first day they need not lead anywhere.
  func askNow(insteadOf centre: Centre) -> Value {
    catalogue.successor(of: centre).map { .link(link($0)) }
      ?? (catalogue.isYetToCome(centre) ? .none : .unknown)
  }

  /// Where something stands on the catalogue's own day.
  enum Status: String {
    case inForce = "in_force"
    case yetToCome = "yet_to_come"
    case ended

    var label: String {
      switch self {
      case .inForce: "i kraft"
      case .yetToCome: "ikke i kraft ennå"
      case .ended: "avsluttet"
      }
    }
  }

  func status(of centre: Centre) -> Status {
    catalogue.isInForce(centre) ? .inForce : catalogue.isYetToCome(centre) ? .yetToCome : .ended
  }

  func status(of offer: Offer) -> Status {
    catalogue.isInForce(offer) ? .inForce : catalogue.isYetToCome(offer) ? .yetToCome : .ended
  }

  /// Whether something is in force, and from when to when.
  func validityFields(_ validity: Validity, status: Status) -> [Field] {
    [
      Field("in_force", "I kraft", .flag(status == .inForce, label: nil)),
      Field("status", "Status", .code(status.rawValue, label: status.label)),
      Field("valid_from", "I kraft fra", .known(validity.from?.description)),
      Field("valid_to", "I kraft til", .known(validity.to?.description)),
    ]
  }
}

extension Offer {
  /// Whether a source names the offer; all others still wait for the centre's word.
  var isConfirmed: Bool { evidenceLevel == .documented }
}
