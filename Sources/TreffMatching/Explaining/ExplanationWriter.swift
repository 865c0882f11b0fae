internal import TreffAnalysis
internal import TreffCatalogue
internal import TreffGeography
internal import TreffSearch

/// Tells why a candidate has its score: the whole arithmetic as a tree, and the gist as a sentence.
struct ExplanationWriter {
  let snapshot: Snapshot
  let need: NeedText
  let reading: NeedReading
  let terms: [Searcher<BM25Similarity>.ScoredTerm]
  let wording: Wording

  /// The score as a tree that adds up to the last bit.
  func explanation(of candidate: Candidate) -> Explanation {
    func part(_ part: Candidate.WeightedOffer, _ weight: String) -> Explanation {
      .product(
        label(of: part.document), [.leaf(weight, part.weight), explanation(ofDocument: part.document)])
    }
    let text = Explanation.sum(
      wording.textScoreLabel,
      candidate.offers.map { part($0, wording.shareLabel) }
        + candidate.centreDocuments.map { part($0, wording.centreShareLabel) })
    guard let proximity = candidate.proximity else {
      return .product(
        wording.scoreLabel, [text, .leaf(wording.noPlaceLabel(covers: candidate.coversMunicipality), 1)])
    }
    let nearness = Explanation.sum(
      wording.proximityLabel,
      [
        .leaf(wording.anchoringLabel(proximity.anchoring), proximity.anchoring.rawValue),
        .leaf(wording.nearnessLabel, proximity.nearness),
      ])
    let factor = Explanation.sum(
      wording.regionLabel,
      [
        .leaf(wording.constantLabel, 1),
        .product("λ × \(wording.proximityLabel)", [.leaf("λ", Region.lambda), nearness]),
      ])
    return .product(wording.scoreLabel, [text, factor])
  }

  private func explanation(ofDocument document: Int) -> Explanation {
    let contributions = contributions(in: document).map { contribution in
      let posting = contribution.posting
      let queryTerm = reading.query.terms[contribution.term.queryIndex]
      let origin = origin(of: queryTerm)
      let frequency = Explanation.sum(
        wording.frequencyLabel,
        snapshot.index.contributions(at: posting).map { part in
          .leaf(
            wording.fieldLabel(
              snapshot.index.schema.fields[part.field].name, frequency: part.frequency, length: part.length),
            part.value, origin: origin)
        }, origin: origin)
      return Explanation.product(
        termLabel(queryTerm),
        [
          .leaf(wording.needFrequencyLabel, queryTerm.frequency),
          .leaf(
            "idf (n = \(snapshot.index.documentFrequency(of: contribution.term.term)), N = \(snapshot.index.documentCount))",
            contribution.term.inverseDocumentFrequency),
          frequency,
          .leaf(
            "1 / (k1 + tf), k1 = \(snapshot.searcher.similarity.k1)",
            snapshot.searcher.similarity.damping(snapshot.index.weightedFrequency(at: posting))),
        ], origin: origin)
    }
    return .sum(wording.documentLabel, contributions)
  }

  /// A sentence or two: whose area it is, and which words led to which offer.
  func reason(for candidate: Candidate, place: Place?) -> String {
    var sentences = [wording.responsibility(of: candidate, place: place)]
    if let words = wordsSentence(for: candidate) { sentences.append(words) }
    return sentences.joined(separator: " ")
  }

  /// Which words led to which offer, or to what the centre is for.
  func wordsSentence(for candidate: Candidate) -> String? {
    if let best = candidate.offers.first, let offer = snapshot.offer(at: best.document) {
      let words = decidingWords(in: best.document)
      return wording.offerSentence(words: words, title: offer.title[wording.language])
    }
    return candidate.centreDocuments.first.map {
      wording.missionSentence(words: decidingWords(in: $0.document))
    }
  }

  /// The words of the need, and the concepts given beside it, that gave a document most; at most three.
  private func decidingWords(in document: Int) -> DecidingWords {
    struct Share {
      let span: Range<Int>
      /// A concept without a place in the need.
      let given: String?
      var score: Double
    }
    var shares: [Share] = []
    for contribution in contributions(in: document) {
      let frequency = snapshot.index.weightedFrequency(at: contribution.posting)
      let score = contribution.term.weight * frequency * snapshot.searcher.similarity.damping(frequency)
      let term = reading.query.terms[contribution.term.queryIndex]
      guard let origin = term.tokens.first else { continue }
      let given = origin.rule == .given ? term.text : nil
      if let index = shares.firstIndex(where: { $0.span == origin.span && $0.given == given }) {
        shares[index].score += score
      } else {
        shares.append(Share(span: origin.span, given: given, score: score))
      }
    }
    // A phrase says more than the single words inside it, and takes over what they gave.
    shares.sort { ($1.span.count, $0.span.lowerBound) < ($0.span.count, $1.span.lowerBound) }
    var best: [Share] = []
    for share in shares {
      if let index = best.firstIndex(where: { $0.span.overlaps(share.span) }) {
        best[index].score += share.score
      } else {
        best.append(share)
      }
    }
    best.sort { ($1.score, $0.span.lowerBound) < ($0.score, $1.span.lowerBound) }
    let strongest = best.first?.score ?? 0
    let deciding = best.prefix(3).filter { $0.score >= Self.decidingShare * strongest }
    return DecidingWords(
      written: deciding.filter { $0.given == nil }.sorted { $0.span.lowerBound < $1.span.lowerBound }
        .map { need.words(at: $0.span) },
      given: deciding.compactMap(\.given).map(conceptLabel))
  }

  /// Words that gave less than this share of what the strongest gave decided nothing.
  private static let decidingShare = 0.3

  private struct Contribution {
    let term: Searcher<BM25Similarity>.ScoredTerm
    let posting: Int
  }

  /// The terms a document shares with the need, in the order scores are summed; those that no scored field holds add
  /// nothing and are left out.
  private func contributions(in document: Int) -> [Contribution] {
    terms.compactMap { term in
      guard let posting = snapshot.index.posting(of: term.term, in: document),
        snapshot.index.weightedFrequency(at: posting) > 0
      else { return nil }
      return Contribution(term: term, posting: posting)
    }
  }

  /// Where a term stands oftener than this in a need, the first places tell enough; each stands at several nodes.
  private static let occurrencesShown = 16

  private func origin(of term: Query.Term) -> Explanation.Origin {
    Explanation.Origin(term: term.text, occurrences: Array(term.tokens.prefix(Self.occurrencesShown)))
  }

  private func termLabel(_ term: Query.Term) -> String {
    let origin = term.tokens.first
    let rule = origin?.rule ?? .exact
    let words = rule == .given ? conceptLabel(term.text) : origin.map { need.words(at: $0.span) } ?? ""
    return wording.termLabel(words: words, term: term.text, rule: rule)
  }

  /// What people call a concept, by its name in the index.
  private func conceptLabel(_ name: String) -> String {
    ConceptID(name).flatMap(snapshot.catalogue.concept)?.label[wording.language] ?? name
  }

  private func label(of document: Int) -> String {
    if let offer = snapshot.offer(at: document) { return wording.offerLabel(offer.title[wording.language]) }
    return wording.centreLabel(
      snapshot.catalogue.centre(snapshot.index.id(of: document))?.name[wording.language] ?? "")
  }
}
