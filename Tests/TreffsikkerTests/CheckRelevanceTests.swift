import Foundation
import Testing

/// Of `Scripts/check-relevance`: that it fails when it should, and only then.
@Suite("check-relevance")
struct CheckRelevanceTests {
  /// What the program is to report: one slice and one share.
  private struct Report {
    var count = 100
    var ndcg = 0.8
    var precision = 0.7
    var refused = 40
    var total = 50
    var better = "more"

    var text: String {
      """
      {"slices": [
        {"dimension": "language", "name": "nn", "count": \(count), "metrics": {"nDCG@5": \(ndcg), "P@1": \(precision)}},
        {"dimension": "language", "name": "se", "count": 9, "metrics": {"nDCG@5": \(ndcg), "P@1": \(precision)}}],
       "shares": [
        {"name": "refused", "count": \(refused), "total": \(total), "better": "\(better)"}]}
      """
    }
  }

  private let folder: ScriptFolder

  init() throws {
    folder = try ScriptFolder("check-relevance")
    try folder.writeProgram("echo \"$@\" > arguments; cat report.json")
  }

  private func check(_ before: Report, _ after: Report) async throws -> CommandRun {
    try folder.write("report.json", before.text)
    #expect(try await folder.run("--update").status == 0)
    try folder.write("report.json", after.text)
    return try await folder.run()
  }

  @Test("the same answers, and a loss within the band, pass")
  func within() async throws {
    #expect(try await check(Report(), Report()).status == 0)
    let small = try await check(Report(), Report(ndcg: 0.79, precision: 0.69, refused: 38))
    #expect(small.status == 0)
    #expect(small.standardOutput == "relevance: 1 slices and 1 shares, 0 lost\n")
  }

  @Test("a loss of more fails, and names what was lost")
  func lost() async throws {
    for (after, name) in [
      (Report(ndcg: 0.7899), "LOSS language nn: nDCG@5 0.8000 -> 0.7899"),
      (Report(precision: 0.68), "LOSS language nn: P@1 0.7000 -> 0.6800"),
      (Report(refused: 37), "LOSS refused: 40 of 50 -> 37 of 50, band 2"),
    ] {
      let run = try await check(Report(), after)
      #expect(run.status == 1)
      #expect(run.standardOutput.contains(name), "\(run.standardOutput)")
    }
  }

  @Test("small slices have room for one need, large ones for less of their mean")
  func bands() async throws {
    for (count, band) in [(10, 0.04), (29, 0.04), (30, 0.02), (100, 0.01)] {
      let before = Report(count: count)
      let within = Report(count: count, ndcg: 0.8 - band, precision: 0.7 - max(band, 1 / Double(count)))
      #expect(try await check(before, within).status == 0, "\(count)")
      #expect(try await check(before, Report(count: count, ndcg: 0.799 - band)).status == 1, "\(count)")
    }
  }

  @Test("where fewer are better, more is a loss; units are judged by misses")
  func fewer() async throws {
    #expect(try await check(Report(better: "fewer"), Report(refused: 30, better: "fewer")).status == 0)
    #expect(try await check(Report(better: "fewer"), Report(refused: 43, better: "fewer")).status == 1)
    #expect(try await check(Report(), Report(refused: 36, total: 46)).status == 0)
    #expect(try await check(Report(), Report(refused: 40, total: 53)).status == 1)
  }

  @Test("needs, slices or shares that came or went ask for a new baseline")
  func stale() async throws {
    let run = try await check(Report(), Report(count: 101))
    #expect(run.status == 1 && run.standardOutput.contains("language nn: of 101 needs, in the baseline 100"))
    let gone = try await check(Report(), Report(count: 9))
    #expect(gone.status == 1 && gone.standardOutput.contains("language nn: in the baseline only"))
    let new = try await check(Report(count: 9), Report())
    #expect(new.status == 1 && new.standardOutput.contains("language nn: not in the baseline"))
  }

  @Test("a gain passes, and says how to keep it")
  func gain() async throws {
    let run = try await check(Report(), Report(ndcg: 0.9))
    #expect(run.status == 0)
    #expect(run.standardOutput.hasPrefix("gain language nn: nDCG@5 0.8000 -> 0.9000"))
    #expect(run.standardOutput.contains("--update"))
  }

  @Test("further flags go to evaluate, but never into a baseline")
  func flags() async throws {
    #expect(try await check(Report(), Report()).status == 0)
    #expect(try await folder.run("--without", "place").status == 0)
    #expect(try folder.text(of: "arguments").hasPrefix("evaluate --format json --without place --queries "))
    #expect(try await folder.run("--without", "place", "--update").status == 64)
  }

  @Test("a program that fails is no loss and no baseline, but its own exit code")
  func failing() async throws {
    try folder.writeProgram("echo broken >&2; exit 65")
    #expect(try await folder.run("--update").status == 65)
    #expect(!folder.exists("Tests/Development/baseline.json"))
  }
}
