import Foundation
import Testing
import TreffCatalogue

@testable import treffsikker

@Suite("CatalogueDate: age")
struct CatalogueDateAgeTests {
  @Test("a day is over at midnight in UTC, leap days count, and a date to come is below 0")
  func age() throws {
    let date = try #require(CatalogueDate("2026-11-01"))
    func moment(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }
    #expect(try date.age(at: moment("2026-11-01T00:00:00Z")) == 0)
    #expect(try date.age(at: moment("2026-11-01T23:59:59Z")) == 0)
    #expect(try date.age(at: moment("2026-11-02T00:00:00Z")) == 1)
    #expect(try date.age(at: moment("2026-10-31T23:59:59Z")) == -1)
    #expect(try date.age(at: moment("2028-11-01T00:00:00Z")) == 731)
  }
}
