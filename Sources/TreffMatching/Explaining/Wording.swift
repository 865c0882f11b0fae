internal import TreffAnalysis
internal import TreffCatalogue
internal import TreffGeography

/// Every sentence and label of an answer, in the three languages. A missing one does not compile.
struct Wording {
  let language: Language

  // MARK: Sentences

  func responsibility(of candidate: Candidate, place: Place?) -> String {
    let name = place?.name ?? ""
    if candidate.unit != nil {
      return language.pick(
        nb: "Har ansvar for \(name).", nn: "Har ansvar for \(name).", en: "Responsible for \(name).")
    }
    switch candidate.answerer.head.centre.level {
    case .national, .other:
      return language.pick(
        nb: "Hjelper kommuner i hele landet.", nn: "Hjelper kommunar i heile landet.",
        en: "Helps municipalities nationwide.")
    case .regional:
      return place == nil
        ? language.pick(
          nb: "Hjelper kommuner i sin del av landet.", nn: "Hjelper kommunar i sin del av landet.",
          en: "Helps municipalities in its part of the country.")
        : language.pick(
          nb: "Har ansvar for \(name).", nn: "Har ansvar for \(name).", en: "Responsible for \(name).")
    case .family:
      if !candidate.coversMunicipality {
        guard let nearest = candidate.nearestUnit?.centre.name[language] else {
          return language.pick(
            nb: "Har ingen enhet for \(name).", nn: "Har inga eining for \(name).",
            en: "Has no unit for \(name).")
        }
        return language.pick(
          nb: "Har ingen enhet for \(name); den nærmeste er \(nearest).",
          nn: "Har inga eining for \(name); den næraste er \(nearest).",
          en: "Has no unit for \(name); the nearest is \(nearest).")
      }
      return place == nil
        ? language.pick(
          nb: "Har enheter i hver sin del av landet; oppgi kommunen for å få den rette.",
          nn: "Har einingar i kvar sin del av landet; oppgje kommunen for å få den rette.",
          en: "Has units for each part of the country; name the municipality to get the right one.")
        : language.pick(
          nb: "Flere enheter dekker \(name); oppgi kommunen for å få den rette.",
          nn: "Fleire einingar dekkjer \(name); oppgje kommunen for å få den rette.",
          en: "Several units cover \(name); name the municipality to get the right one.")
    }
  }

  func offerSentence(words: DecidingWords, title: String) -> String {
    sentence(
      words,
      pointTo: language.pick(nb: "tilbudet «\(title)»", nn: "tilbodet «\(title)»", en: "the offer “\(title)”")
    )
  }

  func missionSentence(words: DecidingWords) -> String {
    sentence(
      words,
      pointTo: language.pick(
        nb: "det senteret er til for", nn: "det senteret er til for", en: "what the centre is for"))
  }

  /// What led somewhere: what is written, what was added, or both.
  private func sentence(_ words: DecidingWords, pointTo target: String) -> String {
    let written = list(words.written)
    let given = list(words.given)
    if words.given.isEmpty {
      return language.pick(
        nb: "\(written) peker på \(target).", nn: "\(written) peikar på \(target).",
        en: "\(written) \(words.written.count == 1 ? "points" : "point") to \(target).")
    }
    if words.written.isEmpty {
      return language.pick(
        nb: "Du la til \(given), som peker på \(target).", nn: "Du la til \(given), som peikar på \(target).",
        en: "You added \(given), which \(words.given.count == 1 ? "points" : "point") to \(target).")
    }
    return language.pick(
      nb: "\(written) peker på \(target), og du la til \(given).",
      nn: "\(written) peikar på \(target), og du la til \(given).",
      en:
        "\(written) \(words.written.count == 1 ? "points" : "point") to \(target), and you added \(given).")
  }

  /// `«a»`.
  private func quoted(_ text: String) -> String {
    language.pick(nb: "«\(text)»", nn: "«\(text)»", en: "“\(text)”")
  }

  /// `«a», «b» og «c»`.
  private func list(_ words: [String]) -> String {
    sequence(words.map(quoted))
  }

  /// `a, b og c`.
  func sequence(_ parts: [String]) -> String {
    guard parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + language.pick(nb: " og ", nn: " og ", en: " and ")
      + parts[parts.count - 1]
  }

  // MARK: Labels of explanations

  var scoreLabel: String {
    language.pick(
      nb: "poengsum = tekst × region", nn: "poengsum = tekst × region", en: "score = text × region")
  }
  var textScoreLabel: String { language.pick(nb: "tekst", nn: "tekst", en: "text") }
  var documentLabel: String {
    language.pick(nb: "sum av ordene", nn: "summen av orda", en: "sum over the words")
  }
  var shareLabel: String {
    language.pick(
      nb: "vekt i rekken av tilbud", nn: "vekt i rekkja av tilbod", en: "weight in the order of offers")
  }
  var centreShareLabel: String {
    language.pick(
      nb: "vekt av navn og oppdrag", nn: "vekt av namn og oppdrag", en: "weight of name and mission")
  }
  var needFrequencyLabel: String {
    language.pick(nb: "ganger i behovet", nn: "gonger i behovet", en: "times in the need")
  }
  var frequencyLabel: String {
    language.pick(nb: "vektet forekomst (tf)", nn: "vekta førekomst (tf)", en: "weighted frequency (tf)")
  }
  var regionLabel: String { language.pick(nb: "region", nn: "region", en: "region") }
  var proximityLabel: String {
    language.pick(nb: "regional nærhet", nn: "regional nærleik", en: "regional proximity")
  }
  /// What nearness is added to: without it nobody would have a score.
  var constantLabel: String { language.pick(nb: "fast", nn: "fast", en: "constant") }
  var nearnessLabel: String { language.pick(nb: "kort vei", nn: "kort veg", en: "short way") }

