import Testing
import TreffCatalogue
import TreffMatching
import TreffService

@testable import TreffPages

@Suite("How long an offer takes")
struct OfferDurationTests {
  private static let pages = AskedPages.shared
  private static var catalogue: Catalogue { pages.service.catalogue.snapshot.catalogue }

  @Test("is told in each language for every offer of the built-in tables", arguments: Language.allCases)
  func covered(_ language: Language) {
    for offer in Self.catalogue.offers where !offer.duration.isEmpty {
      #expect(OfferDuration.words(offer.duration, in: language) != nil, "\(offer.duration)")
    }
  }

  @Test("no duration stands twice, and each stands for some offer")
  func once() {
    let told = Set(Self.catalogue.offers.map(\.duration))
    for text in OfferDuration.all {
      #expect(OfferDuration.all.count { $0.nb == text.nb } == 1, "\(text.nb)")
      #expect(told.contains(text.nb) || told.contains(text.nn), "\(text.nb)")
    }
  }

  @Test("is in the page's language, whichever of the two Norwegian standards the table has")
  func shown() async throws {
    let bokmål = try #require(
      Self.catalogue.offers.first { $0.duration == "flere dager" && Self.catalogue.isInForce($0) })
    #expect(try await Self.pages.get("/tilbud/\(bokmål.id)").text.contains("<dd>flere dager</dd>"))
    #expect(try await Self.pages.get("/nn/tilbud/\(bokmål.id)").text.contains("<dd>fleire dagar</dd>"))
    #expect(try await Self.pages.get("/en/tilbud/\(bokmål.id)").text.contains("<dd>several days</dd>"))
    let nynorsk = try #require(Self.catalogue.offers.first { $0.duration == "fleire samlingar" })
    #expect(try await Self.pages.get("/tilbud/\(nynorsk.id)").text.contains("<dd>flere samlinger</dd>"))
    #expect(try await Self.pages.get("/en/tilbud/\(nynorsk.id)").text.contains("<dd>several gatherings</dd>"))
  }
}
