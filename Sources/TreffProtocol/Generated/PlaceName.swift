// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// A municipality or county by number and name.
public struct PlaceName: Hashable, Sendable {
  /// A municipality's four digits or a county's two.
  public var number: String
  /// Its name in Norwegian.
  public var name: String

  /// What is not said has its default.
  public init(number: String = "", name: String = "") {
    self.number = number
    self.name = name
  }
}

extension PlaceName: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__PlaceName>?) -> Void {
    treffsikker__v1__place_name__init
  }

  init(reading layout: Treffsikker__V1__PlaceName) throws(MessageFault) {
    number = try String(reading: layout.number, field: "number")
    name = try String(reading: layout.name, field: "name")
  }

  func write(to layout: inout Treffsikker__V1__PlaceName, in arena: Arena) {
    layout.number = number.written(in: arena)
    layout.name = name.written(in: arena)
  }
}
