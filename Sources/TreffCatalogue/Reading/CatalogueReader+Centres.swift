internal import TreffGeography

extension CatalogueReader {
  /// Centres, families, units and other actors.
  mutating func readCentres(concepts: [Concept], known: KnownIdentifiers) -> [Centre] {
    let themesAreWhole = known.ids[.themes] != nil
    let fields = Dictionary(
      concepts.filter { $0.id.scheme == .theme && $0.broader == nil }.map { ($0.label.nb, $0.id) },
      uniquingKeysWith: { a, _ in a })
    var families: Set<String> = []
    forEachRecord(of: .centres) { record, _ in
      if record.text("level") == Centre.Level.family.rawValue { families.insert(record.text("id")) }
    }
    if known.ids[.centres] != nil { checkUnits(of: families) }
    var centres: [Centre] = []
    forEachRecord(of: .centres) { record, problems in
      let level: Centre.Level = record.choice("level", default: .national, &problems)
      let catchment = record.catchment(level: level, known: known, &problems)
      centres.append(
        Centre(
          id: record.identifier("id", &problems),
          name: LocalizedText(
            nb: record.required("name", &problems), nn: record.text("name_nn"), en: record.text("name_en")),
          abbreviation: record.optional("abbreviation"), aliases: record.list("aliases", &problems),
          field: record.value(
            "fagomrade", "the label_nb of a theme at the top of themes.csv", default: ConceptID(.theme, ""),
            &problems
          ) { fields[$0] ?? (themesAreWhole ? nil : ConceptID(.theme, "")) },
          level: level, familyID: record.family(level: level, &problems),
          host: record.text("host"),
          seat: record.optionalValue("seat_municipality_number", "a municipality in force", &problems) {
            known.lacks($0, in: .municipalities) ? nil : MunicipalityNumber($0)
          },
          catchment: catchment, catchmentNote: record.text("catchment_note"),
          mission: record.required("mission", &problems), validity: record.validity(&problems),
          successorID: record.successor(known: known, &problems), website: record.website(&problems),
          source: record.source(known: known, &problems)))
    }
    checkSuccessors(centres)
    return centres
  }

  /// Each family has units, and each unit's family is one.
  private mutating func checkUnits(of families: Set<String>) {
    var withUnits: Set<String> = []
    forEachRecord(of: .centres) { record, problems in
      guard let id = record.optional("family_id") else { return }
      withUnits.insert(id)
      if !families.contains(id) {
        record.problem(
          "family_id", found: quoted(id), expected: "the id of a centre whose level is family",
          remedy: "correct the id or add the family", &problems)
      }
    }
    forEachRecord(of: .centres) { record, problems in
      let isFamily = record.text("level") == Centre.Level.family.rawValue
      if isFamily, !withUnits.contains(record.text("id")) {
        record.problem(
          "level", found: "a family without units", expected: "at least one centre with this family_id",
          remedy: "add the units or make it national", &problems)
      }
    }
  }

  /// A unit in force under a family that has ended would answer nothing, and nobody would be told.
  mutating func checkEndedFamilies(_ centres: [Centre], on date: CatalogueDate) {
    let ended = Set(centres.filter { $0.validity.hasEnded(on: date) }.map(\.id))
    forEachRecord(of: .centres) { record, problems in
      guard let family = record.optional("family_id"), ended.contains(family),
        !ended.contains(record.text("id"))
      else { return }
      record.problem(
        "family_id", found: quoted(family) + ", which has ended", expected: "a family in force",
        remedy: "end the unit too, or give it another family", &problems)
    }
  }

  private mutating func checkSuccessors(_ centres: [Centre]) {
    let successors = Dictionary(centres.map { ($0.id, $0.successorID) }, uniquingKeysWith: { a, _ in a })
    forEachRecord(of: .centres) { record, problems in
      var seen: Set<String> = [record.text("id")]
      var current = successors[record.text("id")] ?? nil
      while let id = current {
        guard seen.insert(id).inserted else {
          record.problem(
            "successor_id", found: "a circle of successors", expected: "steps that end at a centre in force",
            remedy: "empty one of the fields in the circle", &problems)
          return
        }
        current = successors[id] ?? nil
      }
    }
  }

