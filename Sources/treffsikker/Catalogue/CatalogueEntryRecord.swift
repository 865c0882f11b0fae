/// Writes entries as one JSON object: `{"catalogue_version": …, "entries": [{"kind": …, "id": …, "title": …, …}]}`.
///
/// Every field of a kind is always there; one that is not known or does not apply is null.
struct CatalogueEntryRecord: Encodable {
  private let entries: [CatalogueEntry]
  private let version: UInt64

  init(_ entries: [CatalogueEntry], version: UInt64) {
    self.entries = entries
    self.version = version
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(version, forKey: Key("catalogue_version"))
    try object.encode(entries.map(EntryRecord.init), forKey: Key("entries"))
  }

  private struct EntryRecord: Encodable {
    let entry: CatalogueEntry

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: Key.self)
      try object.encode(entry.kind.rawValue, forKey: Key("kind"))
      try object.encode(entry.id, forKey: Key("id"))
      try object.encode(entry.title, forKey: Key("title"))
      for field in entry.fields {
        let key = Key(field.key)
        switch field.value {
        case .unknown, .none: try object.encodeNil(forKey: key)
        case .text(let text), .code(let text, _): try object.encode(text, forKey: key)
        case .texts(let texts): try object.encode(texts, forKey: key)
        case .number(let number): try object.encode(number, forKey: key)
        case .flag(let flag, _): try object.encode(flag, forKey: key)
        case .link(let link): try object.encode(LinkRecord(link), forKey: key)
        case .links(let links): try object.encode(links.map(LinkRecord.init), forKey: key)
        }
      }
    }
  }

  private struct LinkRecord: Encodable {
    let id: String
    let name: String
    let remark: String?

    init(_ link: CatalogueEntry.Link) {
      id = link.id
      name = link.name
      remark = link.remark
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ key: String) { stringValue = key }
    init(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}
