internal import TreffCatalogue
internal import TreffGeography

/// Where the catalogue's pages are.
enum CataloguePath {
  static let centres = "/sentre"
  static let offers = "/tilbud"
  static let municipalities = "/kommuner"
  static let counties = "/fylker"
  static let themes = "/temaer"
}

extension Visit {
  func href(to centre: Centre) -> String { href(toCentre: centre.id) }

  /// The page of a centre of which only the id is at hand.
  func href(toCentre id: String) -> String { href("\(CataloguePath.centres)/\(PageAddress.encoded(id))") }

  func href(to offer: Offer) -> String {
    href("\(CataloguePath.offers)/\(PageAddress.encoded(offer.id))")
  }

  /// The page of a theme; only themes have one.
  func href(toTheme theme: ConceptID) -> String {
    href("\(CataloguePath.themes)/\(PageAddress.encoded(theme.id))")
  }

  func href(to municipality: MunicipalityNumber) -> String {
    href("\(CataloguePath.municipalities)/\(municipality)")
  }

  func href(to county: CountyNumber) -> String { href("\(CataloguePath.counties)/\(county)") }

  /// The page with a text to a centre; nil for one that is not in force, and for a family, whose units are written to.
  /// - Parameter need: what it is about; empty where the reader is to say it.
  func order(to centre: Centre, about need: String = "") -> String? {
    guard centre.level != .family, catalogue.isInForce(centre) else { return nil }
    return href(OrderPage.path, [("behov", need), ("senter", centre.id)])
  }

  func orderText(for centre: Centre) -> String {
    PageTexts(language: language)[centre.level == .other ? "actor_order" : "card_order"]
  }

  func href(to place: Place) -> String {
    switch place {
    case .municipality(let municipality): href(to: municipality.id)
    case .county(let county): href(to: county.id)
    }
  }
}
