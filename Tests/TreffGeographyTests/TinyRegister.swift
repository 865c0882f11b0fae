import TreffGeography

/// A country of three counties and six municipalities, with one of each kind of trouble.
enum TinyRegister {
  static let register = MunicipalityRegister(
    municipalities: [
      municipality("0301", "Oslo", ["Oslove"], latitude: 59.91, longitude: 10.75),
      municipality("1818", "Herøy", ["Herøy i Nordland"]),
      municipality("1515", "Herøy", ["Herøy på Sunnmøre"]),
      municipality("1867", "Bø", ["Bø i Vesterålen"]), municipality("1806", "Narvik", ["Áhkánjárga"]),
      municipality("1875", "Hamarøy", ["Hábmer"], latitude: 68.08, longitude: 15.65),
    ],
    counties: [
      County(
        id: county("18"), name: "Nordland", otherNames: ["Nordlánnda"], region: "Nord", healthRegion: "Nord"),
      County(id: county("03"), name: "Oslo", otherNames: [], region: "Øst", healthRegion: "Sør-Øst"),
      County(id: county("15"), name: "Møre og Romsdal", otherNames: [], region: "Vest", healthRegion: "Midt"),
    ],
    formerUnits: [
      former("1850", "Tysfjord", .municipality(number("1875")), .split),
      former("1850", "Tysfjord", .municipality(number("1806")), .split),
      former("1855", "Ankenes", .municipality(number("1806")), .merge),
      former("0821", "Bø", .municipality(number("0301")), .merge),
      former("20", "Gamlefylket", .county(county("18")), .rename),
      former("30", "Storfylket", .county(county("03")), .split),
      former("30", "Storfylket", .county(county("15")), .split),
    ])

  static func number(_ text: String) -> MunicipalityNumber { MunicipalityNumber(text)! }

  static func county(_ text: String) -> CountyNumber { CountyNumber(text)! }

  static func municipality(
    _ id: String, _ name: String, _ otherNames: [String] = [], latitude: Double = 65, longitude: Double = 12
  ) -> Municipality {
    Municipality(
      id: number(id), name: name, otherNames: otherNames, county: number(id).county,
      seat: Coordinate(latitude: latitude, longitude: longitude)!, seatName: name, population: 1000,
      languageForm: .nøytral, isInSamiAdministrativeArea: false, centralityClass: 6)
  }

  private static func former(
    _ number: String, _ name: String, _ successor: FormerUnit.Successor, _ kind: FormerUnit.Kind
  ) -> FormerUnit {
    FormerUnit(oldNumber: number, oldName: name, yearEnded: 2019, successor: successor, kind: kind, note: "")
  }
}
