import NIOCore
import TreffService
import HTTPTypes
import Hummingbird
import Logging
import Synchronization
import Testing

@testable import TreffHTTP

@Suite("OperationsEndpoints")
struct OperationsEndpointsTests {
  @Test("the server is alive and ready, until it drains: then it is alive")
  func health() async throws {
    let service = Embedded.service
    let stage = DoorStage()
    try await AskedDoor.with(service: service, stage: stage) { door in
      #expect(try await door.get("/health/ready").status == .ok)
      service.beginDraining()
      stage.beginDraining()
      let ready = try await door.get("/health/ready")
      #expect(ready.status == .serviceUnavailable)
      #expect(ready.headers[.connection] == "close")
      #expect(try await door.get("/health/live").status == .ok)
      #expect(try await door.get("/api/v1/match?q=demens").status == .ok)
    }
  }

  @Test("the counts are told as Prometheus wants them")
  func metrics() async throws {
    try await AskedDoor.with(metricsText: "treffsikker_calls_total 1\n") { door in
      let response = try await door.get("/metrics")
      #expect(response.text == "treffsikker_calls_total 1\n")
      #expect(response.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
    }
  }

  @Test("the access log tells the address's form, and nothing that was asked")
  func accessLog() async throws {
    let lines = LogLines()
    try await AskedDoor.with(logger: Logger(label: "test") { _ in lines }) { door in
      _ = try await door.get("/api/v1/match?q=hemmelig")
      _ = try await door.get("/api/v1/centres/hemmelig?municipality=hemmelig")
      _ = try await door.get("/hemmelig")
      _ = try await door.post("/api/v1/match", #"{"text":"hemmelig"}"#)
      _ = try await door.post("/treffsikker.v1.Matcher/hemmelig", "{}")
    }
    #expect(
      lines.all.map { $0["path"] } == [
        "/api/v1/match", "/api/v1/centres/{id}", "-", "/api/v1/match",
        "/treffsikker.v1.Matcher/{method}",
      ])
    #expect(lines.all.map { $0["status"] } == ["200", "404", "404", "200", "501"])
    #expect(Set(lines.all.flatMap(\.keys)) == ["method", "path", "status", "bytes", "ms"])
    #expect(!lines.all.flatMap(\.values).contains { "\($0)".contains("hemmelig") })
  }

  @Test("pages of others are answered in the same process")
  func pages() async throws {
    let pages: @Sendable () -> DoorPages? = {
      let route = DoorPages.Route(.get, "/") { _, _ in
        Response(status: .ok, body: .init(byteBuffer: .init(string: "a page")))
      }
      return DoorPages(routes: [route]) { request, allowed in
        request.headers[.accept] == "text/html"
          ? Response(status: .notFound, body: .init(byteBuffer: .init(string: "gone \(allowed)"))) : nil
      }
    }
    try await AskedDoor.with(pages: pages) { door in
      let page = try await door.get("/")
      #expect(page.text == "a page")
      #expect(try await door.get("/nowhere", [.accept: "text/html"]).text == "gone []")
      let wrong = try await door.ask(.delete, "/", [.accept: "text/html"])
      #expect(wrong.text == #"gone ["GET", "HEAD"]"#)
      let told = try await door.ask(.delete, "/")
      #expect(try told.reason == "METHOD_NOT_ALLOWED")
      #expect(told.headers[.allow] == "GET, HEAD")
      #expect(try await door.get("/nowhere").reason == "PATH_UNKNOWN")
      // The interface tells what it answers itself.
      #expect(try await door.get("/api/v1/match", [.accept: "text/html"]).status == .badRequest)
    }
  }
}

/// Keeps the fields of what is logged.
private final class LogLines: LogHandler {
  private let lines = Mutex<[Logger.Metadata]>([])

  var all: [Logger.Metadata] { lines.withLock { $0 } }

  var logLevel: Logger.Level {
    get { .trace }
    set {}
  }
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }

  subscript(metadataKey _: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }

  func log(event: LogEvent) { lines.withLock { $0.append(event.metadata ?? [:]) } }
}
