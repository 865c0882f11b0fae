/// The ids of each table that could be read whole: what other tables may name.
struct KnownIdentifiers {
  /// Tables that are missing or have faults of form are left out.
  let ids: [TableName: Set<String>]

  /// Whether the table surely has no such id.
  func lacks(_ id: String, in table: TableName) -> Bool { ids[table]?.contains(id) == false }
}

extension TableName {
  /// The column that sets the records apart; former units may share a number.
  var identifierColumn: String? {
    switch self {
    case .catalogue, .formerUnits, .labels, .examples: nil
    case .sources: "code"
    case .counties, .municipalities: "number"
    case .formerCentres: "old_id"
    case .themes, .targetGroups, .serviceTypes, .delivery, .outside, .centres, .offers: "id"
    }
  }
}

extension ConceptID.Scheme {
  /// The table that holds the vocabulary.
  var table: TableName {
    switch self {
    case .theme: .themes
    case .targetGroup: .targetGroups
    case .serviceType: .serviceTypes
    case .delivery: .delivery
    case .outside: .outside
    }
  }
}
