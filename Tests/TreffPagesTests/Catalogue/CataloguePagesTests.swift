import Foundation
import HTTPTypes
import Testing
import TreffCatalogue
import TreffGeography
import TreffMatching
import TreffService

@testable import TreffPages

@Suite("Pages of the catalogue")
struct CataloguePagesTests {
  private static let pages = AskedPages.shared
  private static var catalogue: Catalogue { pages.service.catalogue.snapshot.catalogue }

  /// A text as a page holds it.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  private static func expectPage(_ path: String, on site: Site, holding name: String) async throws {
    let page = try await pages.get(site.beginning + path)
    #expect(page.status == .ok, "\(site) \(path)")
    #expect(page.text.contains("\(escaped(name))</h1>"), "\(site) \(path)")
    #expect(page.headers[.contentLanguage] == site.language.rawValue)
    // The order of a page is the same in each language.
    if site == .en { try expectOrder(in: page.text, path) }
  }

  private static func expectOrder(in text: String, _ path: String) throws {
    #expect(text.matches(of: /<h1[ >]/).count == 1, "\(path)")
    #expect(!text.contains(" style="), "\(path)")
    try expectOrder(ofHeadingsIn: text, path)
    let anchors = text.matches(of: /\ id="([^"]+)"/).map(\.output.1)
    #expect(Set(anchors).count == anchors.count, "an id stands twice: \(path)")
  }

  /// No level is left out on the way down.
  private static func expectOrder(ofHeadingsIn text: String, _ path: String) throws {
    var level = 0
    for heading in text.matches(of: /<h([1-6])[ >]/) {
      let next = try #require(Int(heading.output.1))
      #expect(next <= level + 1, "\(path)")
      level = next
    }
  }

  @Test("every centre has a page with its name", arguments: Site.allCases)
  func centres(_ site: Site) async throws {
    for centre in Self.catalogue.centres {
      try await Self.expectPage("/sentre/\(centre.id)", on: site, holding: centre.name[site.language])
    }
  }

  @Test("every offer has a page with its title", arguments: Site.allCases)
  func offers(_ site: Site) async throws {
    for offer in Self.catalogue.offers {
      try await Self.expectPage("/tilbud/\(offer.id)", on: site, holding: offer.title[site.language])
    }
  }

  @Test("every municipality and county has a page with its name", arguments: Site.allCases)
  func places(_ site: Site) async throws {
    for municipality in Self.catalogue.register.municipalities {
      try await Self.expectPage("/kommuner/\(municipality.id)", on: site, holding: municipality.name)
    }
    for county in Self.catalogue.register.counties {
      try await Self.expectPage("/fylker/\(county.id)", on: site, holding: county.name)
    }
  }

  @Test("every theme has a page with its label", arguments: Site.allCases)
  func themes(_ site: Site) async throws {
    for theme in Self.catalogue.concepts where theme.id.scheme == .theme {
      try await Self.expectPage("/temaer/\(theme.id.id)", on: site, holding: theme.label[site.language])
    }
  }

  @Test("every link between the pages leads somewhere", arguments: Site.allCases)
  func links(_ site: Site) async throws {
    var asked: Set<String> = []
    for path in ["/sentre", "/kommuner", "/temaer", "/sentre/usht", "/kommuner/4036", "/temaer/demens"] {
      let page = try await Self.pages.get(site.beginning + path)
      for link in page.text.matches(of: /href="(\/[^"]*)"/).map(\.output.1)
      where link.contains(/\/(sentre|tilbud|kommuner|fylker|temaer)/) && asked.insert(String(link)).inserted {
        let answer = try await Self.pages.get(String(link))
        #expect(answer.status == .ok, "\(link)")
      }
      for anchor in page.text.matches(of: /href="#([^"]*)"/).map(\.output.1) {
        #expect(page.text.contains(#" id="\#(anchor)""#), "\(anchor)")
      }
    }
    #expect(asked.count > 400)
  }

  @Test("what is in Norwegian only is said to be so on an English page")
  func languages() async throws {
    let centre = try await Self.pages.get("/en/sentre/naku")
    #expect(centre.text.contains(#"<p class="lead" lang="nb">"#))
    #expect(centre.text.contains(#"<dd lang="nb">NTNU</dd>"#))
    let offer = try #require(Self.catalogue.offers.first { $0.languages == ["nn"] })
    let page = try await Self.pages.get("/en/tilbud/\(offer.id)")
    #expect(page.text.contains(#"<h1 lang="nn">"#) && page.text.contains(#"<p class="lead" lang="nn">"#))
    let own = try await Self.pages.get("/nn/tilbud/\(offer.id)")
    #expect(own.text.contains("<h1>") && own.text.contains(#"<p class="lead">"#))
  }

  @Test("an English page says once that descriptions are in Norwegian, and no other page does")
  func described() async throws {
    for path in [
      "/sentre", "/sentre/naku", "/sentre/rvts", "/tilbud/usht--demensomsorgens-abc", "/temaer/demens",
      "/kommuner/4036", "/fylker/18",
    ] {
      let english = try await Self.pages.get("/en\(path)").text
      #expect(english.ranges(of: "are described in Norwegian").count == 1, "\(path)")
      for beginning in ["", "/nn"] {
        #expect(!(try await Self.pages.get(beginning + path).text.contains("described in Norwegian")))
      }
    }
  }

  @Test("what is looked up by name stands in the alphabet's order, æ, ø and å last", arguments: Site.allCases)
  func order(_ site: Site) async throws {
    let text = try await Self.pages.get("\(site.beginning)/sentre").text
    for list in text.split(separator: #"<ul class="units">"#).dropFirst() {
      let names = list.split(separator: "</ul>")[0]
        .matches(of: /<a [^>]*>([^<]+)<\/a>/).map { String($0.output.1) }
      #expect(names == names.inNorwegianOrder(of: \.self) && !names.isEmpty)
    }
    #expect(["Å", "Ø", "Æ", "Z", "aa", "b"].inNorwegianOrder(of: \.self) == ["aa", "b", "Z", "Æ", "Ø", "Å"])
  }

  @Test("the frame tells where one is: on a page of the navigation, or below it")
  func current() async throws {
    func current(_ path: String) async throws -> [String] {
      try await Self.pages.get(path).text.matches(of: /<a href="([^"]+)" aria-current="(page|true)"/)
        .map { "\($0.output.1) \($0.output.2)" }
    }
    #expect(try await current("/sentre") == ["/sentre page"])
    #expect(try await current("/nn/sentre/naku") == ["/nn/sentre true"])
    #expect(try await current("/temaer/demens") == ["/temaer true"])
    #expect(try await current("/om/personvern") == ["/om/personvern page"])
    #expect(try await current("/tilbud/usht--demensomsorgens-abc") == [])
  }

  @Test("Northern Sámi labels, which nobody has read, are not shown; letters of names are whole")
  func sami() async throws {
    let theme = try #require(Self.catalogue.concepts.first { $0.samiLabel != nil })
    let page = try await Self.pages.get("/temaer/\(theme.id.id)")
    #expect(!page.text.contains(try #require(theme.samiLabel)))
    #expect(try await Self.pages.get("/en/kommuner/5610").text.contains("Kárášjohka"))
  }

  @Test("a page with what it needs is small")
  func sizes() async throws {
    for path in ["/sentre", "/sentre/usht", "/kommuner", "/temaer"] {
      // Text as this is compressed to a quarter or less.
      #expect(try await Self.pages.get(path).text.utf8.count < 100_000, "\(path)")
    }
  }
}
