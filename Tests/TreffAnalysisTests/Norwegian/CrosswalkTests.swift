import Testing

@testable import TreffAnalysis

@Suite("Pairs of nynorsk and bokmål")
struct CrosswalkTests {
  private let crosswalk = Crosswalk(
    words: [("kjensle", "følelse"), ("uro", "bekymring"), ("uroa", "bekymret"), ("kjensle", "aldri")],
    parts: [
      ("sjuk", "syk", .start), ("ar", "er", .end), ("teneste", "tjeneste", .anywhere),
      ("tenestene", "tjenestene", .anywhere),
    ])

  @Test(
    "a word goes by its stem, a part where it may stand",
    arguments: [
      ("kjensle", "følelse"), ("kjensler", "følelse"), ("kjenslene", "følelse"), ("følelse", nil),
      ("sjukdom", "sykdom"), ("ubesjukdom", nil),  // a beginning is none inside a word
      ("kommunar", "kommuner"), ("arbeid", nil), ("kommunarisk", nil),  // nor is an ending
      ("tenesteplan", "tjenesteplan"), ("helseteneste", "helsetjeneste"),
      ("helsetenesteplan", "helsetjenesteplan"), ("tenestetenester", "tjenestetjenester"),
      ("sjukdommar", "sykdommer"),  // one part does not hinder another
    ] as [(String, String?)])
  func bokmal(_ word: String, _ bokmal: String?) {
    #expect(crosswalk.bokmal(of: word) == bokmal)
  }

  @Test("short words are left whole: what is a part of a long one may be all of theirs")
  func short() {
    let short = Crosswalk(words: [], parts: [("sjuk", "syk", .start), ("ar", "er", .end)])
    #expect(short.bokmal(of: "sjuke") == nil)
    #expect(short.bokmal(of: "sjuket") == "syket")
    #expect("sjuket".utf8.count == Crosswalk.partedByteCountMin)
    // Two letters before an ending are no word.
    #expect(Crosswalk(words: [], parts: [("star", "x", .end)]).bokmal(of: "gjastar") == "gjax")
    #expect(Crosswalk(words: [], parts: [("astar", "x", .end)]).bokmal(of: "gjastar") == nil)
  }

  @Test("the first of two pairs of one word stands, and what is no pair gives nothing")
  func first() {
    #expect(crosswalk.bokmal(of: "kjensla") != "aldri")
    #expect(crosswalk.bokmal(of: "") == nil)
    #expect(crosswalk.bokmal(of: "漢字漢字漢字") == nil)
  }

  @Test(
    "nynorsk as it is written becomes bokmål",
    arguments: [
      ("tenestene", "tjenestene"), ("sjukeheimen", "sykehjemmet"), ("rettleiing", "veiledning"),
      ("ikkje", "ikke"), ("skulane", "skolene"), ("åtferd", "atferd"), ("einsemd", "ensomhet"),
      ("førebyggjande", "forebyggende"), ("vald", "vold"), ("kommunar", "kommuner"),
      ("barnehageplanar", "barnehageplaner"), ("heimesjukepleie", "hjemmesykepleie"),
      ("vanskeleg", "vanskelig"),
    ])
  func words(_ nynorsk: String, _ bokmal: String) {
    #expect(stem(Crosswalk.norwegian.bokmal(of: nynorsk) ?? nynorsk) == stem(bokmal))
  }

  @Test(
    "bokmål and names that look a little like nynorsk stay what they are",
    arguments: [
      "barnehage", "sommer", "ressurs", "nabo", "karakter", "seminar", "hjemmel", "sykehjem", "skole",
      "spille",
      "kommune", "legevakt", "demens", "språk", "svar", "senter", "familie", "traume", "kultur", "rekke",
    ])
  func bokmalStays(_ word: String) {
    #expect(Crosswalk.norwegian.bokmal(of: word) == nil)
  }

  @Test("a pair's bokmål is what the pair's nynorsk gives, so both meet")
  func pairs() {
    let crosswalk = Crosswalk.norwegian
    for pair in Crosswalk.wordPairs {
      let a = stem(crosswalk.bokmal(of: pair.nynorsk) ?? pair.nynorsk)
      let b = stem(crosswalk.bokmal(of: pair.bokmal) ?? pair.bokmal)
      #expect(a == b, "\(pair.nynorsk) gives \(a), \(pair.bokmal) gives \(b)")
    }
    #expect(Crosswalk.wordPairs.count > 400)
  }

  @Test("doing it twice is doing it once, for every word of the list, on both sides")
  func idempotent() {
    let crosswalk = Crosswalk.norwegian
    for pair in Crosswalk.wordPairs {
      for word in [pair.nynorsk, pair.bokmal] {
        let once = crosswalk.bokmal(of: word) ?? word
        let twice = crosswalk.bokmal(of: once) ?? once
        #expect(stem(once) == stem(twice), "\(word) → \(once) → \(twice)")
      }
    }
  }

  private func stem(_ word: String) -> String { StemFilter(language: .norwegian).stem(word) }
}