  /// Old names and where they lead.
  mutating func readFormerCentres(known: KnownIdentifiers) -> [FormerCentre] {
    var former: [FormerCentre] = []
    forEachRecord(of: .formerCentres) { record, problems in
      former.append(
        FormerCentre(
          id: record.identifier("old_id", &problems), name: record.required("old_name", &problems),
          yearEnded: record.optionalValue("year_ended", "a year or nothing", &problems, RecordReader.year),
          successorID: record.value("new_id", "the id of a centre", default: "", &problems) {
            known.lacks($0, in: .centres) ? nil : $0
          },
          successorName: record.required("new_name", &problems), note: record.text("note")))
    }
    return former
  }
}

extension RecordReader {
  fileprivate func family(
    level: Centre.Level, _ problems: inout ProblemCollector
  ) -> String? {
    guard let id = optional("family_id") else { return nil }
    if level != .regional {
      problem(
        "family_id", found: quoted(id), expected: "nothing: only a regional unit belongs to a family",
        remedy: "empty the field or make the level regional", &problems)
    }
    return id
  }

  fileprivate func successor(
    known: KnownIdentifiers, _ problems: inout ProblemCollector
  ) -> String? {
    guard let id = optional("successor_id") else { return nil }
    if known.lacks(id, in: .centres) || id == text("id") {
      problem(
        "successor_id", found: quoted(id), expected: "the id of another centre", remedy: "correct the id",
        &problems)
    }
    return id
  }

  fileprivate func website(_ problems: inout ProblemCollector) -> String? {
    guard let host = optional("website") else { return nil }
    if host.contains("@") || host.contains(" ") || host.contains("://") || !host.contains(".") {
      problem(
        "website", found: quoted(host), expected: "a host name as naku.no, never an address of a person",
        remedy: "write the host alone", &problems)
    }
    return host
  }

  fileprivate func catchment(
    level: Centre.Level, known: KnownIdentifiers, _ problems: inout ProblemCollector
  ) -> CatchmentArea {
    let countyTexts = list("catchment_counties", &problems)
    let municipalityTexts = list("catchment_municipalities", &problems)
    if countyTexts.contains("*") {
      if countyTexts.count > 1 || !municipalityTexts.isEmpty {
        problem(
          "catchment_counties", found: "* and more", expected: "* alone for the whole country",
          remedy: "delete the rest", &problems)
      }
      return .national
    }
    var counties: Set<CountyNumber> = []
    for text in countyTexts {
      if let number = CountyNumber(text), !known.lacks(text, in: .counties) {
        counties.insert(number)
      } else {
        problem(
          "catchment_counties", found: quoted(text), expected: "a county in force, or *",
          remedy: "take the number from counties.csv", &problems)
      }
    }
    var municipalities: Set<MunicipalityNumber> = []
    for text in municipalityTexts {
      guard let number = MunicipalityNumber(text), !known.lacks(text, in: .municipalities) else {
        problem(
          "catchment_municipalities", found: quoted(text), expected: "a municipality in force",
          remedy: "take the number from municipalities.csv", &problems)
        continue
      }
      if counties.contains(number.county) {
        problem(
          "catchment_municipalities", found: "\(number), whose county is in catchment_counties",
          expected: "municipalities outside those counties", remedy: "delete the number", &problems)
      }
      municipalities.insert(number)
    }
    let area = CatchmentArea(counties: counties, municipalities: municipalities)
    if countyTexts.isEmpty, municipalityTexts.isEmpty, level != .other {
      problem(
        "catchment_counties", found: "no catchment", expected: "counties, municipalities or *",
        remedy: "tell whom the centre is for", &problems)
    }
    return area
  }
}
