import Testing
import TreffEvaluation

@Suite("MunicipalitySize")
struct MunicipalitySizeTests {
  @Test("the limits belong to the middle")
  func limits() {
    let sizes = [0, 4_999, 5_000, 20_000, 20_001, 700_000].map { MunicipalitySize(population: $0) }
    #expect(sizes == [.small, .small, .medium, .medium, .large, .large])
  }
}
