/// One table as text: a header and rows, each with the line it began on.
public struct Table: Hashable, Sendable {
  /// One record.
  public struct Row: Hashable, Sendable {
    /// The line the record began on, 1-based; the header is line 1.
    public let line: Int
    /// One text for each column of the header.
    public let fields: [String]

    /// Takes both as they are.
    public init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  /// The columns' names.
  public let header: [String]
  /// The records below the header.
  public let rows: [Row]

  /// Takes both as they are; every row must have as many fields as the header.
  public init(header: [String], rows: [Row]) {
    precondition(rows.allSatisfy { $0.fields.count == header.count }, "a row has the header's fields")
    self.header = header
    self.rows = rows
  }
}

/// The tables a catalogue is made of.
public enum TableName: String, Hashable, Sendable, CaseIterable {
  case catalogue, sources, counties, municipalities
  case formerUnits = "former_units"
  case themes
  case targetGroups = "target_groups"
  case serviceTypes = "service_types"
  case delivery, outside, labels, centres
  case formerCentres = "former_centres"
  case offers, examples

  /// The file the table is kept in.
  public var fileName: String { rawValue + ".csv" }

  /// The columns the table must have, in their order; further columns are kept out of the catalogue.
  public var columns: [String] {
    switch self {
    case .catalogue: ["date", "title", "licence", "attribution"]
    case .sources: ["code", "title", "publisher", "year"]
    case .counties: ["number", "name", "names_other", "region", "health_region"]
    case .municipalities:
      [
        "number", "name", "names_other", "county_number", "lat", "lon", "population", "area_km2", "seat",
        "language_form", "sami_administrative_area", "centrality_class", "health_region", "point",
      ]
    case .formerUnits: ["old_number", "old_name", "year_ended", "new_number", "new_name", "kind", "note"]
    case .themes:
      [
        "id", "broader", "label_nb", "label_nn", "label_en", "label_se", "synonyms_nb", "synonyms_nn",
        "abbreviations", "los_uri",
      ]
    case .targetGroups, .serviceTypes, .delivery, .outside:
      ["id", "broader", "label_nb", "label_nn", "label_en", "synonyms_nb", "synonyms_nn"]
    case .labels: ["concept", "language", "kind", "label", "reason"]
    case .centres:
      [
        "id", "name", "name_nn", "name_en", "abbreviation", "aliases", "fagomrade", "level", "family_id",
        "host",
        "seat_municipality_number", "catchment_counties", "catchment_municipalities", "catchment_note",
        "mission",
        "valid_from", "valid_to", "successor_id", "website", "source",
      ]
    case .formerCentres: ["old_id", "old_name", "year_ended", "new_id", "new_name", "note"]
    case .offers:
      [
        "id", "centre_id", "title", "title_nn", "summary", "themes", "target_groups", "service_types",
        "delivery",
        "duration", "price", "language", "evidence_level", "valid_from", "valid_to", "source",
      ]
    case .examples: ["offer", "language", "need"]
    }
  }

  /// Whether a catalogue may lack the table: without `catalogue` its date is the day it is read in, without `labels` its
  /// concepts are recognised by what stands in their own tables alone, without `outside` no topic is known that no
  /// centre works with, without `examples` offers are found by what is written about them.
  public var isOptional: Bool { [.catalogue, .labels, .outside, .examples].contains(self) }
}
