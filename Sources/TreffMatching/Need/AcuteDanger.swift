internal import TreffAnalysis
internal import TreffCatalogue

/// Whether a need tells of somebody in danger now: then the emergency numbers stand before the answer, which is for
/// tomorrow.
///
/// Fixed phrases, compared as those of the vocabularies are. They tell of what is happening, not of a theme: a course in
/// suicide prevention is no emergency.
struct AcuteDanger: Sendable {
  private let keys = PhraseKeys(kept: StopWords([]))
  /// Whether a phrase ends here, by its key and by each beginning of it.
  private let isWholeByBeginning: [String: Bool]
  /// Of the phrases' first words: most words of a need are told by it to begin none.
  private let beginnings: BeginningFilter

  init() {
    let phrases = Self.list.split(separator: ",").map { [keys] in keys.keys(of: keys.words(of: String($0))) }
    var isWholeByBeginning: [String: Bool] = [:]
    for phrase in phrases {
      for count in 1...phrase.count {
        isWholeByBeginning[phrase.prefix(count).joined(separator: " ")] = false
      }
    }
    for phrase in phrases { isWholeByBeginning[phrase.joined(separator: " ")] = true }
    self.isWholeByBeginning = isWholeByBeginning
    beginnings = BeginningFilter(phrases.map { $0[0] })
  }

  /// Whether one of the phrases stands in a text.
  /// - Parameters:
  ///   - words: folded, none left out, nynorsk as bokmål.
  ///   - stems: theirs.
  func isTold(by words: [Token], stems: [String]) -> Bool {
    let keys = keys.keys(of: words, stems: stems)
    for start in keys.indices where beginnings.mayHold(keys[start]) {
      var phrase = keys[start]
      var next = start + 1
      while let isWhole = isWholeByBeginning[phrase] {
        if isWhole { return true }
        guard next < keys.count else { break }
        phrase += " "
        phrase += keys[next]
        next += 1
      }
    }
    return false
  }

  /// The line that stands before the answer. 113, 112, 110 and 116 117 are the national numbers for ambulances, the police,
  /// fire and the out-of-hours doctor.
  static func notice(in language: Language) -> String {
    language.pick(
      nb: "Er liv i fare nå, ring 113. Haster det, ring legevakten på 116 117. "
        + "Politiet har 112, brannvesenet 110.",
      nn: "Er liv i fare no, ring 113. Hastar det, ring legevakta på 116 117. "
        + "Politiet har 112, brannvesenet 110.",
      en: "If a life is in danger now, call 113. If it is urgent, call the out-of-hours doctor on 116 117. "
        + "The police have 112, the fire brigade 110.")
  }

  private static let list = """
    puster ikke, pustar ikkje, slutta å puste, sluttet å puste, not breathing, stopped breathing, akutt
    fare, akutt livsfare, fare for liv, i livsfare, life in danger, immediate danger, har tatt overdose, har
    tatt en overdose, har teke overdose, tok overdose, tatt mange tabletter, teke mange tablettar, taken an
    overdose, har prøvd å ta livet, prøvde å ta livet, forsøkt å ta livet, skal ta livet, kommer til å ta
    livet, kjem til å ta livet, truer med å ta livet, trugar med å ta livet, vil ta livet sitt nå, ta livet
    sitt i kveld, ta livet sitt i natt, ta livet sitt no, trying to kill himself, trying to kill herself,
    going to kill himself, going to kill herself, threatens to kill himself, threatens to kill herself, har
    hengt seg, står på brua, står på taket, truer med kniv, trugar med kniv, har en kniv, threatening with a
    knife, truer med å drepe, trugar med å drepe, threatens to kill, blør kraftig, blør mykje, blør veldig,
    bleeding heavily, blir slått nå, blir slått akkurat nå, vert slått no, being beaten now, trenger
    ambulanse, treng ambulanse, need an ambulance, held på å kvelast, er bevisstløs, ligger bevisstløs, er
    medvitslaus, ligg medvitslaus, is unconscious, har fått hjertestans, har fått hjartestans, is choking,
    holder på å kveles, får ikke puste, får ikkje puste, får ikke luft, får ikkje luft, cannot breathe,
    slår henne nå, slår ho no, slår ham nå, slår han no, slår barna nå, slår borna no, slår ungene nå, slår
    ungane no, slår oss nå, slår oss no, blir slått hjemme nå, vert slege no, vert slege heime no, vert slått
    heime no, beating her right now, beating him right now, beating the children right now, redd for at han
    dreper, redde for at han dreper, redd for at han drep, redde for at han drep, kommer til å drepe, kjem til
    å drepe, going to kill her, going to kill him, going to kill us, truer med våpen, trugar med våpen, truer
    oss med våpen, trugar oss med våpen, threatening us with a weapon, det brenner på, det brenn på, det
    brenner i, det brenn i, is on fire
    """
}
