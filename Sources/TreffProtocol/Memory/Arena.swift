internal import CProtobufC

/// The memory that one message is unfolded into or packed from, given back as a whole.
///
/// libprotobuf-c asks for each field apart; here that is a step of a pointer. What a message may take is capped, so that
/// a small hostile message cannot unfold into a large one, and so is how deep it may nest: libprotobuf-c calls itself
/// for each level and knows no limit, but asks for memory at each, which is where the depth is seen.
final class Arena {
  /// Freed blocks cost more than they hold; one of this size serves nearly all messages.
  private static var blockByteCount: Int { hasPiecesApart ? 0 : 32 * 1024 }
  /// How far the stack may grow while a message is unfolded, in bytes: some hundred levels, where the contract's
  /// messages have eight.
  private static var stackByteCountMax: UInt { 128 * 1024 }
  private static var alignment: Int { 16 }
  /// Whether each piece is a block of its own, so that AddressSanitizer sees where it ends and when it is given back.
  private static var hasPiecesApart: Bool {
    #if ARENA_PIECES_APART
      true
    #else
      false
    #endif
  }

  /// What changes with each piece. Behind a pointer, where accesses are not checked against each other: the checks cost
  /// more than the pieces.
  private struct Cursor {
    /// Where the next piece begins, and where the last block ends.
    var next: UnsafeMutableRawPointer
    var end: UnsafeMutableRawPointer
    var byteCountUsed = 0
    var byteCountMax = Int.max
    /// Where the stack was when unfolding began; 0 while nothing is unfolded.
    var stackBase: UInt = 0
    /// Blocks beyond the first.
    var furtherBlocks: [UnsafeMutableRawBufferPointer] = []
  }

  private let cursor: UnsafeMutablePointer<Cursor>
  private let firstBlock: UnsafeMutableRawBufferPointer

  init() {
    firstBlock = Self.block(Self.blockByteCount)
    cursor = .allocate(capacity: 1)
    let start = firstBlock.baseAddress!
    cursor.initialize(to: Cursor(next: start, end: start + firstBlock.count))
  }

  deinit {
    for block in cursor.pointee.furtherBlocks { block.deallocate() }
    firstBlock.deallocate()
    cursor.deinitialize(count: 1)
    cursor.deallocate()
  }

  /// Forgets everything that was handed out.
  /// - Parameter byteCountMax: how many bytes may be handed out before the next reset; nil for as many as it takes.
  func reset(byteCountMax: Int? = nil) {
    if !cursor.pointee.furtherBlocks.isEmpty {
      for block in cursor.pointee.furtherBlocks { block.deallocate() }
      cursor.pointee.furtherBlocks = []
    }
    cursor.pointee.next = firstBlock.baseAddress!
    cursor.pointee.end = firstBlock.baseAddress! + firstBlock.count
    cursor.pointee.byteCountUsed = 0
    cursor.pointee.byteCountMax = byteCountMax ?? .max
  }

  /// Lets this many bytes be handed out from here on, for a message inside a message.
  /// - Parameter total: how many may have been handed out in all, this message and those before.
  func allow(byteCount: Int, total: Int) {
    cursor.pointee.byteCountMax = min(cursor.pointee.byteCountUsed + byteCount, total)
  }

  /// Memory aligned for any type; nil above the cap.
  func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    let cursor = cursor
    let aligned = (byteCount &+ (Self.alignment - 1)) & ~(Self.alignment - 1)
    let byteCountLeft = cursor.pointee.byteCountMax - cursor.pointee.byteCountUsed
    guard byteCount >= 0, aligned >= byteCount, aligned <= byteCountLeft else { return nil }
    if Self.hasPiecesApart || aligned > cursor.pointee.end - cursor.pointee.next {
      addBlock(Self.hasPiecesApart ? byteCount : max(Self.blockByteCount, aligned))
    }
    let piece = cursor.pointee.next
    cursor.pointee.next = piece + aligned
    cursor.pointee.byteCountUsed += aligned
    return piece
  }

  private func addBlock(_ byteCount: Int) {
    let block = Self.block(byteCount)
    cursor.pointee.furtherBlocks.append(block)
    cursor.pointee.next = block.baseAddress!
    cursor.pointee.end = block.baseAddress! + block.count
  }

  /// Memory for values of a type.
  /// - Precondition: there is no cap.
  func allocate<Value>(_ type: Value.Type, count: Int) -> UnsafeMutablePointer<Value> {
    allocate(MemoryLayout<Value>.stride * count)!.bindMemory(to: type, capacity: count)
  }

  /// Runs `body` with an allocator over this arena, and the depth of nesting held in bounds.
  func withAllocator<Result>(_ body: (UnsafeMutablePointer<ProtobufCAllocator>) -> Result) -> Result {
    var allocator = ProtobufCAllocator(
      alloc: { data, byteCount in
        let arena = Unmanaged<Arena>.fromOpaque(data!)
        return arena._withUnsafeGuaranteedRef { $0.isTooDeep() ? nil : $0.allocate(byteCount) }
      },
      free: { _, _ in },
      allocator_data: Unmanaged.passUnretained(self).toOpaque())
    cursor.pointee.stackBase = Self.stackAddress()
    defer { cursor.pointee.stackBase = 0 }
    return body(&allocator)
  }

  /// The stack grows downwards on every machine that Swift runs on.
  private func isTooDeep() -> Bool {
    let stackBase = cursor.pointee.stackBase
    let here = Self.stackAddress()
    return here < stackBase && stackBase - here > Self.stackByteCountMax
  }

  private static func stackAddress() -> UInt {
    var mark: UInt8 = 0
    return withUnsafeMutablePointer(to: &mark) { UInt(bitPattern: $0) }
  }

  private static func block(_ byteCount: Int) -> UnsafeMutableRawBufferPointer {
    .allocate(byteCount: byteCount, alignment: alignment)
  }
}
