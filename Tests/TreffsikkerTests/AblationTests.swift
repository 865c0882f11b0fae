import Foundation
import Testing

/// Of `Scripts/ablation`, against a program that knows one idea and always loses 0.0200 without it.
@Suite("ablation")
struct AblationTests {
  private let folder: ScriptFolder

  init() throws {
    folder = try ScriptFolder("ablation")
    let slices = [
      ("set", "all but Q"), ("language", "nn"), ("language", "en"), ("kind", "typo"), ("kind", "mail"),
      ("kind", "multi"),
    ]
    func report(ndcg: Double, refused: Int, comparison: String) -> String {
      let slices = slices.map { dimension, name in
        """
        {"dimension": "\(dimension)", "name": "\(name)", "count": 30, "metrics": {"nDCG@5": \(ndcg)}\(comparison)}
        """
      }
      let shares = """
        {"name": "out of scope refused", "count": \(refused), "total": 50},
        {"name": "answerable wrongly refused", "count": 4, "total": 288}
        """
      return #"{"slices": [\#(slices.joined(separator: ","))], "shares": [\#(shares)]}"#
    }
    try folder.write("full.json", report(ndcg: 0.8, refused: 18, comparison: ""))
    try folder.write(
      "less.json",
      report(
        ndcg: 0.78, refused: 15,
        comparison: #", "comparison": {"difference": -0.02, "lower": -0.03, "upper": 0.00004}"#))
    try folder.write(
      "help.json",
      #"{"command": {"subcommands": [{"commandName": "evaluate", "arguments": "#
        + #"[{"valueName": "run"}, {"valueName": "without", "allValues": ["luck"]}]}]}}"#)
    try folder.writeProgram(
      """
      case "$*" in
        --experimental-dump-help) cat help.json ;;
        *--without\\ luck*--queries*) cat less.json ;;
        *) cat full.json ;;
      esac
      """)
  }

  @Test("a row for each idea: what is lost without it, with its interval")
  func table() async throws {
    let run = try await folder.run()
    #expect(run.status == 0, "\(run.standardError)")
    let lines = run.standardOutput.split(separator: "\n").map(String.init)
    try #require(lines.count == 5)
    #expect(
      lines[0] == "| without | all but Q | nn | en | typo | mail | multi | refused | wrongly refused |")
    #expect(lines[2].hasPrefix("| nothing | 0.8000 (n = 30) | "))
    #expect(lines[2].hasSuffix(" | 18 of 50 | 4 of 288 |"))
    #expect(lines[3].hasPrefix("| `luck` | −0.0200 (−0.0300 … 0.0000) | "))
    #expect(lines[3].hasSuffix(" | −3 | 0 |"))
    #expect(lines[4].hasPrefix("| all of them | −0.0200 "))
  }

  @Test("the table is put between the markers, and nothing else is changed")
  func update() async throws {
    let begin = "<!-- ablation: begin -->"
    let end = "<!-- ablation: end -->"
    try folder.write("Docs/analysis.md", "before\n\(begin)\nold\n\(end)\nafter\n")
    let run = try await folder.run("--update")
    #expect(run.status == 0)
    let text = try folder.text(of: "Docs/analysis.md")
    #expect(text == "before\n\(begin)\n\n\(run.standardOutput)\n\(end)\nafter\n")
    #expect(try await folder.run("--update").status == 0)
    #expect(try folder.text(of: "Docs/analysis.md") == text)
  }

  @Test("a document without markers stays as it is")
  func noMarkers() async throws {
    try folder.write("Docs/analysis.md", "before\n")
    let run = try await folder.run("--update")
    #expect(run.status == 65 && run.standardError.contains("ablation: begin"))
    #expect(try folder.text(of: "Docs/analysis.md") == "before\n")
  }
}
