internal import TreffAnalysis
internal import TreffCatalogue
internal import TreffSearch

/// Whether the best answer is one, by three plain questions: does the need say what it is about, is that something the
/// centres work with, and do their offers speak of it?
///
/// The thresholds were found on the development set and Tests/Further (see `Docs/scoring.md`, "Abstaining"). They look at text scores alone,
/// so a near centre is never taken for a fitting one.
struct Confidence {
  /// The text score that a need must reach: less is met by words that say nothing.
  static let textScoreMin = 9.0
  /// The text score from which a need is answered that names no concept at all: it tells of a situation, in words that
  /// offers are asked for with.
  static let situationScoreMin = 12.0
  /// The share of the best offer's score at which a topic outside is more likely what the need is about. Offers have
  /// titles and summaries to be met by, topics outside their labels alone.
  static let outsideShare = 0.6
  /// The same where the need names topics outside, and more of them than themes. A name alone refuses nobody: "sent home
  /// by ferry" is about no ferry.
  static let namedOutsideShare = 0.35
  /// The score that a topic outside must reach where none is named: less is met by words that say nothing.
  static let outsideScoreMin = 3.0
  /// A word tells of a situation where no more than this share of the documents have it …
  static let tellingShareMax = 0.07
  /// … and at least so many of the offers that carry the best answer do.
  static let tellingOffersMin = 3
  /// So many such words say what a need is about that names nothing but a kind of help.
  static let tellingWordsMin = 2
  /// So many unknown words say that the need is about something, if not what.
  static let unknownWordsMax = 2

  /// In a letter of so many words one aside may be about something that no centre works with.
  static let wordsPerAside = 40.0

  let outcome: MatchAnswer.Outcome

  /// - Parameter outsideScore: of the topic outside that fits best.
  init(reading: NeedReading, best: Candidate?, outsideScore: Double, index: InvertedIndex) {
    let outside = reading.count { $0.concept.scheme == .outside }
    let themes = reading.count { mention in
      mention.concept.scheme == .theme
        && (mention.isGiven
          || !NeedWeights.settings.contains(mention.concept.description)
            && !Self.general.contains(mention.concept.id))
    }
    // Who adds a theme has said what it is about: nothing has to be guessed from words, however general the theme is.
    let said = reading.mentions.filter { $0.isGiven && $0.concept.scheme == .theme }.map(\.concept)
    let unknown = reading.words.count { $0.term == nil }
    let namesOutside =
      Double(outside) > Double(themes) + Double(reading.words.count) / Self.wordsPerAside
    let outsideShare = namesOutside ? Self.namedOutsideShare : Self.outsideShare
    if namesOutside || said.isEmpty && outsideScore >= Self.outsideScoreMin,
      outsideScore > outsideShare * (best?.offers.first?.score ?? 0)
    {
      outcome = .noClearMatch
      return
    }
    let textScore = best?.textScore ?? 0
    let isSituation =
      reading.concepts.isEmpty && textScore >= Self.situationScoreMin
      || Self.tellsSituation(reading, best, in: index)
    if said.isEmpty, reading.concepts.allSatisfy(Self.isGeneral), !isSituation,
      unknown <= Self.unknownWordsMax,
      2 * unknown < max(1, reading.words.count), !reading.words.contains(where: \.token.isInCapitals)
    {
      outcome = .askBack
      return
    }
    outcome =
      textScore >= Self.textScoreMin || Self.isAbout(said, best, in: index) ? .answered : .noClearMatch
  }

  /// Whether one of the offers that carry a candidate is about one of the themes. A theme alone scores less than the
  /// words that one would name it by, and needs no score to be certain of.
  private static func isAbout(_ themes: [ConceptID], _ candidate: Candidate?, in index: InvertedIndex) -> Bool
  {
    themes.contains { theme in
      guard let candidate, let term = index.term(theme.description) else { return false }
      return candidate.offers.contains { index.posting(of: term, in: $0.document) != nil }
    }
  }

  /// Whether words beside the concepts say what the need is about: rare ones that several of the best offers share.
  private static func tellsSituation(
    _ reading: NeedReading, _ best: Candidate?, in index: InvertedIndex
  ) -> Bool {
    guard let best else { return false }
    let documentsMax = Int(tellingShareMax * Double(index.documentCount))
    return reading.words.count { word in
      guard let term = word.term, index.documentFrequency(of: term) <= documentsMax,
        !reading.mentions.contains(where: { $0.span.overlaps(word.token.span) })
      else { return false }
      return best.offers.count { index.posting(of: term, in: $0.document) != nil } >= tellingOffersMin
    } >= tellingWordsMin
  }

  /// Whether a concept leaves open what the need is about: a kind of help, or a theme or group that goes with everything.
  private static func isGeneral(_ concept: ConceptID) -> Bool {
    switch concept.scheme {
    case .theme, .targetGroup: general.contains(concept.id)
    case .serviceType: !specificServices.contains(concept.id)
    case .delivery: true
    case .outside: false
    }
  }

  private static let general: Set<String> = [
    "tverrgaende", "ledelse", "kvalitetsforbedring", "implementering", "kunnskapsbasert-praksis",
    "kompetanseplan",
    "plan-prioritering", "samhandling", "beredskap-ros", "omsorg", "primaerhelse", "oppgavedeling",
    "dokumentasjon",
    "ledere", "ansatte", "smakommuner", "politikere", "innbyggere", "hjelpeapparat-bredt", "planleggere",
  ]
  /// Kinds of help that some centres are there for.
  private static let specificServices: Set<String> = ["forskning", "evaluering", "soknadsstotte"]
}

extension NeedReading {
  /// How many places of the need stand for a concept that passes a test, and how many that do were given beside it.
  fileprivate func count(_ isIncluded: (ConceptMention) -> Bool) -> Int {
    let included = mentions.filter(isIncluded)
    return Set(included.filter { !$0.isGiven }.map(\.span)).count + included.count(where: \.isGiven)
  }
}
