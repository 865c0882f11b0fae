internal import TreffCatalogue
internal import TreffGeography
internal import TreffSearch

/// Where a need comes from, and who serves that place.
struct Region: Sendable {
  /// The most that nearness lifts a score: relevance decides and distance weighs little.
  static let lambda = 0.05

  let place: Place?
  private let serving: Set<Int>

  init(place: Place?, index: InvertedIndex) {
    self.place = place
    serving = place.map { RegionKey.documents(serving: $0, in: index) } ?? []
  }

  /// Whether the member's catchment holds the place; everybody serves an unknown place.
  func isServed(by member: Answerer.Member) -> Bool { place == nil || serving.contains(member.document) }

  /// Whether all of the place is in the member's catchment: for a county, the whole county.
  func isWhollyServed(by member: Answerer.Member) -> Bool {
    guard case .county(let county) = place else { return isServed(by: member) }
    return member.centre.catchment.isNational || member.centre.catchment.counties.contains(county.id)
  }

  /// Nearness of the centre that answers; nil where the place is unknown.
  func proximity(of centre: Centre, deliversInPerson: Bool, register: MunicipalityRegister)
    -> RegionalProximity?
  {
    place.map { place in
      RegionalProximity(
        catchment: centre.catchment, place: place, seat: centre.seat.flatMap { register[$0]?.seat },
        isDeliveredInPerson: deliversInPerson)
    }
  }
}
