import HTTPTypes
import Testing

@testable import TreffPages

@Suite("Addresses that nobody's link has")
struct HostileAddressTests {
  private static let ids = [
    "finnes-ikke", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "<script>alert(1)</script>", "%00", "naku%00",
    "%FF%FE", "%C3", "%", "%zz", "..%2F..%2Fetc%2Fpasswd", "%2e%2e", "'%20OR%201=1--", "{{title}}",
    "%7B%7B%7Btitle%7D%7D%7D", "%E2%80%AE", "naku%20", "NAKU%0D%0AX: y", "\u{65}\u{301}",
    String(repeating: "a", count: 20_000), String(repeating: "%C3%A5", count: 5_000),
    String(repeating: "9", count: 10_000),
  ]

  @Test("are answered with a page that holds none of it unescaped", arguments: Site.allCases)
  func hostile(_ site: Site) async throws {
    for kind in ["sentre", "tilbud", "kommuner", "fylker", "temaer"] {
      for id in Self.ids {
        let page = try await AskedPages.shared.get("\(site.beginning)/\(kind)/\(id)")
        #expect([.notFound, .badRequest].contains(page.status), "\(kind) \(id.prefix(40)) \(page.status)")
        #expect(!page.text.contains("<script>"), "\(kind) \(id.prefix(40))")
      }
    }
  }

  @Test(
    "an id that is no UTF-8, or holds NUL, is told to be unreadable", arguments: ["%FF", "%C3", "%zz", "%00"])
  func unreadable(_ id: String) async throws {
    for kind in ["sentre", "tilbud", "kommuner", "fylker", "temaer"] {
      #expect(try await AskedPages.shared.get("/\(kind)/\(id)").status == .badRequest)
    }
  }

  @Test("a query that cannot be read is told, and one that means nothing is not minded")
  func queries() async throws {
    #expect(try await AskedPages.shared.get("/sentre?a=%FF").status == .badRequest)
    #expect(try await AskedPages.shared.get("/sentre?a=%00").status == .badRequest)
    #expect(try await AskedPages.shared.get("/sentre?ukjent=%3Cscript%3E").status == .ok)
  }
}
