/// A message as it is on the wire.
struct PackedMessage: LayoutSource {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let arena: Arena

  /// - Parameter arena: where the message is unfolded.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in arena: Arena) {
    self.bytes = bytes
    self.arena = arena
  }

  func layout<Layout>(
    _ prepare: (UnsafeMutablePointer<Layout>?) -> Void
  ) throws(MessageFault) -> UnsafeMutablePointer<Layout> {
    try arena.unfold(bytes, prepare)
  }
}
