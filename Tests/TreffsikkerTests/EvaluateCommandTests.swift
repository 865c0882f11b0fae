import Foundation
import Testing

@Suite("treffsikker evaluate")
final class EvaluateCommandTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("treffsikker-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(
      "queries.jsonl",
      """
      {"id":"A","text":"selvskading hos ungdom","municipality":"5607","language":"nb","kind":"sentence"}
      {"id":"B","text":"tilbod om demens","language":"nn","kind":"keyword"}
      {"id":"C","text":"ny brannbil","kind":"out_of_scope"}
      {"id":"D","text":"kurs og veiledning","kind":"open"}

      """)
    try write("qrels.tsv", "A\t0\trvts\t3\nB\t0\tusht\t3\nB\t0\taldring-og-helse\t2\n")
    try write("units.tsv", "A\trvts\trvts-nord\n")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func evaluate(_ arguments: String...) async throws -> CommandRun {
    try await CommandRun(
      ["evaluate", "--queries", "queries.jsonl", "--qrels", "qrels.tsv"] + arguments, in: folder)
  }

  private func object(_ run: CommandRun) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any])
  }

  @Test("people get a table and the shares")
  func text() async throws {
    let run = try await evaluate("--units", "units.tsv")
    #expect(run.status == 0)
    #expect(run.standardError == "")
    let lines = run.standardOutput.split(separator: "\n").map(String.init)
    #expect(
      lines[0].split(separator: " ").map(String.init) == [
        "n", "nDCG@5", "nDCG@10", "MRR@10", "P@1", "S@3", "recall@100",
      ])
    #expect(lines[1].hasPrefix("all "))
    #expect(lines[1].count == lines[0].count, "numbers end under their heading")
    #expect(lines.contains("right unit, municipality given: 1 of 1 (100.0 %)"))
    #expect(lines.contains("out of scope refused: 1 of 1 (100.0 %)"))
    #expect(lines.contains("open asked back: 1 of 1 (100.0 %)"))
  }

  @Test("programs get slices, shares and no comparison without a baseline")
  func json() async throws {
    let object = try object(try await evaluate("--units", "units.tsv", "--format", "json"))
    #expect(Set(object.keys) == ["slices", "shares", "wrong_units", "comparison"])
    #expect(object["wrong_units"] as? [String] == [])
    let slices = try #require(object["slices"] as? [[String: Any]])
    let all = try #require(slices.first)
    #expect(all["dimension"] as? String == "all" && all["count"] as? Int == 2)
    let metrics = try #require(all["metrics"] as? [String: Double])
    #expect(Set(metrics.keys) == ["nDCG@5", "nDCG@10", "MRR@10", "P@1", "S@3", "recall@100"])
    #expect(metrics.values.allSatisfy { (0...1).contains($0) })
    #expect(
      Set(slices.compactMap { $0["dimension"] as? String }).isSuperset(of: ["language", "kind", "place"]))
    let shares = try #require(object["shares"] as? [[String: Any]])
    #expect(shares.count == 6)
    #expect(shares.allSatisfy { ["more", "fewer"].contains($0["better"] as? String) })
    #expect((object["comparison"] as? [Any])?.isEmpty == true)
  }

  @Test("the run is written in the TREC format and can be the next baseline")
  func run() async throws {
    #expect(try await evaluate("--run", "run.txt").status == 0)
    let text = try String(contentsOf: folder.appendingPathComponent("run.txt"), encoding: .utf8)
    var lastScore: [Substring: Float] = [:]
    var lastRank: [Substring: Int] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      try #require(fields.count == 6, "\(line)")
      #expect(fields[1] == "Q0" && fields[5] == "treffsikker")
      #expect(Int(fields[3]) == (lastRank[fields[0]] ?? 0) + 1)
      let score = try #require(Float(fields[4]))
      #expect(score < lastScore[fields[0]] ?? .infinity, "\(line)")
      lastRank[fields[0]] = Int(fields[3])
      lastScore[fields[0]] = score
    }
    #expect(text.hasPrefix("A Q0 "))
    let object = try object(try await evaluate("--baseline", "run.txt", "--format", "json"))
    let comparison = try #require(object["comparison"] as? [[String: Any]])
    #expect(comparison.map { $0["metric"] as? String } == ["nDCG@5", "nDCG@10", "P@1"])
    for interval in comparison {
      for key in ["difference", "lower", "upper"] { #expect(interval[key] as? Double == 0) }
    }
    let slices = try #require(object["slices"] as? [[String: Any]])
    #expect(slices.allSatisfy { ($0["comparison"] as? [String: Double])?["difference"] == 0 })
  }

  @Test("against a worse baseline the gain has an interval")
  func baseline() async throws {
    try write("worse.txt", "A Q0 naku 1 2 t\nB Q0 naku 1 2 t\n")
    let run = try await evaluate("--baseline", "worse.txt")
    #expect(run.status == 0)
    let line = run.standardOutput.split(separator: "\n").first {
      $0.hasPrefix("nDCG@5 against the baseline: ")
    }
    #expect(line?.contains(", 95 % interval ") == true)
  }

  @Test(
    "a need in nynorsk and bokmål is a pair; a unit that is not the expected one is told by the need's id")
  func pairsAndUnits() async throws {
    try write(
      "queries.jsonl",
      """
      {"id":"A","text":"selvskading hos ungdom","municipality":"5607","language":"nb","pair":"P"}
      {"id":"B","text":"sjølvskading hos ungdom","municipality":"5607","language":"nn","pair":"P"}

      """)
    try write("qrels.tsv", "A 0 rvts 3\nB 0 rvts 3\n")
    try write("units.tsv", "A rvts rvts-vest\nB rvts rvts-nord\n")
    let object = try object(try await evaluate("--units", "units.tsv", "--format", "json"))
    #expect(object["wrong_units"] as? [String] == ["A"])
    let pairs = try #require(object["pairs"] as? [String: Any])
    #expect(pairs["count"] as? Int == 1 && pairs["same_first"] as? Int != nil)
    #expect(Set((pairs["nDCG@5"] as? [String: Double] ?? [:]).keys) == ["nb", "nn"])
    let run = try await evaluate("--units", "units.tsv")
    #expect(run.standardOutput.contains("pairs with the same first answer: "))
    #expect(run.standardOutput.contains("pairs, nDCG@5 in nynorsk and bokmål: "))
  }

  @Test("ideas can be left out, one or several")
  func without() async throws {
    let run = try await evaluate("--without", "place", "--without", "typos")
    #expect(run.status == 0 && run.standardOutput.contains("all "))
  }

  @Test("any small collection can be measured, with either formula")
  func documents() async throws {
    try write(
      "docs.jsonl",
      "{\"id\":\"x\",\"text\":\"heated wings\"}\n{\"id\":\"y\",\"title\":\"Boats\",\"text\":\"at sea\"}\n")
    try write(
      "english.jsonl", "{\"id\":\"1\",\"text\":\"the heating of a wing\"}\n{\"id\":\"2\",\"text\":\"boat\"}\n"
    )
    try write("english.tsv", "1 0 x 1\n2 0 y 1\n")
    for formula in ["bm25", "tfidf"] {
      let run = try await CommandRun(
        [
          "evaluate", "--documents", "docs.jsonl", "--queries", "english.jsonl", "--qrels", "english.tsv",
          "--language", "en", "--similarity", formula, "--format", "json",
        ], in: folder)
      #expect(run.status == 0)
      let slices = try #require(try object(run)["slices"] as? [[String: Any]])
      #expect((slices.first?["metrics"] as? [String: Double])?["nDCG@10"] == 1)
    }
  }

  @Test("a bad line is told with file and line")
  func badLines() async throws {
    try write("bad.jsonl", "{\"id\":\"A\",\"text\":\"a\"}\n{\"id\":\"B\"}\n")
    try write("bad.tsv", "A 0 rvts 3\nA 0 rvts\n")
    for (arguments, place) in [
      (["--queries", "bad.jsonl", "--qrels", "qrels.tsv"], "bad.jsonl:2: "),
      (["--queries", "queries.jsonl", "--qrels", "bad.tsv"], "bad.tsv:2: "),
      (["--queries", "queries.jsonl", "--qrels", "qrels.tsv", "--units", "bad.tsv"], "bad.tsv:1: "),
      (["--queries", "queries.jsonl", "--qrels", "qrels.tsv", "--baseline", "bad.tsv"], "bad.tsv:1: "),
      (["--queries", "queries.jsonl", "--qrels", "qrels.tsv", "--documents", "bad.jsonl"], "bad.jsonl:2: "),
    ] {
      let run = try await CommandRun(["evaluate"] + arguments, in: folder)
      #expect(run.status == 65, "\(arguments)")
      #expect(run.standardError.hasPrefix(place), "\(run.standardError)")
      #expect(run.standardOutput == "")
    }
  }

  @Test("a file that is not there, and a municipality that is not there, are bad data")
  func missing() async throws {
    let run = try await CommandRun(
      ["evaluate", "--queries", "nowhere.jsonl", "--qrels", "qrels.tsv"], in: folder)
    #expect(run.status == 65)
    #expect(run.standardError.contains("nowhere.jsonl"))
    try write("queries.jsonl", #"{"id":"A","text":"demens","municipality":"9999"}"#)
    #expect(try await evaluate().status == 65)
  }

  @Test(
    "flags that do not go together are wrong usage",
    arguments: [
      ["--k1", "1"], ["--language", "en"], ["--documents", "d", "--units", "u"],
      ["--documents", "d", "--k1", "0"], ["--without", "luck"], ["--documents", "d", "--without", "place"],
      ["--index", "i", "--without", "place"],
      ["--documents", "d", "--b", "1.5"], ["--documents", "d", "--k1", "nan"], ["--format", "xml"],
    ])
  func usage(_ flags: [String]) async throws {
    let run = try await CommandRun(
      ["evaluate", "--queries", "queries.jsonl", "--qrels", "qrels.tsv"] + flags, in: folder)
    #expect(run.status == 64)
    #expect(run.standardOutput == "")
  }
}
