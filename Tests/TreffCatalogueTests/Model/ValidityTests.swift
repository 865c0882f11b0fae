import Testing
import TreffCatalogue

@Suite("Validity")
struct ValidityTests {
  @Test("something is in force to the end of its last day")
  func validity() throws {
    let last = try #require(CatalogueDate("2026-11-01"))
    let next = try #require(CatalogueDate("2026-11-02"))
    #expect(!Validity(from: nil, to: last).hasEnded(on: last))
    #expect(Validity(from: nil, to: last).hasEnded(on: next))
    #expect(!Validity(from: next, to: nil).hasEnded(on: last))
  }
}
