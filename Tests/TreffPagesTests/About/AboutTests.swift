import Foundation
import HTTPTypes
import Testing
import TreffCatalogue
import TreffMatching
import TreffService

@testable import TreffPages

@Suite("Pages about the service")
struct AboutTests {
  private static let paths = ["/om", "/om/personvern", "/om/tilgjengelighet"]

  @Test("are there in each language", arguments: Site.allCases, paths)
  func present(_ site: Site, _ path: String) async throws {
    let page = try await AskedPages.shared.get(site.beginning + path)
    #expect(page.status == .ok)
    #expect(page.text.contains("<html lang=\"\(site.language.rawValue)\">"))
  }

  @Test("tell which catalogue answers, and what it is made from")
  func catalogue() async throws {
    let page = try await AskedPages.shared.get("/om")
    let snapshot = AskedPages.shared.service.catalogue.snapshot
    let date = snapshot.catalogue.date
    #expect(page.text.contains("\(date.day). \(date.written(in: .nb).split(separator: " ")[1]) \(date.year)"))
    #expect(page.text.contains("(versjon \(snapshot.version))"))
    for source in snapshot.catalogue.sources { #expect(page.text.contains("\(source.year)</li>")) }
    #expect(page.text.contains("href=\"/openapi.json\""))
  }

  @Test("tell how many offers are not confirmed")
  func unconfirmed() async throws {
    let catalogue = AskedPages.shared.service.catalogue.snapshot.catalogue
    let offers = catalogue.offers.filter(catalogue.isInForce)
    let count = offers.count { $0.evidenceLevel != .documented }
    let page = try await AskedPages.shared.get("/en/om")
    #expect(page.text.contains("\(count) of \(offers.count) offers"))
  }

  @Test("name no contact, for none is known", arguments: paths.dropFirst())
  func noContact(_ path: String) async throws {
    let page = try await AskedPages.shared.get(path)
    #expect(page.text.contains("Navn og kontakt: ukjent."))
    #expect(!page.text.contains("mailto:") && !page.text.contains("tel:"))
  }

  @Test("a date is written as it is spoken")
  func written() throws {
    let date = try #require(CatalogueDate("2026-05-07"))
    #expect(date.written(in: .nb) == "7. mai 2026")
    #expect(date.written(in: .nn) == "7. mai 2026")
    #expect(date.written(in: .en) == "7 May 2026")
  }
}
