internal import Hummingbird
internal import TreffHTTP

extension Site {
  /// What is in the catalogue: centres, offers, municipalities and themes, to be looked through without a need.
  func addCatalogueRoutes(to routes: RouteCollection<DoorContext>, _ pages: Pages) {
    get(CataloguePath.centres, in: routes, pages, isKept: true) { CentresPage($0) }
    get("\(CataloguePath.centres)/{id}", in: routes, pages, isKept: true) { try CentrePage($0) }
    get("\(CataloguePath.offers)/{id}", in: routes, pages, isKept: true) { try OfferPage($0) }
    get(CataloguePath.municipalities, in: routes, pages, isKept: true) { MunicipalitiesPage($0) }
    get("\(CataloguePath.municipalities)/{id}", in: routes, pages, isKept: true) {
      try PlacePage(municipality: $0)
    }
    get("\(CataloguePath.counties)/{id}", in: routes, pages, isKept: true) { try PlacePage(county: $0) }
    get(CataloguePath.themes, in: routes, pages, isKept: true) { ThemesPage($0) }
    get("\(CataloguePath.themes)/{id}", in: routes, pages, isKept: true) { try ThemePage($0) }
  }
}
