internal import Hummingbird
internal import TreffHTTP

extension Site {
  func addCatalogueRoutes(to routes: RouteCollection<DoorContext>, _ pages: Pages) {}
}
