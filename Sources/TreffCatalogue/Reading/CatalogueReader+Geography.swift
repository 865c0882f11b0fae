internal import TreffGeography

extension CatalogueReader {
  /// Municipalities, counties and former units.
  mutating func readRegister(known: KnownIdentifiers) -> MunicipalityRegister {
    let counties = readCounties()
    let municipalities = readMunicipalities(known: known)
    let formerUnits = readFormerUnits(known: known)
    return MunicipalityRegister(municipalities: municipalities, counties: counties, formerUnits: formerUnits)
  }

  private mutating func readCounties() -> [County] {
    var counties: [County] = []
    forEachRecord(of: .counties) { record, problems in
      let number = record.parsed("number", "two digits", &problems) { CountyNumber($0) }
      guard let number else { return }
      counties.append(
        County(
          id: number, name: record.required("name", &problems),
          otherNames: record.list("names_other", &problems),
          region: record.required("region", &problems),
          healthRegion: record.required("health_region", &problems)))
    }
    return counties
  }

  private mutating func readMunicipalities(known: KnownIdentifiers) -> [Municipality] {
    var municipalities: [Municipality] = []
    forEachRecord(of: .municipalities) { record, problems in
      let number = record.parsed("number", "four digits", &problems) { MunicipalityNumber($0) }
      let county = record.parsed("county_number", "a county that counties.csv lists", &problems) {
        known.lacks($0, in: .counties) ? nil : CountyNumber($0)
      }
      let latitude = record.value("lat", "degrees north, 57...72", default: 60, &problems) {
        Double($0).flatMap { (57...72).contains($0) ? $0 : nil }
      }
      let longitude = record.value("lon", "degrees east, 4...32", default: 10, &problems) {
        Double($0).flatMap { (4...32).contains($0) ? $0 : nil }
      }
      guard let number, let county, let seat = Coordinate(latitude: latitude, longitude: longitude) else {
        return
      }
      if number.county != county {
        record.problem(
          "county_number", found: county.description,
          expected: "\(number.county), the first two digits of the number",
          remedy: "correct one of the two", &problems)
      }
      municipalities.append(
        Municipality(
          id: number, name: record.required("name", &problems),
          otherNames: record.list("names_other", &problems),
          county: county, seat: seat, seatName: record.required("seat", &problems),
          population: record.value("population", "a whole number from 0", default: 0, &problems) {
            Int($0).flatMap { $0 >= 0 ? $0 : nil }
          },
          languageForm: record.choice("language_form", default: .nøytral, &problems),
          isInSamiAdministrativeArea: record.value(
            "sami_administrative_area", "0 or 1", default: false, &problems
          ) {
            $0 == "1" ? true : $0 == "0" ? false : nil
          },
          centralityClass: record.value("centrality_class", "1...6", default: 1, &problems) {
            Int($0).flatMap { (1...6).contains($0) ? $0 : nil }
          }))
    }
    return municipalities
  }

  private mutating func readFormerUnits(
    known: KnownIdentifiers
  ) -> [FormerUnit] {
    var units: [FormerUnit] = []
    forEachRecord(of: .formerUnits) { record, problems in
      let number = record.parsed("old_number", "two or four digits", &problems) {
        CountyNumber($0) != nil || MunicipalityNumber($0) != nil ? $0 : nil
      }
      guard let old = number else { return }
      let successor: FormerUnit.Successor? = record.parsed(
        "new_number", "a county or municipality in force, on the same level as old_number", &problems
      ) { text in
        if old.utf8.count == 4 {
          return known.lacks(text, in: .municipalities)
            ? nil : MunicipalityNumber(text).map { .municipality($0) }
        }
        return known.lacks(text, in: .counties) ? nil : CountyNumber(text).map { .county($0) }
      }
      guard let successor else { return }
      units.append(
        FormerUnit(
          oldNumber: old, oldName: record.required("old_name", &problems),
          yearEnded: record.value("year_ended", "a year", default: 0, &problems, RecordReader.year),
          successor: successor, kind: record.choice("kind", default: .merge, &problems),
          note: record.text("note")))
    }
    return units
  }
}
