internal import HTTPTypes
public import Hummingbird
public import TreffHTTP
public import TreffService

/// All pages, in each language under a beginning of its own: none for bokmål, `/nn` and `/en`.
public enum PageRoutes {
  /// The routes, to be served beside the interface for programs.
  public static func all(service: MatcherService) -> RouteCollection<DoorContext> {
    let pages = Pages(service: service)
    let routes = RouteCollection(context: DoorContext.self)
    for site in Site.allCases {
      site.addAskingRoutes(to: routes, pages)
      site.addCatalogueRoutes(to: routes, pages)
      site.addAboutRoutes(to: routes, pages)
    }
    for asset in PageAsset.all {
      routes.get(RouterPath(asset.path)) { request, _ in asset.response(to: request) }
    }
    // Whoever asks for what is not there is told by a page, or, where no page is wanted, as programs are.
    routes.get("**") { request, _ in try pages.notFound(request) }
    return routes
  }
}
