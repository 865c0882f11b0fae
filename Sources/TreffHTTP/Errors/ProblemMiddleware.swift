internal import Hummingbird
internal import Logging
internal import TreffService

/// Tells what goes wrong as problems, also what the router says.
struct ProblemMiddleware: RouterMiddleware {
  let answered: AnsweredMethods
  /// What a person is shown instead where nothing answers.
  let page: (@Sendable (Request, _ allowed: [String]) -> Response?)?
  let logger: Logger

  func handle(
    _ request: Request, context: DoorContext, next: (Request, DoorContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let failure as CallFailure {
      return Problem(failure).response
    } catch let refusal as Refusal {
      return Problem(refusal, acceptLanguage: request.acceptLanguage).response
    } catch let error as HTTPError where error.status == .notFound {
      // The router says so of methods, too.
      let methods = answered.methods(at: request.uri.path)
      if let page = page?(request, methods) { return page }
      let refusal = methods.isEmpty ? Refusal.pathUnknown : .methodNotAllowed(allowed: methods)
      return Problem(refusal, acceptLanguage: request.acceptLanguage).response
    } catch {
      // Mostly a connection that broke. The kind alone: the error may hold what was asked.
      logger.debug("a request failed", metadata: ["error": "\(type(of: error))"])
      return Problem(.failed, acceptLanguage: request.acceptLanguage).response
    }
  }
}
