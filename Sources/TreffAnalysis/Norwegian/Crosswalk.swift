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

  private let bokmalByWord: [String: String]
  /// For forms that are not in the list, where the standards' stems differ.
  private let bokmalByStem: [String: String]
  /// Of both lists.
  private let beginnings: BeginningFilter
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
    // What is a stem of bokmål too is left alone: "kommune" is none of "kommuner", and "uro" is not "uroa".
    let bokmalStems = Set(words.map { stemmer.stem(Self.spelt($0.bokmal, parts)) })
    var bokmalByWord: [String: String] = [:]
    var bokmalByStem: [String: String] = [:]
    for pair in words {
      let nynorsk = Self.spelt(pair.nynorsk, parts)
      let bokmal = Self.spelt(pair.bokmal, parts)
      let stem = stemmer.stem(nynorsk)
      // The first of two pairs stays, so that a list's order decides.
      if bokmalByWord[nynorsk] == nil { bokmalByWord[nynorsk] = bokmal }
      if bokmalByStem[stem] == nil, !bokmalStems.contains(stem) { bokmalByStem[stem] = bokmal }
    }
    self.bokmalByWord = bokmalByWord
    self.bokmalByStem = bokmalByStem
    beginnings = BeginningFilter(Array(bokmalByWord.keys) + bokmalByStem.keys)
    self.stemmer = stemmer
  }

  /// The bokmål of a folded word; nil where it is no other.
  public func bokmal(of word: String) -> String? {
    let respelt = Self.spelt(word, parts)
    if beginnings.mayHold(respelt),
      let pair = bokmalByWord[respelt] ?? bokmalByStem[stemmer.stem(respelt)]
    {
      return pair == word ? nil : pair
    }
    return respelt == word ? nil : respelt
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
