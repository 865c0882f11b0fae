// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// One municipality.
public struct Municipality: Hashable, Sendable {
  /// Four digits.
  public var number: String
  /// The official name in Norwegian.
  public var name: String
  /// Official names in Sámi and Kven, and names that tell it from namesakes.
  public var otherNames: [String]
  /// The county that it is in.
  public var county: PlaceName?
  /// Where its seat is: degrees north, in WGS 84.
  public var latitude: Double
  /// Where its seat is: degrees east, in WGS 84.
  public var longitude: Double

  /// What is not said has its default.
  public init(
    number: String = "", name: String = "", otherNames: [String] = [], county: PlaceName? = nil,
    latitude: Double = 0, longitude: Double = 0
  ) {
    self.number = number
    self.name = name
    self.otherNames = otherNames
    self.county = county
    self.latitude = latitude
    self.longitude = longitude
  }
}

extension Municipality: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Municipality>?) -> Void {
    treffsikker__v1__municipality__init
  }

  init(reading layout: Treffsikker__V1__Municipality) throws(MessageFault) {
    number = try String(reading: layout.number, field: "number")
    name = try String(reading: layout.name, field: "name")
    otherNames = try [String](reading: layout.other_names, count: layout.n_other_names, field: "other_names")
    county = try PlaceName?(reading: layout.county, field: "county")
    latitude = layout.latitude
    longitude = layout.longitude
  }

  func write(to layout: inout Treffsikker__V1__Municipality, in arena: Arena) {
    layout.number = number.written(in: arena)
    layout.name = name.written(in: arena)
    layout.n_other_names = otherNames.count
    layout.other_names = otherNames.written(in: arena)
    layout.county = county.written(in: arena)
    layout.latitude = latitude
    layout.longitude = longitude
  }
}
