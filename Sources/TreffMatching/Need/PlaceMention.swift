internal import TreffGeography

/// A place's name in a need, and how far it is the asker's.
struct PlaceMention {
  /// Whose place it is, by the words around it.
  enum Standing: Int, Comparable {
    /// Another's, or on the way: "til Tromsø".
    case passing
    /// Nothing tells: "kurs Molde".
    case bare
    /// Something is there: "på sykehjemmet i Molde".
    case located
    /// The asker is there: "vi i Molde", "Molde kommune".
    case asker

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The words of the name.
  let range: Range<Int>
  let standing: Standing
  /// What the name means here; several where it cannot be told.
  let places: [Place]
  /// UTF-8 offsets in the need.
  let span: Range<Int>
}

/// Judges a name by the words around it.
struct PlaceMentionReader {
  let words: NeedWords
  /// The mention before, whose standing goes on over "og", a comma or "i".
  let previous: PlaceMention?
  /// What is named behind the name and an "i", as Telemark in "Bø i Telemark".
  let qualifier: [Place]

  /// The words before the name, without "tidligere" and "kommunen".
  private struct Lead {
    /// The index of the first word before the name that tells something.
    var index: Int
    /// Whether the name is said to be that of a municipality or county.
    var isUnit = false
    var isFormer = false
  }

  /// nil when the name is only a word, or a person's.
  func mention(of name: Gazetteer.Name, at range: Range<Int>) -> PlaceMention? {
    let lead = lead(of: range)
    let isQualified = qualifier.contains { county in name.places.contains { $0.lies(in: county) } }
    if name.isAlsoWord, !isName(range, lead, isQualified: isQualified) { return nil }
    guard let standing = standing(range, lead) else { return nil }
    return PlaceMention(
      range: range, standing: standing,
      places: lead.isFormer && !name.formerPlaces.isEmpty ? name.formerPlaces : name.places,
      span: words.span(of: range))
  }

  private func lead(of range: Range<Int>) -> Lead {
    let start = words.sentenceStart(of: range.lowerBound)
    var lead = Lead(index: range.lowerBound - 1)
    func word(_ back: Int) -> String { lead.index - back >= start ? words.word(lead.index - back) : "" }
    if PlaceCues.units.contains(word(0)) {
      lead.index -= 1
      lead.isUnit = true
    } else if word(0) == "of", PlaceCues.units.contains(word(1)) {
      lead.index -= 2
      lead.isUnit = true
    }
    if PlaceCues.former.contains(word(0)) {
      lead.index -= 1
      lead.isFormer = true
    } else if word(1) == "som", ["var", "het", "heitte", "heter"].contains(word(0)) {
      lead.index -= word(2) == "det" ? 3 : 2
      lead.isFormer = true
    }
    if lead.isUnit || lead.isFormer, ["the", "den", "det"].contains(word(0)) { lead.index -= 1 }
    return lead
  }

  /// The folded word so many places before the name, nothing beyond the sentence.
  private func word(_ lead: Lead, _ back: Int = 0) -> String {
    let index = lead.index - back
    guard index >= 0, index + 1 < words.tokens.count, index >= words.sentenceStart(of: lead.index + 1) else {
      return ""
    }
    return words.word(index)
  }

  private func next(_ range: Range<Int>) -> String {
    guard range.upperBound < words.tokens.count, !words.startsSentence(range.upperBound) else { return "" }
    return words.word(range.upperBound)
  }

  /// Whether a name that is also a word is written as a name where a place's would stand.
  private func isName(_ range: Range<Int>, _ lead: Lead, isQualified: Bool) -> Bool {
    let index = range.lowerBound
    let first = word(lead)
    let isCapitalised = words.isCapitalised(index)
    if PlaceCues.units.contains(next(range)) { return isCapitalised || !PlaceCues.articles.contains(first) }
    if isCapitalised, isQualified { return true }
    if words.startsSentence(index) {
      return index == 0 && isCapitalised && PlaceCues.agency.contains(next(range))
    }
    if isCapitalised,
      lead.isUnit || lead.isFormer || PlaceCues.locatives.contains(first)
        || PlaceCues.origins.contains(first) || PlaceCues.helping.contains(first) || first == "til"
    {
      return true
    }
    // A county behind a comma or "og" tells that the first name was one; the second may be one as well.
    if isCapitalised, let previous, continues(previous, range, first) { return true }
    if isCapitalised, isLastKeyword(range) { return true }
    return PlaceCues.firmLocatives.contains(first) && PlaceCues.askers.contains(word(lead, 1))
  }

  /// How many words a search has at most.
  private static let keywordCountMax = 5

  /// "kurs demens Strand": in a search of a few words a place comes last, and a person seldom stands there.
  private func isLastKeyword(_ range: Range<Int>) -> Bool {
    range.upperBound == words.tokens.count && range.upperBound <= Self.keywordCountMax
      && !words.isCapitalised(range.lowerBound - 1)
  }

