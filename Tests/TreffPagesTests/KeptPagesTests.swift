import HTTPTypes
import Testing

@testable import TreffPages

@Suite("Kept pages")
struct KeptPagesTests {
  @Test("are those of one catalogue")
  func fingerprints() {
    let kept = KeptPages()
    kept.keep(KeptPage("a"), at: "/sentre", of: 1)
    #expect(kept.page(at: "/sentre", of: 1) == KeptPage("a"))
    #expect(kept.page(at: "/nn/sentre", of: 1) == nil)
    #expect(kept.page(at: "/sentre", of: 2) == nil)
    kept.keep(KeptPage("b"), at: "/temaer", of: 2)
    #expect(kept.page(at: "/sentre", of: 1) == nil)
    #expect(kept.page(at: "/temaer", of: 2) == KeptPage("b"))
  }

  @Test("are so many at most, and none of a second spelling")
  func bounds() {
    let kept = KeptPages()
    for number in 0...KeptPages.countMax { kept.keep(KeptPage(""), at: "/\(number)", of: 1) }
    #expect((0...KeptPages.countMax).count { kept.page(at: "/\($0)", of: 1) != nil } <= KeptPages.countMax)
    for address in ["/%73entre", "/sentre/", "//sentre"] {
      kept.keep(KeptPage(""), at: address, of: 1)
      #expect(kept.page(at: address, of: 1) == nil)
    }
  }

  @Test("are answered as they were made, with the same headers; a query makes no difference")
  func same() async throws {
    let pages = AskedPages(service: AskedPages.shared.service)
    let first = try await pages.get("/sentre/naku")
    for target in ["/sentre/naku", "/sentre/naku?a=b"] {
      let again = try await pages.get(target)
      #expect(again.text == first.text && again.headers == first.headers && again.status == first.status)
    }
    #expect(try await pages.get("/sentre/naku?a=%FF").status == .badRequest)
  }

  @Test(
    "are not sent again to who has them; another language or address is another page",
    arguments: Site.allCases)
  func revalidated(_ site: Site) async throws {
    let pages = AskedPages.shared
    let address = "\(site.beginning)/sentre/naku"
    let first = try await pages.get(address)
    let tag = try #require(first.headers[.eTag])
    #expect(first.headers[.cacheControl] == "no-cache")
    for tags in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
      let again = try await pages.get(address, [.ifNoneMatch: tags])
      #expect(again.status == .notModified && again.text.isEmpty)
      #expect(again.headers[.eTag] == tag && again.headers[.cacheControl] == "no-cache")
    }
    for other in Site.allCases.map({ "\($0.beginning)/sentre/naku" }) + ["\(site.beginning)/sentre"]
    where other != address {
      #expect(try await pages.get(other, [.ifNoneMatch: tag]).status == .ok)
    }
  }

  @Test(
    "whose address holds a need, and those that are made anew, have no tag",
    arguments: [
      "/svar?behov=demens", "/hvorfor-ikke?behov=demens&senter=naku", "/bestilling?behov=demens&senter=naku",
    ])
  func needs(_ address: String) async throws {
    let page = try await AskedPages.shared.get(address, [.ifNoneMatch: "*"])
    #expect(page.status == .ok && page.headers[.eTag] == nil)
    #expect(page.headers[.cacheControl] == "no-store")
  }
}
