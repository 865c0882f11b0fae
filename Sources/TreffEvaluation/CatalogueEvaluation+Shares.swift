internal import TreffCatalogue
internal import TreffGeography
internal import TreffMatching

extension CatalogueEvaluation {
  /// Units, refusals, asking back and places, as the evaluation rules count them.
  public func shares(_ expected: [ExpectedUnit]) -> [EvaluationReport.Share] {
    var shares: [EvaluationReport.Share] = []
    if !expected.isEmpty {
      let given = rightUnits(expected, places: ["given"])
      let known = rightUnits(expected, places: ["given", "text"])
      shares.append(.init(name: "right unit, municipality given", count: given.right, total: given.of))
      shares.append(
        .init(name: "right unit, municipality given or in the text", count: known.right, total: known.of))
    }
    let refused = count([.noClearMatch]) { $0.kind == "out_of_scope" }
    let askedBack = count([.askBack]) { $0.kind == "open" }
    let wronglyRefused = count([.noClearMatch, .askBack], where: \.isAnswerable)
    shares.append(.init(name: "out of scope refused", count: refused.count, total: refused.of))
    shares.append(.init(name: "open asked back", count: askedBack.count, total: askedBack.of))
    shares.append(
      .init(
        name: "answerable wrongly refused", count: wronglyRefused.count, total: wronglyRefused.of,
        better: .fewer))
    return shares + placeShares(expected)
  }

  /// How places were read where none was given: rightly or wrongly in texts that name the asker's, and in texts that
  /// do not.
  private func placeShares(_ expected: [ExpectedUnit]) -> [EvaluationReport.Share] {
    let units = Dictionary(grouping: expected, by: \.query)
    var shares: [EvaluationReport.Share] = []
    let named = answers.filter { $0.need.isPlaceInText }
      .compactMap { isPlaceRight(of: $0, units: units[$0.need.id] ?? []) }
    if !named.isEmpty {
      shares.append(
        .init(name: "place in the text read", count: named.count { $0 == .right }, total: named.count))
      shares.append(
        .init(
          name: "place in the text misread", count: named.count { $0 == .wrong }, total: named.count,
          better: .fewer))
    }
    let placeless = answers.filter { $0.need.place == "none" }
    if !placeless.isEmpty {
      shares.append(
        .init(
          name: "place read where there is none", count: placeless.count { $0.place != nil },
          total: placeless.count, better: .fewer))
    }
    return shares
  }

  private enum PlaceVerdict {
    case right, wrong, unread
  }

  /// Whether the asker's place was read; nil where nobody has said which it is.
  ///
  /// A county read for one of its municipalities is not wrong, and is not what the text says either. A need that names
  /// a county only has no number: there the expected units tell, which are those of the county.
  private func isPlaceRight(of answer: Answered, units: [ExpectedUnit]) -> PlaceVerdict? {
    let number = answer.need.municipality.flatMap { MunicipalityNumber($0) }
    if number == nil, units.isEmpty { return nil }
    guard let place = answer.place else { return .unread }
    guard let number else {
      let areWithin = units.allSatisfy { catalogue.centre($0.unit)?.catchment.serves(place) == true }
      return areWithin ? .right : .wrong
    }
    switch place {
    case .municipality(let municipality): return municipality.id == number ? .right : .wrong
    case .county(let county): return county.id == number.county ? .unread : .wrong
    }
  }
}
