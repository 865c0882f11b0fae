import Testing
import TreffCatalogue
import TreffMatching
import TreffService

@testable import TreffPages

@Suite("Where facts come from")
struct CatalogueSourceTests {
  private static let pages = AskedPages.shared
  private static var catalogue: Catalogue { pages.service.catalogue.snapshot.catalogue }

  /// The items of a page's list of sources.
  private static func sources(_ path: String) async throws -> [String] {
    let text = try await pages.get(path).text
    let list = try #require(text.firstRange(of: #"<h2 id="kilder">"#))
    let section = try #require(text[list.upperBound...].split(separator: "</section>").first)
    return section.matches(of: /<li[^>]*>(.*?)<\/li>/).map { String($0.output.1) }
  }

  @Test("is told by reports' titles and websites, not by their numbers and lines")
  func readable() async throws {
    let naku = try await Self.sources("/sentre/naku")
    #expect(naku.count == 4)
    #expect(naku[0].hasPrefix("Kommunenes og fylkeskommunenes behov") && naku[0].hasSuffix(", 2023"))
    #expect(naku[1].hasSuffix("NIBR/NIFU for Helsedirektoratet, 2015"))
    #expect(naku[2] == #"<a href="https://naku.no">naku.no</a>"#)
    #expect(naku[3] == "Allment kjent i fagfeltet")
    #expect(try await Self.sources("/en/sentre/naku")[3] == "Commonly known in the field")
  }

  @Test("is never told by numbers, and never left out", arguments: ["sentre", "tilbud"])
  func all(_ kind: String) async throws {
    for id in kind == "sentre" ? Self.catalogue.centres.map(\.id) : Self.catalogue.offers.map(\.id) {
      let sources = try await Self.sources("/\(kind)/\(id)")
      #expect(!sources.isEmpty && Set(sources).count == sources.count, "\(id)")
      for source in sources { #expect(!source.contains(/[0-9]{3}:[0-9]/), "\(id): \(source)") }
    }
  }

  @Test("is told in the words of the table where they are of no form that is known")
  func others() async throws {
    let offer = try #require(
      Self.catalogue.offers.first { $0.source.contains("nettside RVTS Sør, årsrapport") })
    #expect(try await Self.sources("/tilbud/\(offer.id)").contains { $0.contains("årsrapport") })
  }
}
