import Foundation
import Testing
import TreffGeography
import TreffTesting

@testable import TreffCatalogue

@Suite("Reading a catalogue")
struct CatalogueReaderTests {
  @Test("sound tables are a catalogue")
  func sound() throws {
    let catalogue = try TinyTables.read(TinyTables.sound)
    #expect(catalogue.centres.map(\.id) == ["nasjonal", "familie", "nord", "hovedstad", "slutt"])
    #expect(catalogue.offers.map(\.id) == ["familie--kurs", "slutt--kurs"])
    #expect(catalogue.date == TinyTables.day)
    #expect(catalogue.register.formerUnits.count == 2)
  }

  @Test("without catalogue.csv the date is the one given, and part of the fingerprint")
  func defaultDate() throws {
    var texts = TinyTables.sound
    texts[.catalogue] = nil
    let tables = TinyTables.tables(texts)
    let first = try CatalogueReader.read(tables, defaultDate: TinyTables.day)
    let later = try CatalogueReader.read(tables, defaultDate: #require(CatalogueDate("2027-01-01")))
    #expect(first.date == TinyTables.day)
    #expect(first.fingerprint != later.fingerprint)
  }

  /// One fault each: the table, what is put for what, and where the problem must be told.
  private static let faults: [(table: TableName, old: String, new: String, place: String)] = [
    (.catalogue, "2026-11-01", "1.11.2026", "catalogue.csv:2: date"),
    (.catalogue, "2026-11-01", "", "catalogue.csv:2: date"),
    (.sources, "001", "000", "sources.csv:3: code"), (.sources, "2015", "i fjor", "sources.csv:3: year"),
    (.sources, "2015", "-5", "sources.csv:3: year"), (.sources, "Rapporten", " ", "sources.csv:2: title"),
    (.counties, "18", "1", "counties.csv:3: number"), (.counties, "18,", "03,", "counties.csv:3: number"),
    (.municipalities, "1806", "1804", "municipalities.csv:4: number"),
    (.municipalities, "1804", "18O4", "municipalities.csv:3: number"),
    (.municipalities, "Oslove,03", "Oslove,18", "municipalities.csv:2: county_number"),
    (.municipalities, "Oslove,03", "Oslove,99", "municipalities.csv:2: county_number"),
    (.municipalities, "67.3", "14.4", "municipalities.csv:3: lat"),
    (.municipalities, "17.4", "nan", "municipalities.csv:4: lon"),
    (.municipalities, "21000", "-1", "municipalities.csv:4: population"),
    (.municipalities, "nøytral", "samisk", "municipalities.csv:2: language_form"),
    (.municipalities, "bokmål,1", "bokmål,ja", "municipalities.csv:4: sami_administrative_area"),
    (.municipalities, "1,4,Nord", "1,7,Nord", "municipalities.csv:4: centrality_class"),
    (.formerUnits, "1855", "185", "former_units.csv:2: old_number"),
    (.formerUnits, "1806", "9999", "former_units.csv:2: new_number"),
    (.formerUnits, "1806", "18", "former_units.csv:2: new_number"),
    (.formerUnits, "merge", "smelt", "former_units.csv:2: kind"),
    (.formerUnits, "1973", "73", "former_units.csv:2: year_ended"),
    (.themes, "demens,omsorg", "demens,eldre", "themes.csv:3: broader"),
    (.themes, "omsorg,,Omsorg", "omsorg,demens,Omsorg", "themes.csv:2: broader"),
    (.themes, "demens,omsorg", "demens,demens", "themes.csv:3: broader"),
    (.themes, "demens,", "Demens,", "themes.csv:3: id"),
    (.themes, "glemsk;", "glemsk;;", "themes.csv:3: synonyms_nb"),
    (.themes, "glemsk;alz", "alzheimer;alz", "themes.csv:3: synonyms_nb"),
    (.themes, "https:", "http:", "themes.csv:2: los_uri"),
    (.targetGroups, "eldre,,Eldre", "eldre,,", "target_groups.csv:2: label_nb"),
    (.centres, "nord,Fam", "hovedstad,Fam", "centres.csv:5: id"),
    (.centres, "kilde 000:3", "kilde 009:3", "centres.csv:5: source"),
    (.centres, "kilde 000:3", "", "centres.csv:5: source"),
    (.centres, "NS,Senteret,Omsorg", "NS,Senteret,Demens", "centres.csv:2: fagomrade"),
    (.centres, "regional,familie,,1804", "regionalt,familie,,1804", "centres.csv:4: level"),
    (.centres, "regional,familie,,1804", "regional,nasjonal,,1804", "centres.csv:4: family_id"),
    (.centres, "regional,familie,,1804", "national,familie,,1804", "centres.csv:4: family_id"),
    (.centres, ",1804,18,", ",9999,18,", "centres.csv:4: seat_municipality_number"),
    (.centres, ",1804,18,", ",1804,99,", "centres.csv:4: catchment_counties"),
    (.centres, ",1804,18,", ",1804,18;18,", "centres.csv:4: catchment_counties"),
    (.centres, ",1804,18,", ",1804,18;*,", "centres.csv:4: catchment_counties"),
    (.centres, ",1804,18,", ",1804,18,1806", "centres.csv:4: catchment_municipalities"),
    (.centres, ",1804,18,", ",1804,,", "centres.csv:4: catchment_counties"),
    (.centres, ",0301,,Hjelper Oslo", ",0302,,Hjelper Oslo", "centres.csv:5: catchment_municipalities"),
    (.centres, "Hjelper Oslo.", "", "centres.csv:5: mission"),
    (.centres, "2017-01-01", "2017-02-29", "centres.csv:4: valid_from"),
    (.centres, "2010-01-01", "2020-01-01", "centres.csv:6: valid_to"),
    (.centres, "31,nasjonal", "31,ingen", "centres.csv:6: successor_id"),
    (.centres, "31,nasjonal", "31,slutt", "centres.csv:6: successor_id"),
    (.centres, "senter.no", "post@senter.no", "centres.csv:2: website"),
    (.centres, "senter.no", "https://senter.no", "centres.csv:2: website"),
    (.formerCentres, "2016,familie", "2016,ingen", "former_centres.csv:2: new_id"),
    (.formerCentres, "2016,familie", "nylig,familie", "former_centres.csv:2: year_ended"),
    (.offers, "kurs,familie", "kurs,ingen", "offers.csv:2: centre_id"),
    (.offers, "demens;omsorg", "demens;om", "offers.csv:2: themes"),
    (.offers, "demens;omsorg", "", "offers.csv:2: themes"),
    (.offers, "eldre,kurs", "unge,kurs", "offers.csv:2: target_groups"),
    (.offers, "eldre,kurs", "eldre,demens", "offers.csv:2: service_types"),
    (.offers, "digital", "brev", "offers.csv:2: delivery"),
    (.offers, "gratis", "dyr", "offers.csv:2: price"), (.offers, "nb;se", "nb;sv", "offers.csv:3: language"),
    (.offers, "nb;se", "", "offers.csv:3: language"),
    (.offers, "documented", "sikkert", "offers.csv:2: evidence_level"),
    (.offers, "2019-12-31", "2019-12-32", "offers.csv:3: valid_to"),
    (.offers, "kilde 001:9", "kilde 002:9", "offers.csv:3: source"),
    (.offers, "slutt--kurs", "familie--kurs", "offers.csv:3: id"),
    (.offers, "Finnes ikke.", "", "offers.csv:3: summary"),
  ]

  @Test(
    "each fault is told with its file, line and field, and nothing is told of the rest",
    arguments: faults.indices)
  func fault(_ index: Int) {
    let fault = Self.faults[index]
    let problems = TinyTables.problems(TinyTables.with((fault.table, fault.old, fault.new)))
    let places = TinyTables.places(problems)
    #expect(places.contains(fault.place), "\(fault) gave \(places)")
    // A spoilt id or number is missed where others point to it; any other fault stands alone.
    let field = fault.place.split(separator: " ").last
    if !["id", "number", "county_number", "level", "code", "broader"].contains(field) {
      #expect(Set(places) == [fault.place], "\(fault) gave \(places)")
    }
    #expect(problems.allSatisfy { !$0.found.isEmpty && !$0.expected.isEmpty && !$0.remedy.isEmpty })
  }

  @Test("all faults of all tables are told at once, in the order of files and lines")
  func allAtOnce() {
    let problems = TinyTables.problems(
      TinyTables.with(
        (.offers, "gratis", "dyr"), (.offers, "kilde 001:9", "kilde 002:9"), (.sources, "2015", "i fjor"),
        (.centres, "2017-01-01", "2017-02-29"), (.centres, "Hjelper Oslo.", ""), (.themes, "https:", "http:"),
        (.formerCentres, "2016,familie", "2016,ingen"), (.municipalities, "21000", "-1")))
    #expect(
      TinyTables.places(problems) == [
        "sources.csv:3: year", "municipalities.csv:4: population", "themes.csv:2: los_uri",
        "centres.csv:4: valid_from", "centres.csv:5: mission", "former_centres.csv:2: new_id",
        "offers.csv:2: price",
        "offers.csv:3: source",
      ])
  }

