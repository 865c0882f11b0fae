import Foundation
import Testing

@Suite("treffsikker index")
final class IndexCommandTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("treffsikker-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func build(_ name: String = "catalogue.index") async throws -> Data {
    let run = try await CommandRun(["index", "build", "--output", path(name)])
    try #require(run.status == 0)
    return try Data(contentsOf: folder.appendingPathComponent(name))
  }

  private func inspect(_ arguments: String...) async throws -> CommandRun {
    try await CommandRun(["index", "inspect", path("catalogue.index")] + arguments)
  }

  @Test("building twice gives identical bytes")
  func identical() async throws {
    let first = try await build("a.index")
    #expect(try await build("b.index") == first)
    #expect(try await build("a.index") == first, "an older file is replaced")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.index", "b.index"])
  }

  @Test("the command tells what it wrote")
  func told() async throws {
    let run = try await CommandRun(["index", "build", "--output", path("a.index")])
    let size = try build(sizeOf: "a.index")
    #expect(run.standardOutput.hasPrefix("\(path("a.index")): "))
    #expect(run.standardOutput.hasSuffix(" \(size) bytes, catalogue version 1\n"))
    #expect(run.standardError == "")
  }

  private func build(sizeOf name: String) throws -> Int {
    try Data(contentsOf: folder.appendingPathComponent(name)).count
  }

  @Test("a folder that is not there is unavailable, and without --output the usage is wrong")
  func faults() async throws {
    let run = try await CommandRun(["index", "build", "--output", path("nowhere/a.index")])
    #expect(run.status == 69)
    #expect(
      run.standardError.hasSuffix(
        "a.index cannot be written: its folder is not there. To mend: make the folder, or name another.\n"))
    let onFolder = try await CommandRun(["index", "build", "--output", folder.path])
    #expect(onFolder.status == 69)
    #expect(
      onFolder.standardError.hasSuffix("cannot be written: it is a folder. To mend: name a file in it.\n"))
    #expect(try await CommandRun(["index", "build"]).status == 64)
    #expect(try await CommandRun(["index", "inspect"]).status == 64)
    let database = try await CommandRun(
      ["index", "build", "--output", path("a.index"), "--database", path("nowhere.sqlite")])
    #expect(database.status == 69)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("an index is told by its origin, fields and sections")
  func summary() async throws {
    let size = try await build().count
    let run = try await inspect()
    #expect(run.status == 0)
    #expect(run.standardOutput.hasPrefix("catalogue version     1\ncatalogue fingerprint "))
    #expect(run.standardOutput.contains("\nanalysis              norwegian"))
    for word in [
      "analysis", "documents", "terms", "postings", "title", "mission", "boost 2.5", "bytes per section",
    ] {
      #expect(run.standardOutput.contains(word))
    }
    let sections = run.standardOutput.components(separatedBy: "bytes per section\n").last ?? ""
    let sum = sections.split(separator: "\n").compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
      .reduce(0, +)
    #expect(sum > 0 && sum <= size)
  }

  @Test(
    "a word is found as the analysis makes it, a concept by its key",
    arguments: ["demens", "DEMENS", "theme:demens"])
  func terms(_ term: String) async throws {
    _ = try await build()
    let run = try await inspect("--term", term)
    #expect(run.status == 0)
    let lines = run.standardOutput.split(separator: "\n")
    let count = try #require(lines.first?.firstMatch(of: /: in (\d+) of \d+ documents/)).output.1
    #expect(lines.count == 1 + (Int(count) ?? -1))
    #expect(lines.dropFirst().allSatisfy { $0.contains("  weighted ") })
    let weights = lines.dropFirst().compactMap { $0.split(separator: " ").last.flatMap { Double($0) } }
    #expect(weights.count == lines.count - 1 && weights == weights.sorted(by: >))
    #expect(Set(lines.dropFirst().map(\.count)).count == 1, "aligned")
  }

  @Test("a term that no document has is bad data")
  func unknownTerm() async throws {
    _ = try await build()
    let run = try await inspect("--term", "romfart")
    #expect(run.status == 65)
    #expect(run.standardError.contains("romfart"))
    #expect(run.standardOutput == "")
  }

  @Test(
    "one of several words is not shown for all of them", arguments: ["hos eldre", "demens eldre", " demens"])
  func severalWords(_ words: String) async throws {
    _ = try await build()
    let run = try await inspect("--term", words)
    #expect(run.status == 65)
    #expect(run.standardError.contains("one word at a time"))
    #expect(run.standardOutput == "")
  }

  @Test("a file that is no index is never to be built over: the path is wrong")
  func foreign() async throws {
    try Data("id,name\n".utf8).write(to: URL(fileURLWithPath: path("offers.csv")))
    for name in ["offers.csv", "nowhere.index"] {
      let inspected = try await CommandRun(["index", "inspect", path(name)])
      #expect(inspected.standardError.hasSuffix("To mend: correct the path.\n"))
      let matched = try await CommandRun(["match", "demens", "--index", path(name)])
      #expect(matched.standardError.hasSuffix("Rett stien.\n"), "\(matched.standardError)")
    }
  }

  @Test("a truncated, altered, foreign, empty or missing file is refused")
  func refused() async throws {
    let sound = try await build()
    var altered = sound
    altered[altered.count / 2] ^= 0x01
    let files: [(String, Data)] = [
      ("truncated", sound.prefix(sound.count - 1)), ("half", sound.prefix(sound.count / 2)),
      ("altered", altered),
      ("longer", sound + [0]), ("foreign", Data("id,name\n".utf8)), ("empty", Data()),
    ]
    for (name, bytes) in files {
      try bytes.write(to: folder.appendingPathComponent(name))
      for command in [
        ["index", "inspect", path(name)], ["match", "demens", "--index", path(name), "--language", "en"],
      ] {
        let run = try await CommandRun(command)
        #expect(run.status == 65, "\(name) \(command[0])")
        #expect(run.standardOutput == "")
        #expect(run.standardError.contains("To mend: "), "\(run.standardError)")
      }
    }
    #expect(try await CommandRun(["index", "inspect", path("nowhere")]).status == 65)
    #expect(try await CommandRun(["index", "inspect", folder.path]).status == 65)
  }

  @Test("a need is answered from the file as from memory")
  func match() async throws {
    _ = try await build()
    let arguments = ["match", "selvskading", "--municipality", "Vadsø", "--format", "json", "--explain"]
    let memory = try await CommandRun(arguments)
    let file = try await CommandRun(arguments + ["--index", path("catalogue.index")])
    #expect(file.status == 0)
    #expect(file.standardOutput == memory.standardOutput)
  }

  @Test("an index of another catalogue is refused")
  func otherCatalogue() async throws {
    _ = try await build()
    let tables = try TableFolder()
    try tables.edit("offers.csv", line: 2, "Ungdata", to: "Ungdata nå")
    #expect(
      try await CommandRun(["catalogue", "import", tables.path, "--database", tables.database]).status == 0)
    let other = ["match", "demens", "--database", tables.database]
    let run = try await CommandRun(other + ["--index", path("catalogue.index")])
    #expect(run.status == 65)
    let index = path("catalogue.index")
    let build = "treffsikker index build --output \(index) --database \(tables.database)"
    #expect(
      run.standardError
        == "Indeksfilen \(index) kan ikke brukes: den er bygd av en annen katalog, eller en annen versjon, enn den som er i bruk. "
        + "Bygg den på nytt:\n  \(build)\n")
    #expect(try await CommandRun(build.split(separator: " ").dropFirst().map(String.init)).status == 0)
    #expect(try await CommandRun(other + ["--index", index]).status == 0)
    #expect(try await CommandRun(["match", "demens", "--index", index]).status == 65)
  }
}
