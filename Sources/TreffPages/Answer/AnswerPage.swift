internal import Mustache
internal import TreffCatalogue
internal import TreffGeography
internal import TreffMatching

/// The answer to a need.
struct AnswerPage: Page {
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
  let notice: [NoticePart]
  let hasNotice: Bool
  let masked: String?
  /// What the place was taken to be.
  let placeNote: String?
  let otherPlaces: [PageLink]
  let hasOtherPlaces: Bool
  let otherPlacesLead: String
  let lead: String
  let heading: String
  let isAnswered: Bool
  /// Whether no centre fits: then others are named first.
  let isUnfit: Bool
  /// Leads to the answer that does not take the need to be about something outside; nil where it does not.
  let notOutside: String?
  /// What the need may be about, where it does not say.
  let fields: [PageLink]
  let hasFields: Bool
  let suggestions: [PageLink]
  let hasSuggestions: Bool
  let chips: [ConceptChip]
  let hasChips: Bool
  let removed: [PageLink]
  let hasRemoved: Bool
  let addable: MustacheTemplate
  let cards: [AnswerCard]
  let hasCards: Bool
  /// Centres that perhaps help, told in a line each.
  let maybe: [AnswerCard]
  let hasMaybe: Bool
  /// Centres that would be answers, had the need been clear; shown to who opens them.
  let guesses: [AnswerCard]
  let hasGuesses: Bool
  let guessesHeading: String
  let isFilteredEmpty: Bool
  /// How many offers are not shown because nobody knows what they cost; nil for none.
  let unpriced: String?
  let withUnpriced: String
  let elsewhere: [PageLink]
  let hasElsewhere: Bool
  let isDigitalOnly: Bool
  let isFreeOnly: Bool
  /// Target groups to filter by, with the one that is.
  let groups: MustacheTemplate
  /// The state that the page's own forms carry on.
  let filterState: [FormState]
  let addState: [FormState]
  let filterAction: String
  let addAction: String
  let unfiltered: String
  let isFiltered: Bool
  let whyNot: String

  /// How many centres the page needs to know of.
  static func limit(for asked: AskedNeed) -> Int { asked.isFiltered ? lookedThrough : shown }

