internal import GRPCCore
internal import GRPCNIOTransportHTTP2Posix
internal import TreffProtocol
internal import TreffService

extension CallHandler {
  /// Health's stream; its `Check` is a method as others.
  static let watchPath = "grpc.health.v1.Health/Watch"

  /// Tells a service's state at once, and again when it changes. Ends only when the client, its deadline or the server
  /// ends it, also for a service that is not here: it could come.
  func watchHealth(_ call: ServerCall, _ parts: sending ServerCall.Parts) async {
    let request: Request
    do throws(CallFailure) {
      (request, _) = try await self.request(for: .checkHealth, of: call, parts)
    } catch {
      return await call.end(with: error)
    }
    let work = Task { [service] in
      let checked = await service.answer(request, acceptLanguage: call.acceptLanguage)
      guard case .success(.checkHealth(let state)) = checked else {
        try await call.open()
        try await call.send(Self.message(.serviceUnknown))
        return try await Self.stayOpen()
      }
      try await call.open()
      try await call.send(Self.message(state.status))
      if state.status == .serving {
        await service.untilDraining()
        try Task.checkCancellation()
        try await call.send(Self.message(.notServing))
      }
      try await Self.stayOpen()
    }
    if let failure = await untilEnded(call, work) { await call.end(with: failure) }
  }

  /// Waits until the task is cancelled.
  private static func stayOpen() async throws {
    while true { try await Task.sleep(for: .seconds(3_600)) }
  }

  private static func message(
    _ status: HealthCheckResponse.ServingStatus
  ) -> ServerCall.Transport.Bytes {
    MessageCoder().withBytes(of: Response.checkHealth(HealthCheckResponse(status: status))) {
      ServerCall.Transport.Bytes($0)
    }
  }
}
