public import TreffGeography

/// The whole of what can be offered, checked and immutable: centres, offers, vocabularies and the country's division.
public struct Catalogue: Sendable {
  /// The day the catalogue speaks of. What ended before it is kept, but is not an answer.
  public let date: CatalogueDate
  /// Sets this content apart from any other; two catalogues of equal tables and date have equal fingerprints.
  public let fingerprint: UInt64
  /// Centres, families, units and other actors, in the order of their table.
  public let centres: [Centre]
  /// Offers, in the order of their table.
  public let offers: [Offer]
  /// All vocabularies.
  public let concepts: [Concept]
  /// Old names and where they lead.
  public let formerCentres: [FormerCentre]
  /// The reports behind the `source` columns.
  public let sources: [Source]
  /// Municipalities and counties.
  public let register: MunicipalityRegister

  // Places, not values: copying some hundred wide structs into dictionaries would cost every start of the command.
  private let centrePlaces: [String: Int]
  private let offerPlaces: [String: Int]
  private let conceptPlaces: [ConceptID: Int]
  private let unitsByFamily: [String: [Centre]]

  /// Builds the lookups over values that ``CatalogueReader`` has checked against each other.
  init(
    date: CatalogueDate, fingerprint: UInt64, centres: [Centre], offers: [Offer], concepts: [Concept],
    formerCentres: [FormerCentre], sources: [Source], register: MunicipalityRegister
  ) {
    self.date = date
    self.fingerprint = fingerprint
    self.centres = centres
    self.offers = offers
    self.concepts = concepts
    self.formerCentres = formerCentres
    self.sources = sources
    self.register = register
    centrePlaces = Self.places(centres.map(\.id))
    offerPlaces = Self.places(offers.map(\.id))
    conceptPlaces = Self.places(concepts.map(\.id))
    unitsByFamily = Dictionary(
      grouping: centres.filter { $0.familyID != nil && $0.validity.contains(date) }.sorted {
        $0.id < $1.id
      },
      by: { $0.familyID ?? "" })
  }

  /// A fingerprint as it is stored and shown: sixteen hexadecimal digits, so that people can compare by eye.
  public static func text(ofFingerprint fingerprint: UInt64) -> String {
    let digits = String(fingerprint, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func places<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The centre with this id, ended ones too.
  public func centre(_ id: String) -> Centre? { centrePlaces[id].map { centres[$0] } }

  /// The offer with this id, ended ones too.
  public func offer(_ id: String) -> Offer? { offerPlaces[id].map { offers[$0] } }

  /// The concept with this id.
  public func concept(_ id: ConceptID) -> Concept? { conceptPlaces[id].map { concepts[$0] } }

  /// The family with this id and its units in force.
  public func family(_ id: String) -> Family? {
    guard let centre = centre(id), centre.level == .family else { return nil }
    return Family(centre: centre, units: unitsByFamily[id] ?? [])
  }

  /// Whether the centre is in force on the catalogue's own date.
  public func isInForce(_ centre: Centre) -> Bool { centre.validity.contains(date) }

  /// Whether the offer and the centre that gives it are in force on the catalogue's own date.
  public func isInForce(_ offer: Offer) -> Bool {
    guard let centre = centre(offer.centreID) else { return false }
    return offer.validity.contains(date) && isInForce(centre)
  }

  /// Whether the centre is not in force, but will be.
  public func isYetToCome(_ centre: Centre) -> Bool { centre.validity.isYetToCome(on: date) }

  /// Whether the offer is not in force, but will be: neither it nor its centre has ended.
  public func isYetToCome(_ offer: Offer) -> Bool {
    guard let centre = centre(offer.centreID) else { return false }
    return !isInForce(offer) && !offer.validity.hasEnded(on: date) && !centre.validity.hasEnded(on: date)
  }

  /// Who stands for an ended centre now, followed as far as it leads; the centre itself while it is in force.
  public func successor(of centre: Centre) -> Centre? {
    var current = centre
    for _ in 0..<centres.count {  // the reader refuses circles; the bound holds all the same
      if isInForce(current) { return current }
      guard let next = current.successorID.flatMap(centre(_:)) else { return nil }
      current = next
    }
    return nil
  }
}
