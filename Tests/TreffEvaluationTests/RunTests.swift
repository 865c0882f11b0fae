import Foundation
import Testing
import TreffEvaluation

@Suite("Run")
struct RunTests {
  @Test("a run that was written is read again in the same order")
  func roundTrip() throws {
    let run = Run([
      "Q1": [.init(id: "b", score: 2), .init(id: "a", score: 1.5)], "Q2": [.init(id: "c", score: 0)],
      "Q3": [],
    ])
    let file = try TemporaryFile()
    try run.write(to: file.url, queries: ["Q2", "Q1", "Q3", "Q4"], tag: "prøve")
    #expect(file.text == "Q2 Q0 c 1 0.0 prøve\nQ1 Q0 b 1 2.0 prøve\nQ1 Q0 a 2 1.5 prøve\n")
    let read = try file.read(Run.read)
    #expect(read.entries == ["Q1": run.entries["Q1"], "Q2": run.entries["Q2"]])
    #expect(read.ranking(of: "Q1") == ["b", "a"])
    #expect(read.ranking(of: "Q4") == [])
  }

  @Test("a program that orders by score sees our order: written scores always fall, in 32 bits too")
  func falling() throws {
    let scores = [3, 3.0.nextDown, 5, 1, 1, 1e-40, 0, 0, 2]
    let run = Run(["Q1": scores.enumerated().map { .init(id: "d\($0)", score: $1) }])
    let file = try TemporaryFile()
    try run.write(to: file.url, queries: ["Q1"], tag: "t")
    let written = try file.read(Run.read).entries["Q1"] ?? []
    #expect(written.map(\.id) == scores.indices.map { "d\($0)" })
    for (a, b) in zip(written, written.dropFirst()) { #expect(Float(a.score) > Float(b.score)) }
    #expect(written.allSatisfy { $0.score.isFinite })
  }

  @Test("answers are ordered by rank, not by line or score")
  func ranks() throws {
    let file = try TemporaryFile("Q1 Q0 a 2 9 t\nQ1 Q0 b 1 1 t\nQ2 Q0 c 1 1e-3 t\n")
    let run = try file.read(Run.read)
    #expect(run.ranking(of: "Q1") == ["b", "a"])
    #expect(run.entries["Q2"] == [.init(id: "c", score: 0.001)])
  }

  @Test(
    "the first line that cannot be read is told",
    arguments: ["Q1 Q0 a 1 2", "Q1 Q0 a one 2 t", "Q1 Q0 a 1 two t", "Q1 Q0 a 1 2 t t"])
  func errors(_ line: String) throws {
    let told = try complaint("\nQ1 Q0 a 1 2 t\n\(line)\n", Run.read)
    #expect(told == "FILE:3: expected query, Q0, answer, rank, score, tag")
  }
}
