internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Synchronization

/// What every answer has in common: header fields, a count, and a line in the access log. Both tell the address as it is
/// routed, `/api/v1/centres/{id}`, and without the query: what a caller puts into either may be what was asked.
struct AnswerMiddleware: RouterMiddleware {
  let stage: DoorStage
  let logger: Logger
  let metrics = RequestMetrics()

  func handle(
    _ request: Request, context: DoorContext, next: (Request, DoorContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    var response = try await next(request, context)
    // What the router itself says, and what is told of failures, has a body for HEAD too: it would be taken for the next
    // answer's beginning.
    if request.method == .head { response = response.createHeadResponse() }
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[Self.referrerPolicy] = "no-referrer"
    // An address with a query may hold a need.
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    if stage.isDraining { response.headers[.connection] = "close" }
    // Where there is no such route, the router has a word of its own there.
    let path = context.endpointPath.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "-"
    let duration = start.duration(to: .now)
    metrics.requestDidEnd(request.method, path: path, status: response.status.code, duration: duration)
    logger.info(
      "answered",
      metadata: [
        "method": "\(request.method.rawValue.prefix(20))",
        "path": "\(path)",
        "status": "\(response.status.code)", "bytes": "\(response.body.contentLength ?? 0)",
        "ms": "\((duration / .milliseconds(0.01)).rounded() / 100)",
      ])
    return response
  }

  private static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
}

/// Whether the door is open or about to close.
final class DoorStage: Sendable {
  private let draining = Atomic(false)
  private let listening = Mutex<(any Channel)?>(nil)

  var isDraining: Bool { draining.load(ordering: .relaxed) }

  /// What accepts connections; nil before it does.
  var listener: (any Channel)? { listening.withLock { $0 } }

  func beginListening(_ channel: any Channel) { listening.withLock { $0 = channel } }

  func beginDraining() { draining.store(true, ordering: .relaxed) }
}
