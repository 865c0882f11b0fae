import TreffCatalogue
import TreffGeography
import TreffMatching
import TreffSearch

/// An answer for people to read in a terminal.
struct AnswerText {
  let language: Language
  let style: TerminalStyle

  /// Units named with a match; more would hide the next match.
  private static let unitsShown = 7

  /// The whole answer, without a final newline.
  func text(_ answer: MatchAnswer) -> String {
    var lines = answer.notice.map { [style.bold($0), ""] } ?? []
    lines += understandingLines(answer.understanding)
    switch answer.outcome {
    case .answered: break
    case .noClearMatch:
      lines.append(style.bold(noClearMatch))
      if answer.matches.isEmpty { lines.append(wayOut) } else { lines += ["", nearest] }
    // Which of several places is meant has been asked above.
    case .askBack where answer.asksForPlace: break
    case .askBack:
      lines.append(style.bold(askBack))
      if !answer.suggestions.isEmpty {
        lines.append(suggestions(answer.suggestions.map { $0.label[language] }))
      }
    }
    for match in answer.matches { lines += [""] + self.lines(match) }
    if answer.matches.contains(where: { $0.explanation != nil }) { lines += ["", style.dim(arithmetic)] }
    if !answer.elsewhere.isEmpty {
      lines += [
        "", elsewhere + " " + answer.elsewhere.map { $0.centre.name[language] }.joined(separator: ", ") + ".",
      ]
    }
    while lines.first == "" { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }

  private func understandingLines(_ understanding: Understanding) -> [String] {
    var lines: [String] = []
    if understanding.need.maskedCount > 0 { lines.append(masked(understanding.need.maskedCount)) }
    let others = understanding.otherReadings.map { "\($0.name) (\($0.number))" }.joined(separator: ", ")
    switch (understanding.place, understanding.placeSource) {
    case (let place?, .text): lines.append(readInText(place: place.name, others: others))
    case (let place?, _) where !others.isEmpty: lines.append(otherReading(place: place.name, others: others))
    case (nil, _) where !others.isEmpty: lines.append(style.bold(severalPlaces(others)))
    default: break
    }
    return lines
  }

  private func lines(_ match: Match) -> [String] {
    var lines = [
      "\(style.bold("\(match.rank). \(match.centre.name[language])"))  \(style.dim(match.centre.id))"
    ]
    lines.append("   " + match.reason)
    for hit in match.offers {
      let note = hit.offer.evidenceLevel == .documented ? "" : " " + style.dim("(\(unconfirmed))")
      lines.append("   • \(hit.offer.title[language])\(note)")
    }
    if !match.alsoUnits.isEmpty {
      let shown = match.alsoUnits.prefix(Self.unitsShown).map { $0.name[language] }.joined(separator: "; ")
      let rest = match.alsoUnits.count - Self.unitsShown
      lines.append("   \(units) \(shown)\(rest > 0 ? more(rest) : "")")
    }
    if let website = match.centre.website { lines.append("   \(site) \(style.underlined(website))") }
    if let explanation = match.explanation { lines += tree(explanation, indent: "   ") }
    return lines
  }

  /// A line a value, with every digit: whoever adds up what stands here must come to the score, to the last bit.
  private func tree(_ explanation: Explanation, indent: String) -> [String] {
    let value = "\(explanation.value)"
    let kind =
      switch explanation.kind {
      case .sum: " (+)"
      case .product: " (×)"
      case .leaf: ""
      }
    return ["\(indent)\(style.dim(value + kind)) \(explanation.label)"]
      + explanation.details.flatMap { tree($0, indent: indent + "  ") }
  }

  // MARK: Words

  private var arithmetic: String {
    language.pick(
      nb: "(+) er summen av linjene ett innrykk lenger inn, (×) produktet av dem.",
      nn: "(+) er summen av linjene eitt innrykk lenger inn, (×) produktet av dei.",
      en: "(+) is the sum of the lines one step further in, (×) their product.")
  }

  private var noClearMatch: String {
    language.pick(
      nb: "Ingen av sentrene passer klart til dette behovet.",
      nn: "Ingen av sentera passar klart til dette behovet.",
      en: "None of the centres clearly fits this need.")
  }

  /// What to do where there is not even something near.
  private var wayOut: String {
    language.pick(
      nb: "Prøv andre ord, eller skriv mer om hva det gjelder og hvem det er for. "
        + "Gir det heller ikke svar, spør KS eller statsforvalteren hvem som kan hjelpe.",
      nn: "Prøv andre ord, eller skriv meir om kva det gjeld og kven det er for. "
        + "Gjev det heller ikkje svar, spør KS eller statsforvaltaren kven som kan hjelpe.",
      en: "Try other words, or say more of what it is about and whom it is for. "
        + "If that finds nobody either, ask KS or the county governor who can help.")
  }

  private var nearest: String {
    language.pick(nb: "Det nærmeste vi fant:", nn: "Det næraste vi fann:", en: "The nearest we found:")
  }

  private var askBack: String {
    language.pick(
      nb: "Hva gjelder det, og hvem? Skriv noen ord til, så finner vi rett senter.",
      nn: "Kva gjeld det, og kven? Skriv nokre ord til, så finn vi rett senter.",
      en: "What is it about, and who is it for? Add a few words and we will find the right centre.")
  }

  private func suggestions(_ themes: [String]) -> String {
    let list = themes.map { "«\($0)»" }.joined(separator: ", ")
    return language.pick(
      nb: "Gjelder det for eksempel \(list)?", nn: "Gjeld det til dømes \(list)?",
      en: "Is it, for instance, about \(list)?")
  }

  private var elsewhere: String {
    language.pick(
      nb: "Andre som kan vite mer:", nn: "Andre som kan vite meir:", en: "Others who may know more:")
  }

  private var unconfirmed: String {
    language.pick(
      nb: "ikke bekreftet av senteret", nn: "ikkje stadfesta av senteret", en: "not confirmed by the centre")
  }

  private var units: String { language.pick(nb: "Enheter:", nn: "Einingar:", en: "Units:") }
  private var site: String { language.pick(nb: "Nettside:", nn: "Nettside:", en: "Website:") }

  private func more(_ count: Int) -> String {
    language.pick(nb: " og \(count) til", nn: " og \(count) til", en: " and \(count) more")
  }

  private func masked(_ count: Int) -> String {
    language.pick(
      nb: "\(count) fødselsnummer eller lignende ble skjult og ikke brukt.",
      nn: count == 1
        ? "1 fødselsnummer eller liknande vart skjult og ikkje brukt."
        : "\(count) fødselsnummer eller liknande vart skjulte og ikkje brukte.",
      en: "\(count) national identity number(s) were masked and not used.")
  }

  private func readInText(place: String, others: String) -> String {
    let start = language.pick(
      nb: "Stedet er lest i teksten: \(place)", nn: "Staden er lesen i teksten: \(place)",
      en: "The place was read in the text: \(place)")
    return start
      + (others.isEmpty
        ? "."
        : language.pick(
          nb: "; navnet kan bety \(others).", nn: "; namnet kan bety \(others).",
          en: "; the name may mean \(others)."))
  }

  private func severalPlaces(_ names: String) -> String {
    language.pick(
      nb: "Stedet i teksten kan bety flere: \(names). Oppgi kommunen, så finner vi rett enhet.",
      nn: "Staden i teksten kan bety fleire: \(names). Oppgje kommunen, så finn vi rett eining.",
      en: "The place in the text may mean several: \(names). Give the municipality to get the right unit.")
  }

  private func otherReading(place: String, others: String) -> String {
    language.pick(
      nb: "«\(place)» er lest som dagens kommune; navnet kan også bety \(others).",
      nn: "«\(place)» er lese som kommunen i dag; namnet kan òg bety \(others).",
      en: "“\(place)” is read as today's municipality; the name may also mean \(others).")
  }
}
