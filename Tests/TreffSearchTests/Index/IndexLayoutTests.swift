import Testing
import TreffTesting

@testable import TreffSearch

@Suite("Index files that are refused")
struct IndexLayoutTests {
  @Test("every length shorter is refused, and from the magic on as truncated")
  func truncated() throws {
    let file = try IndexFile()
    for length in 1..<IndexFile.sound.count {
      let error = file.refusal(Array(IndexFile.sound[..<length]))
      #expect(error?.code == (length < 8 ? .foreign : .truncated), "\(length) bytes")
    }
  }

  @Test("every flipped byte is refused")
  func altered() throws {
    let file = try IndexFile()
    for offset in IndexFile.sound.indices {
      var bytes = IndexFile.sound
      bytes[offset] ^= 0x10
      let code = file.refusal(bytes)?.code
      switch offset {
      case 0..<8: #expect(code == .foreign)
      case 8..<12: #expect(code == .version)
      case 32..<40: #expect(code == .truncated || code == .altered)
      default: #expect(code == .altered, "byte \(offset)")
      }
    }
  }

  @Test("bytes behind the end are refused")
  func longer() throws {
    let file = try IndexFile()
    for extra in [1, 7, 8, 4096] {
      let error = file.refusal(IndexFile.sound + [UInt8](repeating: 0, count: extra))
      #expect(error?.code == .altered)
    }
  }

  @Test("another kind of file is foreign; another version says which")
  func foreign() throws {
    let file = try IndexFile()
    let foreign = file.refusal(Array("SQLite format 3\u{0} and so on, for more than forty-eight bytes".utf8))
    #expect(foreign?.code == .foreign)
    var bytes = IndexFile.sound
    bytes[8] = UInt8(IndexFileFormat.version) + 1
    let version = file.refusal(IndexFile.sealed(bytes))
    #expect(version?.code == .version)
    #expect(version?.description.contains("version \(IndexFileFormat.version + 1)") == true)
    #expect(version?.description.contains("To mend") == true)
  }

  @Test("with a fitting checksum, no spoilt number of a section makes a reader go astray")
  func spoiltNumbers() throws {
    let file = try IndexFile()
    var generator = SeededGenerator(seed: 72)
    let count = IndexFile.sound.count
    let values: [UInt32] = [
      0, 1, 2, 7, 255, UInt32(count), UInt32(count) / 4, 1 << 24, .max, .max - 1, 1 << 31,
    ]
    var refused = 0
    for offset in stride(from: 40, to: count - 8, by: 4) {
      for value in [values.randomElement(using: &generator)!, .random(in: 0...(.max), using: &generator)] {
        var bytes = IndexFile.sound
        withUnsafeBytes(of: value.littleEndian) { bytes.replaceSubrange(offset..<(offset + 4), with: $0) }
        if let index = try? file.open(IndexFile.sealed(bytes)) {
          _ = IndexFile.readAll(index)
        } else {
          refused += 1
        }
      }
    }
    #expect(refused > 100)
  }

  @Test("nor do several at once")
  func spoiltBytes() throws {
    let file = try IndexFile()
    var generator = SeededGenerator(seed: 73)
    for _ in 0..<600 {
      var bytes = IndexFile.sound
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[.random(in: 12..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { bytes.replaceSubrange(32..<40, with: $0) }
      if let index = try? file.open(IndexFile.sealed(bytes)) { _ = IndexFile.readAll(index) }
    }
  }

  @Test("an offset that leads outside its section is refused as altered")
  func offsetsLeadOutside() throws {
    let file = try IndexFile()
    for section in [
      IndexFileFormat.Section.termOffsets, .postingOffsets, .postingDocuments, .documentIDOffsets,
    ] {
      var bytes = IndexFile.sound
      let entry =
        IndexFileFormat.headerByteCount
        + (Int(section.rawValue) - 1) * IndexFileFormat.sectionEntryByteCount
      let offset = bytes.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self)) }
      withUnsafeBytes(of: UInt32.max) { bytes.replaceSubrange((offset + 4)..<(offset + 8), with: $0) }
      let error = file.refusal(IndexFile.sealed(bytes))
      #expect(error?.code == .altered, "\(section.name)")
    }
  }
}
