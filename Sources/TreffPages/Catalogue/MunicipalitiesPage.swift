internal import Mustache
internal import TreffCatalogue
internal import TreffGeography

/// All municipalities, by county.
struct MunicipalitiesPage: Page {
  struct CountyPart {
    let anchor: String
    let countyName: String
    let countyHref: String
    let municipalities: [Link]
  }

  struct Link {
    let name: String
    let municipalityHref: String
  }

  static let template = "municipalities"
  let title: String
  let counties: [CountyPart]

  init(_ visit: Visit) {
    title = PageTexts(language: visit.language)["municipalities_title"]
    let register = visit.catalogue.register
    counties = register.counties.inNorwegianOrder(of: \.name).map { county in
      CountyPart(
        anchor: "fylke-\(county.id)", countyName: county.name, countyHref: visit.href(to: county.id),
        municipalities: Self.links(to: register.municipalities(in: county.id), visit))
    }
  }

  /// In the order of their names.
  static func links(to municipalities: [Municipality], _ visit: Visit) -> [Link] {
    municipalities.inNorwegianOrder(of: \.name).map {
      Link(name: $0.name, municipalityHref: visit.href(to: $0.id))
    }
  }
}

extension MunicipalitiesPage.Link: TemplateRow {
  func child(named property: String) -> Any? {
    switch property {
    case "name": name
    case "municipalityHref": municipalityHref
    default: nil
    }
  }
}
