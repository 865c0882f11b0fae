import Foundation
import TreffAnalysis
import TreffCatalogue
import TreffGeography
import TreffSearch

@testable import TreffMatching

/// The embedded catalogue with its index, built once for all tests.
enum Embedded {
  static let snapshot = Snapshot(catalogue: try! Catalogue.embedded(), version: 1)
  static let matcher = Matcher(snapshot: snapshot)
  static var catalogue: Catalogue { snapshot.catalogue }
  /// How the catalogue's documents are read.
  static let analysis = CatalogueAnalysis(snapshot.catalogue)

  static func match(
    _ need: String, from municipality: String? = nil, limit: Int = MatchRequest.limitDefault,
    language: Language = .nb, explains: Bool = false, adding added: [String] = [],
    removing removed: [String] = []
  ) throws -> MatchAnswer {
    try matcher.match(
      MatchRequest(
        need: NeedText(need), municipality: municipality, limit: limit, language: language,
        explains: explains, corrections: ConceptCorrections(adding: added, removing: removed)))
  }
}

extension MatchAnswer {
  /// The id that each match is judged by: the family's, else the centre's.
  var answerIDs: [String] { matches.map { $0.familyID ?? $0.centre.id } }

  func match(of family: String) -> Match? { matches.first { ($0.familyID ?? $0.centre.id) == family } }

  /// The answer as the doors give it.
  func json(_ language: Language = .nb, id: BatchIdentifier? = nil) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(AnswerRecord(self, language: language, id: id))
  }

  /// The same as a dictionary.
  func object(_ language: Language = .nb, id: BatchIdentifier? = nil) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: json(language, id: id)) as? [String: Any] ?? [:]
  }
}

extension Query {
  /// What each term counts.
  var weights: [String: Double] {
    Dictionary(terms.map { ($0.text, $0.frequency) }, uniquingKeysWith: { $0 + $1 })
  }
}

/// The needs that the ranking is tuned on.
enum DevelopmentNeeds {
  struct Need: Decodable {
    let id: String
    let text: String
    let municipality: String?
  }

  static let all: [Need] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Development/queries.jsonl")
    let lines = try! Data(contentsOf: file).split(separator: 0x0A)
    return lines.map { try! JSONDecoder().decode(Need.self, from: Data($0)) }
  }()
}

extension NeedWords {
  /// The words of a text that is fit to be a need.
  init(_ text: String) throws { self.init(try NeedText(text)) }
}
