import Testing
import TreffCatalogue

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
    arguments: [
      "Vi trenger en ny brannbil", "asfaltere veier", "Ny programvare for byggesak",
      "Hullete asfalt og dårlig brøyting på kommunale veger", "Ny lønnsavtale for renholderne på rådhuset",
      "Who pays the property tax of the cabins?",
    ])
  func noClearMatch(_ need: String) throws { #expect(try outcome(need) == .noClearMatch) }

  @Test(
    "a need that only names a kind of help is asked back",
    arguments: [
      "kurs", "veiledning", "kurs og veiledning", "kurs og rettleiing", "Vi trenger hjelp til noe",
      "Kan dere holde et kurs for oss?",
    ])
  func askBack(_ need: String) throws { #expect(try outcome(need) == .askBack) }

  @Test("a letter about something that centres work with is not refused for an aside about roads")
  func aside() throws {
    let letter = """
      Hei! Sykehjemmet vårt har fått flere beboere med demens og utfordrende atferd. Personalet er slitent og usikkert \
      på hvordan de skal møte beboere som slår og roper, og pårørende tar ofte kontakt. Vi ønsker opplæring i \
      miljøbehandling, kartlegging av uro og veiledning av personalgruppen gjennom vinteren. \
      Brøyting av veien hit er dårlig, så digitalt passer best.
      """
    let reading = Embedded.snapshot.reader.read(try NeedWords(letter))
    #expect(reading.concepts.contains { $0.scheme == .outside })
    #expect(try outcome(letter) == .answered)
    // Alone it is refused, and so is a theme's place of work with it.
    #expect(try outcome("Brøyting av veien hit er dårlig") == .noClearMatch)
    #expect(try outcome("Brøyting av veien til sykehjemmet") == .noClearMatch)
  }

  @Test("a topic outside that is only named in passing refuses nobody; one that is asked about does")
  func named() throws {
    let need =
      """
      Hjemmesykepleien har en mann som vil dø i egen seng, men pumpa piper og han er kvalm, og nærmeste sykehus er ei \
      ferge unna
      """
    let reading = Embedded.snapshot.reader.read(try NeedWords(need))
    #expect(reading.concepts.contains { $0.scheme == .outside })
    #expect(
      !reading.concepts.contains { $0.scheme == .theme && !NeedWeights.settings.contains($0.description) })
    #expect(try outcome(need) == .answered)
    #expect(try outcome("Hvem betaler når ferga er innstilt?") == .noClearMatch)
  }

  @Test("rare words that the best offers share say what a need is about, common ones do not")
  func tellingWords() throws {
    for need in [
      "Can a patient be allergic to the titanium in her implant?",
      "Hvilke tiltak virker for sjuåringer som slår og ødelegger i klasserommet?",
    ] { #expect(try outcome(need) == .answered, "\(need)") }
    for need in ["Hvilke tiltak virker?", "Kan dere hjelpe oss med råd i en vanskelig sak?"] {
      #expect(try outcome(need) == .askBack, "\(need)")
    }
  }

  @Test("who is asked back is given themes to choose from, and only they")
  func suggestions() throws {
    for need in ["kurs og veiledning", "Kan dere holde et kurs for oss?"] {
      let suggestions = try Embedded.match(need).suggestions
      #expect((2...Ranking.suggestionsShown).contains(suggestions.count))
      #expect(Set(suggestions.map(\.id)).count == suggestions.count)
      #expect(suggestions.allSatisfy { $0.id.scheme == .theme })
    }
    // Of words that say nothing no narrow theme is guessed.
    let fields = Set(Embedded.snapshot.catalogue.centres.map(\.field))
    let broad = try Embedded.match("Vi trenger hjelp").suggestions
    #expect(!broad.isEmpty && broad.allSatisfy { fields.contains($0.id) })
    for need in ["kurs om demens", "Vi trenger en ny brannbil"] {
      #expect(try Embedded.match(need).suggestions.isEmpty)
    }
  }

  @Test("a need without one word that is read is asked about", arguments: ["!!!", "og i på", "👩‍👩‍👧"])
  func nothing(_ need: String) throws {
    let answer = try Embedded.match(need)
    #expect(answer.outcome == .askBack)
    #expect(answer.matches.isEmpty)
  }

  private func outcome(
    _ need: String, textScore: Double, outsideScore: Double = 0
  ) throws -> MatchAnswer.Outcome {
    let reading = Embedded.snapshot.reader.read(try NeedWords(need))
    let answerer = try #require(Embedded.snapshot.answerers.first)
    let candidate = Candidate(
      answerer: answerer, unit: nil, alsoUnits: [], nearestUnit: nil, coversMunicipality: true,
      offers: [.init(document: 0, score: textScore, weight: 1)], centreDocuments: [], textScore: textScore,
      proximity: nil)
    return Confidence(
      reading: reading, best: candidate, outsideScore: outsideScore, index: Embedded.snapshot.index
    ).outcome
  }

  @Test("a text score decides, to the last bit")
  func textScore() throws {
    let least = Confidence.textScoreMin
    #expect(try outcome("demens", textScore: least) == .answered)
    #expect(try outcome("demens", textScore: least.nextDown) == .noClearMatch)
    #expect(try outcome("zzqx", textScore: least) == .answered)
  }

  @Test("a topic outside that fits as well as the best offer is what the need is about")
  func outsideScore() throws {
    let share = Confidence.outsideShare
    #expect(try outcome("demens", textScore: 20, outsideScore: 20 * share) == .answered)
    #expect(try outcome("demens", textScore: 20, outsideScore: (20 * share).nextUp) == .noClearMatch)
  }

  @Test("a need without any concept is asked about, unless what it tells of is met well")
  func situation() throws {
    let least = Confidence.situationScoreMin
    #expect(try outcome("hvem er det vi skal ringe", textScore: least) == .answered)
    #expect(try outcome("hvem er det vi skal ringe", textScore: least.nextDown) == .askBack)
    // A concept that goes with everything is no situation.
    #expect(try outcome("hvem kan hjelpe oss med kurs", textScore: least) == .askBack)
  }

  @Test("nothing found is no clear match, whatever was asked")
  func noCandidate() throws {
    let reading = Embedded.snapshot.reader.read(try NeedWords("demens"))
    #expect(
      Confidence(reading: reading, best: nil, outsideScore: 0, index: Embedded.snapshot.index).outcome
        == .noClearMatch)
  }
}
