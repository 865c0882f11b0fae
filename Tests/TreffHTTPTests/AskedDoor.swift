import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import TreffService

@testable import TreffHTTP

/// A door without a socket, to be asked. (Hummingbird's own would do, but brings a TLS library that takes minutes to build.)
struct AskedDoor: Sendable {
  private let responder: RouterResponder<DoorContext>

  /// Opens a door for a body.
  static func with<Value: Sendable>(
    service: MatcherService = Embedded.service, metricsText: String = "", limits: HTTPLimits = HTTPLimits(),
    stage: DoorStage = DoorStage(), logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
    pages: @escaping @Sendable () -> DoorPages? = { nil },
    _ body: @Sendable (AskedDoor) async throws -> Value
  ) async throws -> Value {
    let router = DoorRouter(
      service: service, metricsText: { metricsText }, pages: pages(), limits: limits, stage: stage,
      logger: logger)
    return try await body(AskedDoor(responder: router.router.buildResponder()))
  }

  func get(_ target: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
    try await ask(.get, target, headers)
  }

  func post(_ target: String, _ body: String, _ headers: HTTPFields = [.contentType: "application/json"])
    async throws -> TestResponse
  {
    try await ask(.post, target, headers, ByteBuffer(string: body))
  }

  func ask(
    _ method: HTTPRequest.Method, _ target: String, _ headers: HTTPFields = [:],
    _ body: ByteBuffer = ByteBuffer()
  ) async throws -> TestResponse {
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "localhost", path: target, headerFields: headers)
    let context = DoorContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
    let response = try await responder.respond(
      to: Request(head: head, body: RequestBody(buffer: body)), context: context)
    let collected = CollectedBody()
    try await response.body.write(collected)
    return TestResponse(
      status: response.status, headers: response.headers, body: collected.all.withLock { $0 })
  }
}

/// Takes what is written to a client.
private struct CollectedBody: ResponseBodyWriter {
  final class Bytes: Sendable {
    private let buffer = Mutex(ByteBuffer())

    func withLock<Value: Sendable>(_ body: (inout ByteBuffer) -> Value) -> Value {
      buffer.withLock { (buffer: inout sending ByteBuffer) in body(&buffer) }
    }
  }

  let all = Bytes()

  func write(_ buffer: ByteBuffer) async throws { all.withLock { _ = $0.writeImmutableBuffer(buffer) } }

  func finish(_: HTTPFields?) async throws {}
}

/// What a door answered.
struct TestResponse: Sendable {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let body: ByteBuffer
}

extension TestResponse {
  var text: String { String(buffer: body) }

  /// The JSON object in it.
  var json: [String: Any] {
    get throws {
      try JSONSerialization.jsonObject(with: Data(body.readableBytesView)) as? [String: Any] ?? [:]
    }
  }

  /// The objects of one of its lists.
  func list(_ key: String) throws -> [[String: Any]] { try json[key] as? [[String: Any]] ?? [] }

  /// The reason of a problem, where it is one of that type.
  var reason: String? {
    get throws {
      headers[.contentType] == "application/problem+json" ? try json["reason"] as? String : nil
    }
  }

  /// The fields that a problem names.
  var fields: [String] { get throws { try list("violations").compactMap { $0["field"] as? String } } }
}
