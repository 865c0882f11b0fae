import Testing

@testable import TreffProtocol

@Suite("MessageFault")
struct MessageFaultTests {
  @Test("a field's path grows from the inside out")
  func path() {
    let fault = MessageFault(.hasNUL, field: "text").within("requests[3]").within("batch")
    #expect(fault == MessageFault(.hasNUL, field: "batch.requests[3].text"))
    #expect(MessageFault(.notUTF8).within("kinds[0]") == MessageFault(.notUTF8, field: "kinds[0]"))
  }
}
