import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import TreffMatching
import TreffService

@testable import TreffHTTP
@testable import TreffPages

/// The door with its pages, without a socket, to be asked.
struct AskedPages: Sendable {
  /// Over the embedded catalogue, made once.
  static let shared = AskedPages(
    service: MatcherService(catalogue: CatalogueInForce(try! Snapshot.embedded())))

  let service: MatcherService
  private let responder: RouterResponder<DoorContext>

  init(service: MatcherService) {
    self.service = service
    let door = DoorRouter(
      service: service, metricsText: { "" }, pages: .all(service: service), limits: HTTPLimits(),
      stage: DoorStage(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    responder = door.router.buildResponder()
  }

  func get(_ target: String, _ headers: HTTPFields = [.accept: "text/html"]) async throws -> AskedPage {
    try await ask(.get, target, headers)
  }

  /// Sends a form; the values are encoded as browsers do.
  func post(_ target: String, _ values: KeyValuePairs<String, String>) async throws -> AskedPage {
    let form = values.map { "\($0)=\(PageAddress.encoded($1).replacing("%20", with: "+"))" }
    return try await ask(
      .post, target, [.contentType: "application/x-www-form-urlencoded"],
      ByteBuffer(string: form.joined(separator: "&")))
  }

  func ask(
    _ method: HTTPRequest.Method, _ target: String, _ headers: HTTPFields = [:],
    _ body: ByteBuffer = ByteBuffer()
  ) async throws -> AskedPage {
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "localhost", path: target, headerFields: headers)
    let context = DoorContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
    let request = Request(head: head, body: RequestBody(buffer: body))
    let response = try await responder.respond(to: request, context: context)
    let collected = CollectedPage()
    try await response.body.write(collected)
    return AskedPage(
      status: response.status, headers: response.headers, text: collected.text.withLock { $0 })
  }
}

/// What was answered.
struct AskedPage: Sendable {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let text: String
}

/// Takes what is written to a browser.
private struct CollectedPage: ResponseBodyWriter {
  final class Text: Sendable {
    private let text = Mutex("")

    func withLock<Value: Sendable>(_ body: (inout sending String) -> sending Value) -> Value {
      text.withLock(body)
    }
  }

  let text = Text()

  func write(_ buffer: ByteBuffer) async throws { text.withLock { $0 += String(buffer: buffer) } }

  func finish(_: HTTPFields?) async throws {}
}
