internal import Mustache
internal import TreffCatalogue
internal import TreffGeography
internal import TreffMatching

/// The answer to a need.
struct AnswerPage: Page {
  struct Link {
    let text: String
    let href: String
  }

  /// So many answers fit a reader; where they are filtered, more are looked through.
  static let shown = 5
  private static let lookedThrough = 40

  static let template = "answer"
  let isPublic = false
  let parameters: [(name: String, value: String)]
  let title: String
  let need: String
  /// To change what was asked; folded where that is not what the answer asks for.
  let form: AskForm
  let isChanging: Bool
  let notice: String?
  let masked: String?
  /// What the place was taken to be.
  let placeNote: String?
  let otherPlaces: [Link]
  let hasOtherPlaces: Bool
  let otherPlacesLead: String
  let lead: String
  let heading: String
  let isAnswered: Bool
  /// Whether no centre fits: then others are named first.
  let isUnfit: Bool
  let suggestions: [Link]
  let hasSuggestions: Bool
  let chips: [ConceptChip]
  let hasChips: Bool
  let removed: [Link]
  let hasRemoved: Bool
  let addable: MustacheTemplate
  let cards: [AnswerCard]
  let hasCards: Bool
  let isFilteredEmpty: Bool
  let elsewhere: [Link]
  let hasElsewhere: Bool
  let isDigitalOnly: Bool
  let isFreeOnly: Bool
  /// Target groups to filter by, with the one that is.
  let groups: MustacheTemplate
  /// The state that the page's own forms carry on.
  let filterState: [FormState]
  let addState: [FormState]
  let filterAction: String
  let unfiltered: String
  let isFiltered: Bool
  let whyNot: String

  /// How many centres the page needs to know of.
  static func limit(for asked: AskedNeed) -> Int { asked.isFiltered ? lookedThrough : shown }

  init(_ visit: Visit, _ asked: AskedNeed, _ answer: MatchAnswer) {
    let language = visit.language
    let understanding = answer.understanding
    parameters = asked.parameters
    title = PageTexts(language: language)["answer_title"]
    form = AskForm(visit, need: asked.need, place: asked.place)
    need = asked.need
    isChanging =
      answer.outcome == .askBack && answer.suggestions.isEmpty && understanding.otherReadings.isEmpty
    notice = answer.notice
    masked = Self.masked(asked.maskedCount, visit)
    placeNote = Self.told(understanding, visit)
    otherPlaces = understanding.otherReadings.map { place in
      let county = visit.catalogue.register.counties.first {
        $0.id == place.countyNumber && $0.name != place.name
      }
      return Link(
        text: county.map { "\(place.name) i \($0.name)" } ?? place.name,
        href: visit.href(AskedNeed.path, asked.with { $0.place = place.number }.parameters))
    }
    otherPlacesLead =
      PageTexts(language: language)[
        understanding.place == nil ? "answer_which_place" : "answer_other_places"]
    hasOtherPlaces = !otherPlaces.isEmpty
    isAnswered = answer.outcome == .answered
    isUnfit = answer.outcome == .noClearMatch
    let isNobodyNamed = answer.outcome == .askBack && answer.matches.isEmpty
    heading =
      PageTexts(language: language)[
        isUnfit ? "answer_nobody" : isNobodyNamed ? "answer_more" : "answer_centres"]
    lead = Self.lead(answer, visit)
    suggestions = answer.suggestions.map { concept in
      Link(
        text: concept.label[language],
        href: visit.href(AskedNeed.path, asked.with { $0.add(concept.id) }.parameters))
    }
    hasSuggestions = !suggestions.isEmpty
    chips = understanding.concepts.map { ConceptChip($0, asked: asked, visit) }
    hasChips = !chips.isEmpty
    removed = asked.removed.map { id in
      Link(
        text: visit.label(id),
        href: visit.href(AskedNeed.path, asked.with { $0.removed.removeAll { $0 == id } }.parameters))
    }
    hasRemoved = !removed.isEmpty
    addable = visit.options.themes
    let filter = OfferFilter(asked: asked, catalogue: visit.catalogue)
    cards = Array(
      answer.matches.map { ($0, filter.offers(of: $0)) }
        .filter { !asked.isFiltered || !$0.1.isEmpty }.prefix(Self.shown)
        .map {
          AnswerCard(
            $0.0, offers: $0.1, asked: asked, place: understanding.place, visit)
        })
    hasCards = !cards.isEmpty
    isFilteredEmpty = cards.isEmpty && asked.isFiltered
    elsewhere = answer.elsewhere.map {
      Link(
        text: $0.centre.name[language], href: visit.href(to: $0.centre))
    }
    hasElsewhere = !elsewhere.isEmpty
    isDigitalOnly = asked.isDigitalOnly
    isFreeOnly = asked.isFreeOnly
    groups = visit.options.targetGroups(
      choosing: asked.group.map { FormChoice(id: $0.description, label: visit.label($0)) })
    isFiltered = asked.isFiltered
    filterAction = visit.href(AskedNeed.path)
    let plain = asked.with { asked in
      (asked.isDigitalOnly, asked.isFreeOnly, asked.group) = (false, false, nil)
    }
    unfiltered = visit.href(AskedNeed.path, plain.parameters)
    filterState = FormState.all(of: plain)
    addState = FormState.all(of: asked)
    whyNot = visit.href(WhyNotPage.path, asked.parameters)
  }

