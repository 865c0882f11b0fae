import Testing
import TreffCatalogue
import TreffSearch
import TreffTesting

@testable import TreffMatching

@Suite("Candidate")
struct CandidateTests {
  private func candidate(_ id: String, score: Double, covers: Bool = true) throws -> Candidate {
    let answerer = try #require(Embedded.snapshot.answerers.first { $0.head.centre.id == id })
    return Candidate(
      answerer: answerer, unit: nil, alsoUnits: [], nearestUnit: nil, coversMunicipality: covers, offers: [],
      centreDocuments: [], textScore: score, proximity: nil)
  }

  @Test("who serves the place comes first, then the score decides, then the id")
  func order() throws {
    let order = [
      try candidate("naku", score: 3), try candidate("korus", score: 2), try candidate("rvts", score: 2),
      try candidate("usht", score: 9, covers: false), try candidate("tk", score: 1, covers: false),
    ]
    for (i, a) in order.enumerated() {
      for (j, b) in order.enumerated() { #expect(Candidate.ranksBefore(a, b) == (i < j)) }
    }
  }

  @Test("without a place the region changes nothing, to the last bit")
  func noPlace() throws {
    let score = 0.1 + 0.2
    let candidate = try candidate("naku", score: score)
    #expect(candidate.regionalFactor == 1)
    #expect(candidate.score == score)
  }

  @Test("a centre counts its best offers, each further one for less, and no more than five")
  func weights() throws {
    let reading = Embedded.snapshot.reader.read(
      try NeedWords("kurs om demens, pårørende, ernæring, rus og vold"))
    let terms = Embedded.snapshot.searcher.scoredTerms(of: reading.query)
    let scores = Embedded.snapshot.searcher.scores(for: terms)
    let candidates = Embedded.snapshot.candidates(
      scores: scores, terms: terms, reading: reading,
      region: Region(place: nil, index: Embedded.snapshot.index))
    #expect(candidates.contains { $0.offers.count == Candidate.offerCountMax })
    for candidate in candidates {
      #expect(candidate.offers.count <= Candidate.offerCountMax)
      for (a, b) in zip(candidate.offers, candidate.offers.dropFirst()) {
        #expect(a.score >= b.score)
        #expect(b.weight == a.weight * Candidate.offerDecay)
      }
      #expect(candidate.offers.first.map { $0.weight == 1 } ?? true)
      for part in candidate.offers + candidate.centreDocuments {
        #expect(part.score == scores[part.document])
      }
    }
  }
}
