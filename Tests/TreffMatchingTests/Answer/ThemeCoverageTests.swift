import Testing
import TreffCatalogue
import TreffSearch

@testable import TreffMatching

@Suite("An answer for each theme")
struct ThemeCoverageTests {
  /// Those who can answer by their scores, and as they are shown.
  private func orders(_ need: String, from place: String? = nil) throws -> (
    byScore: [Candidate], shown: [Candidate], reading: NeedReading
  ) {
    let ranking = try Ranking(
      of: MatchRequest(need: NeedText(need), municipality: place), in: Embedded.snapshot)
    let coverage = ThemeCoverage(of: ranking.reading, in: Embedded.snapshot)
    let byScore = ranking.ranked.sorted(by: Candidate.ranksBefore)
    return (byScore, coverage.ordered(byScore), ranking.reading)
  }

  private func holds(_ candidate: Candidate, _ theme: String) throws -> Bool {
    let index = Embedded.snapshot.index
    let term = try #require(index.term("theme:\(theme)"))
    let holders = Set(index.postings(of: term).map(index.document(at:)))
    return candidate.offers.contains { holders.contains($0.document) }
  }

  @Test(
    "of two themes each has an answer among the first two, where one fits",
    arguments: [
      ("kurs i selvskading og munnstell", ["selvskading", "munnhelse-eldre"]),
      ("motiverende intervju og smittevern", ["motiverende-intervju", "smittevern"]),
      ("smittevern, og dessuten pengespill", ["smittevern", "pengespill"]),
    ])
  func twoThemes(_ need: String, _ themes: [String]) throws {
    let (_, shown, _) = try orders(need)
    for theme in themes {
      #expect(try shown.prefix(2).contains { try holds($0, theme) }, "\(theme)")
    }
  }

  @Test("the order changes and nothing else: nobody is lost, no score is another, the best stays first")
  func scores() throws {
    var movedCount = 0
    for need in [
      "kurs i selvskading og munnstell", "demens og motiverende intervju", "smittevern, selvmord og ernæring",
      "pengespill og smittevern", "vold og tannhelse", "lindrende behandling og pengespill",
      "demens og kjønnslemlestelse",
    ] {
      let (byScore, shown, _) = try orders(need, from: "Bodø")
      #expect(shown.first === byScore.first)
      #expect(shown.map(\.centre.id).sorted() == byScore.map(\.centre.id).sorted())
      let scores = Dictionary(uniqueKeysWithValues: byScore.map { ($0.centre.id, $0.score) })
      #expect(shown.allSatisfy { scores[$0.centre.id] == $0.score })
      // Whoever is not moved up keeps its order.
      let moved = zip(shown, byScore).contains { $0 !== $1 }
      if moved { movedCount += 1 }
    }
    #expect(movedCount > 0)
  }

  @Test("whoever is moved up answers for a theme that nobody before does")
  func newTheme() throws {
    var movedCount = 0
    let themes = [
      "selvskading", "munnstell", "smittevern", "pengespill", "demens", "vold", "tannhelse", "selvmord",
      "ernæring", "motiverende intervju",
    ]
    for first in themes {
      for second in themes {
        for third in themes where first < second && second < third {
          let (byScore, shown, reading) = try orders("\(first), \(second) og \(third)")
          let asked = reading.concepts.filter { $0.scheme == .theme }.map(\.id)
          for (index, candidate) in shown.enumerated() {
            let before = try #require(byScore.firstIndex { $0 === candidate })
            guard index < before else { continue }
            movedCount += 1
            let isNew = try asked.contains { theme in
              try holds(candidate, theme) && !shown[..<index].contains { try holds($0, theme) }
            }
            #expect(isNew, "\(first), \(second), \(third): \(candidate.centre.id)")
          }
        }
      }
    }
    #expect(movedCount > 0)
  }

  @Test("whoever is moved up fits by itself, and is for the place")
  func share() throws {
    for need in ["kurs i selvskading og munnstell", "vold og tannhelse", "demens og pengespill"] {
      for place in [nil, "Kristiansand", "Vadsø"] {
        let (byScore, shown, _) = try orders(need, from: place)
        let best = try #require(byScore.first)
        for (index, candidate) in shown.enumerated() {
          let before = try #require(byScore.firstIndex { $0 === candidate })
          guard index < before else { continue }
          #expect(candidate.score >= ThemeCoverage.scoreShare * best.score && candidate.coversMunicipality)
          #expect(before < ThemeCoverage.reach + ThemeCoverage.themeCountMax)
        }
      }
    }
  }

  @Test(
    "one theme, a place of work beside it, more themes than wishes, or a letter: the order is that of the scores",
    arguments: [
      "kurs i demens", "demens på sykehjem", "",
      "selvskading, munnstell, smittevern, pengespill og radikalisering",
      "selvskading og munnstell " + String(repeating: "arbeid i kommunen vår ", count: 20),
    ])
  func unchanged(_ need: String) throws {
    let (byScore, shown, _) = try orders(need.isEmpty ? "selvskading" : need)
    #expect(zip(byScore, shown).allSatisfy { $0 === $1 })
  }

  @Test("left out, answers stand by their scores")
  func omitted() throws {
    let without = Snapshot(catalogue: Embedded.catalogue, version: 1, without: [.coverage])
    let request = try MatchRequest(need: NeedText("demens og kjønnslemlestelse"), limit: 20)
    let ranked = try Ranking(of: request, in: without).ranked
    #expect(zip(ranked, ranked.dropFirst()).allSatisfy { Candidate.ranksBefore($0, $1) })
    let shown = try Ranking(of: request, in: Embedded.snapshot).ranked
    #expect(ranked.map(\.centre.id) != shown.map(\.centre.id))
    #expect(Set(ranked.map(\.score)) == Set(shown.map(\.score)))
  }
}
