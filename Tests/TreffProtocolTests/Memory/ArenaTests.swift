import Testing

@testable import TreffProtocol

@Suite("Arena")
struct ArenaTests {
  @Test("memory is aligned for any type, and pieces do not overlap", arguments: [1, 15, 16, 17, 40_000])
  func aligned(_ byteCount: Int) throws {
    let arena = Arena()
    let pieces = try (0..<100).map { _ in try #require(arena.allocate(byteCount)) }
    for piece in pieces { #expect(Int(bitPattern: piece) % 16 == 0) }
    for (number, piece) in pieces.enumerated() {
      piece.initializeMemory(as: UInt8.self, repeating: UInt8(number), count: byteCount)
    }
    for (number, piece) in pieces.enumerated() {
      let bytes = UnsafeRawBufferPointer(start: piece, count: byteCount)
      #expect(bytes.allSatisfy { $0 == UInt8(number) })
    }
  }

  @Test("the cap is met to the byte")
  func cap() {
    let arena = Arena()
    arena.reset(byteCountMax: 64)
    #expect(arena.allocate(65) == nil)
    #expect(arena.allocate(48) != nil)
    #expect(arena.allocate(17) == nil)
    #expect(arena.allocate(16) != nil)
    #expect(arena.allocate(1) == nil)
    #expect(arena.allocate(0) != nil)
    arena.reset(byteCountMax: 16)
    #expect(arena.allocate(16) != nil)
  }

  @Test("a size that no memory has is refused", arguments: [Int.max, Int.max - 1, -1, Int.min])
  func absurd(_ byteCount: Int) {
    #expect(Arena().allocate(byteCount) == nil)
  }

  @Test("a message inside a message has a cap of its own, and does not inherit what the outer one left")
  func allow() {
    let arena = Arena()
    arena.reset(byteCountMax: 1_024)
    #expect(arena.allocate(512) != nil)
    arena.allow(byteCount: 64, total: 2_048)
    #expect(arena.allocate(65) == nil)
    #expect(arena.allocate(64) != nil)
    #expect(arena.allocate(1) == nil)
    arena.allow(byteCount: 10_000, total: 592)
    #expect(arena.allocate(16) != nil)
    #expect(arena.allocate(1) == nil)
  }

  @Test("what was handed out stays where it is while more is handed out")
  func stays() {
    let arena = Arena()
    let first = arena.allocate(UInt64.self, count: 1)
    first.initialize(to: 7)
    for _ in 0..<1_000 { _ = arena.allocate(1_000) }
    #expect(first.pointee == 7)
  }
}
