internal import TreffAnalysis
internal import TreffCatalogue
internal import TreffSearch

/// Whether the best answer is one, by three plain questions: does the need say what it is about, is that something the
/// centres work with, and do their offers speak of it?
///
/// The thresholds were found on the development set (see `Docs/scoring.md`, "Abstaining"). They look at the text score
/// alone, so a near centre is never taken for a fitting one.
struct Confidence {
  /// The text score that a need must reach when the catalogue knows all its words.
  static let textScoreMin = 9.0
  /// How much more it must reach when the catalogue knows none: the words that matter most may be among them.
  static let unknownWordsPenalty = 3.0
  /// How much more it must reach when no theme is recognised in it.
  static let noThemePenalty = 5.0
  /// So many unknown words say that the need is about something, if not what.
  static let unknownWordsMax = 2

  /// In a letter of so many words one aside may be about something that no centre works with.
  static let wordsPerAside = 40.0

  let outcome: MatchAnswer.Outcome

  init(reading: NeedReading, best: Candidate?, index: InvertedIndex) {
    let outside = reading.spans { $0.scheme == .outside }
    let themes = reading.spans { concept in
      concept.scheme == .theme && !NeedWeights.settings.contains(concept.description)
        && !Self.general.contains(concept.id)
    }
    let unknown = reading.words.count { index.term($0.term) == nil }
    if Double(outside) > Double(themes) + Double(reading.words.count) / Self.wordsPerAside {
      outcome = .noClearMatch
      return
    }
    if reading.concepts.allSatisfy(Self.isGeneral), unknown <= Self.unknownWordsMax,
      2 * unknown < max(1, reading.words.count), !reading.words.contains(where: \.isInCapitals)
    {
      outcome = .askBack
      return
    }
    let unknownShare = reading.words.isEmpty ? 1 : Double(unknown) / Double(reading.words.count)
    let needed =
      Self.textScoreMin + Self.unknownWordsPenalty * unknownShare + (themes == 0 ? Self.noThemePenalty : 0)
    outcome = (best?.textScore ?? 0) >= needed ? .answered : .noClearMatch
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
  /// How many places of the need stand for a concept that passes a test.
  fileprivate func spans(_ isIncluded: (ConceptID) -> Bool) -> Int {
    Set(conceptTokens.filter { ConceptID($0.term).map(isIncluded) == true }.map(\.span)).count
  }
}
