/// How near a centre is to a municipality, 0...1: regional anchoring in levels, kilometres only to break near-ties.
///
/// Municipal leaders say that nearness means "knows us", that is, the unit responsible for our area; measured effects
/// of distance itself are weak (NIBR/NIFU 2015, tables 5.5-5.9; Rambøll 2023, 3.2.3). So a level by the size of the
/// catchment decides, and the distance between the seats adds at most ``nearnessMax``, only for what is delivered
/// face to face.
public struct RegionalProximity: Hashable, Sendable {
  /// How large a part of the country the centre is for.
  public enum Anchoring: Double, Hashable, Sendable, CaseIterable {
    /// A part of one county, or a corner where counties meet.
    case partOfCounty = 0.9
    /// One whole county.
    case county = 0.8
    /// Several counties.
    case counties = 0.6
    /// The whole country.
    case national = 0.4
    /// The centre is not for this place.
    case outside = 0
  }

  /// The most that short distance adds to the level.
  public static let nearnessMax = 0.1
  /// The distance, in kilometres, from which nothing is added; roughly half the length of the country.
  public static let nearnessReachKilometres = 800.0

  /// The level.
  public let anchoring: Anchoring
  /// 0...``nearnessMax``: what a short way between the seats adds.
  public let nearness: Double

  /// The sum of both, 0...1.
  public var value: Double { anchoring.rawValue + nearness }

  /// - Parameters:
  ///   - catchment: the centre's area.
  ///   - place: where the need comes from.
  ///   - seat: the centre's seat, nil when unknown.
  ///   - isDeliveredInPerson: whether anybody has to travel.
  public init(catchment: CatchmentArea, place: Place, seat: Coordinate?, isDeliveredInPerson: Bool) {
    anchoring = Self.anchoring(of: catchment, for: place)
    if anchoring != .outside, isDeliveredInPerson, let seat, case .municipality(let municipality) = place {
      let share = municipality.seat.kilometres(to: seat) / Self.nearnessReachKilometres
      nearness = Self.nearnessMax * max(0, 1 - share)
    } else {
      nearness = 0
    }
  }

  private static func anchoring(of catchment: CatchmentArea, for place: Place) -> Anchoring {
    guard catchment.serves(place) else { return .outside }
    if catchment.isNational { return .national }
    if catchment.counties.isEmpty { return .partOfCounty }
    return catchment.countiesReached.count == 1 ? .county : .counties
  }
}