  init(_ visit: Visit, _ asked: AskedNeed, _ answer: MatchAnswer) {
    let language = visit.language
    let texts = PageTexts(language: language)
    let understanding = answer.understanding
    let state = AnswerState(answer)
    parameters = asked.parameters
    title = texts["answer_title"]
    form = AskForm(visit, need: asked.need, place: asked.place)
    need = asked.need
    isChanging = state == .vague && answer.matches.isEmpty
    notice = answer.notice.map(NoticePart.parts) ?? []
    hasNotice = !notice.isEmpty
    masked = Self.masked(asked.maskedCount, visit)
    placeNote = Self.told(understanding, visit)
    otherPlaces = understanding.otherReadings.map { place in
      let county = visit.catalogue.register.counties.first {
        $0.id == place.countyNumber && $0.name != place.name
      }
      return PageLink(
        text: county.map { "\(place.name) i \($0.name)" } ?? place.name,
        href: asked.with { $0.place = place.number }.href(visit))
    }
    otherPlacesLead = texts[understanding.place == nil ? "answer_which_place" : "answer_other_places"]
    hasOtherPlaces = !otherPlaces.isEmpty
    isAnswered = state == .answered
    let isUnfit = state == .unfit || state == .outside
    self.isUnfit = isUnfit
    heading = state.heading(texts)
    lead = state.lead(answer, visit)
    let outside = understanding.concepts.filter { $0.scheme == .outside }
    notOutside =
      state == .outside
      ? asked.with { for concept in outside { $0.remove(concept) } }.href(visit, to: .understood) : nil
    func adding(_ concept: Concept) -> PageLink {
      PageLink(
        text: concept.label[language], href: asked.with { $0.add(concept.id) }.href(visit, to: .understood))
    }
    fields = state == .vague ? visit.catalogue.fields.map(adding) : []
    hasFields = !fields.isEmpty
    suggestions = answer.suggestions.filter { !visit.catalogue.fields.contains($0) }.map(adding)
    hasSuggestions = !suggestions.isEmpty
    chips = ConceptChip.all(of: understanding.concepts, asked: asked, visit)
    hasChips = !chips.isEmpty
    removed = ConceptChip.takenBack(asked.removed, asked: asked, visit)
    hasRemoved = !removed.isEmpty
    addable = visit.options.themes

    let found = ShownMatches(of: answer, asked: asked, in: visit.catalogue)
    let all = found.shown.map {
      AnswerCard($0.match, offers: $0.offers, asked: asked, place: understanding.place, visit)
    }
    let named = state.namesCentres ? all : []
    cards = Array(named.prefix(found.clearCount))
    hasCards = !cards.isEmpty
    maybe = Array(named.dropFirst(found.clearCount))
    hasMaybe = !maybe.isEmpty
    guesses = state == .vague || state == .unfit ? all : []
    hasGuesses = !guesses.isEmpty
    guessesHeading = texts[state == .vague ? "answer_guesses" : "answer_nearest"]
    isFilteredEmpty = asked.isFiltered && state != .outside && (state.namesCentres ? cards : all).isEmpty
    let anyPrice = asked.with { $0.isFreeOnly = false }
    unpriced =
      state.namesCentres && asked.isFreeOnly
      ? Self.unpriced(ShownMatches(of: answer, asked: anyPrice, in: visit.catalogue), visit) : nil
    withUnpriced = anyPrice.href(visit, to: .answers)
    elsewhere = (state == .vague || state == .outside ? [] : answer.elsewhere)
      // These two stand there anyway, where nobody fits.
      .filter { !isUnfit || !["ks", "statsforvalteren"].contains($0.centre.id) }
      .map { PageLink(text: $0.centre.name[language], href: visit.href(to: $0.centre)) }
    hasElsewhere = !elsewhere.isEmpty
    isDigitalOnly = asked.isDigitalOnly
    isFreeOnly = asked.isFreeOnly
    groups = visit.options.targetGroups(
      choosing: asked.group.map { FormChoice(id: $0.description, label: visit.label($0)) })
    isFiltered = asked.isFiltered
    filterAction = visit.href(AskedNeed.path) + "#\(AskedNeed.Part.answers.rawValue)"
    addAction = visit.href(AskedNeed.path) + "#\(AskedNeed.Part.understood.rawValue)"
    unfiltered = asked.unfiltered.href(visit, to: .answers)
    filterState = FormState.all(of: asked.unfiltered)
    addState = FormState.all(of: asked)
    whyNot = visit.href(WhyNotPage.path, asked.parameters)
  }

  private static func unpriced(_ matches: ShownMatches, _ visit: Visit) -> String? {
    let count = matches.shown.prefix(matches.clearCount).flatMap(\.offers).count { $0.price == .ukjent }
    guard count > 0 else { return nil }
    return visit.pick(
      nb: "\(count) tilbud til passer, men vi vet ikke hva \(count == 1 ? "det" : "de") koster.",
      nn: "\(count) tilbod til passar, men vi veit ikkje kva \(count == 1 ? "det" : "dei") kostar.",
      en:
        "\(count) more \(count == 1 ? "offer fits, but we do not know what it costs" : "offers fit, but we do not know what they cost")."
    )
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
    let name = visit.name(of: place, isShared: !understanding.otherReadings.isEmpty)
    return switch understanding.placeSource {
    case .text:
      visit.pick(
        nb: "Vi leste i teksten at det gjelder \(name).", nn: "Vi las i teksten at det gjeld \(name).",
        en: "We read in the text that this is about \(name).")
    case .argument:
      visit.pick(nb: "Det gjelder \(name).", nn: "Det gjeld \(name).", en: "It is about \(name).")
    case .none: nil
    }
  }
}
