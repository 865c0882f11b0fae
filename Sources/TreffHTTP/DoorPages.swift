public import HTTPTypes
public import Hummingbird

/// Pages for people, beside the interface for programs.
public struct DoorPages {
  /// An address of a page, and what answers it. It tells its own errors.
  public struct Route: Sendable {
    let method: HTTPRequest.Method
    let path: String
    let respond: @Sendable (Request, DoorContext) async throws -> Response

    /// - Parameters:
    ///   - method: HEAD is answered wherever GET is.
    ///   - path: with its parts in braces, as `/sentre/{id}`.
    public init(
      _ method: HTTPRequest.Method, _ path: String,
      respond: @escaping @Sendable (Request, DoorContext) async throws -> Response
    ) {
      self.method = method
      self.path = path
      self.respond = respond
    }
  }

  /// Their addresses.
  public let routes: [Route]
  /// What a person is shown where nothing answers: at an address that is not there, for which no method is allowed, or by a
  /// method that it does not answer; nil for a caller who wants no page, and is told as programs are.
  public let unanswered: @Sendable (_ request: Request, _ allowed: [String]) -> Response?

  /// Takes both as they are.
  public init(
    routes: [Route], unanswered: @escaping @Sendable (_ request: Request, _ allowed: [String]) -> Response?
  ) {
    self.routes = routes
    self.unanswered = unanswered
  }
}