  private func standing(_ range: Range<Int>, _ lead: Lead) -> PlaceMention.Standing? {
    let first = word(lead)
    let following = next(range)
    if let previous, continues(previous, range, first) { return previous.standing }
    if words.isHyphenated(after: range.upperBound - 1), !following.hasPrefix("region") { return .passing }
    if PlaceCues.isInstitution(following) { return .passing }
    if lead.isUnit || PlaceCues.units.contains(following) {
      if PlaceCues.origins.contains(first) { return origin(range, lead, from: .asker) }
      guard PlaceCues.passing.contains(first) else { return .asker }
      return ["til", "to", "med", "with"].contains(first) ? .bare : .passing
    }
    if following == "her" || following == "here" { return .asker }
    if PlaceCues.locatives.contains(first) { return location(range, lead) }
    if PlaceCues.origins.contains(first) { return origin(range, lead, from: .located) }
    if PlaceCues.passing.contains(first) {
      return ["hit", "her", "here"].contains(word(lead, 1)) ? .asker : .passing
    }
    if PlaceCues.helping.contains(first) { return .located }
    if first == "at" || first == "that", PlaceCues.hearsay.contains(word(lead, 1)) { return .passing }
    if first == "av" || first == "of" {
      return ["nærheten", "nærleiken", "utkanten", "vicinity"].contains(word(lead, 1)) ? .located : .bare
    }
    if PlaceCues.isPassing(first) { return .passing }
    if isPersonsName(range, lead) { return nil }
    if isSigned(range) { return .asker }
    if words.startsSentence(range.lowerBound), PlaceCues.agency.contains(following) { return .located }
    return lead.isFormer ? .located : .bare
  }

  /// "Molde og Aukra", "Alta, Vadsø", "Bø i Telemark".
  private func continues(_ previous: PlaceMention, _ range: Range<Int>, _ first: String) -> Bool {
    let distance = range.lowerBound - previous.range.upperBound
    guard !words.startsSentence(range.lowerBound) else { return false }
    if distance == 0 { return true }
    return distance == 1
      && (PlaceCues.conjunctions.contains(first) || PlaceCues.locatives.contains(first))
  }

  /// "… i X", "… på X".
  private func location(_ range: Range<Int>, _ lead: Lead) -> PlaceMention.Standing {
    let head = word(lead, 1)
    if PlaceCues.askers.contains(head) { return .asker }
    if PlaceCues.isPassing(head) { return .passing }
    if PlaceCues.livesElsewhere.contains(head) {
      return isFirstPersonBefore(range) && !isMovement(head) ? .located : .passing
    }
    return isSelfIntroduced(range) ? .asker : .located
  }

  /// How many words "jeg jobber som lærer i" has at most: with more between it may be about others.
  private static let introductionLength = 5

  /// "Jeg er lege i X", "jobber jeg på X", "we work in X": within one part of the sentence.
  private func isSelfIntroduced(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, !words.startsClause(start), range.lowerBound - start < Self.introductionLength {
      start -= 1
    }
    let terms = words.terms(start..<range.lowerBound)
    return zip(terms, terms.dropFirst()).contains { first, second in
      PlaceCues.dwelling.contains(first) && PlaceCues.firstPersons.contains(second)
        || PlaceCues.dwelling.contains(second)
          && (PlaceCues.firstPersons.contains(first) || first == "i" && ["am", "work"].contains(second))
    }
  }

  /// "… fra X": the asker's only in greetings, and after "jeg er".
  private func origin(
    _ range: Range<Int>, _ lead: Lead, from strongest: PlaceMention.Standing
  ) -> PlaceMention.Standing {
    let head = word(lead, 1)
    if head.isEmpty || PlaceCues.closings.contains(head) || PlaceCues.writing.contains(head)
      || PlaceCues.askers.contains(head)
    {
      return .asker
    }
    guard isFirstPersonBefore(range), !PlaceCues.others.contains(head) else { return .passing }
    let start = words.sentenceStart(of: range.lowerBound)
    let before = words.terms(start..<range.lowerBound)
    let isSomebody = before.contains { ["er", "am", "are", "skriver", "skriv", "m"].contains($0) }
    return isSomebody && !before.contains(where: isMovement) ? strongest : .passing
  }

  private func isMovement(_ word: String) -> Bool { PlaceCues.movements.contains(word) }

  private func isFirstPersonBefore(_ range: Range<Int>) -> Bool {
    let start = words.sentenceStart(of: range.lowerBound)
    return words.terms(start..<range.lowerBound).contains(where: PlaceCues.firstPersons.contains)
      || ["am", "work", "have", "m"].contains(words.word(start + 1)) && words.word(start) == "i"
  }

  /// "Kari Vinje": a name behind another that is no place's. The first word of a text has its capital anyway.
  private func isPersonsName(_ range: Range<Int>, _ lead: Lead) -> Bool {
    let index = range.lowerBound
    guard lead.index == index - 1, lead.index > 0, words.isJoined(index), words.isCapitalised(index) else {
      return false
    }
    return words.isCapitalised(lead.index)
  }

  /// How many words a signature has at most.
  private static let signatureLength = 10

  /// "Hilsen Kari Nordmann, Vadsø".
  private func isSigned(_ range: Range<Int>) -> Bool {
    let start = max(0, range.lowerBound - Self.signatureLength)
    guard range.lowerBound > 8, words.tokens.count - range.upperBound < Self.signatureLength else {
      return false
    }
    return words.terms(start..<range.lowerBound).contains(where: PlaceCues.closings.contains)
  }
}

extension Place {
  /// Whether the place is the other, or a municipality in it.
  func lies(in other: Place) -> Bool {
    if self == other { return true }
    guard case .county(let county) = other else { return false }
    return countyNumber == county.id
  }
}
