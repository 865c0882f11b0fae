internal import TreffCatalogue
internal import TreffHTTP
internal import TreffMatching
internal import TreffProtocol

/// Why a centre is not among the answers, or is.
struct WhyNotPage: Page {
  static let path = "/hvorfor-ikke"
  static let template = "whynot"
  let isPublic = false
  let parameters: [(name: String, value: String)]
  let title: String
  let need: String
  let reason: [ReasonPart]
  /// Whether the answer shows only some offers, which its reason knows nothing of.
  let isFiltered: Bool
  let centreName: String
  let centreHref: String
  let insteadName: String?
  let insteadHref: String
  let back: String

  init(_ visit: Visit, _ asked: AskedNeed, _ pages: Pages) throws {
    parameters = asked.parameters + [("senter", visit.query["senter"] ?? "")]
    let explanation = try pages.explanation(of: visit.query["senter"] ?? "", asked, visit)
    let name = explanation.centre?.name ?? ""
    title =
      explanation.verdict == CentreExplanation.Verdict.chosen.rawValue
      ? visit.pick(nb: "Hvorfor \(name)?", nn: "Kvifor \(name)?", en: "Why \(name)?")
      : visit.pick(nb: "Hvorfor ikke \(name)?", nn: "Kvifor ikkje \(name)?", en: "Why not \(name)?")
    need = asked.need
    reason = ReasonPart.parts(
      of: explanation.reason, need: asked.need, titlesIn: visit.foreignTitles)
    isFiltered = asked.isFiltered
    centreName = name
    centreHref = visit.href(toCentre: explanation.centre?.id ?? "")
    let instead = try Self.instead(explanation, visit, asked, pages)
    insteadName = instead?.name
    insteadHref = visit.href(toCentre: instead?.id ?? "")
    back = asked.href(visit)
  }

  /// Whom to ask rather: a unit or heir where there is one, else whom the answer's page names first. That page may show other
  /// centres than all offers give, and names nobody where nobody fits.
  private static func instead(
    _ explanation: ExplainResponse, _ visit: Visit, _ asked: AskedNeed, _ pages: Pages
  ) throws -> CentreName? {
    guard let instead = explanation.instead else { return nil }
    let answer = try pages.answer(to: asked, limit: AnswerPage.limit(for: asked), visit)
    guard instead.id == answer.matches.first?.centre.id else { return instead }
    guard AnswerState(answer).namesCentres else { return nil }
    let shown = ShownMatches(of: answer, asked: asked, in: visit.catalogue).shown.first?.match.centre
    guard let shown, shown.id != explanation.centre?.id else { return nil }
    return CentreName(id: shown.id, name: shown.name[visit.language])
  }
}
