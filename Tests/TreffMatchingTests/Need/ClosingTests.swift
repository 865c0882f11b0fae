import Testing
import TreffAnalysis
import TreffGeography

@testable import TreffMatching

@Suite("The end of a letter")
struct ClosingTests {
  private func closing(_ text: String) -> [String] {
    let words = PhraseKeys().words(of: text)
    return words[Closing.words(of: words)].map(\.term)
  }

  private let letter = "Vi har flere unge som skader seg selv og trenger råd om hva vi gjør. "

  @Test(
    "the greeting and who signs are found, in both standards, English and abbreviated",
    arguments: [
      ("Vennlig hilsen Kari, helsesykepleier i Vadsø", "hilsen kari helsesykepleier i vadsø"),
      ("Helsing frå helsestasjonen", "helsing fra helsestasjonen"), ("Mvh Ola", "mvh ola"),
      ("Best regards, the school nurse", "regards the school nurse"), ("Hilsen", "hilsen"),
    ])
  func found(_ end: String, _ words: String) {
    #expect(closing(letter + end) == words.split(separator: " ").map(String.init))
  }

  @Test(
    "a letter that goes on, or has hardly begun, has no end there",
    arguments: [
      "", "Hilsen", "Hilsen fra en kommune som trenger hjelp med demens og pårørende",
      "Vi er en liten kommune i nord og sender en hilsen. "
        + String(repeating: "Vi trenger råd om vold. ", count: 4),
      "we are looking for some training for our staff with regards to dementia care",
      "kurs i motiverende intervju for ansatte i hjemmetjenesten og barnevernet i kommunen",
    ])
  func notFound(_ text: String) { #expect(closing(text) == []) }

  @Test("who signs does not decide the answer; a place in the signature still does")
  func decides() throws {
    let plain = try Embedded.match(letter, limit: 5)
    let signed = try Embedded.match(letter + "Vennlig hilsen Kari, tannpleier", limit: 5)
    #expect(signed.answerIDs == plain.answerIDs)
    let placed = try Embedded.match(letter + "Vennlig hilsen Kari i Vadsø kommune", limit: 5)
    #expect(placed.understanding.place?.name == "Vadsø")
  }
}
