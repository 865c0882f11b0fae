import Testing

@testable import TreffSearch

@Suite("Looking terms up by their bytes")
struct TermDirectoryTests {
  private func index(of terms: [String]) -> InvertedIndex {
    var builder = IndexBuilder(
      schema: IndexSchema(fields: [.init("text", boost: 1, lengthNormalization: 0)], analysis: "test"),
      origin: IndexOrigin(catalogueVersion: 1, catalogueFingerprint: 1))
    builder.add(id: "a", kind: 0, fields: [terms.map { builder.number(of: $0) }])
    return builder.build()
  }

  @Test("each of many terms is found, and none that is not there", arguments: [0, 1, 2, 31, 32, 33, 5_000])
  func all(count: Int) {
    let terms = (0..<count).map { "ord\($0)" }
    let index = index(of: terms)
    for term in terms { #expect(index.term(term).map(index.text(of:)) == term) }
    for absent in (count..<(count + 2_000)).map({ "ord\($0)" }) + ["", "ord", "or", "ørd1"] {
      #expect(index.term(absent) == nil, "\(absent)")
    }
  }

  @Test("a term in two parts is the same wherever it is cut")
  func parts() {
    let index = index(of: ["word:blåøyd", "word:", "blåøyd"])
    let whole = "word:blåøyd"
    for cut in whole.indices + [whole.endIndex] {
      #expect(index.term(String(whole[..<cut]), whole[cut...]).map(index.text(of:)) == whole)
    }
    #expect(index.term("word", "blåøyd") == nil)
    #expect(index.term("", "").map(index.text(of:)) == nil)
  }
}
