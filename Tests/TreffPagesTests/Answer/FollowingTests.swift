import Foundation
import HTTPTypes
import Testing
import TreffCatalogue
import TreffMatching
import TreffService

@testable import TreffPages

@Suite("What follows from an answer: filters, why not another, the text to send")
struct FollowingTests {
  private let pages = AskedPages.shared

  private func text(_ target: some StringProtocol) async throws -> String {
    let page = try await pages.get(String(target))
    #expect(page.status == .ok)
    return page.text
  }

  @Test(
    "who wants free offers is told how many cost nobody knows what, with a link that shows just those more",
    arguments: ["", "/nn", "/en"])
  func unpriced(_ site: String) async throws {
    let html = try await text("\(site)/svar?behov=kurs+om+demens+for+ansatte&gratis=ja&kommune=Vinje")
    let told = try #require(html.firstMatch(of: /<p class="unpriced">(\d+) [^<]* <a href="([^"]+)">/))
    let shown = try await text(told.2.replacing("&amp;", with: "&"))
    #expect(!told.2.contains("gratis"))
    let unknown = shown.matches(of: /(?:pris|price): (?:ukjent|ukjend|unknown)/).count
    #expect(unknown == Int(told.1))
    #expect(!(try await text("\(site)/svar?behov=kurs+om+demens&digital=ja")).contains("class=\"unpriced\""))
  }

  @Test("a reason that names an offer which is not shown says so, and no other does")
  func hidden() async throws {
    let told = "Det tilbudet er ikke blant dem du har valgt å se."
    for filter in ["&gratis=ja", "&digital=ja", ""] {
      let html = try await text(
        "/svar?behov=kurs+om+demens+for+ansatte+på+sykehjem\(filter)".replacing("å", with: "%C3%A5"))
      let cards = html.split(separator: "<li class=\"card\">").dropFirst()
      #expect(!cards.isEmpty)
      for card in cards {
        guard let named = card.firstMatch(of: /peker på tilbudet «([^»]+)»/)?.1 else { continue }
        let offers = card.matches(of: /\/tilbud\/[^>]*>([^<]+)</).map { String($0.1) }
        #expect(card.contains(told) == !offers.contains(String(named)), "\(named)")
      }
    }
  }

  @Test("why not another centre", arguments: ["", "/nn", "/en"])
  func whyNot(_ site: String) async throws {
    let html = try await text("\(site)/hvorfor-ikke?behov=kurs+om+demens&kommune=Vinje&senter=rvts-nord")
    let name = try #require(pages.service.catalogue.snapshot.catalogue.centre("rvts-nord")?.name)
    #expect([name.nb, name.nn, name.en].contains(where: html.contains))
    #expect(html.contains("\(site)/svar?behov=kurs%20om%20demens&amp;kommune=Vinje"))
  }

  @Test("the list of centres begins with none, and who chooses none is asked to")
  func unchosen() async throws {
    let list = try await text("/hvorfor-ikke?behov=kurs+om+demens")
    #expect(list.contains("required><option value=\"\">Velg et senter</option>"))
    #expect(!list.contains("class=\"caution\""))
    let sent = try await pages.get("/hvorfor-ikke?behov=kurs+om+demens&senter=")
    #expect(sent.status == .badRequest)
    #expect(sent.text.contains("Velg først et senter i listen.") && sent.text.contains("<title>Feil: "))
  }

