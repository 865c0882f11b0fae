// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// An actor outside the centres.
public struct Elsewhere: Hashable, Sendable {
  /// The actor's id.
  public var centreID: String
  /// Its name in the caller's language.
  public var centreName: String
  /// From 0; not comparable with a match's score.
  public var score: Double
  /// A host name, some with a path behind it; empty where it is not known for certain.
  public var website: String

  /// What is not said has its default.
  public init(centreID: String = "", centreName: String = "", score: Double = 0, website: String = "") {
    self.centreID = centreID
    self.centreName = centreName
    self.score = score
    self.website = website
  }
}

extension Elsewhere: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Elsewhere>?) -> Void {
    treffsikker__v1__elsewhere__init
  }

  init(reading layout: Treffsikker__V1__Elsewhere) throws(MessageFault) {
    centreID = try String(reading: layout.centre_id, field: "centre_id")
    centreName = try String(reading: layout.centre_name, field: "centre_name")
    score = layout.score
    website = try String(reading: layout.website, field: "website")
  }

  func write(to layout: inout Treffsikker__V1__Elsewhere, in arena: Arena) {
    layout.centre_id = centreID.written(in: arena)
    layout.centre_name = centreName.written(in: arena)
    layout.score = score
    layout.website = website.written(in: arena)
  }
}
