internal import TreffHTTP

extension Site {
  /// What is in the catalogue: centres, offers, municipalities and themes, to be looked through without a need.
  func catalogueRoutes(_ pages: Pages) -> [DoorPages.Route] {
    func kept(_ path: String, _ page: @escaping @Sendable (Visit) throws -> any Page) -> DoorPages.Route {
      get(path, pages, isKept: true, page)
    }
    return [
      kept(CataloguePath.centres) { CentresPage($0) },
      kept("\(CataloguePath.centres)/{id}") { try CentrePage($0) },
      kept("\(CataloguePath.offers)/{id}") { try OfferPage($0) },
      kept(CataloguePath.municipalities) { MunicipalitiesPage($0) },
      kept("\(CataloguePath.municipalities)/{id}") { try PlacePage(municipality: $0) },
      kept("\(CataloguePath.counties)/{id}") { try PlacePage(county: $0) },
      kept(CataloguePath.themes) { ThemesPage($0) },
      kept("\(CataloguePath.themes)/{id}") { try ThemePage($0) },
    ]
  }
}
