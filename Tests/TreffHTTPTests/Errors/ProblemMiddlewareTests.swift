import NIOCore
import HTTPTypes
import Hummingbird
import Logging
import Testing

@testable import TreffHTTP

@Suite("ProblemMiddleware")
struct ProblemMiddlewareTests {
  private struct Unforeseen: Error {}

  @Test("an address that is not there is told as a problem, in the caller's language")
  func unknownPath() async throws {
    try await AskedDoor.with { door in
      let response = try await door.get("/nowhere", [.acceptLanguage: "en"])
      #expect(response.status == .notFound)
      #expect(try response.reason == "PATH_UNKNOWN")
      let problem = try response.json
      #expect(problem["type"] as? String == "about:blank")
      #expect(problem["title"] as? String == "Not Found")
      #expect(problem["status"] as? Int == 404)
      #expect((problem["detail"] as? String)?.hasPrefix("There is no such address") == true)
    }
  }

  @Test("HEAD is told what is wrong without a body")
  func headHasNoBody() async throws {
    try await AskedDoor.with { door in
      for address in ["/nowhere", "/treffsikker.v1.Matcher/Match", "/api/v1/match", "/health/live"] {
        let response = try await door.ask(.head, address)
        #expect(response.text.isEmpty, "\(address)")
      }
    }
  }

  @Test("a method that an address does not answer is told with those it does")
  func methods() async throws {
    try await AskedDoor.with { door in
      for method in [HTTPRequest.Method.put, .delete, .patch, .options, .trace, HTTPRequest.Method("BREW")!] {
        let response = try await door.ask(method, "/api/v1/match")
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == "GET, HEAD, POST")
      }
      #expect(try await door.ask(.delete, "/api/v1/centres/usht").headers[.allow] == "GET, HEAD")
      #expect(try await door.ask(.delete, "/api/v1/centres/usht/more").status == .notFound)
    }
  }

  @Test("HEAD is GET without content, wherever GET is answered")
  func head() async throws {
    try await AskedDoor.with { door in
      for address in [
        "/api/v1/themes", "/api/v1/match?q=demens", "/health/live", "/openapi.json", "/metrics",
      ] {
        let get = try await door.get(address)
        let head = try await door.ask(.head, address)
        #expect(head.status == get.status)
        #expect(head.body.readableBytes == 0)
        #expect(head.headers[.contentLength] == "\(get.body.readableBytes)")
      }
    }
  }

  @Test("what nobody foresaw is told as our fault, and nothing of it")
  func unforeseen() async throws {
    let pages: @Sendable () -> DoorPages? = {
      DoorPages(routes: [.init(.get, "/page") { _, _ in throw Unforeseen() }]) { _, _ in nil }
    }
    try await AskedDoor.with(pages: pages) { door in
      let response = try await door.get("/page")
      #expect(response.status == .internalServerError)
      #expect(try response.reason == "INTERNAL")
      #expect(!response.text.contains("Unforeseen"))
    }
  }
}
