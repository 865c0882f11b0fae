import TreffAnalysis
import TreffCatalogue
import TreffGeography
import TreffSearch
import TreffTesting

@testable import TreffMatching

/// A random catalogue with its matcher, and what the laws need to know of it.
struct RandomWorld {
  let random: RandomCatalogue
  let matcher: Matcher
  let analysis: CatalogueAnalysis

  var catalogue: Catalogue { matcher.snapshot.catalogue }

  init(_ random: RandomCatalogue, without omitted: Set<Idea> = []) throws {
    self.random = random
    let catalogue = try random.catalogue()
    matcher = Matcher(snapshot: Snapshot(catalogue: catalogue, version: 1, without: omitted))
    analysis = CatalogueAnalysis(catalogue)
  }

  func match(_ need: String, from place: String?) throws -> MatchAnswer {
    try matcher.match(
      MatchRequest(need: NeedText(need), municipality: place, limit: MatchRequest.limitMax, explains: true))
  }

  /// Everywhere, and nowhere.
  static let places: [String?] = [nil] + RandomCatalogue.municipalities + RandomCatalogue.counties

  /// Tries a law on random catalogues, each with needs of its own.
  static func forEach(
    seed: UInt64, catalogueCount: Int = 40, needCount: Int = 2, without omitted: Set<Idea> = [],
    _ body: (RandomWorld, _ need: String, inout SeededGenerator) throws -> Void
  ) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<catalogueCount {
      let world = try RandomWorld(RandomCatalogue.catalogue(using: &generator), without: omitted)
      for _ in 0..<needCount {
        try body(world, RandomCatalogue.need(using: &generator), &generator)
      }
    }
  }

  /// The terms of a text: its words, their runs of four letters, and the halves of its compounds.
  func terms(of text: String) -> Set<String> {
    var terms = Set(analysis.terms.tokens(of: text).map(\.term))
    for word in StopFilter(.norwegian).filter(analysis.words.tokens(of: text)) {
      terms.formUnion(GramFilter.grams(of: word.term))
      guard let halves = matcher.snapshot.reader.lexicon.halves(of: word.term) else { continue }
      for half in [halves.modifier, halves.head].compactMap(\.self) {
        terms.formUnion(analysis.terms.tokens(of: half).map(\.term))
      }
    }
    return terms
  }

  /// The terms that the documents' texts hold, by the labels that explanations give the documents.
  func termsByLabel() -> [String: Set<String>] {
    let wording = Wording(language: .nb)
    let labels =
      catalogue.offers.map { wording.offerLabel($0.title.nb) }
      + catalogue.centres.map { wording.centreLabel($0.name.nb) }
    return Dictionary(
      labels.map { ($0, terms(ofDocumentLabelled: $0) ?? []) }, uniquingKeysWith: { first, _ in first })
  }

  /// Read from the catalogue itself.
  private func terms(ofDocumentLabelled label: String) -> Set<String>? {
    func words(_ texts: [String]) -> Set<String> { Set(texts.flatMap(terms(of:))) }
    let wording = Wording(language: .nb)
    if let offer = catalogue.offers.first(where: { wording.offerLabel($0.title.nb) == label }) {
      let concepts = offer.concepts.compactMap(catalogue.concept)
      return words(offer.title.distinct + [offer.summary] + concepts.flatMap(\.entries))
        .union((concepts.map(\.id) + concepts.compactMap(\.broader)).map(\.description))
    }
    guard let centre = catalogue.centres.first(where: { wording.centreLabel($0.name.nb) == label }) else {
      return nil
    }
    let ended = catalogue.centres.filter {
      !catalogue.isInForce($0) && catalogue.successor(of: $0)?.id == centre.id
    }
    let former = catalogue.formerCentres.filter {
      catalogue.centre($0.successorID).flatMap(catalogue.successor)?.id == centre.id
    }
    return words(
      centre.name.distinct + centre.aliases + [centre.mission] + ended.flatMap(\.name.distinct)
        + former.map(\.name))
  }
}

extension Match {
  /// The text score, before the region.
  var textScore: Double { explanation?.details.first?.value ?? .nan }

  var answerID: String { familyID ?? centre.id }
}
