import Foundation
import Testing
import TreffCatalogue

@testable import TreffMatching

@Suite("AnswerRecord")
struct AnswerRecordTests {
  private let selfHarm = "flere unge hos oss skader seg selv, hvem kan hjelpe oss?"

  private func keys(_ value: Any?) -> Set<String> { Set((value as? [String: Any] ?? [:]).keys) }

  @Test("an answer has the keys of the contract")
  func contract() throws {
    let object = try Embedded.match(selfHarm, from: "Vadsø", limit: 20).object()
    #expect(
      keys(object) == [
        "query", "outcome", "notice", "suggestions", "catalogue_version", "matches", "elsewhere",
      ])
    #expect(object["outcome"] as? String == "answered")
    #expect(object["catalogue_version"] as? Int == 1)
    let query = try #require(object["query"] as? [String: Any])
    for key in ["text", "municipality", "municipality_source", "county"] { #expect(query.keys.contains(key)) }
    #expect(query["text"] as? String == selfHarm)
    #expect(query["municipality"] as? [String: String] == ["number": "5607", "name": "Vadsø"])
    #expect(query["municipality_source"] as? String == "argument")
    let matches = try #require(object["matches"] as? [[String: Any]])
    #expect(matches.count > 3)
    for (index, match) in matches.enumerated() {
      #expect(match["rank"] as? Int == index + 1)
      let contract: Set<String> = [
        "rank", "score", "family_id", "centre_id", "centre_name", "level", "covers_municipality",
        "also_units",
        "reason", "offers",
      ]
      #expect(contract.isSubset(of: keys(match)))
      #expect(!match.keys.contains("explanation"))
      #expect(["national", "family", "regional"].contains(match["level"] as? String))
      for offer in match["offers"] as? [[String: Any]] ?? [] {
        #expect(Set(["id", "title", "score"]).isSubset(of: keys(offer)))
      }
    }
    #expect(matches.first?["family_id"] as? String == "rvts")
    #expect(matches.first?["centre_id"] as? String == "rvts-nord")
    #expect(matches.first?["level"] as? String == "regional")
  }

