import Testing
import TreffGeography
import TreffTesting

@Suite("Municipality and county numbers")
struct MunicipalityNumberTests {
  @Test(
    "four ASCII digits are a municipality number, leading zero kept",
    arguments: ["0301", "5601", "0000", "9999"])
  func reads(_ text: String) throws {
    let number = try #require(MunicipalityNumber(text))
    #expect(number.description == text)
    #expect(number.county.description == String(text.prefix(2)))
  }

  @Test(
    "anything else is none",
    arguments: [
      "", "301", "03010", "03 1", "-301", "+301", "030a", "٠٣٠١", "０３０１", "0301\u{0}", " 0301", "0301\n",
    ])
  func refuses(_ text: String) {
    #expect(MunicipalityNumber(text) == nil)
  }

  @Test("two ASCII digits are a county number", arguments: ["03", "00", "99", "56"])
  func readsCounty(_ text: String) {
    #expect(CountyNumber(text)?.description == text)
  }

  @Test("anything else is no county number", arguments: ["", "3", "030", "3 ", "é", "٠٣"])
  func refusesCounty(_ text: String) {
    #expect(CountyNumber(text) == nil)
  }

  @Test("numbers order as their texts do")
  func orders() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let a = fourDigits(using: &generator)
      let b = fourDigits(using: &generator)
      let first = try #require(MunicipalityNumber(a))
      let second = try #require(MunicipalityNumber(b))
      #expect((first < second) == (a < b))
      #expect((first.county < second.county) == (a.prefix(2) < b.prefix(2)))
    }
  }

  private func fourDigits(using generator: inout SeededGenerator) -> String {
    (0..<4).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
  }
}
