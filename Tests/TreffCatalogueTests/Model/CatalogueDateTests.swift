import Testing
import TreffCatalogue
import TreffTesting

@Suite("Days")
struct CatalogueDateTests {
  @Test(
    "a day is read and written as 2026-11-01",
    arguments: ["2026-11-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func reads(_ text: String) { #expect(CatalogueDate(text)?.description == text) }

  @Test(
    "what is no day is none",
    arguments: [
      "", "2026-11-31", "2023-02-29", "1900-02-29", "0000-01-01", "2026-13-01", "2026-00-01", "2026-01-00",
      "2026-1-01",
      "20261101", "2026-11-01 ", "+026-11-01", "2026-11-01-", "٢٠٢٦-11-01", "2026–11–01",
    ])
  func refuses(_ text: String) { #expect(CatalogueDate(text) == nil) }

  @Test("earlier days come first, as their texts do")
  func order() throws {
    var generator = SeededGenerator(seed: 231)
    let days = (0..<100).compactMap { _ in
      CatalogueDate(
        year: .random(in: 1...9999, using: &generator), month: .random(in: 1...12, using: &generator),
        day: .random(in: 1...28, using: &generator))
    }
    #expect(days.sorted().map(\.description) == days.map(\.description).sorted())
  }
}
