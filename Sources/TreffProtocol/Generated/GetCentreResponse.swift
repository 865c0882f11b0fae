// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// All that the catalogue knows of one centre.
public struct GetCentreResponse: Hashable, Sendable {
  /// The centre asked for, or its successor.
  public var centre: Centre?
  /// The units in force of a family, by id; empty for others.
  public var units: [Centre]
  /// Its own offers in force, and those of the family that it belongs to.
  public var offers: [Offer]
  /// The version of the catalogue that answered.
  public var catalogueVersion: UInt64
  /// Where the id asked for is one that is no longer in use: that id. The centre is then its successor.
  public var formerID: String

  /// What is not said has its default.
  public init(
    centre: Centre? = nil, units: [Centre] = [], offers: [Offer] = [], catalogueVersion: UInt64 = 0,
    formerID: String = ""
  ) {
    self.centre = centre
    self.units = units
    self.offers = offers
    self.catalogueVersion = catalogueVersion
    self.formerID = formerID
  }
}

extension GetCentreResponse: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__GetCentreResponse>?) -> Void {
    treffsikker__v1__get_centre_response__init
  }

  init(reading layout: Treffsikker__V1__GetCentreResponse) throws(MessageFault) {
    centre = try Centre?(reading: layout.centre, field: "centre")
    units = try [Centre](reading: layout.units, count: layout.n_units, field: "units")
    offers = try [Offer](reading: layout.offers, count: layout.n_offers, field: "offers")
    catalogueVersion = layout.catalogue_version
    formerID = try String(reading: layout.former_id, field: "former_id")
  }

  func write(to layout: inout Treffsikker__V1__GetCentreResponse, in arena: Arena) {
    layout.centre = centre.written(in: arena)
    layout.n_units = units.count
    layout.units = units.written(in: arena)
    layout.n_offers = offers.count
    layout.offers = offers.written(in: arena)
    layout.catalogue_version = catalogueVersion
    layout.former_id = formerID.written(in: arena)
  }
}
