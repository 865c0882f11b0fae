// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// A centre by id and name.
public struct CentreName: Hashable, Sendable {
  /// The centre's id.
  public var id: String
  /// In the caller's language.
  public var name: String

  /// What is not said has its default.
  public init(id: String = "", name: String = "") {
    self.id = id
    self.name = name
  }
}

extension CentreName: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__CentreName>?) -> Void {
    treffsikker__v1__centre_name__init
  }

  init(reading layout: Treffsikker__V1__CentreName) throws(MessageFault) {
    id = try String(reading: layout.id, field: "id")
    name = try String(reading: layout.name, field: "name")
  }

  func write(to layout: inout Treffsikker__V1__CentreName, in arena: Arena) {
    layout.id = id.written(in: arena)
    layout.name = name.written(in: arena)
  }
}
