import Testing
import TreffFraming

@Suite("Preface")
struct PrefaceTests {
  @Test("the bytes on the wire are the contract's")
  func bytes() {
    #expect(Preface.current.bytes == [0x54, 0x52, 0x45, 0x46, 1, 0, 0, 0])
    #expect(Preface.current.bytes.count == Preface.byteCount)
    #expect(Preface(Preface.current.bytes) == .current)
  }

  @Test("every version comes back as it was sent")
  func versions() {
    for major in 0...255 as ClosedRange<UInt8> {
      for minor in 0...255 as ClosedRange<UInt8> {
        let preface = Preface(major: major, minor: minor)
        #expect(Preface(preface.bytes) == preface)
      }
    }
  }

  @Test("what does not begin with TREF is no preface")
  func garbage() {
    #expect(Preface(Array("GET / HT".utf8)) == nil)
    #expect(Preface(Array("TREG\u{1}\u{0}\u{0}\u{0}".utf8)) == nil)
    #expect(Preface(Array("tref\u{1}\u{0}\u{0}\u{0}".utf8)) == nil)
    #expect(Preface(Array(repeating: 0, count: 8)) == nil)
    for index in 0..<4 {
      var bytes = Preface.current.bytes
      bytes[index] ^= 1
      #expect(Preface(bytes) == nil)
    }
  }

  @Test("the last two bytes are ignored, and so is what follows them")
  func reserved() {
    #expect(Preface([0x54, 0x52, 0x45, 0x46, 1, 3, 0xAB, 0xCD, 9, 9]) == Preface(major: 1, minor: 3))
  }

  @Test("a slice is read like an array")
  func slice() {
    let bytes = [9, 9] + Preface.current.bytes
    #expect(Preface(bytes[2...]) == .current)
  }
}
