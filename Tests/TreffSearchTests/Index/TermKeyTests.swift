import Testing

@testable import TreffSearch

@Suite("Terms as keys")
struct TermKeyTests {
  @Test("terms are equal when their bytes are, and only then")
  func bytes() {
    let terms = ["", "a", "å", "a\u{30A}", "ås", "A", "漢"]
    for (index, a) in terms.enumerated() {
      for (other, b) in terms.enumerated() {
        #expect(
          (TermKey(text: a) == TermKey(text: b)) == (index == other),
          "\(a.debugDescription) \(b.debugDescription)")
      }
    }
    #expect(Set(terms.map(TermKey.init)).count == terms.count)
    #expect(Set([TermKey(text: "å"), TermKey(text: String("så".dropFirst()))]).count == 1)
  }
}
