import Testing
import TreffProtocol

@testable import TreffHTTP

@Suite("Query")
struct QueryTests {
  @Test("parameters are decoded once, plus signs to spaces")
  func decoding() throws {
    let query = try Query(target: "/a?q=a+b%2Bc%2520%C3%B8&empty=&bare&=x#end")
    #expect(query["q"] == "a b+c%20ø")
    #expect(query["empty"] == "")
    #expect(query["bare"] == "")
    #expect(query["none"] == nil)
    #expect(try Query(target: "/a")["q"] == nil)
  }

  @Test("of a parameter that is given twice none is chosen, also where its name is encoded")
  func twice() {
    #expect(throws: MessageFault(.malformed, field: "q")) { try Query(target: "/?q=a&%71=b") }
  }

  @Test(
    "what is no UTF-8 is refused, not repaired",
    arguments: ["%", "%2", "%g0", "%80", "%C0%80", "%ED%A0%80", "%F4%90%80%80", "%E2%82"])
  func brokenText(_ value: String) {
    #expect(throws: MessageFault(.notUTF8, field: "q")) { try Query(target: "/?q=\(value)") }
  }

  @Test("bytes of a form that are no UTF-8 are refused, encoded or not")
  func forms() throws {
    #expect(try Query(form: "q=a+b&p=%C3%B8".utf8)["p"] == "ø")
    #expect(throws: MessageFault(.notUTF8, field: "q")) { try Query(form: [0x71, 0x3D, 0xE5]) }
  }

  @Test("NUL is refused")
  func nul() { #expect(throws: MessageFault(.hasNUL, field: "q")) { try Query(target: "/?q=%00") } }

  @Test("numbers are digits that fit, and flags are true or false")
  func values() throws {
    let query = try Query(target: "/?n=07&big=4294967296&plus=%2B1&t=true&f=false&on=on&e=")
    #expect(try query.number("n") == 7)
    #expect(try query.number("e") == nil)
    #expect(try query.flag("t"))
    #expect(try !query.flag("f") && !query.flag("e") && !query.flag("none"))
    for name in ["big", "plus", "t"] { #expect(throws: MessageFault.self) { try query.number(name) } }
    #expect(throws: MessageFault.self) { try query.flag("on") }
  }

  @Test("in a path a plus sign is itself")
  func paths() throws { #expect(try Query.text("a+%2F".utf8, plusIsSpace: false, field: "id") == "a+/") }
}
