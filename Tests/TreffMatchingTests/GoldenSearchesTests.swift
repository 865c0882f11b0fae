import Foundation
import Testing
import TreffCatalogue

@testable import TreffMatching

/// Searches that must keep their answers, as data: a file a subject in `GoldenSearches`.
@Suite("Golden searches")
struct GoldenSearchesTests {
  struct Search: Decodable, Sendable, CustomTestStringConvertible {
    struct Expectation: Decodable, Sendable {
      let first: String?
      let amongFirstThree: [String]?
      let outcome: String?

      enum CodingKeys: String, CodingKey {
        case first, outcome
        case amongFirstThree = "among_first_three"
      }
    }

    let comment: String
    let need: String
    let municipality: String?
    let expect: Expectation

    var testDescription: String { need }
  }

  private static let searches: [Search] = {
    let folder = Bundle.module.bundleURL.appendingPathComponent("GoldenSearches")
    let files = try! FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
      .flatMap { try! JSONDecoder().decode([Search].self, from: Data(contentsOf: $0)) }
  }()

  @Test("every file holds searches, each with something to expect")
  func sound() {
    #expect(Self.searches.count >= 12)
    for search in Self.searches {
      #expect(!search.comment.isEmpty)
      #expect(
        search.expect.first != nil || search.expect.amongFirstThree?.isEmpty == false
          || search.expect.outcome != nil)
    }
    let development = Set(DevelopmentNeeds.all.map(\.text))
    #expect(!Self.searches.contains { development.contains($0.need) })
  }

  @Test("a golden search keeps its answer", arguments: searches)
  func answers(_ search: Search) throws {
    let answer = try Embedded.match(search.need, from: search.municipality)
    let ids = answer.matches.map(\.centre.id)
    if let first = search.expect.first { #expect(ids.first == first, "\(ids)") }
    for id in search.expect.amongFirstThree ?? [] { #expect(ids.prefix(3).contains(id), "\(ids)") }
    if let outcome = search.expect.outcome { #expect(answer.outcome.rawValue == outcome) }
  }
}
