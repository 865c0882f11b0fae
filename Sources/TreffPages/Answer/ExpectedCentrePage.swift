internal import TreffCatalogue

/// Asks which centre the reader had expected among the answers.
struct ExpectedCentrePage: Page {
  static let template = "expected"
  let isPublic = false
  let parameters: [(name: String, value: String)]
  let title: String
  let action: String
  let state: [FormState]
  let centres: [FormChoice]
  let back: String

  init(_ visit: Visit, _ asked: AskedNeed) {
    parameters = asked.parameters
    title = PageTexts(language: visit.language)["whynot_heading"]
    action = visit.href(WhyNotPage.path)
    state = FormState.all(of: asked)
    centres = FormChoice.byLabel(
      visit.catalogue.centres.filter { $0.level != .other && visit.catalogue.isInForce($0) }
        .map { FormChoice(id: $0.id, label: $0.name[visit.language]) })
    back = visit.href(AskedNeed.path, asked.parameters)
  }
}
