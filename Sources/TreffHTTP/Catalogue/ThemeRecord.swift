internal import TreffCatalogue

/// A theme as JSON.
struct ThemeRecord: Encodable {
  let id: String
  let label: String
  private let broader: String?
  private let losURI: String?

  private enum Key: String, CodingKey {
    case id, label, broader
    case losURI = "los_uri"
  }

  init(_ theme: Concept, language: Language) {
    id = theme.id.description
    label = theme.label[language]
    broader = theme.broader?.description
    losURI = theme.losURI
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(id, forKey: .id)
    try object.encode(label, forKey: .label)
    try object.encode(broader, forKey: .broader)
    try object.encode(losURI, forKey: .losURI)
  }

  static let schema = Schema.object([
    "id": Schema.text.described("As theme:demens."),
    "label": Schema.text.described("In the caller's language."),
    "broader": Schema.textOrNull.described("The id of the theme one step up."),
    "los_uri": Schema.textOrNull.described("A near-equal concept in Los, the public sector's thesaurus."),
  ])
}