  @Test(
    "whom to ask rather is whom the answer shows first, also where it is filtered",
    arguments: ["", "&gratis=ja", "&digital=ja"])
  func instead(_ filter: String) async throws {
    let need = "behov=kurs+om+demens+for+ansatte&kommune=Vinje\(filter)"
    let first = try #require(
      try await text("/svar?\(need)").firstMatch(of: /<h3><a href="([^"]+)">/)?.1)
    let html = try await text("/hvorfor-ikke?\(need)&senter=pro-senteret")
    #expect(html.firstMatch(of: /Spør heller: <a href="([^"]+)">/)?.1 == first)
    #expect(html.contains("Dette gjelder alle tilbud") == !filter.isEmpty)
  }

  @Test("where nobody fits, nobody is to be asked rather", arguments: ["hull i veien", "Vi trenger hjelp"])
  func nobody(_ need: String) async throws {
    #expect(
      !(try await text("/hvorfor-ikke?behov=\(PageAddress.encoded(need))&senter=naku")).contains(
        "Spør heller"))
  }

  @Test("the text to send holds the need, the municipality and the offers, and goes to no made-up address")
  func order() async throws {
    let html = try await text("/nn/bestilling?behov=unge+som+skadar+seg&kommune=Vinje&senter=rvts-sor")
    #expect(html.contains("Frå: Vinje"))
    #expect(html.contains("unge som skadar seg"))
    #expect(html.contains("mailto:?subject="))
    #expect(!html.contains("@"))
  }

  @Test(
    "the text names the offers of the card, in their order", arguments: ["", "&gratis=ja", "&digital=ja"])
  func orderedOffers(_ filter: String) async throws {
    let html = try await text("/svar?behov=kurs+om+demens+for+ansatte&kommune=Vinje\(filter)")
    let cards = html.split(separator: "<li class=\"card\">").dropFirst()
    #expect(!cards.isEmpty)
    for card in cards {
      let offers = card.matches(of: /<li><a href="\/tilbud\/[^>]*>([^<]+)</).map { "– \($0.1)" }
      let link = try #require(card.firstMatch(of: /<a class="button" href="([^"]+)"/)?.1)
      let order = try await text(link.replacing("&amp;", with: "&"))
      let area = try #require(order.firstMatch(of: /<textarea[^>]*>([^<]*)</)?.1)
      #expect(area.split(separator: "\n").filter { $0.hasPrefix("– ") }.map(String.init) == offers)
    }
  }

  @Test(
    "without a need the text is for the centre, with blanks, and leads back to its page",
    arguments: [("", "[fyll ut]", "Til: "), ("/nn", "[fyll ut]", "Til: "), ("/en", "[fill in]", "To: ")])
  func withoutNeed(_ site: String, _ blank: String, _ to: String) async throws {
    let page = try await pages.get("\(site)/bestilling?senter=rvts-sor")
    #expect(page.status == .ok && page.headers[.cacheControl] == "no-cache")
    let text = try #require(page.text.firstMatch(of: /<textarea[^>]*>([^<]*)</)?.1)
    #expect(text.hasPrefix(to) && text.contains("RVTS"))
    #expect(text.components(separatedBy: blank).count == 4)
    #expect(page.text.contains("<a href=\"\(site)/sentre/rvts-sor\">"))
    let sender = site == "/en" ? "From: Vinje municipality\n" : ": Vinje kommune\n"
    #expect(try await self.text("\(site)/bestilling?senter=rvts-sor&kommune=Vinje").contains(sender))
  }

  @Test("one that has ended leads to who has taken over; an unknown one is told so; none shows the box")
  func withoutNeedOrCentre() async throws {
    let catalogue = pages.service.catalogue.snapshot.catalogue
    for centre in catalogue.centres where !catalogue.isInForce(centre) {
      let page = try await pages.get("/bestilling?senter=\(centre.id)")
      if let heir = catalogue.successor(of: centre) {
        #expect(page.text.contains("Til: \(heir.name.nb)".replacing("&", with: "&amp;")))
      } else {
        #expect(page.status == .notFound)
      }
    }
    let unknown = try await pages.get("/bestilling?senter=tull")
    #expect(unknown.status == .notFound && unknown.text.contains("Vi kjenner ikke dette senteret."))
    #expect(try await text("/bestilling").contains("<textarea id=\"behov\""))
  }

  @Test(
    "what lies outside is told plainly, with two to ask and a way back, and no centre is named",
    arguments: [
      ("", "brøyting av veier", "«Vei og trafikk»", "Det gjelder noe annet"),
      ("/nn", "brøyting av vegar", "«Veg og trafikk»", "Det gjeld noko anna"),
      ("/en", "snow clearing of roads", "“Roads and traffic”", "It is about something else"),
    ])
  func outside(_ site: String, _ need: String, _ topic: String, _ other: String) async throws {
    let html = try await text("\(site)/svar?behov=\(PageAddress.encoded(need))")
    #expect(html.contains(topic))
    #expect(
      html.contains("href=\"https://www.ks.no\"") && html.contains("href=\"https://www.statsforvalteren.no\"")
    )
    #expect(!html.contains("class=\"card\"") && !html.contains("class=\"maybe\""))
    #expect(!html.contains("/hvorfor-ikke"))
    let again = try #require(
      html.firstMatch(of: try Regex("<a href=\"([^\"]+)\">\(other)</a>"))?[1].substring)
    let without = try await text(again.replacing("&amp;", with: "&"))
    // The sentence that names the topic is gone, and so is its chip.
    #expect(html.contains("class=\"caution\"") && !without.contains(topic))
    #expect(again.contains("uten=outside%3A"))
  }
}
