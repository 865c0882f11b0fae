import Testing
import TreffSearch
import TreffTesting

@Suite("Explanations")
struct ExplanationTests {
  @Test("whatever is put together adds up")
  func addsUp() {
    var generator = SeededGenerator(seed: 101)
    for _ in 0..<200 { #expect(tree(depth: 4, using: &generator).addsUp) }
  }

  @Test("a sum is added and a product multiplied first to last, to the last bit")
  func order() {
    let leaves = [0.1, 0.2, 0.3, 1e16, -1e16].map { Explanation.leaf("x", $0) }
    #expect(Explanation.sum("s", leaves).value == 0.1 + 0.2 + 0.3 + 1e16 - 1e16)
    #expect(Explanation.product("p", leaves).value == 0.1 * 0.2 * 0.3 * 1e16 * -1e16)
    #expect(Explanation.sum("s", leaves).value != Explanation.sum("s", leaves.reversed()).value)
  }

  @Test("an empty sum is 0, an empty product 1, a single detail itself")
  func edges() {
    #expect(Explanation.sum("s", []).value == 0)
    #expect(Explanation.product("p", []).value == 1)
    #expect(Explanation.sum("s", [.leaf("x", -0.0)]).value.sign == .minus)
    #expect(Explanation.sum("s", []).addsUp && Explanation.product("p", []).addsUp)
  }

  @Test("a value that is no number does not add up")
  func notANumber() {
    #expect(!Explanation.sum("s", [.leaf("x", .nan)]).addsUp)
    #expect(!Explanation.product("p", [.leaf("x", 0), .leaf("y", .infinity)]).addsUp)
  }

  private func tree(depth: Int, using generator: inout SeededGenerator) -> Explanation {
    let kind = depth == 0 ? .leaf : Explanation.Kind.allCases.randomElement(using: &generator) ?? .leaf
    let details = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      kind == .leaf ? .leaf("", 0) : tree(depth: depth - 1, using: &generator)
    }
    switch kind {
    case .leaf: return .leaf("leaf", .random(in: -10...10, using: &generator))
    case .sum: return .sum("sum", details)
    case .product: return .product("product", details)
    }
  }
}
