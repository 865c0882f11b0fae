import HTTPTypes
import Testing
import TreffCatalogue
import TreffGeography
import TreffMatching
import TreffService

@testable import TreffPages

@Suite("Pages of places")
struct PlacePagesTests {
  private static let pages = AskedPages.shared
  private static var catalogue: Catalogue { pages.service.catalogue.snapshot.catalogue }

  @Test("a municipality's page holds the units that serve it and no others, and the national centres")
  func units() async throws {
    let register = Self.catalogue.register
    for municipality in register.municipalities {
      let text = try await Self.pages.get("/kommuner/\(municipality.id)").text
      let linked = text.matches(of: /href="\/sentre\/([^"]+)"/).map { String($0.output.1) }
      let here = Self.catalogue.centres.filter { centre in
        [.regional, .national].contains(centre.level) && Self.catalogue.isInForce(centre)
          && centre.catchment.contains(municipality.id)
      }
      let regional = linked.filter { [.regional, .national].contains(Self.catalogue.centre($0)?.level) }
      #expect(regional.sorted() == here.map(\.id).sorted(), "\(municipality.id)")
    }
  }

  @Test("where a family has no unit, that is said, and who stands in for the one that was")
  func missing() async throws {
    let telemark = try await Self.pages.get("/kommuner/4036").text
    #expect(telemark.contains("ingen enhet her"))
    #expect(
      telemark.contains(#"href="/sentre/tk""#) && telemark.contains(#"href="/sentre/fylkestannhelsen""#))
    #expect(!(try await Self.pages.get("/kommuner/1151").text.contains("ingen enhet her")))
  }

  @Test("an abbreviation in a unit's name is told in full")
  func abbreviations() async throws {
    let bergen = try await Self.pages.get("/kommuner/4601").text
    #expect(
      bergen.contains("Del av Regionale ressurssentre om vold, traumatisk stress og selvmordsforebygging</p>")
    )
    // The name tells it already.
    #expect(!bergen.contains("Del av Utviklingssentre"))
  }

  @Test("only a unit whose area has no note is said to be responsible")
  func responsible() async throws {
    let bergen = try await Self.pages.get("/kommuner/4601").text
    for row in bergen.split(separator: #"<li><p class="name">"#).dropFirst() {
      let id = try #require(row.firstMatch(of: /\/sentre\/([^"]+)"/)).1
      guard let centre = Self.catalogue.centre(String(id)), centre.level == .regional else { continue }
      #expect(row.contains("har ansvar her") == centre.catchmentNote.isEmpty, "\(id)")
      #expect(row.contains("se merknaden") != centre.catchmentNote.isEmpty, "\(id)")
    }
    #expect(bergen.contains("Enhetene har ikke noe fastsatt kommuneområde"))
  }

  @Test(
    "the box on it knows the municipality",
    arguments: [("4036", "Vinje"), ("1515", "Herøy i Møre og Romsdal")])
  func form(_ number: String, _ place: String) async throws {
    let text = try await Self.pages.get("/nn/kommuner/\(number)").text
    #expect(text.contains(#"action="/nn/svar""#) && text.contains(#"value="\#(place)" autocomplete"#))
  }

  @Test(
    "another name or number leads to the place in force",
    arguments: [
      ("/kommuner/3825", "/kommuner/4036"), ("/kommuner/Vinje", "/kommuner/4036"),
      ("/kommuner/V%C3%A5gan", "/kommuner/1865"), ("/kommuner/Nordland", "/fylker/18"),
      ("/kommuner/18", "/fylker/18"), ("/fylker/Nordland", "/fylker/18"), ("/fylker/4036", "/kommuner/4036"),
    ])
  func moved(_ asked: String, _ place: String) async throws {
    for site in Site.allCases {
      let page = try await Self.pages.get(site.beginning + asked)
      #expect(page.status == .movedPermanently)
      #expect(page.headers[.location] == site.beginning + place)
    }
  }

  @Test(
    "a name or number that means several places, or none, leads nowhere",
    arguments: [
      "/kommuner/Her%C3%B8y", "/kommuner/B%C3%B8", "/kommuner/9999", "/kommuner/Atlantis", "/fylker/99",
    ])
  func nowhere(_ asked: String) async throws {
    #expect(try await Self.pages.get(asked).status == .notFound)
  }
}
