import Testing
import TreffCatalogue

import TreffAnalysis
@testable import TreffMatching

@Suite("Danger now")
struct AcuteDangerTests {
  private let danger = AcuteDanger()

  private func isTold(_ need: String) -> Bool {
    let words = PhraseKeys().words(of: need)
    return danger.isTold(by: words, stems: StemFilter(language: .norwegian).stems(of: words))
  }

  @Test(
    "what is happening now is told, in both standards and English",
    arguments: [
      "Beboeren puster ikke!", "Ho pustar ikkje lenger", "The boy is NOT breathing",
      "Pasienten er bevisstløs",
      "Mannen ligg medvitslaus på golvet", "Vi får ikke kontakt med henne, hun har tatt overdose",
      "Jenta har teke mange tablettar", "Han truer med å ta livet sitt", "Ho trugar med å ta livet av seg",
      "Naboen står på taket og vil hoppe", "Faren har en kniv", "A girl here is going to kill herself",
      "Moren blir slått akkurat nå", "We need an ambulance", "Såret blør kraftig",
      "Det er akutt fare for barnet", "Mannen slår ho no, vi er redde for at han drep ho",
      "En bruker truer oss med våpen på jobb akkurat nå", "Bebuaren får ikkje puste",
      "Det brenn på sjukeheimen", "He is beating her right now", "Eit barn vert slege heime no",
    ])
  func told(_ need: String) { #expect(isTold(need)) }

  @Test(
    "a theme is no danger",
    arguments: [
      "kurs i selvmordsforebygging", "opplæring i å samtale om selvmordstanker",
      "sjølvmordsførebygging i skulen",
      "forebygging av overdoser", "suicide prevention in schools", "kurs i førstehjelp",
      "vold i nære relasjoner",
      "ambulansetjenesten vil lære om demens", "pustebesvær ved kols", "knivkultur i Norden",
      "etterlatte ved selvmord", "Han puster tungt, men vil ikke ha hjelp", "", "!!!",
      "livsmestring i skolen", "kurs i hjertestans og hjerte-lunge-redning", "fagsystemet henger seg opp",
      "opplæring i å observere en bevisstløs pasient", "beboere som roper og slår de ansatte",
      "brannvern på sykehjem", "vold og trusler mot ansatte", "gamle mor blir slått av sønnen",
    ])
  func untold(_ need: String) { #expect(!isTold(need)) }

  @Test("the notice stands in the answer, in the language asked for, and nowhere else")
  func notice() throws {
    for (language, start) in [
      (Language.nb, "Er liv i fare nå"), (.nn, "Er liv i fare no"), (.en, "If a life"),
    ] {
      let answer = try Embedded.match("Beboeren puster ikke", limit: 1, language: language)
      #expect(answer.notice?.hasPrefix(start) == true)
      #expect(answer.notice?.contains("113") == true && answer.notice?.contains("116 117") == true)
    }
    #expect(try Embedded.match("kurs i selvmordsforebygging", limit: 1).notice == nil)
  }

  @Test("the notice changes neither the outcome's rules nor the ranks")
  func noticeAlone() throws {
    let calm = try Embedded.match("fallforebygging hos eldre, hun puster tungt", limit: 3)
    let urgent = try Embedded.match("fallforebygging hos eldre, hun puster ikke", limit: 3)
    #expect(calm.notice == nil && urgent.notice != nil)
    #expect(calm.answerIDs.first == urgent.answerIDs.first)
  }
}
