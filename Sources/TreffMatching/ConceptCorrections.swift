public import TreffCatalogue

/// What whoever asks says about the concepts that were found in a need: "also this one", "not that one".
///
/// What is both added and removed is removed: who takes a concept away means it, wherever it came from.
public struct ConceptCorrections: Hashable, Sendable {
  /// The most concepts that can be added, and the most that can be removed: a person clicks them one at a time.
  public static let countMax = 20
  /// Nothing to correct.
  public static let none = ConceptCorrections()

  /// Concepts to look for as if the need named them, in the order they were given, each once.
  public let added: [ConceptID]
  /// Concepts that the need is not about, whatever is written in it.
  public let removed: Set<ConceptID>

  /// Whether there is nothing to correct.
  public var isEmpty: Bool { added.isEmpty && removed.isEmpty }

  private init() {
    added = []
    removed = []
  }

  /// Takes concepts as they were given; that a catalogue has them is for ``Matcher`` to check.
  /// - Throws: ``MatchingError/conceptsTooMany(_:)`` for more than ``countMax`` of either, repetitions counted.
  public init(adding added: [ConceptID] = [], removing removed: [ConceptID] = []) throws(MatchingError) {
    for concepts in [added, removed] { try Self.checkCount(concepts.count) }
    let removed = Set(removed)
    var kept: [ConceptID] = []
    for concept in added where !removed.contains(concept) && !kept.contains(concept) { kept.append(concept) }
    self.added = kept
    self.removed = removed
  }

  /// Takes concepts by their names, as `theme:demens`.
  /// - Throws: ``MatchingError/conceptsTooMany(_:)``, or ``MatchingError/conceptUnknown(_:)`` for what is no such name.
  public init(adding added: [String], removing removed: [String]) throws(MatchingError) {
    for names in [added, removed] { try Self.checkCount(names.count) }
    func concepts(_ names: [String]) throws(MatchingError) -> [ConceptID] {
      var concepts: [ConceptID] = []
      for name in names {
        guard let concept = ConceptID(name) else { throw .conceptUnknown(name) }
        concepts.append(concept)
      }
      return concepts
    }
    try self.init(adding: try concepts(added), removing: try concepts(removed))
  }

  /// - Throws: ``MatchingError/conceptsTooMany(_:)``.
  public static func checkCount(_ count: Int) throws(MatchingError) {
    guard count <= countMax else { throw .conceptsTooMany(count) }
  }
}

extension Snapshot {
  /// The concept that a program means by a name, as `theme:demens`: the one way from there to a concept.
  /// - Throws: ``MatchingError/conceptUnknown(_:)`` when the catalogue has none.
  public func concept(named name: String) throws(MatchingError) -> ConceptID {
    guard let id = ConceptID(name), catalogue.concept(id) != nil else { throw .conceptUnknown(name) }
    return id
  }

  /// - Throws: ``MatchingError/conceptUnknown(_:)`` for the first that the catalogue does not have.
  func check(_ corrections: ConceptCorrections) throws(MatchingError) {
    for concept in corrections.added + corrections.removed.sorted() where catalogue.concept(concept) == nil {
      throw .conceptUnknown(concept.description)
    }
  }
}
