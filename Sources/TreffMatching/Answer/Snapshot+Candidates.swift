internal import TreffAnalysis
internal import TreffCatalogue
internal import TreffGeography
internal import TreffSearch

extension Snapshot {
  typealias ScoredTerm = Searcher<BM25Similarity>.ScoredTerm

  /// Weighs every answerer whose words meet the need's.
  /// - Parameters:
  ///   - scores: of all documents.
  ///   - terms: what they were scored by.
  func candidates(scores: [Double], terms: [ScoredTerm], reading: NeedReading, region: Region) -> [Candidate]
  {
    answerers.compactMap {
      candidate(for: $0, scores: scores, terms: terms, reading: reading, region: region)
    }
  }

  private func candidate(
    for answerer: Answerer, scores: [Double], terms: [ScoredTerm], reading: NeedReading, region: Region
  ) -> Candidate? {
    guard answerer.documents.contains(where: { scores[$0] > 0 }) else { return nil }
    // A family's own catchment says where it works; outside it is no answer, and so is a unit outside its area.
    let isOfUnknownArea = answerer.head.centre.level == .other && answerer.head.centre.catchment.isEmpty
    guard region.isServed(by: answerer.head) || isOfUnknownArea else { return nil }
    let serving = answerer.units.filter { region.isServed(by: $0) }
    let unit =
      region.place == nil
      ? nil : responsibleUnit(of: answerer, among: serving, region: region, terms: terms, reading: reading)
    let others = serving.filter { $0 !== unit }

    var best = TopDocumentsCollector(limit: Candidate.offerCountMax)
    var centreDocuments: [Candidate.WeightedOffer] = []
    for member in [answerer.head, unit] {
      guard let member else { continue }
      for document in member.offers where scores[document] > 0 {
        best.collect(Hit(document: document, score: scores[document]))
      }
      let score = scores[member.document]
      if score > 0 {
        centreDocuments.append(
          .init(document: member.document, score: score, weight: Candidate.centreWeight))
      }
    }
    var weight = 1.0
    var textScore = 0.0
    var weighted: [Candidate.WeightedOffer] = []
    weighted.reserveCapacity(Candidate.offerCountMax)
    for hit in best.hits() {
      weighted.append(.init(document: hit.document, score: hit.score, weight: weight))
      textScore += weight * hit.score
      weight *= Candidate.offerDecay
    }
    for part in centreDocuments { textScore += part.weight * part.score }
    guard textScore > 0 else { return nil }

    let covers = answerer.units.isEmpty || !serving.isEmpty
    let deliversInPerson =
      weighted.first.map { documentsDeliveredInPerson.contains($0.document) } ?? false
    let speaker = unit ?? answerer.head
    return Candidate(
      answerer: answerer, unit: unit, alsoUnits: others,
      nearestUnit: covers ? nil : nearest(of: answerer.units, to: region.place), coversMunicipality: covers,
      offers: weighted,
      centreDocuments: centreDocuments, textScore: textScore,
      proximity: covers
        ? region.proximity(
          of: speaker.centre, deliversInPerson: deliversInPerson, register: catalogue.register)
        : nil)
  }

  /// The unit whose seat is nearest to a municipality that none of them serves; ties by id.
  private func nearest(of units: [Answerer.Member], to place: Place?) -> Answerer.Member? {
    guard case .municipality(let municipality) = place else { return nil }
    func kilometres(_ unit: Answerer.Member) -> Double? {
      unit.centre.seat.flatMap { catalogue.register[$0] }.map { municipality.seat.kilometres(to: $0.seat) }
    }
    return units.compactMap { unit in kilometres(unit).map { (distance: $0, unit: unit) } }
      .min { ($0.distance, $0.unit.centre.id) < ($1.distance, $1.unit.centre.id) }?.unit
  }

  /// The unit that the place decides: the only ordinary one that serves it, or the one on top when the need is about
  /// what sets that one apart.
  private func responsibleUnit(
    of answerer: Answerer, among serving: [Answerer.Member], region: Region, terms: [ScoredTerm],
    reading: NeedReading
  ) -> Answerer.Member? {
    // A unit that only reaches into a county does not answer for the whole of it.
    let serving = serving.filter { region.isWhollyServed(by: $0) }
    let overlays = serving.filter { answerer.overlayUnitIDs.contains($0.centre.id) }
    if let overlay = overlays.first(where: { isMarkedOut($0, in: answerer, by: terms, of: reading) }) {
      return overlay
    }
    let ordinary = serving.filter { !answerer.overlayUnitIDs.contains($0.centre.id) }
    return ordinary.count == 1 ? ordinary[0] : nil
  }

  /// Whether a word or concept of the need marks the unit out in its family: it stands in at least a quarter of the
  /// unit's own documents and is eight times rarer among all others of the family.
  private func isMarkedOut(
    _ unit: Answerer.Member, in answerer: Answerer, by terms: [ScoredTerm], of reading: NeedReading
  ) -> Bool {
    let others = Double(answerer.documents.count - unit.documents.count)
    guard others > 0 else { return false }
    return terms.contains { term in
      // What words merely share, letters or halves, marks nobody out.
      let origins = reading.query.terms[term.queryIndex].tokens
      guard origins.contains(where: { $0.rule != .gram && $0.rule != .compound }) else { return false }
      var inOwn = 0
      var inOthers = 0
      for document in answerer.documents where index.posting(of: term.term, in: document) != nil {
        if unit.documents.contains(document) { inOwn += 1 } else { inOthers += 1 }
      }
      let ownShare = Double(inOwn) / Double(unit.documents.count)
      return ownShare >= 0.25 && ownShare >= 8 * Double(inOthers) / others
    }
  }
}