  private static func masked(_ count: Int, _ visit: Visit) -> String? {
    guard count > 0 else { return nil }
    return visit.pick(
      nb:
        "Vi har skjult \(count == 1 ? "et fødselsnummer" : "\(count) fødselsnumre") i teksten, før noe annet ble gjort med den.",
      nn:
        "Vi har skjult \(count == 1 ? "eit fødselsnummer" : "\(count) fødselsnummer") i teksten, før noko anna vart gjort med han.",
      en:
        "We have masked \(count == 1 ? "a national identity number" : "\(count) national identity numbers") in the text, before anything else was done with it."
    )
  }

  private static func told(_ understanding: TreffMatching.Understanding, _ visit: Visit) -> String? {
    guard let place = understanding.place else { return nil }
    return switch understanding.placeSource {
    case .text:
      visit.pick(
        nb: "Vi leste i teksten at det gjelder \(place.name).",
        nn: "Vi las i teksten at det gjeld \(place.name).",
        en: "We read in the text that this is about \(place.name).")
    case .argument:
      visit.pick(
        nb: "Det gjelder \(place.name).", nn: "Det gjeld \(place.name).", en: "It is about \(place.name).")
    case .none: nil
    }
  }

  private static func lead(_ answer: MatchAnswer, _ visit: Visit) -> String {
    switch answer.outcome {
    case .answered:
      return visit.pick(
        nb: "Det som passer best, står først.", nn: "Det som passar best, står først.",
        en: "The best fit stands first.")
    case .noClearMatch:
      let nobody = visit.pick(
        nb: "Ingen av kompetansesentrene passer klart til dette.",
        nn: "Ingen av kompetansesentera passar klart til dette.",
        en: "None of the competence centres clearly fits this.")
      if answer.elsewhere.isEmpty { return nobody }
      return nobody
        + visit.pick(
          nb: " Her er hvem andre du kan spørre.", nn: " Her er kven andre du kan spørje.",
          en: " Here is whom else you can ask.")
    case .askBack where !answer.suggestions.isEmpty:
      return visit.pick(
        nb: "Hva gjelder det? Velg et tema, eller skriv litt mer. Nedenfor er det bare gjetninger.",
        nn: "Kva gjeld det? Vel eit tema, eller skriv litt meir. Nedanfor er det berre gissingar.",
        en: "What is it about? Choose a theme, or say a little more. Below are only guesses.")
    case .askBack where !answer.understanding.otherReadings.isEmpty:
      return visit.pick(
        nb: "Hvilken kommune gjelder det? Navnet kan bety flere. Velg, så får du den rette enheten.",
        nn: "Kva kommune gjeld det? Namnet kan tyde fleire. Vel, så får du den rette eininga.",
        en: "Which municipality is this about? The name can mean several. Choose one to get the right unit.")
    case .askBack:
      return visit.pick(
        nb: "Skriv litt mer om hva det gjelder, og hvem det er for.",
        nn: "Skriv litt meir om kva det gjeld, og kven det er for.",
        en: "Say a little more of what it is about, and whom it is for.")
    }
  }
}
