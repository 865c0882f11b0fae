import Testing

@testable import TreffMatching

@Suite("Confidence")
struct ConfidenceTests {
  private func outcome(_ need: String, from municipality: String? = nil) throws -> MatchAnswer.Outcome {
    try Embedded.match(need, from: municipality).outcome
  }

  @Test(
    "a need that says what it is about is answered",
    arguments: ["kurs om demens", "selvskading hos ungdom", "kompetanse om utviklingshemming og tvang"])
  func answered(_ need: String) throws { #expect(try outcome(need) == .answered) }

  @Test(
    "what no centre serves has no clear match",
    arguments: ["Vi trenger en ny brannbil", "asfaltere veier", "Ny programvare for byggesak"])
  func noClearMatch(_ need: String) throws { #expect(try outcome(need) == .noClearMatch) }

  @Test(
    "a need that only names a kind of help is asked back",
    arguments: ["kurs", "veiledning", "kurs og veiledning"])
  func askBack(_ need: String) throws { #expect(try outcome(need) == .askBack) }

  @Test("a need without one word that is read is asked about", arguments: ["!!!", "og i på", "👩‍👩‍👧"])
  func nothing(_ need: String) throws {
    let answer = try Embedded.match(need)
    #expect(answer.outcome == .askBack)
    #expect(answer.matches.isEmpty)
  }

  @Test("unknown words raise what a need must reach")
  func unknownWords() throws {
    let index = Embedded.snapshot.index
    func outcome(_ need: String, textScore: Double) throws -> MatchAnswer.Outcome {
      let reading = Embedded.snapshot.reader.read(try NeedText(need))
      let answerer = try #require(Embedded.snapshot.answerers.first)
      let candidate = Candidate(
        answerer: answerer, unit: nil, alsoUnits: [], nearestUnit: nil, coversMunicipality: true, offers: [],
        centreDocuments: [], textScore: textScore, proximity: nil)
      return Confidence(reading: reading, best: candidate, index: index).outcome
    }
    let least = Confidence.textScoreMin
    #expect(try outcome("demens", textScore: least) == .answered)
    #expect(try outcome("demens", textScore: least.nextDown) == .noClearMatch)
    #expect(try outcome("zzqx", textScore: least) == .noClearMatch)
    #expect(try outcome("zzqx", textScore: least + Confidence.unknownWordsPenalty) == .answered)
    #expect(try outcome("demens zzqx", textScore: least + Confidence.unknownWordsPenalty / 2) == .answered)
  }

  @Test("nothing found is no clear match, whatever was asked")
  func noCandidate() throws {
    let reading = Embedded.snapshot.reader.read(try NeedText("demens"))
    #expect(
      Confidence(reading: reading, best: nil, index: Embedded.snapshot.index).outcome == .noClearMatch)
  }
}
