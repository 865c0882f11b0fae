/// Pairs of words and of parts of words that are the same in nynorsk and bokmål.
public struct Crosswalk: Sendable {
  /// Where in a word a part is spelt anew.
  enum Place: Sendable { case start, end, anywhere }

  private struct Part: Sendable {
    let nynorsk: [UInt8]
    let bokmal: [UInt8]
    let place: Place
    /// A bit for each pair of letters: most parts are told by it not to be in a word.
    let pairs: UInt64
  }

  /// Words shorter than this, in bytes, are left whole: what is a part of a long word may be all of a short one.
  static let partedByteCountMin = 6

  private let bokmalByStem: [String: String]
  private let parts: [Part]
  private let stemmer: StemFilter

  /// - Parameters:
  ///   - words: words in their base form, or irregular forms, nynorsk first.
  ///   - parts: parts of words, nynorsk first; longer ones are tried first.
  init(words: [(nynorsk: String, bokmal: String)], parts: [(nynorsk: String, bokmal: String, place: Place)]) {
    let parts = parts.map {
      Part(
        nynorsk: Array($0.nynorsk.utf8), bokmal: Array($0.bokmal.utf8), place: $0.place,
        pairs: Self.pairs(of: Array($0.nynorsk.utf8)))
    }
    .sorted { $0.nynorsk.count > $1.nynorsk.count }
    self.parts = parts
    let stemmer = StemFilter(language: .norwegian)
    var bokmalByStem: [String: String] = [:]
    for pair in words {
      let stem = stemmer.stem(Self.spelt(pair.nynorsk, parts))
      // The first of two pairs stays, so that a list's order decides.
      if bokmalByStem[stem] == nil { bokmalByStem[stem] = Self.spelt(pair.bokmal, parts) }
    }
    self.bokmalByStem = bokmalByStem
    self.stemmer = stemmer
  }

  /// The bokmål of a folded word, and whether the word is of nynorsk: a form of a listed bokmål word comes back in its
  /// base form. Nil where nothing changes.
  public func bokmal(of word: String) -> (word: String, isOfNynorsk: Bool)? {
    let respelt = Self.spelt(word, parts)
    let stem = stemmer.stem(respelt)
    if let pair = bokmalByStem[stem] {
      return pair == word ? nil : (pair, respelt != word || stemmer.stem(pair) != stem)
    }
    return respelt == word ? nil : (respelt, true)
  }

  private static func pairs(of bytes: [UInt8]) -> UInt64 {
    var pairs: UInt64 = 0
    var previous: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      if index > 0 { pairs |= 1 << ((previous &* 31 &+ UInt64(byte)) & 63) }
      previous = UInt64(byte)
    }
    return pairs
  }

  /// A word with its parts spelt as in bokmål.
  private static func spelt(_ word: String, _ parts: [Part]) -> String {
    guard word.utf8.count >= partedByteCountMin else { return word }
    var bytes = Array(word.utf8)
    var isChanged = false
    var pairs = Self.pairs(of: bytes)
    for part in parts where part.pairs & ~pairs == 0 && part.nynorsk.count <= bytes.count {
      defer { if isChanged { pairs = Self.pairs(of: bytes) } }
      switch part.place {
      case .start:
        guard bytes.starts(with: part.nynorsk) else { continue }
        bytes.replaceSubrange(0..<part.nynorsk.count, with: part.bokmal)
        isChanged = true
      case .end:
        let start = bytes.count - part.nynorsk.count
        guard start >= 3, bytes[start...].elementsEqual(part.nynorsk) else { continue }
        bytes.replaceSubrange(start..., with: part.bokmal)
        isChanged = true
      case .anywhere:
        var start = 0
        while start + part.nynorsk.count <= bytes.count {
          if bytes[start] == part.nynorsk[0],
            bytes[start..<(start + part.nynorsk.count)].elementsEqual(part.nynorsk)
          {
            bytes.replaceSubrange(start..<(start + part.nynorsk.count), with: part.bokmal)
            isChanged = true
            start += part.bokmal.count
          } else {
            start += 1
          }
        }
      }
    }
    return isChanged ? String(decoding: bytes, as: UTF8.self) : word
  }
}
