internal import Hummingbird
internal import TreffHTTP

extension Site {
  /// What the service is, and what it owes its readers to tell.
  func addAboutRoutes(to routes: RouteCollection<DoorContext>, _ pages: Pages) {
    get("/om", in: routes, pages) { AboutPage($0) }
    get("/om/personvern", in: routes, pages) { PrivacyPage($0) }
    get("/om/tilgjengelighet", in: routes, pages) { AccessibilityPage($0) }
  }
}
