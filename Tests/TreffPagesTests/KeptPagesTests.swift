import HTTPTypes
import NIOCore
import Testing

@testable import TreffPages

@Suite("Kept pages")
struct KeptPagesTests {
  @Test("are those of one catalogue")
  func fingerprints() {
    let kept = KeptPages()
    kept.keep(ByteBuffer(string: "a"), at: "/sentre", of: 1)
    #expect(kept.page(at: "/sentre", of: 1) == ByteBuffer(string: "a"))
    #expect(kept.page(at: "/nn/sentre", of: 1) == nil)
    #expect(kept.page(at: "/sentre", of: 2) == nil)
    kept.keep(ByteBuffer(string: "b"), at: "/temaer", of: 2)
    #expect(kept.page(at: "/sentre", of: 1) == nil)
    #expect(kept.page(at: "/temaer", of: 2) == ByteBuffer(string: "b"))
  }

  @Test("are so many at most, and none of a second spelling")
  func bounds() {
    let kept = KeptPages()
    for number in 0...KeptPages.countMax { kept.keep(ByteBuffer(), at: "/\(number)", of: 1) }
    #expect((0...KeptPages.countMax).count { kept.page(at: "/\($0)", of: 1) != nil } <= KeptPages.countMax)
    for address in ["/%73entre", "/sentre/", "//sentre"] {
      kept.keep(ByteBuffer(), at: address, of: 1)
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
}
