import Testing
import TreffEvaluation

@Suite("JudgedNeed")
struct JudgedNeedTests {
  private func read(_ text: String) throws -> [JudgedNeed] { try TemporaryFile(text).read(JudgedNeed.read) }

  @Test("only id and text must be there")
  func least() throws {
    let need = try #require(try read(#"{"id":"1","text":"a","split":"dev"}"#).first)
    #expect(need.id == "1" && need.text == "a")
    #expect(need.municipality == nil && !need.isPlaceInText)
    #expect(need.language == "" && need.kind == "" && need.place == "none" && need.pair == nil)
    #expect(need.isAnswerable)
  }

  @Test("the place is given, in the text, or not known")
  func place() throws {
    let needs = try read(
      """
      {"id":"1","text":"a","municipality":"5607","place_in_text":false}
      {"id":"2","text":"a","municipality":"5607","place_in_text":true}
      {"id":"3","text":"a","municipality":null,"place_in_text":true}
      {"id":"4","text":"a","municipality":null}
      """)
    #expect(needs.map(\.place) == ["given", "text", "text", "none"])
  }

  @Test("what no centre answers is left out of means")
  func answerable() throws {
    let needs = try read(
      ["open", "out_of_scope", "sentence", "multi"].map { #"{"id":"1","text":"a","kind":"\#($0)"}"# }
        .joined(separator: "\n"))
    #expect(needs.map(\.isAnswerable) == [false, false, true, true])
  }

  @Test("the development set holds what its description tells")
  func development() {
    let needs = Development.needs
    #expect(needs.count == 350 && Set(needs.map(\.id)).count == 350)
    #expect(needs.count { $0.kind == "out_of_scope" } == 50 && needs.count { $0.kind == "open" } == 12)
    #expect(needs.count { $0.language == "nn" } == 92 && needs.count { $0.language == "en" } == 28)
    #expect(needs.count { $0.pair != nil } == 60)
    #expect(Development.units.count == 130)
    let ids = Set(needs.map(\.id))
    #expect(Development.judgments.grades.keys.allSatisfy(ids.contains))
    #expect(Development.units.allSatisfy { ids.contains($0.query) })
  }
}
