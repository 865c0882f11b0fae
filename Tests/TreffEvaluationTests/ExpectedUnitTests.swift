import Testing
import TreffEvaluation

@Suite("ExpectedUnit")
struct ExpectedUnitTests {
  @Test("a line is query, family and unit")
  func units() throws {
    let file = try TemporaryFile("Q1\trvts\trvts-nord\n\nQ2 tk tk-midt")
    let units = try file.read(ExpectedUnit.read)
    #expect(units.map(\.query) == ["Q1", "Q2"])
    #expect(units.map(\.family) == ["rvts", "tk"])
    #expect(units.map(\.unit) == ["rvts-nord", "tk-midt"])
    #expect(try complaint("Q1 rvts\n", ExpectedUnit.read) == "FILE:1: expected query, family, unit")
  }
}
