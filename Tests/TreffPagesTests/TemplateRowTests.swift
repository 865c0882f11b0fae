import HTTPTypes
import Hummingbird
import Logging
import Mustache
import NIOCore
import NIOEmbedded
import Testing
import TreffCatalogue
import TreffMatching
import TreffService

@testable import TreffHTTP
@testable import TreffPages

@Suite("Rows of long lists")
struct TemplateRowTests {
  private static var catalogue: Catalogue { AskedPages.shared.service.catalogue.snapshot.catalogue }

  /// A request for a page, for those that look it through before a template does.
  private static func visit() throws -> Visit {
    let snapshot = AskedPages.shared.service.catalogue.snapshot
    let context = DoorContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
    let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/sentre")
    return try Visit(
      Request(head: head, body: RequestBody(buffer: ByteBuffer())), context, in: .nb, snapshot: snapshot,
      options: FormOptions(snapshot.catalogue, language: .nb))
  }

  /// Holds a row to its properties, and what is in them.
  private static func expectWhole(_ row: any TemplateRow) {
    for property in Mirror(reflecting: row).children {
      guard let name = property.label else { continue }
      let value = Mirror(reflecting: property.value)
      let told = row.child(named: name)
      if value.displayStyle == .optional, value.children.isEmpty {
        #expect(told as? Bool == false, "\(type(of: row)).\(name)")
      } else {
        #expect(
          told.map { "\($0)" }
            == "\(value.displayStyle == .optional ? value.children.first!.value : property.value)")
      }
    }
    #expect(row.child(named: "no such property") == nil)
  }

  @Test("tell all their properties by name, and none that they have not")
  func whole() throws {
    let visit = try Self.visit()
    let page = CentresPage(visit)
    let entries = page.fields.flatMap(\.entries) + page.others
    #expect(entries.contains { $0.website == nil } && entries.contains(where: \.hasUnits))
    for entry in entries {
      Self.expectWhole(entry)
      for unit in entry.units { Self.expectWhole(unit) }
      if let website = entry.website { Self.expectWhole(website) }
    }
    let units = page.counties.flatMap(\.countyUnits)
    #expect(units.contains { $0.part != nil } && units.contains { $0.partOf != nil })
    for unit in units { Self.expectWhole(unit) }
    for county in MunicipalitiesPage(visit).counties {
      for link in county.municipalities { Self.expectWhole(link) }
    }
    for branch in ThemesPage(visit).branches { Self.expectWhole(branch) }
    for offer in Self.catalogue.offers {
      Self.expectWhole(ListedOffer(offer, giver: Self.catalogue.centre(offer.centreID), visit))
      Self.expectWhole(ListedOffer(offer, visit))
    }
  }
}
