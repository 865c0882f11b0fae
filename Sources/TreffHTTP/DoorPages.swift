public import Hummingbird

/// Pages for people, beside the interface for programs.
public struct DoorPages {
  /// Their addresses. They tell their own errors.
  public let routes: RouteCollection<DoorContext>
  /// What a person is shown at an address that is not there; nil for a caller who wants no page, and is told as programs
  /// are.
  public let notFound: @Sendable (Request) -> Response?

  /// Takes both as they are.
  public init(
    routes: RouteCollection<DoorContext>, notFound: @escaping @Sendable (Request) -> Response?
  ) {
    self.routes = routes
    self.notFound = notFound
  }
}
