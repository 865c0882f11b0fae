import Foundation
import Testing
import TreffCatalogue

@testable import TreffPages

@Suite("Texts of the pages")
struct PageTextsTests {
  private static let templates = PageTemplates.sources.mapValues { String(decoding: $0, as: UTF8.self) }

  /// The program's files but for those that hold the texts.
  private static func code() throws -> [String] {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "Sources/TreffPages").path
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".swift") && !$0.hasPrefix("Texts/")
    }
    return try files.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
  }

  private static func names(_ pattern: Regex<(Substring, Substring)>, in text: String) -> [String] {
    text.matches(of: pattern).map { String($0.1) }
  }

  @Test("every text that a template or the program names is there, and every text is named somewhere")
  func named() throws {
    let shown = Set(Self.templates.values.flatMap { Self.names(/\{\{t\.([a-z_]+)\}\}/, in: $0) })
    // `texts["…"]`, also where one of two is chosen, and the links of the frame.
    let picked = try Set(
      Self.code().flatMap { code in
        (Self.names(/[tT]exts(?:\(language: [a-z.]+\))?\[([^\]]+)\]/, in: code)
          + Self.names(/\ link\(([^,]+),/, in: code)).flatMap { Self.names(/"([a-z_]+)"/, in: $0) }
      })
    #expect(!picked.isEmpty)
    #expect(shown.union(picked) == Set(PageTexts.all.keys))
  }

  @Test("no text is empty in any language", arguments: Language.allCases)
  func whole(_ language: Language) {
    for name in PageTexts.all.keys { #expect(!PageTexts(language: language)[name].isEmpty, "\(name)") }
  }

  @Test("templates write nothing unescaped")
  func escaped() {
    for (name, text) in Self.templates { #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)") }
  }
}
