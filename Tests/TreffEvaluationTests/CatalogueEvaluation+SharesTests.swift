import Testing
import TreffCatalogue
import TreffGeography
import TreffMatching

@testable import TreffEvaluation

@Suite("CatalogueEvaluation: places")
struct CatalogueEvaluationSharesTests {
  private let units = [ExpectedUnit(query: "county", family: "korus", unit: "korus-vest-bergen")]

  private func need(_ id: String, _ fields: String) throws -> JudgedNeed {
    let file = try TemporaryFile(#"{"id":"\#(id)","text":"demens"\#(fields)}"#)
    return try #require(try file.read(JudgedNeed.read).first)
  }

  private func answered(_ id: String, _ fields: String, place: String?) throws
    -> CatalogueEvaluation.Answered
  {
    .init(
      need: try need(id, fields), outcome: .answered,
      place: try place.map { try Development.catalogue.register.resolve($0).place }, ranking: [], units: [:])
  }

  private func counts(_ answers: [CatalogueEvaluation.Answered]) -> [String: [Int]] {
    let evaluation = CatalogueEvaluation(answers: answers, catalogue: Development.catalogue)
    return Dictionary(uniqueKeysWithValues: evaluation.shares(units).map { ($0.name, [$0.count, $0.total]) })
  }

  @Test("a place in the text is read, misread, or not read; the county of the municipality is neither")
  func named() throws {
    let fields = #","municipality":"4601","place_in_text":true"#
    let counts = counts(
      try ["4601", "Voss", nil, "Vestland", "Agder"].enumerated().map {
        try answered("\($0)", fields, place: $1)
      })
    #expect(counts["place in the text read"] == [1, 5])
    #expect(counts["place in the text misread"] == [2, 5])
    #expect(counts["place read where there is none"] == nil)
  }

  @Test("where the text names a county only, its units tell whether it was read")
  func county() throws {
    let fields = #","municipality":null,"place_in_text":true"#
    for (place, expected) in [("Vestland", [[1, 1], [0, 1]]), ("Agder", [[0, 1], [1, 1]])] {
      let counts = counts([try answered("county", fields, place: place)])
      #expect(counts["place in the text read"] == expected[0], "\(place)")
      #expect(counts["place in the text misread"] == expected[1], "\(place)")
    }
    #expect(counts([try answered("unknown", fields, place: "Vestland")])["place in the text read"] == nil)
  }

  @Test("a place read where the text names none is counted; a given one is no reading")
  func none() throws {
    let counts = counts([
      try answered("1", "", place: nil), try answered("2", "", place: "Voss"),
      try answered("3", #","municipality":"4601""#, place: "4601"),
    ])
    #expect(counts["place read where there is none"] == [1, 2])
    #expect(counts["place in the text read"] == nil)
  }

  @Test("of the development needs, every place in a text counts, the county too")
  func development() throws {
    let shares = Dictionary(uniqueKeysWithValues: Development.report.shares.map { ($0.name, $0) })
    #expect(shares["place in the text read"]?.total == 58)
    #expect(shares["place in the text misread"]?.total == 58)
    #expect(shares["place read where there is none"]?.total == 206)
    let fewer = Development.report.shares.filter { $0.better == .fewer }.map(\.name)
    #expect(
      fewer == [
        "answerable wrongly refused", "place in the text misread", "place read where there is none",
      ])
  }
}