  @Test("problems of one line are told in the order of its columns, each once")
  func orderWithinLine() {
    let problems = TinyTables.problems(
      TinyTables.with(
        (.offers, "kurs,familie,Kurs om demens,", "kurs,ingen,,"), (.offers, "digital", "brev"),
        (.offers, "gratis", "dyr"), (.offers, "demens;omsorg,eldre,kurs", "demens;om,eldre,tur")))
    #expect(
      problems.compactMap(\.field) == ["centre_id", "title", "themes", "service_types", "delivery", "price"])
    let quotes = TinyTables.problems(
      TinyTables.with((.delivery, "Digitalt,Digitalt", "Digi\"talt,Digi\"talt")))
    #expect(TinyTables.places(quotes) == ["delivery.csv:2"])
  }

  @Test("a table of another form or encoding is told once, and no other table is blamed for it")
  func otherForms() {
    for name in TableName.allCases {
      var texts = TinyTables.sound
      texts[name] = texts[name]?.replacing(",", with: ";")
      #expect(TinyTables.places(TinyTables.problems(texts)) == ["\(name.fileName):1"])
    }
  }

  @Test("in a table of another encoding the fields that cannot be read are not said to be empty")
  func otherEncoding() {
    let texts = TinyTables.with(
      (.sources, "Rapporten,KS", "Rapporten,Høyskolen"), (.catalogue, "Liten katalog", "Liten håndbok"))
    let tables = CatalogueTables { name in
      texts[name].map { text in
        let isLatin = name == .sources || name == .catalogue
        return .bytes(isLatin ? text.data(using: .isoLatin1) ?? Data() : Data(text.utf8))
      } ?? .missing
    }
    let error = #expect(throws: CatalogueProblems.self) {
      try CatalogueReader.read(tables, defaultDate: TinyTables.day)
    }
    #expect(TinyTables.places(error?.problems ?? []) == ["catalogue.csv:2", "sources.csv:2"])
  }

  @Test("a missing column, a column twice and a missing table are told before anything is read")
  func headers() {
    var texts = TinyTables.with((.sources, "code,", "kode,"), (.counties, "region,health", "name,health"))
    #expect(
      TinyTables.places(TinyTables.problems(texts)) == [
        "sources.csv:1: code", "counties.csv:1: region", "counties.csv:1",
      ])
    texts = TinyTables.sound
    texts[.offers] = nil
    #expect(TinyTables.places(TinyTables.problems(texts)) == ["offers.csv:0"])
  }

  @Test("a family without units, and a circle of successors, are told on every line they touch")
  func families() {
    let alone = TinyTables.with(
      (.centres, "regional,familie,,1804", "regional,,,1804"),
      (.centres, "regional,familie,,,,0301", "regional,,,,,0301"))
    #expect(TinyTables.places(TinyTables.problems(alone)) == ["centres.csv:3: level"])
    let circle = TinyTables.with((.centres, "Hjelper alle.,,,,", "Hjelper alle.,,,slutt,"))
    #expect(
      TinyTables.places(TinyTables.problems(circle)) == [
        "centres.csv:2: successor_id", "centres.csv:6: successor_id",
      ])
  }

  @Test(
    "faults of form, of headers and of fields are told at once, and no one is blamed for a table at fault")
  func phases() {
    var texts = TinyTables.with(
      (.counties, "number,name,names_other", "number,name,andre_navn"),
      (.offers, "demens;omsorg", "demens;finnes-ikke"),
      (.municipalities, "0301,Oslo,", "0301,Oslo,ekstra,"))
    texts[.serviceTypes] = nil
    #expect(
      TinyTables.places(TinyTables.problems(texts)) == [
        "counties.csv:1: names_other", "municipalities.csv:2", "service_types.csv:0", "offers.csv:2: themes",
      ])
  }

  @Test("a unit in force under a family that has ended is told")
  func endedFamily() {
    let texts = TinyTables.with(
      (.centres, "Har enheter.,,,,,kilde 001:1", "Har enheter.,,2020-12-31,,,kilde 001:1"))
    #expect(
      TinyTables.places(TinyTables.problems(texts)) == [
        "centres.csv:4: family_id", "centres.csv:5: family_id",
      ])
  }

  @Test("two records in catalogue.csv are one too many")
  func twoDates() {
    var texts = TinyTables.sound
    texts[.catalogue, default: ""] += "2026-12-01,En til,CC BY 4.0,Ingen\n"
    #expect(TinyTables.places(TinyTables.problems(texts)) == ["catalogue.csv:0"])
  }

  @Test("no mutation of the tables' bytes makes it trap", arguments: 1...4)
  func mutations(_ seed: UInt64) {
    var generator = SeededGenerator(seed: 220 + seed)
    let names = TableName.allCases
    for _ in 0..<250 {
      var bytes = TinyTables.sound.mapValues { Array($0.utf8) }
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let name = names.randomElement(using: &generator) ?? .offers
        mutate(&bytes[name, default: []], using: &generator)
      }
      do {
        let tables = CatalogueTables { bytes[$0].map { .bytes(Data($0)) } ?? .missing }
        let catalogue = try CatalogueReader.read(tables, defaultDate: TinyTables.day)
        for centre in catalogue.centres { _ = catalogue.successor(of: centre) }
        for centre in catalogue.centres { _ = catalogue.family(centre.id) }
      } catch {
        #expect(!error.problems.isEmpty)
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    let header = (bytes.firstIndex(of: 0x0A) ?? -1) + 1
    let place = Int.random(in: min(header, bytes.count)...bytes.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &generator)
    case 1 where place < bytes.count: bytes.remove(at: place)
    case 2: bytes.insert(Array("\",\n;*0-é".utf8).randomElement(using: &generator) ?? 0, at: place)
    case 3: bytes.removeSubrange(place...)
    default: bytes.insert(contentsOf: bytes[place...].prefix(30), at: place)
    }
  }
}
