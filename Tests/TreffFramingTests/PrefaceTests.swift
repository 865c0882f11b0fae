import Testing
import TreffFraming

@Suite("Preface")
struct PrefaceTests {
  @Test("the bytes on the wire are the contract's")
  func bytes() {
    #expect(Preface.current.bytes == [0x54, 0x52, 0x45, 0x46, 1, 0, 0, 0])
    #expect(Preface(Preface.current.bytes) == .current)
    #expect(Preface([0x47, 0x45, 0x54, 0x20, 1, 0, 0, 0]) == nil)
  }
}
