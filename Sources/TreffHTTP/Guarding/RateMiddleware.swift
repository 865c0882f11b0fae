internal import Hummingbird
internal import NIOCore

/// Turns away who asks too often; not supervisors, who ask for health.
struct RateMiddleware: RouterMiddleware {
  let rates: RequestRates
  let perSecond: Int

  func handle(
    _ request: Request, context: DoorContext, next: (Request, DoorContext) async throws -> Response
  ) async throws -> Response {
    guard
      request.uri.path.hasPrefix(OperationsEndpoints.healthPrefix)
        || rates.admits(context.peer, now: NIODeadline.now().uptimeNanoseconds)
    else { throw Refusal.tooManyRequests(perSecond: perSecond) }
    return try await next(request, context)
  }
}
