// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// Somebody a municipality can be sent to.
public struct Centre: Hashable, Sendable {
  /// Stable, never used for another.
  public var id: String
  /// In the caller's language.
  public var name: String
  /// The customary one; empty where there is none.
  public var abbreviation: String
  /// The theme it is filed under, as "theme:demens".
  public var field: String
  /// national, family, regional or other.
  public var level: String
  /// The family that a unit belongs to; empty otherwise.
  public var familyID: String
  /// Who runs it, in Norwegian.
  public var host: String
  /// Where it sits; absent where that is not known.
  public var seat: PlaceName?
  /// Whom it is for: numbers of counties and municipalities, or "all"; empty where that is not known.
  public var catchment: [String]
  /// What is uncertain about that, in Norwegian; mostly empty.
  public var catchmentNote: String
  /// What it is there for, in Norwegian.
  public var mission: String
  /// A host name as "naku.no", some with a path behind it; empty where it is not known for certain.
  public var website: String
  /// The first day in force, as "2026-11-01"; empty where it is not known.
  public var validFrom: String
  /// The last day in force, in the same form; empty where it is not known.
  public var validTo: String
  /// Where to ask now that it has ended.
  public var successorID: String
  /// Where the facts come from.
  public var source: String
  /// Other names in use, old ones too.
  public var aliases: [String]

  /// What is not said has its default.
  public init(
    id: String = "", name: String = "", abbreviation: String = "", field: String = "", level: String = "",
    familyID: String = "", host: String = "", seat: PlaceName? = nil, catchment: [String] = [],
    catchmentNote: String = "", mission: String = "", website: String = "", validFrom: String = "",
    validTo: String = "", successorID: String = "", source: String = "", aliases: [String] = []
  ) {
    self.id = id
    self.name = name
    self.abbreviation = abbreviation
    self.field = field
    self.level = level
    self.familyID = familyID
    self.host = host
    self.seat = seat
    self.catchment = catchment
    self.catchmentNote = catchmentNote
    self.mission = mission
    self.website = website
    self.validFrom = validFrom
    self.validTo = validTo
    self.successorID = successorID
    self.source = source
    self.aliases = aliases
  }
}

extension Centre: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Centre>?) -> Void {
    treffsikker__v1__centre__init
  }

  init(reading layout: Treffsikker__V1__Centre) throws(MessageFault) {
    id = try String(reading: layout.id, field: "id")
    name = try String(reading: layout.name, field: "name")
    abbreviation = try String(reading: layout.abbreviation, field: "abbreviation")
    field = try String(reading: layout.field, field: "field")
    level = try String(reading: layout.level, field: "level")
    familyID = try String(reading: layout.family_id, field: "family_id")
    host = try String(reading: layout.host, field: "host")
    seat = try PlaceName?(reading: layout.seat, field: "seat")
    catchment = try [String](reading: layout.catchment, count: layout.n_catchment, field: "catchment")
    catchmentNote = try String(reading: layout.catchment_note, field: "catchment_note")
    mission = try String(reading: layout.mission, field: "mission")
    website = try String(reading: layout.website, field: "website")
    validFrom = try String(reading: layout.valid_from, field: "valid_from")
    validTo = try String(reading: layout.valid_to, field: "valid_to")
    successorID = try String(reading: layout.successor_id, field: "successor_id")
    source = try String(reading: layout.source, field: "source")
    aliases = try [String](reading: layout.aliases, count: layout.n_aliases, field: "aliases")
  }

  func write(to layout: inout Treffsikker__V1__Centre, in arena: Arena) {
    layout.id = id.written(in: arena)
    layout.name = name.written(in: arena)
    layout.abbreviation = abbreviation.written(in: arena)
    layout.field = field.written(in: arena)
    layout.level = level.written(in: arena)
    layout.family_id = familyID.written(in: arena)
    layout.host = host.written(in: arena)
    layout.seat = seat.written(in: arena)
    layout.n_catchment = catchment.count
    layout.catchment = catchment.written(in: arena)
    layout.catchment_note = catchmentNote.written(in: arena)
    layout.mission = mission.written(in: arena)
    layout.website = website.written(in: arena)
    layout.valid_from = validFrom.written(in: arena)
    layout.valid_to = validTo.written(in: arena)
    layout.successor_id = successorID.written(in: arena)
    layout.source = source.written(in: arena)
    layout.n_aliases = aliases.count
    layout.aliases = aliases.written(in: arena)
  }
}
