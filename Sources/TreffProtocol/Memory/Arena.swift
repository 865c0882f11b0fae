internal import CProtobufC

/// The memory that one message is unfolded into or packed from, given back as a whole.
///
/// libprotobuf-c asks for each field apart; here that is a step of a pointer. What a message may take is capped, so that
/// a small hostile message cannot unfold into a large one, and so is how deep it may nest: libprotobuf-c calls itself
/// for each level and knows no limit, but asks for memory at each, which is where the depth is seen.
final class Arena {
  /// Freed blocks cost more than they hold; one of this size serves nearly all messages.
  private static let blockByteCount = hasPiecesApart ? 0 : 32 * 1024
  /// How far the stack may grow while a message is unfolded, in bytes: some hundred levels, where the contract's
  /// messages have eight.
  private static let stackByteCountMax = 128 * 1024
  private static let alignment = 16
  /// Whether each piece is a block of its own, so that AddressSanitizer sees where it ends and when it is given back.
  private static var hasPiecesApart: Bool {
    #if ARENA_PIECES_APART
      true
    #else
      false
    #endif
  }

  private var blocks: [UnsafeMutableRawBufferPointer] = []
  /// Where the next piece begins in the last block.
  private var offset = 0
  private var byteCountUsed = 0
  private var byteCountMax = Int.max
  private var stackBase: UInt?

  init() { blocks.append(Self.block(Self.blockByteCount)) }

  deinit { for block in blocks { block.deallocate() } }

  /// Forgets everything that was handed out.
  /// - Parameter byteCountMax: how many bytes may be handed out before the next reset; nil for as many as it takes.
  func reset(byteCountMax: Int? = nil) {
    if blocks.count > 1 {
      for block in blocks.dropFirst() { block.deallocate() }
      blocks.removeLast(blocks.count - 1)
    }
    offset = 0
    byteCountUsed = 0
    self.byteCountMax = byteCountMax ?? .max
  }

  /// Lets this many bytes be handed out from here on, for a message inside a message.
  /// - Parameter total: how many may have been handed out in all, this message and those before.
  func allow(byteCount: Int, total: Int) { byteCountMax = min(byteCountUsed + byteCount, total) }

  /// Memory aligned for any type; nil above the cap.
  func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    let aligned = (byteCount &+ (Self.alignment - 1)) & ~(Self.alignment - 1)
    guard byteCount >= 0, aligned >= byteCount, aligned <= byteCountMax - byteCountUsed else { return nil }
    if Self.hasPiecesApart || offset + aligned > blocks[blocks.count - 1].count {
      blocks.append(Self.block(Self.hasPiecesApart ? byteCount : max(Self.blockByteCount, aligned)))
      offset = 0
    }
    byteCountUsed += aligned
    defer { offset += aligned }
    return blocks[blocks.count - 1].baseAddress! + offset
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
    stackBase = Self.stackAddress()
    defer { stackBase = nil }
    return body(&allocator)
  }

  /// The stack grows downwards on every machine that Swift runs on.
  private func isTooDeep() -> Bool {
    guard let stackBase else { return false }
    let here = Self.stackAddress()
    return here < stackBase && stackBase - here > Self.stackByteCountMax
  }

  @inline(never)
  private static func stackAddress() -> UInt {
    var mark: UInt8 = 0
    return withUnsafeMutablePointer(to: &mark) { UInt(bitPattern: $0) }
  }

  private static func block(_ byteCount: Int) -> UnsafeMutableRawBufferPointer {
    .allocate(byteCount: byteCount, alignment: alignment)
  }
}
