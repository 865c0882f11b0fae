/// Where messages' structs come from. What reads them into Swift values is the same for all.
protocol LayoutSource {
  /// The struct of a message, valid until the arena that it stands in is reset.
  /// - Parameter prepare: the generated `__init` function.
  /// - Throws: ``MessageFault`` where what came is no such message.
  func layout<Layout>(
    _ prepare: (UnsafeMutablePointer<Layout>?) -> Void
  ) throws(MessageFault) -> UnsafeMutablePointer<Layout>
}
