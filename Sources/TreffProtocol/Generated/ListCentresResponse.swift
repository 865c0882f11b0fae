// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// Centres of the catalogue.
public struct ListCentresResponse: Hashable, Sendable {
  /// By field, then by id.
  public var centres: [Centre]
  /// The version of the catalogue that answered.
  public var catalogueVersion: UInt64

  /// What is not said has its default.
  public init(centres: [Centre] = [], catalogueVersion: UInt64 = 0) {
    self.centres = centres
    self.catalogueVersion = catalogueVersion
  }
}

extension ListCentresResponse: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__ListCentresResponse>?) -> Void {
    treffsikker__v1__list_centres_response__init
  }

  init(reading layout: Treffsikker__V1__ListCentresResponse) throws(MessageFault) {
    centres = try [Centre](reading: layout.centres, count: layout.n_centres, field: "centres")
    catalogueVersion = layout.catalogue_version
  }

  func write(to layout: inout Treffsikker__V1__ListCentresResponse, in arena: Arena) {
    layout.n_centres = centres.count
    layout.centres = centres.written(in: arena)
    layout.catalogue_version = catalogueVersion
  }
}
