import Testing
import TreffCatalogue
import TreffSearch

@testable import TreffAnalysis
@testable import TreffMatching

/// The two written standards ask for the same.
@Suite("Needs in both standards")
struct NeedReaderCrosswalkTests {
  @Test(
    "each word of the list asks for the same, whatever the standard: the same terms, so the same first answer"
  )
  func pairs() throws {
    let reader = Embedded.snapshot.reader
    var askedCount = 0
    for pair in Crosswalk.wordPairs {
      let needs = ["kurs om \(pair.nynorsk)", "kurs om \(pair.bokmal)"]
      let weights = try needs.map { reader.read(try NeedWords($0)).query.weights }
      // Equal terms are equal scores; only where they differ is there anything to ask.
      if weights[0] == weights[1] { continue }
      askedCount += 1
      let first = try needs.map { try Embedded.match($0, limit: 1).matches.first?.centre.id }
      #expect(first[0] == first[1], "\(pair)")
    }
    #expect(askedCount * 20 < Crosswalk.wordPairs.count, "\(askedCount) pairs differ in their terms")
  }

  @Test(
    "a need in both standards has the same answer",
    arguments: [
      (
        "Vi treng rettleiing om vald i nære relasjonar for tilsette i heimetenesta",
        "Vi trenger veiledning om vold i nære relasjoner for ansatte i hjemmetjenesten"
      ),
      ("Korleis oppdage einsemd hjå eldre?", "Hvordan oppdage ensomhet hos eldre?"),
      ("sjølvskading i ungdomsskulen", "selvskading i ungdomsskolen"),
    ])
  func sentences(_ nynorsk: String, _ bokmal: String) throws {
    let answers = try [nynorsk, bokmal].map { try Embedded.match($0, limit: 5) }
    #expect(answers[0].answerIDs.first == answers[1].answerIDs.first)
    #expect(answers[0].outcome == answers[1].outcome)
    #expect(Set(answers[0].understanding.concepts) == Set(answers[1].understanding.concepts))
  }
}
