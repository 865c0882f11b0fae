private import TreffCatalogue

extension RandomCatalogue {
  /// A random catalogue; the same generator gives the same one.
  public static func catalogue(using generator: inout SeededGenerator) -> RandomCatalogue {
    var maker = Maker(generator: generator)
    maker.addPlaces()
    maker.addVocabularies()
    maker.addCentres()
    maker.addOffers()
    generator = maker.generator
    return RandomCatalogue(rows: maker.rows)
  }

  private static let themes = ["omsorg", "demens", "vold", "tannhelse", "rus"]
  private static let ended = "2020-12-31"

  private struct Maker {
    var generator: SeededGenerator
    var rows: [TableName: [[String: String]]] = [
      .catalogue: [["date": "2026-11-01", "title": "Tilfeldig", "licence": "CC0", "attribution": "ingen"]],
      .sources: [["code": "000", "title": "Rapport", "publisher": "KS", "year": "2023"]],
    ]
    private var recordCount = 0

    init(generator: SeededGenerator) { self.generator = generator }

    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }

    mutating func addPlaces() {
      rows[.counties] = RandomCatalogue.counties.map {
        ["number": $0, "name": "Fylke \($0)", "region": "Landsdel", "health_region": "Nord"]
      }
      for number in RandomCatalogue.municipalities {
        let row = [
          "number": number, "name": "Sted \(number)", "county_number": String(number.prefix(2)),
          "population": "1000", "area_km2": "1", "seat": "Sete \(number)", "language_form": "nøytral",
          "sami_administrative_area": "0", "centrality_class": "6", "health_region": "Nord", "point": "seat",
        ]
        rows[.municipalities, default: []].append(
          row.merging(RandomCatalogue.coordinates(using: &generator)) { $1 })
      }
    }

    mutating func addVocabularies() {
      rows[.themes] = [
        ["id": "omsorg", "label_nb": "Omsorg", "label_nn": "Omsorg", "synonyms_nb": "pleie"],
        ["id": "demens", "broader": "omsorg", "label_nb": "Demens", "label_se": "muittohisvuohta"],
        ["id": "vold", "label_nb": "Vold", "label_nn": "Vald", "synonyms_nb": "overgrep;mishandling"],
        ["id": "tannhelse", "label_nb": "Tannhelse", "synonyms_nb": "tannlege"],
        ["id": "rus", "label_nb": "Rus", "synonyms_nb": "rusmiddel;rus og psykisk helse"],
      ]
      rows[.targetGroups] = [["id": "parorende", "label_nb": "Pårørende", "label_nn": "Pårørande"]]
      rows[.serviceTypes] = [["id": "veiledning", "label_nb": "Veiledning", "label_nn": "Rettleiing"]]
      rows[.delivery] = [
        ["id": "digital", "label_nb": "Digitalt"], ["id": "fysisk", "label_nb": "Fysisk samling"],
      ]
    }

    mutating func addCentres() {
      for number in 0..<Int.random(in: 1...3, using: &generator) {
        addCentre("nasjonal-\(number)", ["level": "national", "catchment_counties": "*"])
      }
      addCentre(
        "nasjonal-slutt",
        [
          "level": "national", "catchment_counties": "*", "valid_to": RandomCatalogue.ended,
          "successor_id": "nasjonal-0",
        ])
      for number in 0..<Int.random(in: 1...2, using: &generator) { addFamily("familie-\(number)") }
      if chance(0.5) { addCentre("enslig", ["level": "regional", "catchment_counties": "18"]) }
      for number in 0..<Int.random(in: 0...2, using: &generator) {
        addCentre("andre-\(number)", ["level": "other", "catchment_counties": chance(0.5) ? "*" : ""])
      }
      let successor = rows[.centres]?.randomElement(using: &generator)?["id"] ?? ""
      rows[.formerCentres] = [
        [
          "old_id": "navn-gammel", "old_name": "Gammelnavn \(RandomCatalogue.ownWord(0))",
          "new_id": successor,
          "new_name": successor,
        ]
      ]
    }

    /// Units for whole counties or for parts of them; sometimes one lies on top, sometimes a place has none.
    private mutating func addFamily(_ id: String) {
      addCentre(id, ["level": "family", "catchment_counties": chance(0.8) ? "*" : "18;56"])
      var units: [String] = []
      func unit(_ name: String, _ columns: [String: String], _ maker: inout Maker) {
        units.append("\(id)-\(name)")
        maker.addCentre(
          "\(id)-\(name)", columns.merging(["level": "regional", "family_id": id]) { $1 })
      }
      unit("18", ["catchment_counties": "18", "valid_from": "2017-01-01"], &self)
      if chance(0.7) { unit("03", ["catchment_municipalities": "0301"], &self) }
      if chance(0.5) {
        unit("56", ["catchment_counties": "56"], &self)
      } else {
        unit("56-vest", ["catchment_municipalities": "5601;5603"], &self)
        if chance(0.5) { unit("56-ost", ["catchment_municipalities": "5605"], &self) }
      }
      if chance(0.5) { unit("oppa", ["catchment_municipalities": "1804;1806;5601;5605"], &self) }
      let heir = units.randomElement(using: &generator) ?? id
      unit(
        "slutt",
        ["catchment_counties": "03;18;56", "valid_to": RandomCatalogue.ended, "successor_id": heir], &self)
    }

    private mutating func addCentre(_ id: String, _ columns: [String: String]) {
      recordCount += 1
      let row = [
        "id": id, "name": "Senter \(RandomCatalogue.ownWord(recordCount))", "fagomrade": "Omsorg",
        "seat_municipality_number": chance(0.8)
          ? RandomCatalogue.municipalities.randomElement(using: &generator) ?? "" : "",
        "mission": "Oppdrag " + RandomCatalogue.text(0...8, using: &generator), "source": "kilde 000:1",
      ]
      rows[.centres, default: []].append(row.merging(columns) { $1 })
    }

    mutating func addOffers() {
      rows[.offers] = []
      for centre in rows[.centres] ?? [] {
        for number in 0..<Int.random(in: 0...3, using: &generator) {
          addOffer("\(centre["id"] ?? "")--\(number)", of: centre["id"] ?? "")
        }
      }
    }

    private mutating func addOffer(_ id: String, of centre: String) {
      recordCount += 1
      let theme = RandomCatalogue.themes.randomElement(using: &generator) ?? ""
      rows[.offers, default: []].append([
        "id": id, "centre_id": centre,
        "title": RandomCatalogue.text(1...3, using: &generator) + " " + RandomCatalogue.ownWord(recordCount),
        "summary": "Tilbud " + RandomCatalogue.text(0...12, using: &generator),
        "themes": theme, "target_groups": chance(0.4) ? "parorende" : "",
        "service_types": chance(0.4) ? "veiledning" : "", "delivery": chance(0.5) ? "fysisk" : "digital",
        "price": "gratis", "language": "nb",
        "evidence_level": "documented", "valid_to": chance(0.15) ? RandomCatalogue.ended : "",
        "source": "kilde 000:2",
      ])
    }
  }
}
