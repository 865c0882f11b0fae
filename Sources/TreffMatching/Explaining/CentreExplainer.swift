internal import TreffCatalogue
internal import TreffGeography

/// Tells what one ranking makes of one centre.
struct CentreExplainer {
  private let snapshot: Snapshot
  private let ranking: Ranking
  private let limit: Int
  private let shown: [Candidate]
  private var wording: Wording { ranking.writer.wording }
  private var placeName: String { ranking.region.place?.name ?? "" }

  init(snapshot: Snapshot, ranking: Ranking, limit: Int) {
    self.snapshot = snapshot
    self.ranking = ranking
    self.limit = limit
    shown = ranking.shown(limit: limit)
  }

  /// What was found out; becomes a ``CentreExplanation``.
  private struct Finding {
    let verdict: CentreExplanation.Verdict
    var sentences: [String]
    /// The place among all ranked.
    var rankIndex: Int?
    var instead: Centre?
  }

  /// - Parameter formerName: the old name that was asked about and led to the centre.
  func explanation(of centre: Centre, formerName: String? = nil) -> CentreExplanation {
    let heir = snapshot.catalogue.successor(of: centre)
    var finding: Finding
    if formerName == nil, !hasEnded(centre) {
      finding = self.finding(on: centre)
    } else {
      let ofHeir = heir.map(self.finding)
      finding = Finding(
        verdict: .ended,
        sentences: [wording.ended(formerName ?? name(centre), heir: heir.map(name))]
          + (ofHeir?.sentences ?? []),
        rankIndex: ofHeir?.rankIndex, instead: heir ?? first)
    }
    finding.sentences += [wording.outcomeSentence(ranking.outcome, missesPlace: ranking.isPlaceMissed)]
      .compactMap(\.self)
    return CentreExplanation(
      centre: formerName == nil ? centre : heir ?? centre, verdict: finding.verdict,
      reason: finding.sentences.joined(separator: " "),
      answer: finding.rankIndex.map { ranking.match(of: ranking.ranked[$0], rank: $0 + 1, explains: true) },
      instead: finding.instead, outcome: ranking.outcome)
  }

  private func finding(on centre: Centre) -> Finding {
    if centre.level == .other { return besideRanking(centre) }
    let headID = centre.familyID ?? centre.id
    guard let answerer = snapshot.answerers.first(where: { $0.head.centre.id == headID }),
      let member = ([answerer.head] + answerer.units).first(where: { $0.centre.id == centre.id })
    else {
      return Finding(
        verdict: .notBegun, sentences: [wording.notBegun(name(centre)), leader].compactMap(\.self),
        instead: first)
    }
    guard let index = ranking.ranked.firstIndex(where: { $0.answerer === answerer }) else {
      return unranked(member, of: answerer)
    }
    let candidate = ranking.ranked[index]
    if centre.id != headID, centre.id != candidate.centre.id,
      candidate.unit != nil || !ranking.region.isServed(by: member)
    {
      return notResponsible(member, candidate, index)
    }
    return responsible(centre, candidate, index)
  }

  /// On whoever is the candidate, or is spoken for by it.
  private func responsible(_ centre: Centre, _ candidate: Candidate, _ index: Int) -> Finding {
    guard isShown(candidate) else {
      return Finding(
        verdict: .rankedLower,
        sentences: [rankSentence(candidate, index), ranking.writer.wordsSentence(for: candidate), leader]
          .compactMap(\.self),
        rankIndex: index, instead: first)
    }
    let reason = ranking.writer.reason(for: candidate, place: ranking.region.place)
    if candidate.centre.id == centre.id {
      return Finding(verdict: .chosen, sentences: [reason], rankIndex: index)
    }
    let speaker = candidate.centre
    return Finding(
      verdict: speaker.level == .family ? .representedByFamily : .representedByUnit,
      sentences: [wording.represented(by: name(speaker), isFamily: speaker.level == .family), reason],
      rankIndex: index, instead: speaker)
  }

  /// On a unit that the place does not lead to, while its family can rank.
  private func notResponsible(_ unit: Answerer.Member, _ candidate: Candidate, _ index: Int) -> Finding {
    let family = candidate.answerer.head.centre
    guard candidate.coversMunicipality else {
      return Finding(
        verdict: .outsideCatchment,
        sentences: [
          wording.noUnit(
            of: name(family), place: placeName, nearest: candidate.nearestUnit.map { name($0.centre) }),
          leader,
        ].compactMap(\.self), rankIndex: index, instead: first)
    }
    let serving = (candidate.unit.map { [$0] } ?? candidate.alsoUnits).map(\.centre)
    return Finding(
      verdict: .otherUnit,
      sentences: [
        wording.otherUnits(
          serving.map(name), place: placeName, alsoCovers: ranking.region.isServed(by: unit))
      ] + (isShown(candidate) ? [] : [rankSentence(candidate, index)]),
      rankIndex: index, instead: serving.count == 1 ? serving[0] : family)
  }

  /// On a centre whose answerer is no candidate: its words, its family's area or its own keep it out.
  private func unranked(_ member: Answerer.Member, of answerer: Answerer) -> Finding {
    let texts = member === answerer.head ? [member] : [answerer.head, member]
    let isOutside = !texts.allSatisfy(ranking.region.isServed)
    func finding(_ verdict: CentreExplanation.Verdict, _ sentence: String) -> Finding {
      Finding(verdict: verdict, sentences: [sentence, leader].compactMap(\.self), instead: first)
    }
    guard texts.contains(where: areWordsMet) else {
      return finding(.noWordsMet, wording.noWordsMet(name(member.centre)))
    }
    guard isOutside else {
      return finding(.noWordsMet, wording.wordsMetInUnitOnly(name(member.centre)))
    }
    return finding(
      .outsideCatchment,
      ranking.region.isServed(by: member)
        ? wording.familyOutside(name(answerer.head.centre), place: placeName)
        : wording.outside(place: placeName))
  }

  private func besideRanking(_ centre: Centre) -> Finding {
    let isNamed = ranking.elsewhere.contains { $0.centre.id == centre.id }
    return Finding(
      verdict: .besideRanking,
      sentences: [wording.besideRanking(isNamed: isNamed), leader].compactMap(\.self), instead: first)
  }

  private func rankSentence(_ candidate: Candidate, _ index: Int) -> String {
    // Within the limit and not shown: only a family without a unit for the place takes somebody's rank.
    index < limit
      ? wording.displaced(
        name(candidate.centre), rank: index + 1, by: name(shown[shown.count - 1].centre), place: placeName)
      : wording.rankedLower(
        name(candidate.centre), rank: index + 1, limit: limit)
  }

  private var first: Centre? { shown.first?.centre }

  private var leader: String? { first.map { wording.leader(name($0)) } }

  private func name(_ centre: Centre) -> String { centre.name[wording.language] }

  private func hasEnded(_ centre: Centre) -> Bool {
    centre.validity.hasEnded(on: snapshot.catalogue.date)
  }

  private func isShown(_ candidate: Candidate) -> Bool { shown.contains { $0 === candidate } }

  private func areWordsMet(_ member: Answerer.Member) -> Bool {
    ([member.document] + member.offers).contains { ranking.scores[$0] > 0 }
  }
}
