internal import Hummingbird
public import TreffHTTP
public import TreffService

extension DoorPages {
  /// All pages, in each language under a beginning of its own: none for bokmål, `/nn` and `/en`.
  public static func all(service: MatcherService) -> DoorPages {
    let pages = Pages(service: service)
    let routes = RouteCollection(context: DoorContext.self)
    for site in Site.allCases {
      site.addAskingRoutes(to: routes, pages)
      site.addCatalogueRoutes(to: routes, pages)
      site.addAboutRoutes(to: routes, pages)
    }
    for asset in PageAsset.all {
      routes.get(RouterPath(asset.path)) { _, _ in asset.response }
    }
    return DoorPages(routes: routes) { pages.notFound($0) }
  }
}
