internal import TreffHTTP

extension Site {
  /// What the service is, and what it owes its readers to tell.
  func aboutRoutes(_ pages: Pages) -> [DoorPages.Route] {
    [
      get(AboutPage.path, pages) { AboutPage($0) },
      get(PrivacyPage.path, pages) { PrivacyPage($0) },
      get(AccessibilityPage.path, pages) { AccessibilityPage($0) },
    ]
  }
}
