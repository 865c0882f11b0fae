internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import TreffProtocol
internal import TreffService

/// Every method of the contract by the Connect protocol: unary calls in JSON or packed, each a POST.
struct CallEndpoints: Sendable {
  static let json = "application/json"
  static let packed = "application/proto"

  let service: MatcherService
  let coders: CoderPool
  let metrics: CallMetrics
  let limits: HTTPLimits

  var all: [Endpoint] {
    Method.allCases.map { method in
      Endpoint(
        method: .post, path: "/\(method.name)",
        summary: "\(method.name), as the proto files tell it, by the Connect protocol.",
        parameters: [
          Parameter(
            name: "connect-protocol-version", place: .header, description: "1, or absent.",
            schema: Schema.oneOf(["1"])),
          Parameter(
            name: "connect-timeout-ms", place: .header,
            description: "How long the caller waits, in milliseconds; at most ten digits.",
            schema: ["type": "string", "pattern": "^[0-9]{1,10}$"]),
          .acceptLanguage,
        ],
        content: [Self.json: ["type": "object"]], answers: Self.answers
      ) { asked in try await answer(method, asked) }
    }
  }

  /// Methods that there are not, each service's apart: to be told in the protocol's way.
  var unknownMethods: [RouterPath] {
    Set(Method.allCases.compactMap { $0.name.split(separator: "/").first }).sorted()
      .map { RouterPath("/\($0)/{method}") }
  }

  /// Tells that there is no such method.
  func methodUnknown(_ request: Hummingbird.Request) -> Hummingbird.Response {
    let failure = CallFailure.methodUnknown(
      String(request.uri.path.drop { $0 == "/" }.prefix(100)), acceptLanguage: request.acceptLanguage)
    metrics.callDidEnd(nil, .failure(failure), nanoseconds: 0)
    return ConnectError(failure).response
  }

  private func answer(_ method: TreffProtocol.Method, _ asked: Asked) async throws -> Hummingbird.Response {
    let start = ContinuousClock.now
    let mediaType = try asked.mediaType(among: [Self.json, Self.packed])
    let body: ByteBuffer
    do {
      body = try await asked.body(byteCountMax: limits.callByteCountMax)
    } catch let refusal as Refusal {
      return ConnectError(refusal, acceptLanguage: asked.acceptLanguage).response
    }
    let result = await result(method, asked, body, isJSON: mediaType == Self.json, since: start)
    func failed(_ failure: CallFailure) -> Hummingbird.Response {
      metrics.callDidEnd(method, .failure(failure), since: start)
      return ConnectError(failure).response
    }
    switch result {
    case .failure(let failure): return failed(failure)
    case .success(let response):
      let bytes = coders.withCoder { coder in
        mediaType == Self.json
          ? coder.json(of: response) : coder.withBytes(of: response) { [UInt8]($0) }
      }
      guard bytes.count <= limits.replyByteCountMax else {
        return failed(
          .replyTooLong(byteCountMax: limits.replyByteCountMax, acceptLanguage: asked.acceptLanguage))
      }
      metrics.callDidEnd(method, result, since: start)
      var answer = Hummingbird.Response(bytes: bytes, mediaType: mediaType)
      answer.headers[.cacheControl] = "no-store"
      return answer
    }
  }

  private func result(
    _ method: TreffProtocol.Method, _ asked: Asked, _ body: ByteBuffer, isJSON: Bool,
    since start: ContinuousClock.Instant
  ) async -> Result<TreffProtocol.Response, CallFailure> {
    do throws(CallFailure) {
      let headers = try ConnectHeaders(asked.request.headers, acceptLanguage: asked.acceptLanguage)
      let request =
        isJSON
        ? try coders.request(for: method, json: body, acceptLanguage: asked.acceptLanguage)
        : try coders.request(for: method, packed: body, acceptLanguage: asked.acceptLanguage)
      let time = min(headers.timeout ?? .nanoseconds(limits.callTime), .nanoseconds(limits.callTime))
      return await service.answer(
        request, acceptLanguage: request.acceptLanguage(asked.acceptLanguage), deadline: start + time,
        replyByteCountMax: limits.replyByteCountMax)
    } catch {
      return .failure(error)
    }
  }

  private static let answers: [Answer] =
    [Answer(status: 200, description: "The method's response.", schema: ["type": "object"]), .notRead]
    + Set(StatusCode.allCases.filter { $0 != .ok }.map(\.httpStatus.code)).sorted().map {
      Answer(status: $0, description: "The call failed.", schema: Schema.named("ConnectError"))
    }
}
