import Testing
import TreffAnalysis
import TreffSearch

@Suite("Queries")
struct QueryTests {
  @Test("a term stands once, where it first occurs, with all it came from")
  func repeated() {
    var query = Query()
    query.add(Analyzer(name: "plain", filters: []).tokens(of: "rus barn rus"))
    query.add([Token(term: "barn", span: 4..<8, position: 1, rule: .concept)], weight: 0.5)
    #expect(query.terms.map(\.text) == ["rus", "barn"])
    #expect(query.terms.map(\.frequency) == [2, 1.5])
    #expect(query.terms[0].tokens == [.init(span: 0..<3, rule: .exact), .init(span: 9..<12, rule: .exact)])
    #expect(query.terms[1].tokens == [.init(span: 4..<8, rule: .exact), .init(span: 4..<8, rule: .concept)])
  }
}
