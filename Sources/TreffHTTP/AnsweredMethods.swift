internal import HTTPTypes

/// Which methods the addresses of the door answer.
struct AnsweredMethods: Sendable {
  private let answered: [(template: [Substring], method: HTTPRequest.Method)]

  /// - Parameter routes: addresses with their parts in braces, as `/api/v1/centres/{id}`.
  init(_ routes: [(path: String, method: HTTPRequest.Method)]) {
    answered = routes.map { ($0.path.split(separator: "/"), $0.method) }
  }

  /// The methods that an address answers whatever stands for its parts in braces, HEAD wherever GET; none where there is no
  /// such address.
  func methods(at path: String) -> [String] {
    let parts = path.split(separator: "/")
    let methods = answered.filter { $0.template.count == parts.count && Self.fit(parts, $0.template) }
      .map(\.method)
    return (methods + (methods.contains(.get) ? [.head] : [])).map(\.rawValue).sorted()
  }

  private static func fit(_ parts: [Substring], _ template: [Substring]) -> Bool {
    zip(parts, template).allSatisfy { $1.hasPrefix("{") || $0 == $1 }
  }
}
