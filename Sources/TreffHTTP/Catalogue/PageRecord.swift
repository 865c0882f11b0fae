/// A page of a list as JSON.
struct PageRecord<Record: Encodable>: Encodable {
  /// What the list is of, as `centres`.
  let name: String
  let records: [Record]
  let nextToken: String?
  let catalogueVersion: UInt64

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ key: String) { stringValue = key }
    init(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(records, forKey: Key(name))
    try object.encode(nextToken, forKey: Key("next_page_token"))  // null on the last page
    try object.encode(catalogueVersion, forKey: Key("catalogue_version"))
  }
}

extension Schema {
  /// A page of a list.
  static func page(_ name: String, of record: String) -> JSONValue {
    object([
      name: list(named(record)),
      "next_page_token": textOrNull.described("The page_token of the next page; null on the last."),
      "catalogue_version": count,
    ])
  }
}
