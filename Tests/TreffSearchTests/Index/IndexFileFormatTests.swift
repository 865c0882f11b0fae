import Testing

@testable import TreffSearch

@Suite("The index file's format")
struct IndexFileFormatTests {
  @Test("the file begins as its drawing says, and ends with the checksum of all before it")
  func drawing() {
    let bytes = IndexFile.sound
    #expect(bytes[..<8].elementsEqual("TREFFIDX".utf8))
    bytes.withUnsafeBytes { raw in
      #expect(raw.loadUnaligned(fromByteOffset: 8, as: UInt32.self) == IndexFileFormat.version)
      #expect(
        raw.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
          == UInt32(IndexFileFormat.Section.allCases.count))
      #expect(raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self) == 3)
      #expect(raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self) == 0xFEED)
      #expect(raw.loadUnaligned(fromByteOffset: 32, as: UInt64.self) == UInt64(raw.count))
      for (number, section) in IndexFileFormat.Section.allCases.enumerated() {
        let entry = IndexFileFormat.headerByteCount + number * IndexFileFormat.sectionEntryByteCount
        #expect(raw.loadUnaligned(fromByteOffset: entry, as: UInt32.self) == UInt32(number + 1))
        #expect(raw.loadUnaligned(fromByteOffset: entry + 4, as: UInt32.self) == UInt32(section.elementSize))
        #expect(raw.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self) % 8 == 0)
      }
    }
    #expect(IndexFile.sealed(bytes) == bytes)
  }

  @Test("the checksum tells apart lengths, zeroes and the order of bytes")
  func checksum() {
    let inputs: [[UInt8]] = [
      [0], [0, 0], [0, 0, 0, 0, 0, 0, 0, 0], [1], [1, 0], [0, 1], [1, 2, 3, 4, 5, 6, 7, 8, 9],
      [9, 1, 2, 3, 4, 5, 6, 7, 8],
    ]
    let sums = inputs.map { $0.withUnsafeBytes(IndexFileFormat.checksum) }
    #expect(Set(sums).count == inputs.count)
  }
}
