internal import Hummingbird
internal import TreffHTTP

extension Site {
  func addAboutRoutes(to routes: RouteCollection<DoorContext>, _ pages: Pages) {}
}
