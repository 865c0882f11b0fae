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
    centreName = name
    centreHref = visit.href(toCentre: explanation.centre?.id ?? "")
    insteadName = explanation.instead?.name
    insteadHref = visit.href(toCentre: explanation.instead?.id ?? "")
    back = visit.href(AskedNeed.path, asked.parameters)
  }
}
