internal import TreffAnalysis
public import TreffCatalogue

/// Completes what somebody is typing: names and labels of the catalogue with a word that begins so.
///
/// An immutable value, safe to share between threads. Building one takes some tens of milliseconds, so it is
/// made once a ``Snapshot``; asking it takes some microseconds. Never logs. Words are found and folded as in
/// the analysis of needs: case makes no difference, punctuation parts words, and æ ø å and the Sámi letters
/// are letters of their own.
public struct Suggester: Sendable {
  /// The longest prefix that is looked up, in UTF-8 bytes: longer than any label is typed.
  public static let prefixByteCountMax = 200

  /// A word of a label, with what follows it there.
  private struct Entry {
    let key: Range<UInt32>
    let label: UInt32
    let isFirstWord: Bool
  }

  /// What the order of suggestions asks of a label; texts stand apart, as copying them would cost every call.
  private struct Label {
    let item: UInt32
    let kind: UInt8
    /// The languages that show the item by this label.
    let languages: UInt8
  }

  private let items: [SuggestionItem]
  /// Shorter ones first, then by folded bytes, kind and id: a label's number is its rank.
  private let labels: [Label]
  /// What may be shown of each label.
  private let texts: [String?]
  /// Folded labels, one after the other.
  private let bytes: [UInt8]
  /// By key, byte for byte.
  private let entries: [Entry]

  /// Reads the labels of all that is in force in a catalogue.
  public init(snapshot: Snapshot) {
    items = SuggestionItem.items(of: snapshot.catalogue)
    struct Draft {
      let item: Int
      let text: String
      let isShown: Bool
      let folded: FoldedWords
      let length: Int
    }
    var drafts: [Draft] = []
    for (index, item) in items.enumerated() {
      for (text, isShown) in item.labels {
        let folded = FoldedWords(text)
        if folded.starts.isEmpty { continue }
        drafts.append(
          Draft(item: index, text: text, isShown: isShown, folded: folded, length: text.count))
      }
    }
    // Items stand by kind and id, so their numbers settle what is alike in all else.
    drafts.sort { a, b in
      if a.length != b.length { return a.length < b.length }
      if a.folded.bytes != b.folded.bytes { return a.folded.bytes.lexicographicallyPrecedes(b.folded.bytes) }
      return a.item < b.item
    }
    var bytes: [UInt8] = []
    var entries: [Entry] = []
    for (number, draft) in drafts.enumerated() {
      let offset = bytes.count
      bytes += draft.folded.bytes
      for start in draft.folded.starts {
        entries.append(
          Entry(
            key: UInt32(offset + start)..<UInt32(bytes.count), label: UInt32(number), isFirstWord: start == 0)
        )
      }
    }
    bytes.withUnsafeBufferPointer { bytes in
      func key(_ entry: Entry) -> Slice<UnsafeBufferPointer<UInt8>> {
        bytes[Int(entry.key.lowerBound)..<Int(entry.key.upperBound)]
      }
      entries.sort { key($0).lexicographicallyPrecedes(key($1)) }
    }
    labels = drafts.map { [items] draft in
      Label(
        item: UInt32(draft.item), kind: items[draft.item].kind.bit,
        languages: Language.allCases.reduce(0) {
          items[draft.item].text[$1] == draft.text ? $0 | $1.bit : $0
        })
    }
    texts = drafts.map { $0.isShown ? $0.text : nil }
    self.bytes = bytes
    self.entries = entries
  }

  /// What somebody may mean who has typed this, likeliest first.
  ///
  /// Labels that begin so come before those with a later word that does; then the label that is shown before
  /// other names for the same thing; then the shorter; then by the bytes of the folded label. Each thing comes
  /// once. The same catalogue and call give the same suggestions.
  /// - Parameters:
  ///   - prefix: the start of one or more words, as typed. A blank one, one of more than
  ///     ``prefixByteCountMax`` bytes, and one that holds a national identity number meet nothing.
  ///   - limit: how many at most; 0 or less gives none. There is no upper bound here, and the time grows with
  ///     it: a caller that takes it from outside bounds it.
  ///   - language: the language of ``Suggestion/text``. Names in every language are met.
  ///   - kinds: what to suggest; an empty set gives none.
  public func suggestions(
    for prefix: String, limit: Int, language: Language, kinds: Set<Suggestion.Kind>
  ) -> [Suggestion] {
    guard limit > 0, prefix.utf8.count <= Self.prefixByteCountMax,
      NationalIdentityNumber.mask(prefix).count == 0
    else { return [] }
    let prefix = FoldedWords(prefix)
    guard !prefix.starts.isEmpty, !prefix.hasGap else { return [] }
    let found = best(
      in: range(of: prefix.bytes), limit: limit, language: language.bit,
      kinds: kinds.reduce(0) { $0 | $1.bit })
    return found.map { number in
      let item = items[Int(labels[number].item)]
      let isText = labels[number].languages & language.bit != 0
      return Suggestion(
        text: item.text[language], kind: item.kind, id: item.id, matched: isText ? nil : texts[number])
    }
  }

  /// The numbers of the best labels among some entries, best first, no two of one item.
  private func best(in range: Range<Int>, limit: Int, language: UInt8, kinds: UInt8) -> [Int] {
    // Kept in order while going through: nearly all entries come after the last one kept, and cost one look.
    var best: [(rank: UInt64, item: UInt32)] = []
    for entry in entries[range] {
      let label = labels[Int(entry.label)]
      guard label.kind & kinds != 0 else { continue }
      let rank =
        UInt64(entry.label) | (entry.isFirstWord ? 0 : 1 << 33)
        | (label.languages & language != 0 ? 0 : 1 << 32)
      if best.count == limit, rank >= best[limit - 1].rank { continue }
      if let same = best.firstIndex(where: { $0.item == label.item }) {
        if best[same].rank <= rank { continue }
        best.remove(at: same)
      } else if best.count == limit {
        best.removeLast()
      }
      best.insert((rank, label.item), at: best.firstIndex { $0.rank > rank } ?? best.count)
    }
    return best.map { Int($0.rank & 0xFFFF_FFFF) }
  }

  /// The entries whose keys begin with the prefix.
  private func range(of prefix: [UInt8]) -> Range<Int> {
    let lower = firstEntry { $0.lexicographicallyPrecedes(prefix) }
    return lower..<firstEntry { $0.lexicographicallyPrecedes(prefix) || $0.starts(with: prefix) }
  }

  /// The first entry whose key does not lie before what is looked for.
  private func firstEntry(_ liesBefore: (ArraySlice<UInt8>) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      let key = entries[middle].key
      if liesBefore(bytes[Int(key.lowerBound)..<Int(key.upperBound)]) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension Suggestion.Kind {
  /// A place of its own in a set of eight.
  fileprivate var bit: UInt8 {
    switch self {
    case .theme: 1
    case .targetGroup: 2
    case .serviceType: 4
    case .centre: 8
    case .offer: 16
    case .place: 32
    }
  }
}

extension Language {
  /// A place of its own in a set of eight.
  fileprivate var bit: UInt8 {
    switch self {
    case .nb: 1
    case .nn: 2
    case .en: 4
    }
  }
}
