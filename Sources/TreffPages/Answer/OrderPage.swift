internal import TreffCatalogue
internal import TreffGeography
internal import TreffHTTP
internal import TreffMatching
internal import TreffProtocol

/// A text to send to a centre, ready to be copied or mailed. To no address: the catalogue knows of no mailbox.
struct OrderPage: Page {
  static let path = "/bestilling"
  static let template = "order"
  let isPublic: Bool
  let parameters: [(name: String, value: String)]
  let title: String
  let text: String
  let mail: String
  let website: Website?
  let back: String
  /// Whether the reader comes from an answer; else from the centre's own page.
  let isOfAnswer: Bool

  /// Of an answer: with the need, and the offers that the centre's card shows.
  init(_ visit: Visit, _ asked: AskedNeed, _ pages: Pages) throws {
    let explanation = try pages.explanation(of: visit.query["senter"] ?? "", asked, visit)
    guard let centre = visit.catalogue.centre(explanation.centre?.id ?? "") else { throw PageFault.notFound }
    let understanding = try pages.answer(to: asked, limit: 1, visit).understanding
    let offers = explanation.match.map { match in
      OfferFilter(asked, understanding, in: visit.catalogue).offers(
        best: match.offers.compactMap { visit.catalogue.offer($0.id) },
        givers: [match.centreID, match.familyID])
    }
    self.init(visit, asked, to: centre, offers: offers ?? [], back: asked.href(visit))
  }

  /// Without a need, which is left to be filled in.
  init(_ visit: Visit, withoutNeed asked: AskedNeed) throws {
    let id = visit.query["senter"] ?? ""
    guard let centre = visit.catalogue.centre(id), let heir = visit.catalogue.successor(of: centre) else {
      throw MatchingError.centreUnknown(id)
    }
    self.init(visit, asked, to: heir, offers: [], back: visit.href(to: heir))
  }

  private init(
    _ visit: Visit, _ asked: AskedNeed, to centre: TreffCatalogue.Centre, offers: [TreffCatalogue.Offer],
    back: String
  ) {
    parameters = asked.parameters + [("senter", visit.query["senter"] ?? "")]
    isOfAnswer = !asked.need.isEmpty
    isPublic = asked.need.isEmpty
    self.back = back
    let name = centre.name[visit.language]
    title = visit.pick(nb: "Henvendelse til \(name)", nn: "Førespurnad til \(name)", en: "Inquiry to \(name)")
    website = Website(centre.website)
    let blank = visit.pick(nb: "[fyll ut]", nn: "[fyll ut]", en: "[fill in]")
    let place = (try? visit.snapshot.place(named: asked.place).place).map { visit.sender(from: $0) } ?? blank
    let subject = visit.pick(
      nb: "Henvendelse fra \(place)", nn: "Førespurnad frå \(place)", en: "Inquiry from \(place)")
    text = Self.lines(
      visit, to: name, from: place, need: asked.need.isEmpty ? blank : asked.need,
      offers: offers.map { $0.title[visit.language] }, blank: blank
    ).joined(separator: "\n")
    mail =
      "mailto:?subject=\(PageAddress.encoded(subject))&body="
      + PageAddress.encoded(text.replacing("\n", with: "\r\n"))
  }

  private static func lines(
    _ visit: Visit, to centre: String, from place: String, need: String, offers: [String], blank: String
  ) -> [String] {
    var lines = [
      visit.pick(nb: "Til: \(centre)", nn: "Til: \(centre)", en: "To: \(centre)"),
      visit.pick(nb: "Fra: \(place)", nn: "Frå: \(place)", en: "From: \(place)"),
      "",
      visit.pick(
        nb: "Dette trenger vi hjelp til:", nn: "Dette treng vi hjelp til:",
        en: "This is what we need help with:"),
      need,
    ]
    if !offers.isEmpty {
      lines += [
        "",
        visit.pick(
          nb: "Av det dere tilbyr, ser dette ut til å passe:",
          nn: "Av det de tilbyr, ser dette ut til å passe:",
          en: "Of what you offer, this seems to fit:"),
      ]
      lines += offers.map { "– \($0)" }
    }
    return lines + [
      "",
      visit.pick(
        nb: "Kan dere hjelpe oss, når kan det skje, og hva koster det?",
        nn: "Kan de hjelpe oss, når kan det skje, og kva kostar det?",
        en: "Can you help us, when could it be, and what does it cost?"),
      "",
      visit.pick(
        nb: "Kontakt hos oss: \(blank)", nn: "Kontakt hos oss: \(blank)", en: "Our contact: \(blank)"),
    ]
  }
}

extension Visit {
  /// Who writes from a place.
  fileprivate func sender(from place: Place) -> String {
    guard case .municipality(let municipality) = place else { return place.name }
    return pick(
      nb: "\(municipality.name) kommune", nn: "\(municipality.name) kommune",
      en: "\(municipality.name) municipality")
  }
}
