internal import Hummingbird
internal import TreffHTTP

extension Site {
  /// What the service is, and what it owes its readers to tell.
  func addAboutRoutes(to routes: RouteCollection<DoorContext>, _ pages: Pages) {
    get(AboutPage.path, in: routes, pages) { AboutPage($0) }
    get(PrivacyPage.path, in: routes, pages) { PrivacyPage($0) }
    get(AccessibilityPage.path, in: routes, pages) { AccessibilityPage($0) }
  }
}
