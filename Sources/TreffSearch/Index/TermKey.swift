#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// A term as a dictionary's key: equal when the bytes are. Swift's own string equality is canonical equivalence, which
/// costs several times more on words with æ, ø and å and is not wanted for terms, since analysis has settled their form.
struct TermKey: Hashable {
  let text: String

  static func == (a: TermKey, b: TermKey) -> Bool {
    a.withBytes { a in
      b.withBytes { b in
        a.count == b.count && (a.isEmpty || memcmp(a.baseAddress!, b.baseAddress!, a.count) == 0)
      }
    }
  }

  func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }

  private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var text = text
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}
