import Testing

@testable import TreffProtocol

@Suite("Method")
struct MethodTests {
  private func read(_ name: [UInt8]) -> Method? { name.withUnsafeBufferPointer { Method(bytes: $0) } }
  private func readable(_ name: [UInt8]) -> String { name.withUnsafeBufferPointer(Method.readableName) }

  @Test("a method is found by its whole name and by nothing else", arguments: Method.allCases)
  func names(_ method: Method) {
    let name = Array(method.name.utf8)
    #expect(read(name) == method)
    #expect(read(name.dropLast()) == nil)
    #expect(read(name + [0]) == nil)
    #expect(read([0x2F] + name) == nil)
    #expect(read(Array(method.name.lowercased().utf8)) == nil)
  }

  @Test("no name is no method")
  func empty() { #expect(read([]) == nil) }

  @Test("of an unknown name what can be read is kept, at most 100 bytes")
  func unknown() {
    #expect(readable(Array("treffsikker.v1.Matcher/Søk".utf8)) == "treffsikker.v1.Matcher/Søk")
    #expect(readable([0x61, 0, 0xFF, 0x1B, 0x0A, 0x62]) == "ab")
    #expect(readable(Array("a\u{202E}b\u{2028}c\u{FFFD}".utf8)) == "abc")
    #expect(readable(Array(String(repeating: "a", count: 500).utf8)).utf8.count == 100)
    #expect(readable(Array(String(repeating: "å", count: 70).utf8)) == String(repeating: "å", count: 50))
    #expect(readable(Array(("a" + String(repeating: "å", count: 70)).utf8)).utf8.count == 99)
  }
}
