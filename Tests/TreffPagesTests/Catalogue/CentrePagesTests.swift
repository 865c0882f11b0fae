import HTTPTypes
import Testing
import TreffCatalogue
import TreffGeography
import TreffMatching
import TreffService

@testable import TreffPages

@Suite("Pages of centres")
struct CentrePagesTests {
  private static let pages = AskedPages.shared
  private static var catalogue: Catalogue { pages.service.catalogue.snapshot.catalogue }

  @Test("the overview holds each centre in force exactly once by field, and others on their own")
  func overview() async throws {
    let text = try await Self.pages.get("/sentre").text
    let fields = try #require(text.firstRange(of: #"<h2 id="fag">"#))
    let counties = try #require(text.firstRange(of: #"<h2 id="fylker">"#))
    let others = try #require(text.firstRange(of: #"<h2 id="andre">"#))
    let byField = text[fields.lowerBound..<counties.lowerBound]
    let byCounty = text[counties.lowerBound..<others.lowerBound]
    for centre in Self.catalogue.centres {
      let link = #"href="/sentre/\#(centre.id)""#
      let isFiled = Self.catalogue.isInForce(centre) && centre.level != .other
      #expect(byField.ranges(of: link).count == (isFiled ? 1 : 0), "\(centre.id)")
      let isOther = Self.catalogue.isInForce(centre) && centre.level == .other
      #expect(text[others.lowerBound...].ranges(of: link).count == (isOther ? 1 : 0), "\(centre.id)")
      if centre.level == .regional, isFiled { #expect(byCounty.contains(link), "\(centre.id)") }
    }
  }

  @Test("an ended centre says so, and whom to ask now", arguments: Site.allCases)
  func ended(_ site: Site) async throws {
    let ended = Self.catalogue.centres.filter { $0.validity.hasEnded(on: Self.catalogue.date) }
    #expect(!ended.isEmpty)
    for centre in ended {
      let text = try await Self.pages.get("\(site.beginning)/sentre/\(centre.id)").text
      #expect(text.contains(#"<p class="caution">"#))
      let successor = try #require(Self.catalogue.successor(of: centre))
      #expect(text.contains(#"href="\#(site.beginning)/sentre/\#(successor.id)""#))
    }
  }

  @Test(
    "a former centre's address leads to its successor's page, which knows the name", arguments: Site.allCases)
  func former(_ site: Site) async throws {
    for former in Self.catalogue.formerCentres {
      let page = try await Self.pages.get("\(site.beginning)/sentre/\(former.id)")
      #expect(page.status == .movedPermanently, "\(former.id)")
      let location = try #require(page.headers[.location])
      #expect(location == "\(site.beginning)/sentre/\(former.successorID)")
      let text = try await Self.pages.get(location).text
      #expect(text.contains(CataloguePagesTests.escaped(former.name)), "\(former.id)")
    }
  }

  @Test("a family tells of its units, a unit of its family and of both's offers")
  func families() async throws {
    let family = try #require(Self.catalogue.family("rvts"))
    let text = try await Self.pages.get("/sentre/rvts").text
    for unit in family.units { #expect(text.contains(#"href="/sentre/\#(unit.id)""#)) }
    #expect(!text.contains("/bestilling?"))
    let unit = try await Self.pages.get("/sentre/rvts-vest").text
    #expect(unit.contains(#"href="/sentre/rvts""#))
    for offer in Self.catalogue.offers
    where ["rvts", "rvts-vest"].contains(offer.centreID) && Self.catalogue.isInForce(offer) {
      #expect(unit.contains(#"href="/tilbud/\#(offer.id)""#), "\(offer.id)")
    }
  }

  @Test(
    "a family's units are looked up by county, in the alphabet's order, each with how much of it it is for")
  func lookedUp() async throws {
    for path in ["/sentre/usht", "/tilbud/usht--demensomsorgens-abc"] {
      let text = try await Self.pages.get(path).text
      let lookup = try #require(text.firstRange(of: #"<dl class="known lookup">"#))
      let counties = text[lookup.upperBound...].matches(of: /<dt>([^<]+)<\/dt>/).map { String($0.output.1) }
      #expect(counties.count == Self.catalogue.register.counties.count)
      #expect(counties.first == "Agder" && counties.last == "Østfold")
      let agder = try #require(text.firstRange(of: "<dt>Agder</dt>"))
      let row = text[agder.upperBound...].prefix { $0 != "\n" }
      let east = try #require(row.firstRange(of: "/sentre/usht-agder-ost"))
      let west = try #require(row.firstRange(of: "/sentre/usht-agder-vest"))
      // By name: vest comes before øst.
      #expect(west.lowerBound < east.lowerBound)
      #expect(row.contains("15 av 25 kommuner") && row.contains("10 av 25 kommuner"))
    }
    #expect(try await Self.pages.get("/sentre/tk").text.contains("<dd>ingen enhet her</dd>"))
  }

  @Test("a centre in force can be written to from its page and its offers', with the offer in the text")
  func writtenTo() async throws {
    for centre in Self.catalogue.centres {
      let text = try await Self.pages.get("/nn/sentre/\(centre.id)").text
      let isAsked = centre.level != .family && Self.catalogue.isInForce(centre)
      #expect(text.contains(#"href="/nn/bestilling?senter=\#(centre.id)""#) == isAsked, "\(centre.id)")
      // Who is no centre is not called one.
      #expect(text.contains(">Skriv til dei</a>") == (isAsked && centre.level == .other), "\(centre.id)")
    }
    for offer in Self.catalogue.offers {
      let text = try await Self.pages.get("/tilbud/\(offer.id)").text
      let giver = try #require(Self.catalogue.centre(offer.centreID))
      let isAsked = giver.level != .family && Self.catalogue.isInForce(offer)
      let target =
        "/bestilling?behov=\(PageAddress.encoded(offer.title.nb))&amp;senter=\(giver.id)"
      #expect(text.contains(#"href="\#(target)""#) == isAsked, "\(offer.id)")
    }
  }

  @Test("what is unknown is shown as unknown: no website is made up")
  func unknown() async throws {
    for centre in Self.catalogue.centres {
      let text = try await Self.pages.get("/sentre/\(centre.id)").text
      if let website = centre.website {
        #expect(text.contains(#"<dt>Nettside</dt><dd><a href="https://\#(website)">"#), "\(centre.id)")
      } else {
        #expect(text.contains("<dt>Nettside</dt><dd>ukjent</dd>"), "\(centre.id)")
      }
      #expect(!text.contains("mailto:") && !text.contains("tel:"), "\(centre.id)")
    }
  }

  @Test("whom a family's units leave out is said")
  func leftOut() async throws {
    let text = try await Self.pages.get("/sentre/tk").text
    #expect(text.contains("Ingen av enhetene er for Oslo, Vestfold, Telemark og Agder."))
    #expect(!(try await Self.pages.get("/sentre/korus").text.contains("Ingen av enhetene er for")))
  }

  @Test("the map has each municipality once, inside or outside, and is told in words")
  func map() async throws {
    let register = Self.catalogue.register
    for centre in Self.catalogue.centres where !centre.catchment.isEmpty {
      let text = try await Self.pages.get("/sentre/\(centre.id)").text
      let served = register.municipalities.count { centre.catchment.contains($0.id) }
      let drawn = try #require(text.firstMatch(of: /<path class="served" d="([^"]*)"/)).output.1
      #expect(drawn.count { $0 == "M" } == served, "\(centre.id)")
      let left = text.firstMatch(of: /<path class="others" d="([^"]*)"/)?.output.1 ?? ""
      #expect(left.count { $0 == "M" } == register.municipalities.count - served, "\(centre.id)")
      #expect(drawn.utf8.count + left.utf8.count < 8_000)
      #expect(text.contains(#"role="img" aria-label="Kart: \#(served) av "#), "\(centre.id)")
    }
  }
}
