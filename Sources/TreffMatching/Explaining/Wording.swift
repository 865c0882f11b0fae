internal import TreffAnalysis
internal import TreffCatalogue
internal import TreffGeography

/// Every sentence and label of an answer, in the three languages. A missing one does not compile.
struct Wording {
  let language: Language

  private func pick(_ nb: String, _ nn: String, _ en: String) -> String {
    LocalizedText(nb: nb, nn: nn, en: en)[language]
  }

  // MARK: Sentences

  func responsibility(of candidate: Candidate, place: Place?) -> String {
    let name = place?.name ?? ""
    if candidate.unit != nil {
      return pick("Har ansvar for \(name).", "Har ansvar for \(name).", "Responsible for \(name).")
    }
    switch candidate.answerer.head.centre.level {
    case .national, .other:
      return pick(
        "Hjelper kommuner i hele landet.", "Hjelper kommunar i heile landet.",
        "Helps municipalities nationwide.")
    case .regional:
      return place == nil
        ? pick(
          "Hjelper kommuner i sin del av landet.", "Hjelper kommunar i sin del av landet.",
          "Helps municipalities in its part of the country.")
        : pick("Har ansvar for \(name).", "Har ansvar for \(name).", "Responsible for \(name).")
    case .family:
      if !candidate.coversMunicipality {
        guard let nearest = candidate.nearestUnit?.name[language] else {
          return pick(
            "Har ingen enhet for \(name).", "Har inga eining for \(name).", "Has no unit for \(name).")
        }
        return pick(
          "Har ingen enhet for \(name); den nærmeste er \(nearest).",
          "Har inga eining for \(name); den næraste er \(nearest).",
          "Has no unit for \(name); the nearest is \(nearest).")
      }
      return place == nil
        ? pick(
          "Har enheter i hver sin del av landet; oppgi kommunen for å få den rette.",
          "Har einingar i kvar sin del av landet; oppgje kommunen for å få den rette.",
          "Has units for each part of the country; name the municipality to get the right one.")
        : pick(
          "Flere enheter dekker \(name); oppgi kommunen for å få den rette.",
          "Fleire einingar dekkjer \(name); oppgje kommunen for å få den rette.",
          "Several units cover \(name); name the municipality to get the right one.")
    }
  }

  func offerSentence(words: [String], title: String) -> String {
    let quoted = list(words)
    return pick(
      "\(quoted) peker på tilbudet «\(title)».", "\(quoted) peikar på tilbodet «\(title)».",
      "\(quoted) \(words.count == 1 ? "points" : "point") to the offer “\(title)”.")
  }

  func missionSentence(words: [String]) -> String {
    let quoted = list(words)
    return pick(
      "\(quoted) peker på det senteret er til for.", "\(quoted) peikar på det senteret er til for.",
      "\(quoted) \(words.count == 1 ? "points" : "point") to what the centre is for.")
  }

  /// `«a», «b» og «c»`.
  private func list(_ words: [String]) -> String {
    let quoted = words.map { pick("«\($0)»", "«\($0)»", "“\($0)”") }
    guard quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + pick(" og ", " og ", " and ")
      + quoted[quoted.count - 1]
  }

  // MARK: Labels of explanations

  var scoreLabel: String {
    pick("poengsum = tekst × region", "poengsum = tekst × region", "score = text × region")
  }
  var textScoreLabel: String { pick("tekst", "tekst", "text") }
  var documentLabel: String { pick("sum av ordene", "summen av orda", "sum over the words") }
  var shareLabel: String {
    pick("vekt i rekken av tilbud", "vekt i rekkja av tilbod", "weight in the order of offers")
  }
  var needFrequencyLabel: String { pick("ganger i behovet", "gonger i behovet", "times in the need") }
  var frequencyLabel: String {
    pick("vektet forekomst (tf)", "vekta førekomst (tf)", "weighted frequency (tf)")
  }
  var regionLabel: String { pick("region", "region", "region") }
  var proximityLabel: String { pick("nærhet", "nærleik", "proximity") }
  var nearnessLabel: String { pick("kort vei", "kort veg", "short way") }

  func noPlaceLabel(covers: Bool) -> String {
    covers
      ? pick("region: sted ikke kjent", "region: stad ikkje kjend", "region: place not known")
      : pick(
        "region: ingen enhet dekker stedet", "region: inga eining dekkjer staden",
        "region: no unit covers the place")
  }

  func anchoringLabel(_ anchoring: RegionalProximity.Anchoring) -> String {
    switch anchoring {
    case .partOfCounty:
      pick("enhet for en del av fylket", "eining for ein del av fylket", "unit for part of the county")
    case .county: pick("enhet for fylket", "eining for fylket", "unit for the county")
    case .counties: pick("enhet for flere fylker", "eining for fleire fylke", "unit for several counties")
    case .national: pick("for hele landet", "for heile landet", "for the whole country")
    case .outside: pick("dekker ikke stedet", "dekkjer ikkje staden", "does not cover the place")
    }
  }

  func ruleLabel(_ rule: TermRule) -> String {
    switch rule {
    case .exact: pick("samme ord", "same ord", "same word")
    case .stem: pick("samme stamme", "same stamme", "same stem")
    case .compound: pick("sammensatt ord", "samansett ord", "compound")
    case .concept: pick("begrep", "omgrep", "concept")
    }
  }

  func fieldLabel(_ field: String, frequency: UInt32, length: UInt32) -> String {
    let name =
      switch field {
      case "title": pick("tittel", "tittel", "title")
      case "summary": pick("omtale", "omtale", "summary")
      case "themes": pick("tema", "tema", "theme")
      case "target_groups": pick("målgruppe", "målgruppe", "target group")
      case "service_types": pick("tjenestetype", "tenestetype", "service type")
      case "concepts": pick("begrep", "omgrep", "concept")
      case "broader_concepts": pick("overordnet begrep", "overordna omgrep", "broader concept")
      case "centre_names": pick("navn", "namn", "name")
      case "mission": pick("oppdrag", "oppdrag", "mission")
      default: field
      }
    return pick(
      "\(name): \(frequency) av \(length)", "\(name): \(frequency) av \(length)",
      "\(name): \(frequency) of \(length)")
  }

  func offerLabel(_ title: String) -> String {
    pick("tilbud «\(title)»", "tilbod «\(title)»", "offer “\(title)”")
  }

  func centreLabel(_ name: String) -> String {
    pick("navn og oppdrag: \(name)", "namn og oppdrag: \(name)", "name and mission: \(name)")
  }
}
