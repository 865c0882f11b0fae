internal import Synchronization
internal import TreffAnalysis
internal import TreffSearch

/// The words that an index knows, as they are written.
final class Lexicon: Sendable {
  /// A word that occurs only once may be a slip itself, and makes no compounds.
  static let partCountMin = 2

  private let index: InvertedIndex
  private let splitter: CompoundSplitter
  /// Made when the first unknown word comes: most needs have none.
  private let corrector = Mutex<SpellingCorrector?>(nil)

  init(index: InvertedIndex) {
    self.index = index
    splitter = CompoundSplitter { word in
      index.term(.word, word).map { Self.count(of: $0, in: index) >= Self.partCountMin } ?? false
    }
  }

  /// Whether the word, or a form of it, stands in the documents.
  func knows(_ word: String, stem: String) -> Bool {
    // Names that are no longer in use stand in no text, but in a centre's document.
    indexedTerm(stem) != nil || index.term(.word, word) != nil || index.term(.stem, stem) != nil
  }

  /// The index's term of a text; nil where no document holds it.
  func indexedTerm(_ text: String) -> InvertedIndex.Term? { index.term(text) }

  /// A compound's halves, where the documents know its words.
  func halves(of word: String) -> CompoundSplitter.Halves? { splitter.halves(of: word) }

  /// The known word that an unknown one was most likely meant to be.
  func correction(of word: String) -> String? { madeCorrector().correction(of: word) }

  /// Makes what else the first unknown word would wait for.
  func prepare() { _ = madeCorrector() }

  private func madeCorrector() -> SpellingCorrector {
    corrector.withLock { corrector in
      let made = corrector ?? SpellingCorrector(words: words())
      corrector = made
      return made
    }
  }

  private func words() -> [(word: String, count: Int)] {
    let prefix = VocabularyKey.word.rawValue
    return index.terms(withPrefix: prefix).map { term in
      let word = String(index.text(of: term).dropFirst(prefix.count))
      return (word, Self.count(of: term, in: index))
    }
  }

  private static func count(of term: InvertedIndex.Term, in index: InvertedIndex) -> Int {
    index.postings(of: term).first.map { index.occurrences(at: $0).reduce(0) { $0 + Int($1.frequency) } } ?? 0
  }
}
