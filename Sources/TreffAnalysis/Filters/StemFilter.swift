private import CStemmer
private import Synchronization

/// Cuts inflections with a Snowball stemmer: on Norwegian text the step that gains most of all.
public struct StemFilter: TokenFilter {
  /// The languages there are stemmers for.
  public enum Language: String, Sendable, CaseIterable {
    /// Both standards; light, as the field's measurements prefer.
    case norwegian
    /// Snowball English ("Porter 2").
    case english
  }

  private let stemmers: SnowballStemmers

  /// A filter for one language.
  public init(language: Language) { stemmers = SnowballStemmers(language: language.rawValue) }

  /// Tokens cut to their stems. Terms must be folded already.
  public func filter(_ tokens: consuming [Token]) -> [Token] {
    guard !tokens.isEmpty else { return tokens }
    let stemmer = stemmers.take()
    defer { stemmers.giveBack(stemmer) }
    for index in tokens.indices {
      let stem = tokens[index].term.withUTF8 { bytes -> String? in
        guard let result = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else { return nil }
        let length = Int(sb_stemmer_length(stemmer))
        if length == bytes.count, UnsafeBufferPointer(start: result, count: length).elementsEqual(bytes) {
          return nil
        }
        return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
      }
      guard let stem else { continue }
      tokens[index].term = stem
      if tokens[index].rule == .exact { tokens[index].rule = .stem }
    }
    return tokens
  }
}

/// Stemmers of one language that nobody is using. A stemmer owns the buffer of its last result and must not be shared
/// between threads; looking one up by name costs more than stemming a short title, so they are kept.
private final class SnowballStemmers: Sendable {
  private struct Stemmer: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  private let language: String
  private let idle = Mutex<[Stemmer]>([])

  init(language: String) { self.language = language }

  deinit { idle.withLock { $0.forEach { sb_stemmer_delete($0.pointer) } } }

  func take() -> OpaquePointer {
    if let stemmer = idle.withLock({ $0.popLast() }) { return stemmer.pointer }
    guard let stemmer = sb_stemmer_new(language, "UTF_8") else {
      preconditionFailure("libstemmer has no \(language) stemmer")
    }
    return stemmer
  }

  func giveBack(_ stemmer: OpaquePointer) {
    let stemmer = Stemmer(pointer: stemmer)
    idle.withLock { $0.append(stemmer) }
  }
}
