internal import HTTPTypes
public import TreffHTTP
public import TreffService

extension DoorPages {
  /// All pages, in each language under a beginning of its own: none for bokmål, `/nn` and `/en`.
  public static func all(service: MatcherService) -> DoorPages {
    let pages = Pages(service: service)
    let sites = Site.allCases.flatMap {
      $0.askingRoutes(pages) + $0.catalogueRoutes(pages) + $0.aboutRoutes(pages)
    }
    let assets = PageAsset.all.map { asset in Route(.get, asset.path) { _, _ in asset.response } }
    return DoorPages(routes: sites + assets) { pages.unanswered($0, allowed: $1) }
  }
}
