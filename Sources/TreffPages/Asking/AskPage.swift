internal import TreffCatalogue

/// The front page: one box, and needs to try.
struct AskPage: Page {
  static let template = "ask"
  let title: String
  let windowTitle: String
  let form: AskForm
  let examples: [PageLink]
  let status: Int
  let isPublic: Bool
  let parameters: [(name: String, value: String)]
  /// Why what was asked cannot be answered; nil for who has not asked yet.
  let fault: String?
  /// What the place that was typed may have been meant to be; each asks again.
  let places: [PageLink]
  let hasPlaces: Bool

  /// - Parameters:
  ///   - asked: what stands in the box, to be set right.
  ///   - isAddressed: whether it fits an address.
  init(_ visit: Visit, _ asked: AskedNeed? = nil, fault: NeedFault? = nil, isAddressed: Bool = true) {
    let title = PageTexts(language: visit.language)["slogan"]
    self.title = title
    windowTitle =
      fault == nil
      ? title : visit.pick(nb: "Feil: \(title)", nn: "Feil: \(title)", en: "Error: \(title)")
    form = AskForm(visit, need: asked?.need ?? "", place: asked?.place ?? "", faulty: fault?.field)
    status = fault?.status ?? 200
    isPublic = asked == nil
    parameters = isAddressed ? asked?.parameters ?? [] : []
    let near = fault?.field == .place ? asked.flatMap { NearPlaces($0, visit) } : nil
    self.fault = near?.message ?? fault?.message
    places = near?.links ?? []
    hasPlaces = !places.isEmpty
    examples = Self.examples(visit).map { text in
      PageLink(text: text, href: visit.href(AskedNeed.path, [("behov", text)]))
    }
  }

  private static func examples(_ visit: Visit) -> [String] {
    [
      visit.pick(
        nb: "Vi har flere unge som skader seg selv. Hvem kan hjelpe?",
        nn: "Vi har fleire unge som skadar seg sjølve. Kven kan hjelpe?",
        en: "Several of our young people harm themselves. Who can help?"),
      visit.pick(
        nb: "De ansatte på sykehjemmet trenger kurs om demens",
        nn: "Dei tilsette på sjukeheimen treng kurs om demens",
        en: "Nursing home staff need a course on dementia"),
      visit.pick(
        nb: "Vi får ikke tak i fastleger i distriktskommunen vår",
        nn: "Vi får ikkje tak i fastlegar i distriktskommunen vår",
        en: "We cannot recruit GPs to our rural municipality"),
      visit.pick(
        nb: "Hvordan snakke med barn når vi er bekymret for vold hjemme?",
        nn: "Korleis snakke med barn når vi er uroa for vald heime?",
        en: "How do we talk with children when we fear violence at home?"),
    ]
  }
}
