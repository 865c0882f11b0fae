internal import TreffCatalogue
internal import TreffHTTP

/// Asks which centre the reader had expected among the answers.
struct ExpectedCentrePage: Page {
  static let template = "expected"
  let isPublic = false
  let parameters: [(name: String, value: String)]
  let title: String
  let windowTitle: String
  let status: Int
  let action: String
  let state: [FormState]
  let centres: [FormChoice]
  /// Whether the form was sent with nothing chosen.
  let isUnchosen: Bool
  let back: String

  init(_ visit: Visit, _ asked: AskedNeed) {
    parameters = asked.parameters
    let title = PageTexts(language: visit.language)["whynot_heading"]
    self.title = title
    isUnchosen = visit.query["senter"] != nil
    windowTitle =
      isUnchosen ? visit.pick(nb: "Feil: \(title)", nn: "Feil: \(title)", en: "Error: \(title)") : title
    status = isUnchosen ? 400 : 200
    action = visit.href(WhyNotPage.path)
    state = FormState.all(of: asked)
    centres = FormChoice.byLabel(
      visit.catalogue.centres.filter { $0.level != .other && visit.catalogue.isInForce($0) }
        .map { FormChoice(id: $0.id, label: $0.name[visit.language]) })
    back = asked.href(visit)
  }
}
