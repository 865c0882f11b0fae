internal import CProtobufC

/// A Swift value that has a message of the contract as its form on the wire. The only way between the two leads through
/// here, so nothing else touches C memory.
protocol WireMessage {
  /// The generated C struct. Its first member is libprotobuf-c's `ProtobufCMessage`.
  associatedtype Layout

  /// The generated function that fills in a struct's type and defaults.
  static var prepare: (UnsafeMutablePointer<Layout>?) -> Void { get }

  /// Reads a struct that libprotobuf-c has unfolded.
  /// - Throws: ``MessageFault`` for a text that is none, or a missing field.
  init(reading layout: Layout) throws(MessageFault)

  /// Fills in a prepared struct; what it points to comes from the arena.
  func write(to layout: inout Layout, in arena: Arena)
}

extension WireMessage {
  /// Reads a message.
  init(from source: some LayoutSource) throws(MessageFault) {
    try self.init(reading: try source.layout(Self.prepare).pointee)
  }

  /// The message's struct in the arena.
  func written(in arena: Arena) -> UnsafeMutablePointer<Layout> {
    let layout = arena.new(Self.prepare)
    write(to: &layout.pointee, in: arena)
    return layout
  }

  /// The same, for those who know messages by their descriptors alone.
  func message(in arena: Arena) -> UnsafeMutablePointer<ProtobufCMessage> {
    UnsafeMutableRawPointer(written(in: arena)).assumingMemoryBound(to: ProtobufCMessage.self)
  }

  /// The message's bytes in the arena.
  func packed(in arena: Arena) -> UnsafeBufferPointer<UInt8> { arena.pack(message(in: arena)) }
}

/// A repeated field of messages, as C sees it.
typealias LayoutList<Layout> = UnsafeMutablePointer<UnsafeMutablePointer<Layout>?>

extension Array where Element: WireMessage {
  /// Reads a repeated field.
  init(
    reading list: LayoutList<Element.Layout>?, count: Int, field: StaticString
  ) throws(MessageFault) {
    self.init()
    guard count > 0 else { return }
    reserveCapacity(count)
    for index in 0..<count {
      do throws(MessageFault) {
        append(try Element(reading: list![index]!.pointee))
      } catch {
        throw error.within("\(field)[\(index)]")
      }
    }
  }

  /// A repeated field in the arena; nil for none.
  func written(in arena: Arena) -> LayoutList<Element.Layout>? {
    guard !isEmpty else { return nil }
    let list = arena.allocate(UnsafeMutablePointer<Element.Layout>?.self, count: count)
    for (index, message) in enumerated() { (list + index).initialize(to: message.written(in: arena)) }
    return list
  }
}

extension Optional where Wrapped: WireMessage {
  /// Reads a message that may be absent.
  init(reading layout: UnsafeMutablePointer<Wrapped.Layout>?, field: StaticString) throws(MessageFault) {
    guard let layout else {
      self = nil
      return
    }
    do throws(MessageFault) {
      self = try Wrapped(reading: layout.pointee)
    } catch {
      throw error.within("\(field)")
    }
  }

  /// The message's struct in the arena; nil where it is absent.
  func written(in arena: Arena) -> UnsafeMutablePointer<Wrapped.Layout>? { self?.written(in: arena) }
}