  func noPlaceLabel(covers: Bool) -> String {
    covers
      ? language.pick(
        nb: "region: sted ikke kjent", nn: "region: stad ikkje kjend", en: "region: place not known")
      : language.pick(
        nb: "region: ingen enhet dekker stedet", nn: "region: inga eining dekkjer staden",
        en: "region: no unit covers the place")
  }

  func anchoringLabel(_ anchoring: RegionalProximity.Anchoring) -> String {
    switch anchoring {
    case .partOfCounty:
      language.pick(
        nb: "enhet for en del av fylket", nn: "eining for ein del av fylket",
        en: "unit for part of the county")
    case .county: language.pick(nb: "enhet for fylket", nn: "eining for fylket", en: "unit for the county")
    case .counties:
      language.pick(
        nb: "enhet for flere fylker", nn: "eining for fleire fylke", en: "unit for several counties")
    case .national: language.pick(nb: "for hele landet", nn: "for heile landet", en: "for the whole country")
    case .outside:
      language.pick(nb: "dekker ikke stedet", nn: "dekkjer ikkje staden", en: "does not cover the place")
    }
  }

  func ruleLabel(_ rule: TermRule) -> String {
    switch rule {
    case .exact: language.pick(nb: "samme ord", nn: "same ord", en: "same word")
    case .stem: language.pick(nb: "samme stamme", nn: "same stamme", en: "same stem")
    case .compound: language.pick(nb: "sammensatt ord", nn: "samansett ord", en: "compound")
    case .crosswalk: language.pick(nb: "nynorsk", nn: "nynorsk", en: "nynorsk")
    case .translation: language.pick(nb: "engelsk", nn: "engelsk", en: "English")
    case .typo: language.pick(nb: "skrivefeil", nn: "skrivefeil", en: "misspelling")
    case .gram: language.pick(nb: "felles bokstavrekke", nn: "felles bokstavrekkje", en: "shared letters")
    case .concept: language.pick(nb: "begrep", nn: "omgrep", en: "concept")
    case .given: language.pick(nb: "lagt til", nn: "lagt til", en: "added")
    }
  }

  /// `«skader seg selv» → theme:selvskading (begrep)`.
  func termLabel(words: String, term: String, rule: TermRule) -> String {
    "\(quoted(words)) → \(term) (\(ruleLabel(rule)))"
  }

  func fieldLabel(_ field: String, frequency: UInt32, length: UInt32) -> String {
    let name =
      switch field {
      case "title": language.pick(nb: "tittel", nn: "tittel", en: "title")
      case "summary": language.pick(nb: "omtale", nn: "omtale", en: "summary")
      case "themes": language.pick(nb: "tema", nn: "tema", en: "theme")
      case "target_groups": language.pick(nb: "målgruppe", nn: "målgruppe", en: "target group")
      case "service_types": language.pick(nb: "tjenestetype", nn: "tenestetype", en: "service type")
      case "concepts": language.pick(nb: "begrep", nn: "omgrep", en: "concept")
      case "broader_concepts":
        language.pick(nb: "overordnet begrep", nn: "overordna omgrep", en: "broader concept")
      case "centre_names": language.pick(nb: "navn", nn: "namn", en: "name")
      case "mission": language.pick(nb: "oppdrag", nn: "oppdrag", en: "mission")
      case "title_grams":
        language.pick(nb: "bokstaver i tittel", nn: "bokstavar i tittel", en: "letters of title")
      case "label_grams":
        language.pick(nb: "bokstaver i tema", nn: "bokstavar i tema", en: "letters of theme")
      case "text_grams":
        language.pick(nb: "bokstaver i omtale", nn: "bokstavar i omtale", en: "letters of summary")
      case "labels": language.pick(nb: "stikkord", nn: "stikkord", en: "keywords")
      case "examples": language.pick(nb: "slik det spørres", nn: "slik det blir spurt", en: "as it is asked")
      case "halves": language.pick(nb: "orddel", nn: "orddel", en: "part of word")
      default: field
      }
    return language.pick(
      nb: "\(name): \(frequency) av \(length)", nn: "\(name): \(frequency) av \(length)",
      en: "\(name): \(frequency) of \(length)")
  }

  func offerLabel(_ title: String) -> String {
    language.pick(nb: "tilbud «\(title)»", nn: "tilbod «\(title)»", en: "offer “\(title)”")
  }

  func centreLabel(_ name: String) -> String {
    language.pick(
      nb: "navn og oppdrag: \(name)", nn: "namn og oppdrag: \(name)", en: "name and mission: \(name)")
  }
}
