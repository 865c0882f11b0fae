/// A message as it is on the wire. Whoever makes one keeps its bytes and its arena until it is read: there is one for each
/// call, and to hold the arena would cost more than it guards.
struct PackedMessage: LayoutSource {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let arena: Unmanaged<Arena>

  /// - Parameter arena: where the message is unfolded.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in arena: Arena) {
    self.bytes = bytes
    self.arena = .passUnretained(arena)
  }

  func layout<Layout>(
    _ prepare: (UnsafeMutablePointer<Layout>?) -> Void
  ) throws(MessageFault) -> UnsafeMutablePointer<Layout> {
    try arena._withUnsafeGuaranteedRef { arena in
      Result { () throws(MessageFault) in try arena.unfold(bytes, prepare) }
    }.get()
  }
}
