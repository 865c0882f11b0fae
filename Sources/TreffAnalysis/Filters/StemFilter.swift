private import CStemmer

/// Cuts inflections with a Snowball stemmer: on Norwegian text the step that gains most of all.
public struct StemFilter: TokenFilter {
  /// The languages there are stemmers for.
  public enum Language: String, Sendable, CaseIterable {
    /// Both standards; light, as the field's measurements prefer.
    case norwegian
    /// Snowball English ("Porter 2").
    case english
  }

  private let language: Language

  /// A filter for one language.
  public init(language: Language) { self.language = language }

  /// Tokens cut to their stems. Terms must be folded already.
  public func filter(_ tokens: [Token]) -> [Token] {
    guard !tokens.isEmpty else { return tokens }
    // A stemmer owns its result buffer and must not be shared; making one costs less than stemming ten words.
    guard let stemmer = sb_stemmer_new(language.rawValue, "UTF_8") else {
      preconditionFailure("libstemmer has no \(language.rawValue) stemmer")
    }
    defer { sb_stemmer_delete(stemmer) }
    var tokens = tokens
    for index in tokens.indices {
      var term = tokens[index].term
      let stem = term.withUTF8 { bytes -> String? in
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
