internal import CProtobufC

// libprotobuf-c's two directions. A layout is a generated struct; its first member is a `ProtobufCMessage`.

extension Arena {
  /// A struct with its type and defaults filled in.
  /// - Parameter prepare: the generated `__init` function.
  func new<Layout>(_ prepare: (UnsafeMutablePointer<Layout>?) -> Void) -> UnsafeMutablePointer<Layout> {
    let layout = allocate(Layout.self, count: 1)
    prepare(layout)
    return layout
  }

  /// Unfolds a message; the struct is valid until the arena is reset.
  /// - Throws: ``MessageFault`` where the bytes are no such message, nest too deep, or unfold into too much.
  func unfold<Layout>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ prepare: (UnsafeMutablePointer<Layout>?) -> Void
  ) throws(MessageFault) -> UnsafeMutablePointer<Layout> {
    // Of no bytes comes the type with its defaults, as prepared: many requests ask for nothing in particular.
    guard bytes.isEmpty, let blank = allocate(MemoryLayout<Layout>.stride) else {
      return try unfold(bytes, Self.descriptor(prepare))
    }
    let layout = blank.bindMemory(to: Layout.self, capacity: 1)
    prepare(layout)
    return layout
  }

  /// The same, for a type whose descriptor is at hand.
  func unfold<Layout>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ descriptor: UnsafePointer<ProtobufCMessageDescriptor>
  ) throws(MessageFault) -> UnsafeMutablePointer<Layout> {
    let message = withAllocator { allocator in
      protobuf_c_message_unpack(descriptor, allocator, bytes.count, bytes.baseAddress)
    }
    guard let message else { throw MessageFault(.malformed) }
    return UnsafeMutableRawPointer(message).assumingMemoryBound(to: Layout.self)
  }

  /// A type's descriptor, read from a prepared struct: the imported global may be a copy, whose address says nothing.
  static func descriptor<Layout>(
    _ prepare: (UnsafeMutablePointer<Layout>?) -> Void
  ) -> UnsafePointer<ProtobufCMessageDescriptor> {
    withUnsafeTemporaryAllocation(of: Layout.self, capacity: 1) { blank in
      prepare(blank.baseAddress)
      return UnsafeRawPointer(blank.baseAddress!).load(as: ProtobufCMessage.self).descriptor
    }
  }

  /// A message's bytes, valid until the arena is reset.
  func pack<Layout>(_ layout: UnsafeMutablePointer<Layout>) -> UnsafeBufferPointer<UInt8> {
    let byteCount = Self.packedByteCount(layout)
    let room = UnsafeMutableBufferPointer(start: allocate(UInt8.self, count: byteCount), count: byteCount)
    let written = Self.pack(layout, to: room)
    precondition(written == byteCount)
    return UnsafeBufferPointer(room)
  }

  /// How many bytes a message takes.
  static func packedByteCount<Layout>(_ layout: UnsafeMutablePointer<Layout>) -> Int {
    protobuf_c_message_get_packed_size(
      UnsafeRawPointer(layout).assumingMemoryBound(to: ProtobufCMessage.self))
  }

  /// Packs a message to where there is room for it.
  /// - Returns: how many bytes it takes.
  static func pack<Layout>(
    _ layout: UnsafeMutablePointer<Layout>, to room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let byteCount = protobuf_c_message_pack(
      UnsafeRawPointer(layout).assumingMemoryBound(to: ProtobufCMessage.self), room.baseAddress)
    precondition(byteCount <= room.count)
    return byteCount
  }
}
