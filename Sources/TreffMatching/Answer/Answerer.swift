internal import TreffCatalogue
internal import TreffGeography

/// Who can take a rank: a national centre, a family with its units, or a unit without a family. Actors outside the
/// centres are answerers too, but only named beside the ranking.
final class Answerer: Sendable {
  /// A centre, its own document and its own offers' documents.
  final class Member: Sendable {
    let centre: Centre
    let document: Int
    let offers: [Int]
    /// All of these.
    let documents: Set<Int>

    init(centre: Centre, document: Int, offers: [Int]) {
      self.centre = centre
      self.document = document
      self.offers = offers
      documents = Set(offers + [document])
    }
  }

  /// The centre or family itself.
  let head: Member
  /// The units of a family; empty for others.
  let units: [Member]
  /// Units that lie on top of the ordinary ones: those that share municipalities with more than one sibling.
  let overlayUnitIDs: Set<String>
  /// The documents of all of them, ascending.
  let documents: [Int]

  init(head: Member, units: [Member], overlayUnitIDs: Set<String>) {
    self.head = head
    self.units = units
    self.overlayUnitIDs = overlayUnitIDs
    documents = units.reduce(head.documents) { $0.union($1.documents) }.sorted()
  }

  /// The document numbers of every offer, in the catalogue's order.
  static func answerers(
    in catalogue: Catalogue, document: (_ id: String, _ kind: CatalogueDocumentKind) -> Int?
  ) -> [Answerer] {
    var offersByCentre: [String: [Int]] = [:]
    for offer in catalogue.offers where catalogue.isInForce(offer) {
      guard let number = document(offer.id, .offer) else { continue }
      offersByCentre[offer.centreID, default: []].append(number)
    }
    func member(_ centre: Centre) -> Member? {
      document(centre.id, .centre).map {
        Member(centre: centre, document: $0, offers: offersByCentre[centre.id] ?? [])
      }
    }
    return catalogue.centres.compactMap { centre in
      guard catalogue.isInForce(centre), centre.familyID == nil, let head = member(centre) else { return nil }
      let units = catalogue.family(centre.id)?.units ?? []
      return Answerer(
        head: head, units: units.compactMap(member),
        overlayUnitIDs: Set(
          units.filter { unit in
            units.count { $0.id != unit.id && $0.catchment.overlaps(unit.catchment) } > 1
          }.map(\.id)))
    }
  }
}
