internal import HTTPTypes
internal import TreffCatalogue
internal import TreffHTTP

/// The pages in one language.
enum Site: CaseIterable, Sendable {
  case nb, nn, en

  var language: Language {
    switch self {
    case .nb: .nb
    case .nn: .nn
    case .en: .en
    }
  }

  /// What stands before each path.
  var beginning: String {
    switch self {
    case .nb: ""
    case .nn: "/nn"
    case .en: "/en"
    }
  }

  /// The site that an address belongs to, and the path in it, which begins with one slash.
  static func reading(_ path: String) -> (site: Site, path: String) {
    // Two slashes at the beginning would name another host in a link.
    let path = "/" + path.drop { $0 == "/" || $0 == "*" }
    for site in [Site.nn, .en] where path == site.beginning || path.hasPrefix(site.beginning + "/") {
      let rest = String(path.dropFirst(site.beginning.count))
      return (site, rest.isEmpty ? "/" : rest)
    }
    return (.nb, path)
  }

  /// A path of this site, answered with a page. Nothing that a page needs is waited for.
  /// - Parameter isKept: whether the page is the same at each visit while the catalogue is.
  func get(
    _ path: String, _ pages: Pages, isKept: Bool = false,
    _ page: @escaping @Sendable (Visit) throws -> any Page
  ) -> DoorPages.Route {
    DoorPages.Route(.get, PageAddress(path: path).text(in: self)) { request, context in
      pages.respond(to: request, context, in: self, isKept: isKept, page)
    }
  }
}
