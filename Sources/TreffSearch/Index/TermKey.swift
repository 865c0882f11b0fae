/// A term as a dictionary's key: equal when the bytes are. Swift's own string equality is canonical equivalence, which
/// costs several times more on words with æ, ø and å and is not wanted for terms, since analysis has settled their form.
struct TermKey: Hashable {
  let text: String

  static func == (a: TermKey, b: TermKey) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
