import Foundation
import Testing
import TreffSearch

@Suite("Opening index files")
struct IndexBytesTests {
  @Test("what was written is read back, to the last byte")
  func roundTrip() throws {
    let file = try IndexFile()
    let index = try file.open(IndexFile.sound)
    #expect(index.withFileBytes { Array($0) } == IndexFile.sound)
    #expect(index.origin == IndexOrigin(catalogueVersion: 3, catalogueFingerprint: 0xFEED))
    #expect(IndexFile.readAll(index) > 0)
    #expect(index.sectionSizes.map(\.byteCount).reduce(0, +) <= IndexFile.sound.count)
  }

  @Test("an open index outlives its file")
  func outlives() throws {
    var index: InvertedIndex?
    do {
      let file = try IndexFile()
      index = try file.open(IndexFile.sound)
    }
    #expect(try IndexFile.readAll(#require(index)) > 0)
  }

  @Test("no file, a folder and a device are unreadable; an empty file is truncated")
  func notAFile() throws {
    let folder = FileManager.default.temporaryDirectory.path
    for path in [folder + "/nothing-\(UUID().uuidString)", folder, "/dev/null", ""] {
      let error = #expect(throws: IndexFileError.self) { try InvertedIndex(path: path) }
      #expect(error?.code == .unreadable, "\(path)")
      #expect(error?.path == path)
    }
    let file = try IndexFile()
    let empty = file.refusal([])
    #expect(empty?.code == .truncated)
  }
}
