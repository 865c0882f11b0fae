import Foundation
import Testing

@Suite("treffsikker match: concepts corrected")
struct MatchCommandConceptsTests {
  private func concepts(_ object: [String: Any]) -> [String]? {
    (object["query"] as? [String: Any])?["concepts"] as? [String]
  }

  private func json(_ arguments: [String]) async throws -> [String: Any] {
    let run = try await CommandRun(["match"] + arguments + ["--format", "json"])
    return try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any] ?? [:]
  }

  @Test("flags may be repeated, and the answer has the concepts in force")
  func flags() async throws {
    let object = try await json([
      "kurs for ansatte om selvskading", "--with-concept", "theme:demens", "--with-concept=targetGroup:eldre",
      "--without-concept", "theme:selvskading", "--without-concept", "targetGroup:ansatte",
    ])
    let found = try #require(concepts(object))
    #expect(found.suffix(2) == ["theme:demens", "targetGroup:eldre"])
    #expect(!found.contains("theme:selvskading") && !found.contains("targetGroup:ansatte"))
  }

  @Test("a faulty concept, or too many, is bad data", arguments: ["--with-concept", "--without-concept"])
  func faults(_ flag: String) async throws {
    let unknown = try await CommandRun(["match", "demens", flag, "theme:atlantis"])
    #expect(unknown.status == 65)
    #expect(unknown.standardError.contains("Begrepet «theme:atlantis» finnes ikke."))
    let many = try await CommandRun(
      ["match", "demens", "--language", "en"] + (0..<21).flatMap { _ in [flag, "theme:demens"] })
    #expect(many.status == 65)
    #expect(many.standardError.contains("At most 20 concepts"))
  }

  @Test("a line's own concepts win over the flags, and its faults cost no other line its answer")
  func batch() async throws {
    let lines = [
      #"{"text":"kurs"}"#, #"{"text":"kurs","with_concepts":["theme:selvskading"]}"#,
      #"{"text":"kurs","with_concepts":[]}"#,
      #"{"text":"kurs","with_concepts":["x"]}"#, #"{"text":"kurs","without_concepts":["theme:\u0000"]}"#,
      #"{"text":"kurs","without_concepts":"theme:demens"}"#,
      #"{"text":"kurs","without_concepts":["serviceType:kurs"]}"#,
    ]
    let run = try await CommandRun(
      ["match", "--batch", "-", "--with-concept", "theme:demens"],
      input: Data(lines.joined(separator: "\n").utf8))
    let objects = try run.standardOutput.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(run.status == 65)
    #expect(
      objects.map(concepts) == [
        ["serviceType:kurs", "theme:demens"], ["serviceType:kurs", "theme:selvskading"], ["serviceType:kurs"],
        nil, nil, nil, ["theme:demens"],
      ])
    let errors = objects.compactMap { $0["error"] as? [String: String] }
    #expect(errors.map { $0["reason"] } == ["CONCEPT_UNKNOWN", "TEXT_HAS_NUL", "MESSAGE_MALFORMED"])
    #expect(errors[2]["message"]?.contains("without_concepts") == true)
  }
}
