internal import TreffCatalogue
internal import TreffGeography
internal import TreffHTTP
internal import TreffMatching
internal import TreffProtocol

/// A text to send to a centre, ready to be copied or mailed. To no address: the catalogue knows of no mailbox.
struct OrderPage: Page {
  static let path = "/bestilling"
  static let template = "order"
  let isPublic = false
  let parameters: [(name: String, value: String)]
  let title: String
  let text: String
  let mail: String
  let centreName: String
  let website: Website?
  let back: String

  init(_ visit: Visit, _ asked: AskedNeed, _ pages: Pages) throws {
    parameters = asked.parameters + [("senter", visit.query["senter"] ?? "")]
    let explanation = try pages.explanation(of: visit.query["senter"] ?? "", asked, visit)
    guard let centre = visit.catalogue.centre(explanation.centre?.id ?? "") else { throw PageFault.notFound }
    centreName = centre.name[visit.language]
    title = visit.pick(
      nb: "Henvendelse til \(centreName)", nn: "Førespurnad til \(centreName)", en: "Inquiry to \(centreName)"
    )
    website = Website(centre.website)
    back = visit.href(AskedNeed.path, asked.parameters)
    let place = try asked.place.isEmpty ? nil : visit.snapshot.place(named: asked.place).place.name
    let offers = (explanation.match?.offers ?? []).map { "– \($0.title)" }
    let blank = visit.pick(nb: "[fyll ut]", nn: "[fyll ut]", en: "[fill in]")
    let subject = visit.pick(
      nb: "Henvendelse fra \(place ?? blank)", nn: "Førespurnad frå \(place ?? blank)",
      en: "Inquiry from \(place ?? blank)")
    var lines = [
      visit.pick(nb: "Til: \(centreName)", nn: "Til: \(centreName)", en: "To: \(centreName)"),
      visit.pick(nb: "Fra: \(place ?? blank)", nn: "Frå: \(place ?? blank)", en: "From: \(place ?? blank)"),
      "",
      visit.pick(
        nb: "Dette trenger vi hjelp til:", nn: "Dette treng vi hjelp til:",
        en: "This is what we need help with:"),
      asked.need,
    ]
    if !offers.isEmpty {
      lines += [
        "",
        visit.pick(
          nb: "Av det dere tilbyr, ser dette ut til å passe:",
          nn: "Av det de tilbyr, ser dette ut til å passe:",
          en: "Of what you offer, this seems to fit:"),
      ]
      lines += offers
    }
    lines += [
      "",
      visit.pick(
        nb: "Kan dere hjelpe oss, når kan det skje, og hva koster det?",
        nn: "Kan de hjelpe oss, når kan det skje, og kva kostar det?",
        en: "Can you help us, when could it be, and what does it cost?"),
      "",
      visit.pick(
        nb: "Kontakt hos oss: \(blank)", nn: "Kontakt hos oss: \(blank)", en: "Our contact: \(blank)"),
    ]
    text = lines.joined(separator: "\n")
    mail =
      "mailto:?subject=\(PageAddress.encoded(subject))&body="
      + PageAddress.encoded(text.replacing("\n", with: "\r\n"))
  }
}
