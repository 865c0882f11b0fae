import Foundation
import HTTPTypes
import Testing
import TreffCatalogue
import TreffGeography
import TreffMatching
import TreffProtocol
import TreffService

@testable import TreffPages

@Suite("Answers on a page")
struct AnswerTests {
  private let pages = AskedPages.shared

  private func answer(_ need: String, _ parameters: String = "", site: String = "") async throws -> String {
    let page = try await pages.get("\(site)/svar?behov=\(PageAddress.encoded(need))\(parameters)")
    #expect(page.status == .ok)
    return page.text
  }

  private func cards(_ html: String) -> [String] {
    let parts = html.split(separator: "<ul class=\"maybe\">", maxSplits: 1)
    return parts[0].matches(of: /<h3><a href="[a-z\/]*\/sentre\/([^"]+)">/).map { String($0.1) }
      + parts.dropFirst().flatMap { part in
        part.matches(of: /<li><a href="[a-z\/]*\/sentre\/([^"]+)">/).map { String($0.1) }
      }
  }

  @Test("the centres are those of every door, in their order", arguments: ["Vinje", "Vadsø", ""])
  func same(_ place: String) async throws {
    let need = "vi har flere unge som skader seg selv, hvem kan hjelpe?"
    let answer = try pages.service.answer(
      need: MatchRequest(text: need, municipality: place), acceptLanguage: "nb"
    ).answer
    let html = try await self.answer(need, "&kommune=\(PageAddress.encoded(place))")
    #expect(cards(html) == answer.matches.map { PageAddress.encoded($0.centre.id) })
  }

  @Test(
    "a card says why with the need's words marked, what is offered, and whether it is for the municipality")
  func card() async throws {
    let html = try await answer("Vi har unge som skader seg selv", "&kommune=Vinje")
    #expect(html.contains("«<mark>skader seg selv</mark>»"))
    #expect(html.contains("For kommunen din") && html.contains("For hele landet"))
    #expect(html.contains("pris: ukjent"))
    #expect(html.contains("ikke bekreftet av senteret"))
    #expect(html.contains("https://rvtssor.no"))
  }

  @Test("who asks for a county is told whether a centre is for all of it, and is not told of a municipality")
  func county() async throws {
    let need = "heimetenesta treng rettleiing i lindrande behandling"
    let agder = try await answer(need, "&kommune=Agder")
    #expect(!agder.contains("kommunen din"))
    #expect(agder.contains("For fylket ditt") || agder.contains("For en del av fylket ditt"))
    let catalogue = pages.service.catalogue.snapshot.catalogue
    for (place, site) in [("Vestland", ""), ("Rogaland", "/nn"), ("Oslo", ""), ("Finnmark", "/en")] {
      let county = try #require(
        catalogue.register.counties.first { $0.name == place || $0.otherNames.contains(place) })
      let html = try await answer(need, "&kommune=\(place)", site: site)
      for card in html.split(separator: "<li class=\"card\">").dropFirst() {
        let id = try #require(card.firstMatch(of: /\/sentre\/([^"]+)"/)).1
        let area = try #require(catalogue.centre(String(id))).catchment
        let isPart = card.contains(
          /For en del av fylket ditt|For ein del av fylket ditt|For a part of your county/)
        let isWhole = card.contains(/For fylket ditt|For your county/)
        let served = catalogue.register.municipalities(in: county.id).count { area.contains($0.id) }
        #expect(
          !isWhole || served == catalogue.register.municipalities(in: county.id).count, "\(place) \(id)")
        #expect(!isPart || served < catalogue.register.municipalities(in: county.id).count, "\(place) \(id)")
      }
    }
  }

  @Test("a unit whose area is uncertain leads to the note on it")
  func areaNote() async throws {
    let html = try await answer("veiledning av leger i allmennmedisinsk forskning", "&kommune=Bergen")
    #expect(html.contains(#"href="/sentre/afe-bergen#omrade">"#))
    #expect(try await pages.get("/sentre/afe-bergen").text.contains(#"id="omrade""#))
  }

  @Test("the group that is filtered by stands in the list once, chosen")
  func group() async throws {
    let options = { (html: String) in html.matches(of: /<option value="(targetGroup:[^"]+)"( selected)?>/) }
    let known = options(try await answer("demens", "&gruppe=targetGroup:eldre"))
    #expect(known.filter { $0.1 == "targetGroup:eldre" }.count == 1)
    #expect(known.filter { $0.2 != nil }.map { String($0.1) } == ["targetGroup:eldre"])
    #expect(known.count == options(try await answer("demens")).count)
    let unknown = options(try await answer("demens", "&gruppe=targetGroup:tull"))
    #expect(unknown.filter { $0.2 != nil }.map { String($0.1) } == ["targetGroup:tull"])
  }

  @Test(
    "what is unclear is said",
    arguments: [
      (
        "hull i veien utenfor rådhuset",
        "Ingen av kompetansesentrene arbeider med «Vei og trafikk» og «Drift av kommunale bygg»."
      ),
      ("hva gjør vi med spøkelser i kjelleren", "Ingen av kompetansesentrene passer klart"),
      ("hvem kan hjelpe oss med kurs?", "Hva gjelder det?"), ("hvem", "Fortell litt mer"),
    ])
  func unclear(_ need: String, _ told: String) async throws {
    let html = try await answer(need)
    #expect(html.contains(told))
    #expect(html.contains("class=\"caution\""))
  }

  @Test("above an answer the box is folded; who has to write more finds it open")
  func folded() async throws {
    let answered = try await answer("kurs om demens", "&kommune=Vinje")
    #expect(answered.contains(#"<blockquote class="asked"><p>kurs om demens</p></blockquote>"#))
    #expect(answered.contains(#"<details class="again"><summary>Endre spørsmålet</summary>"#))
    #expect(answered.contains("Det gjelder Vinje."))
    #expect(try await answer("hei").contains(#"<details class="again" open>"#))
    // One who can choose need not write.
    #expect(!(try await answer("hvem kan hjelpe oss med kurs?").contains(#"<details class="again" open>"#)))
  }

  @Test(
    "who is asked back chooses a field first; centres and themes are guesses, which open",
    arguments: [("Trenger råd i en vanskelig sak, hvem ringer jeg?", 2...3), ("Vi trenger hjelp", 0...0)])
  func vague(_ need: String, themeCount: ClosedRange<Int>) async throws {
    let html = try await answer(need)
    let choices = try #require(html.firstMatch(of: /<ul class="choices">(.*?)<\/ul>/)?.1)
    let fields = pages.service.catalogue.snapshot.catalogue.fields
    #expect(
      choices.matches(of: /med=theme%3A([a-z-]+)#forstatt">/).map { String($0.1) } == fields.map(\.id.id))
    let guesses = try #require(html.firstRange(of: "<summary>Det vi ville gjettet på</summary>"))
    #expect(choices.endIndex < guesses.lowerBound)
    #expect(!html[..<guesses.lowerBound].contains("/sentre/") && !html.contains("class=\"card\""))
    let themes = html[guesses.upperBound...].matches(of: /<a href="\/svar\?[^"]*med=theme/)
    #expect(themeCount.contains(themes.count), "a field stands above already")
    let chosen = try #require(choices.firstMatch(of: /href="([^"#]+)/)?.1)
    #expect(
      try await pages.get(String(chosen).replacing("&amp;", with: "&")).text.contains("<li class=\"card\">"))
  }

  @Test("what was understood can be taken away and taken back, and a theme can be added")
  func chips() async throws {
    let need = "kurs om demens for ansatte"
    let html = try await answer(need)
    let chip = try #require(html.firstMatch(of: /<a class="remove" href="([^"]*uten=theme%3Ademens[^"]*)"/))
    let address = String(chip.1).replacing("&amp;", with: "&")
    let without = try await pages.get(address).text
    #expect(without.contains("Tatt bort"))
    #expect(cards(without) != cards(html))
    let with = try await answer("vi trenger hjelp", "&legg=theme:demens")
    #expect(with.contains("med=theme%3Ademens"))
    #expect(!with.contains("class=\"caution\""))
  }

  @Test("a theme that was taken away can be added, and one that was written and added can be taken away")
  func both() async throws {
    let again = try await answer("kurs for ansatte", "&uten=theme:demens&legg=theme:demens")
    #expect(!again.contains("Tatt bort"))
    let added = try await answer("demens", "&legg=theme:demens")
    let chip = try #require(added.firstMatch(of: /<a class="remove" href="([^"]*uten=theme%3Ademens[^"]*)"/))
    #expect(!chip.1.contains("med="))
  }

  @Test("who is asked back is not asked for a place that is in no doubt", arguments: ["hei", "."])
  func askedBack(_ need: String) async throws {
    #expect(!(try await answer(need)).contains("Navnet kan bety flere"))
  }

  @Test("danger comes before all else")
  func danger() async throws {
    let html = try await answer("En gutt har tatt overdose og puster ikke")
    let notice = try #require(html.range(of: "class=\"danger\""))
    let form = try #require(html.range(of: "<form"))
    #expect(notice.lowerBound < form.lowerBound)
    for (number, call) in [("113", "113"), ("112", "112"), ("110", "110"), ("116 117", "116117")] {
      #expect(html.contains("<a href=\"tel:\(call)\">\(number)</a>"))
    }
  }

  @Test("a place that was read in the text is told, and several can be chosen from")
  func places() async throws {
    #expect(
      try await answer("vi i Vadsø trenger kurs om demens").contains(
        "Vi leste i teksten at det gjelder Vadsø"))
    let several = try await answer("vi i Herøy trenger kurs om demens")
    #expect(several.contains("kommune=1515") && several.contains("kommune=1818"))
    #expect(several.contains("Hvilken mener dere?") && several.contains(">Herøy i Nordland<"))
  }

  @Test("filters leave only offers that pass, and say so where none does")
  func filters() async throws {
    let html = try await answer("kurs om demens for ansatte på sykehjem", "&gratis=ja")
    let prices = html.matches(of: /pris: ([a-z ]+)/).map { String($0.1) }
    #expect(prices.allSatisfy { $0.hasPrefix("gratis") })
    let digital = try await answer("kurs om demens for ansatte på sykehjem", "&digital=ja")
    let forms = digital.matches(of: /form: (\p{L}+)/).map { String($0.1) }
    #expect(!forms.isEmpty && forms.allSatisfy { ["digitalt", "blandet"].contains($0) })
    let none = try await answer(
      "kurs om demens", "&gratis=ja&digital=ja&gruppe=targetGroup:selger-sex")
    #expect(none.contains("Ingen av tilbudene som passer, er slik"))
    #expect(!none.contains("Det som passer best"))
  }

  @Test(
    "reasons are taken apart and put together the same",
    arguments: [
      "Har ansvar for Vinje. «unge» og «skader seg» peker på tilbudet «Kurs: «x» og y».", "«", "»«", "",
      "uten ord",
    ])
  func reasonParts(_ reason: String) {
    let parts = ReasonPart.parts(of: reason, need: "unge som skader seg", titlesIn: nil)
    #expect(parts.map(\.text).joined() == reason)
  }
}
