import Foundation
import Testing
import TreffCatalogue

@testable import TreffPages

@Suite("Texts of the pages")
struct PageTextsTests {
  private static let templates = PageTemplates.sources.mapValues { String(decoding: $0, as: UTF8.self) }

  private static func names(_ pattern: Regex<(Substring, Substring)>, in text: String) -> [String] {
    text.matches(of: pattern).map { String($0.1) }
  }

  @Test("every text that a template names is there, and every text is named somewhere")
  func named() throws {
    let named = Set(Self.templates.values.flatMap { Self.names(/\{\{t\.([a-z_]+)\}\}/, in: $0) })
    #expect(named.subtracting(PageTexts.all.keys) == [])
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