  @Test("what is not known is null, and is there")
  func nulls() throws {
    let object = try Embedded.match("kompetanse om utviklingshemming", limit: 20).object()
    let query = try #require(object["query"] as? [String: Any])
    #expect(query["municipality"] is NSNull)
    #expect(query["county"] is NSNull)
    #expect(query["municipality_source"] as? String == "none")
    let matches = try #require(object["matches"] as? [[String: Any]])
    let national = try #require(matches.first { $0["centre_id"] as? String == "naku" })
    #expect(national["family_id"] is NSNull)
    let families = try Embedded.match("tannhelse hos eldre", from: "Agder", limit: 20).object()
    let tk = try #require(
      (families["matches"] as? [[String: Any]])?.first { $0["family_id"] as? String == "tk" })
    #expect(tk["centre_id"] as? String == "tk")
    #expect(tk.keys.contains("website"))
  }

  @Test("the notice is null where there is no danger; suggestions are labels in the language asked for")
  func noticeAndSuggestions() throws {
    let calm = try Embedded.match("kurs om demens", limit: 1).object()
    #expect(calm["notice"] is NSNull)
    #expect(calm["suggestions"] as? [String] == [])
    let urgent = try Embedded.match("Beboeren puster ikke", limit: 1, language: .en).object(.en)
    #expect((urgent["notice"] as? String)?.hasPrefix("If a life is in danger now, call 113.") == true)
    for language in Language.allCases {
      let answer = try Embedded.match("kurs og veiledning", language: language)
      let labels = answer.suggestions.map { $0.label[language] }
      #expect(labels.count > 1)
      #expect(try answer.object(language)["suggestions"] as? [String] == labels)
    }
  }

  @Test("a county stands under county")
  func county() throws {
    let query = try #require(
      try Embedded.match("demens", from: "Vestland").object()["query"] as? [String: Any])
    #expect(query["county"] as? [String: String] == ["number": "46", "name": "Vestland"])
    #expect(query["municipality"] is NSNull)
    #expect(query["municipality_source"] as? String == "argument")
  }

  @Test("an explanation is a tree of labels, values and kinds, with the words it came from")
  func explanation() throws {
    let object = try Embedded.match("selvskading", from: "Vadsø", limit: 1, explains: true).object()
    let match = try #require((object["matches"] as? [[String: Any]])?.first)
    let explanation = try #require(match["explanation"] as? [String: Any])
    #expect(explanation["value"] as? Double == match["score"] as? Double)
    func nodes(_ node: [String: Any]) -> [[String: Any]] {
      [node] + (node["details"] as? [[String: Any]] ?? []).flatMap(nodes)
    }
    let all = nodes(explanation)
    #expect(all.allSatisfy { Set(["label", "value", "kind"]).isSubset(of: keys($0)) })
    let origins = all.filter { $0["term"] != nil }
    #expect(!origins.isEmpty)
    for origin in origins {
      let rules = try #require(origin["rules"] as? [String])
      #expect(rules.count == (origin["spans"] as? [Any])?.count)
      #expect(rules.allSatisfy { ["exact", "stem", "compound", "gram", "concept"].contains($0) })
      #expect(origin["spans"] as? [[Int]] == [[0, 11]])
    }
  }

  @Test("names, titles and reasons are in the language asked for, the ids in none")
  func languages() throws {
    func match(_ language: Language) throws -> [String: Any] {
      let answer = try Embedded.match(selfHarm, from: "Vadsø", limit: 1, language: language)
      return try #require((answer.object(language)["matches"] as? [[String: Any]])?.first)
    }
    let records = try Language.allCases.map(match)
    #expect(Set(records.compactMap { $0["reason"] as? String }).count == 3)
    #expect(Set(records.compactMap { $0["centre_id"] as? String }) == ["rvts-nord"])
    let centre = try #require(Embedded.catalogue.centre("rvts-nord"))
    #expect(records.map { $0["centre_name"] as? String } == Language.allCases.map { centre.name[$0] })
  }

  @Test("equal answers are equal bytes")
  func bytes() throws {
    for need in DevelopmentNeeds.all.prefix(20) {
      let first = try Embedded.match(need.text, explains: true)
      let second = try Embedded.match(need.text, explains: true)
      #expect(first == second)
      #expect(try first.json() == second.json(), "\(need.id)")
    }
  }

  @Test("a batch's id is echoed as it came")
  func identifiers() throws {
    let answer = try Embedded.match("demens", limit: 1)
    #expect(try answer.object()["id"] == nil)
    #expect(try answer.object(id: .text("7a"))["id"] as? String == "7a")
    #expect(try answer.object(id: .number(-7))["id"] as? Int == -7)
    for json in ["\"7\"", "7", "-9223372036854775808", "\"\"", "\"å\""] {
      let id = try JSONDecoder().decode(BatchIdentifier.self, from: Data(json.utf8))
      #expect(String(decoding: try JSONEncoder().encode(id), as: UTF8.self) == json)
    }
    for json in ["1.5", "true", "{}", "[1]", "null"] {
      #expect(throws: (any Error).self) {
        try JSONDecoder().decode(BatchIdentifier.self, from: Data(json.utf8))
      }
    }
  }

  @Test("identity numbers are masked in what is echoed, and counted")
  func masked() throws {
    let answer = try Embedded.match("Bruker 13097248022 med demens", explains: true)
    let text = String(decoding: try answer.json(), as: UTF8.self)
    #expect(!text.contains("13097248022") && text.contains("Bruker *********** med demens"))
    #expect((try answer.object()["query"] as? [String: Any])?["masked_identity_numbers"] as? Int == 1)
  }
}
