internal import Foundation
internal import TreffGeography

/// The country as dots, one for each municipality's seat: large where an area holds it, small elsewhere. Without a coast it
/// is recognised all the same, and takes a few kilobytes.
struct CatchmentMap {
  struct Ring {
    let x: Int
    let y: Int
  }

  let width: Int
  let height: Int
  let served: String
  let others: String
  let hasOthers: Bool
  /// Where the centre, or each of its units, has its seat.
  let rings: [Ring]
  /// The same in words.
  let told: String

  private static let heightMax = 400.0
  /// Room for half a ring at the edge.
  private static let margin = 8.0

  init(_ area: CatchmentArea, seats: [MunicipalityNumber], in register: MunicipalityRegister, told: String) {
    let points = register.municipalities.map { Self.projected($0.seat) }
    let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
    let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
    let scale = Self.heightMax / max(bottom - top, right - left, 0.001)
    func placed(_ value: Double, from start: Double) -> Int {
      Int(((value - start) * scale + Self.margin).rounded())
    }
    var served = ""
    var others = ""
    var rings: [Ring] = []
    for (municipality, point) in zip(register.municipalities, points) {
      let (x, y) = (placed(point.x, from: left), placed(point.y, from: top))
      // A line of no length with round ends is a dot.
      if area.contains(municipality.id) {
        served += "M\(x) \(y)h0"
      } else {
        others += "M\(x) \(y)h0"
      }
      if seats.contains(municipality.id) { rings.append(Ring(x: x, y: y)) }
    }
    width = placed(right, from: left) + Int(Self.margin)
    height = placed(bottom, from: top) + Int(Self.margin)
    self.served = served
    self.others = others
    hasOthers = !others.isEmpty
    self.rings = rings
    self.told = told
  }

  /// The stereographic projection about the middle of the country, which keeps shapes; y grows southward.
  private static func projected(_ coordinate: Coordinate) -> (x: Double, y: Double) {
    let radians = Double.pi / 180
    let (latitude, middle) = (coordinate.latitude * radians, 65 * radians)
    let longitude = (coordinate.longitude - 16) * radians
    let (sine, cosine) = (sin(latitude), cos(latitude))
    let factor = 2 / (1 + sin(middle) * sine + cos(middle) * cosine * cos(longitude))
    return (
      factor * cosine * sin(longitude),
      -factor * (cos(middle) * sine - sin(middle) * cosine * cos(longitude))
    )
  }
}
