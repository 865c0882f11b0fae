internal import TreffCatalogue

/// What is said about one centre that was asked about.
extension Wording {
  func represented(by name: String, isFamily: Bool) -> String {
    isFamily
      ? language.pick(
        nb: "\(name) svarer for enhetene sine her.", nn: "\(name) svarer for einingane sine her.",
        en: "Here the family answers for its units: \(name).")
      : language.pick(
        nb: "Her er det \(name) som svarer.", nn: "Her er det \(name) som svarer.",
        en: "Here, \(name) answers.")
  }

  func rankedLower(_ name: String, rank: Int, limit: Int) -> String {
    language.pick(
      nb: "\(name) passer dårligere og står som nummer \(rank), utenfor grensen på \(limit).",
      nn: "\(name) passar dårlegare og står som nummer \(rank), utanfor grensa på \(limit).",
      en: "\(name) would be number \(rank), beyond the limit of \(limit).")
  }

  /// On the one whose rank a family without a unit for the place has taken.
  func displaced(_ name: String, rank: Int, by other: String, place: String) -> String {
    language.pick(
      nb: "\(name) passer også, som nummer \(rank), men den siste plassen gikk til \(other), "
        + "som passer minst like godt og ikke har noen enhet for \(place).",
      nn: "\(name) passar òg, som nummer \(rank), men den siste plassen gjekk til \(other), "
        + "som passar minst like godt og ikkje har noka eining for \(place).",
      en: "\(name) would be number \(rank), but the last place went to \(other), "
        + "at least as good a fit and without a unit for \(place).")
  }

  func otherUnits(_ names: [String], place: String, alsoCovers: Bool) -> String {
    let units = sequence(names)
    return alsoCovers
      ? language.pick(
        nb: "Dekker også \(place), men her er det \(units) som svarer.",
        nn: "Dekkjer òg \(place), men her er det \(units) som svarer.",
        en: "Also covers \(place), but here \(units) answers.")
      : language.pick(
        nb: "Har ikke ansvar for \(place); det har \(units).",
        nn: "Har ikkje ansvar for \(place); det har \(units).",
        en: "Not responsible for \(place); ask \(units).")
  }

  func noUnit(of family: String, place: String, nearest: String?) -> String {
    let start = language.pick(
      nb: "Ingen enhet i \(family) dekker \(place)", nn: "Inga eining i \(family) dekkjer \(place)",
      en: "No unit of \(family) covers \(place)")
    return start
      + (nearest.map {
        language.pick(
          nb: "; den nærmeste er \($0).", nn: "; den næraste er \($0).", en: "; the nearest is \($0).")
      } ?? ".")
  }

  func outside(place: String) -> String {
    language.pick(
      nb: "Har ikke ansvar for \(place).", nn: "Har ikkje ansvar for \(place).",
      en: "Not responsible for \(place).")
  }

  func familyOutside(_ family: String, place: String) -> String {
    language.pick(
      nb: "Hører til \(family), som ikke har ansvar for \(place).",
      nn: "Høyrer til \(family), som ikkje har ansvar for \(place).",
      en: "Belongs to a family that is not responsible for \(place): \(family).")
  }

  func noWordsMet(_ name: String) -> String {
    language.pick(
      nb: "Ingen av ordene i behovet finnes i det vi vet om \(name).",
      nn: "Ingen av orda i behovet finst i det vi veit om \(name).",
      en: "None of the need's words are found in what we know about \(name).")
  }

  func wordsMetInUnitOnly(_ unit: String) -> String {
    language.pick(
      nb: "Ordene i behovet finnes bare i det vi vet om \(unit) selv. "
        + "Det teller bare for steder der enheten har ansvaret alene.",
      nn: "Orda i behovet finst berre i det vi veit om \(unit) sjølv. "
        + "Det tel berre for stader der eininga har ansvaret åleine.",
      en: "The need's words are found only in what we know about \(unit) itself. "
        + "That counts only for places where the unit alone is responsible.")
  }

  func ended(_ name: String, heir: String?) -> String {
    guard let heir else {
      return language.pick(
        nb: "\(name) finnes ikke lenger, og ingen har tatt over.",
        nn: "\(name) finst ikkje lenger, og ingen har teke over.",
        en: "\(name) no longer exists, and nobody has taken over.")
    }
    return language.pick(
      nb: "\(name) finnes ikke lenger; nå er det \(heir) som svarer.",
      nn: "\(name) finst ikkje lenger; no er det \(heir) som svarer.",
      en: "\(name) no longer exists; ask \(heir) now.")
  }

  func notBegun(_ name: String) -> String {
    language.pick(
      nb: "\(name) er ikke i gang ennå.", nn: "\(name) er ikkje i gang enno.",
      en: "\(name) has not begun yet.")
  }

  func besideRanking(isNamed: Bool) -> String {
    isNamed
      ? language.pick(
        nb: "Er ikke et kompetansesenter og får derfor ingen plass i rekken, men er nevnt ved siden av.",
        nn: "Er ikkje eit kompetansesenter og får derfor ingen plass i rekkja, men er nemnd ved sida av.",
        en: "Is no competence centre and so takes no rank, but is named beside the ranking.")
      : language.pick(
        nb:
          "Er ikke et kompetansesenter og får derfor ingen plass i rekken; "
          + "nevnes bare ved siden av når det passer.",
        nn:
          "Er ikkje eit kompetansesenter og får derfor ingen plass i rekkja; "
          + "blir berre nemnd ved sida av når det passar.",
        en: "Is no competence centre and so takes no rank; it is only named beside the ranking when it fits.")
  }

  /// Whom the answer puts first.
  func leader(_ name: String) -> String {
    language.pick(
      nb: "Først i svaret står \(name).", nn: "Først i svaret står \(name).",
      en: "First in the answer: \(name).")
  }

  /// What is to be said about the answer as a whole; nil when it is one.
  /// - Parameter missesPlace: whether it is asked back because the place may be one of several.
  func outcomeSentence(_ outcome: MatchAnswer.Outcome, missesPlace: Bool = false) -> String? {
    switch outcome {
    case .answered: nil
    case .noClearMatch:
      language.pick(
        nb: "Ingen av sentrene passer klart til dette behovet.",
        nn: "Ingen av sentera passar klart til dette behovet.",
        en: "No centre clearly fits this need.")
    case .askBack where missesPlace:
      language.pick(
        nb: "Stedet i teksten kan bety flere; oppgi kommunen.",
        nn: "Staden i teksten kan bety fleire; oppgje kommunen.",
        en: "The place in the text may mean several; give the municipality.")
    case .askBack:
      language.pick(
        nb: "Behovet sier for lite om hva det gjelder.", nn: "Behovet seier for lite om kva det gjeld.",
        en: "The need says too little about what it is about.")
    }
  }
}
