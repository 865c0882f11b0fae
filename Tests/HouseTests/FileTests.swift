import Foundation
import Testing

@Suite("Files")
struct FileTests {
  private static let lineCountMax = 300
  private static let documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
  private static let textSuffixes = [
    ".swift", ".md", ".c", ".h", ".csv", ".json", ".proto", ".sh", ".py", ".modulemap", ".yml", ".yaml",
  ]

  @Test("there are files to look at")
  func found() {
    #expect(House.swiftFiles.count > 50)
    #expect(House.swiftFiles.contains("Tests/HouseTests/FileTests.swift"))
  }

  @Test("no Swift file is longer than 300 lines")
  func length() {
    for file in House.swiftFiles {
      let lines = House.text(of: file)?.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .count
      #expect((lines ?? .max) <= Self.lineCountMax + 1, "\(file)")
    }
  }

  @Test("no file is a drawer", arguments: ["Util", "Helper", "Manager", "Common", "Misc"])
  func drawers(_ word: String) {
    #expect(House.swiftFiles.filter { ($0.split(separator: "/").last ?? "").contains(word) } == [])
  }

  @Test("a test file of the lower layers stands where its source stands")
  func mirror() {
    for target in ["TreffGeography", "TreffCatalogue", "TreffAnalysis", "TreffSearch", "TreffTesting"] {
      for test in House.files(in: "Tests/\(target)Tests", suffix: "Tests.swift") {
        let source = test.replacingOccurrences(of: "Tests/\(target)Tests/", with: "Sources/\(target)/")
          .replacingOccurrences(of: "Tests.swift", with: ".swift")
        #expect(House.exists(source), "\(test)")
      }
    }
  }

  @Test("every link within the documents leads to a file")
  func links() throws {
    for document in Self.documents.filter(House.exists) + House.files(in: "Docs", suffix: ".md") {
      let folder = document.split(separator: "/").dropLast().joined(separator: "/")
      for match in try #require(House.text(of: document)).matches(of: /\]\(([^)\s]+)\)/) {
        let target = match.output.1.split(separator: "#", omittingEmptySubsequences: false)[0]
        if target.isEmpty || target.contains("://") || target.hasPrefix("mailto:") { continue }
        #expect(
          House.exists(folder.isEmpty ? String(target) : "\(folder)/\(target)"), "\(document): \(target)")
      }
    }
  }

  @Test("no file speaks of the place it was written in")
  func workplaces() {
    let folders = ["Sources", "Tests", "Docs", "Scripts", "Benchmarks", "Examples", "proto", ".ci"]
    let files =
      folders.flatMap { House.files(in: $0) }.filter { file in
        Self.textSuffixes.contains { file.hasSuffix($0) }
      }
      + (Self.documents + ["Package.swift", "Makefile", ".swift-format", ".ci/run"]).filter(House.exists)
    // Put together here, so that this file does not hold them.
    let workplaces = ["work", "root", "home", "Users"].map { "/\($0)/" }
    for file in files {
      guard let text = House.text(of: file) else { continue }
      for workplace in workplaces {
        #expect(!mentions(workplace, in: text), "\(file): \(workplace)")
      }
    }
  }

  /// Whether a path of the text begins with the workplace, rather than a web address or a relative path holding it.
  private func mentions(_ workplace: String, in text: String) -> Bool {
    text.ranges(of: workplace).contains { range in
      guard range.lowerBound > text.startIndex else { return true }
      let before = text[text.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && !"./-_)}*".contains(before)
    }
  }
}
