import Foundation
import TreffTesting

@testable import TreffCatalogue

/// The tables of a catalogue small enough to see at a glance, and ways of spoiling them.
enum TinyTables {
  static let sound: [TableName: String] = [
    .catalogue: "date,title,licence,attribution\n2026-11-01,Liten katalog,CC BY 4.0,Ingen\n",
    .sources: "code,title,publisher,year\n000,Rapporten,KS,2023\n001,Den andre,KS,2015\n",
    .counties:
      "number,name,names_other,region,health_region\n03,Oslo,Oslove,Østlandet,Sør-Øst\n18,Nordland,,Nord-Norge,Nord\n",
    .municipalities: """
    number,name,names_other,county_number,lat,lon,population,area_km2,seat,language_form,sami_administrative_area,\
    centrality_class,health_region,point
    0301,Oslo,Oslove,03,59.9,10.7,700000,454.1,Oslo,nøytral,0,1,Sør-Øst,seat
    1804,Bodø,Bådåddjo,18,67.3,14.4,50000,1395,Bodø,bokmål,0,3,Nord,seat
    1806,Narvik,Áhkánjárga,18,68.4,17.4,21000,3000,Narvik,bokmål,1,4,Nord,seat

    """,
    .formerUnits: """
    old_number,old_name,year_ended,new_number,new_name,kind,note
    1855,Ankenes,1973,1806,Narvik,merge,
    20,Gamlefylket,2019,18,Nordland,rename,en merknad

    """,
    .themes: """
    id,broader,label_nb,label_nn,label_en,label_se,synonyms_nb,synonyms_nn,abbreviations,los_uri
    omsorg,,Omsorg,Omsorg,Care,fuolahus,eldreomsorg;pleie,,PLO,https://psi.norge.no/los/tema/omsorgstjenester
    demens,omsorg,Demens,Demens,Dementia,,glemsk;alzheimer,,,

    """,
    .targetGroups:
      "id,broader,label_nb,label_nn,label_en,synonyms_nb,synonyms_nn\neldre,,Eldre,Eldre,Elderly,gamle,gamle\n",
    .serviceTypes:
      "id,broader,label_nb,label_nn,label_en,synonyms_nb,synonyms_nn\nkurs,,Kurs,Kurs,Course,seminar,\n",
    .delivery: """
    id,broader,label_nb,label_nn,label_en,synonyms_nb,synonyms_nn
    digital,,Digitalt,Digitalt,Digital,nettkurs,
    hos kommunen,,Hos kommunen,Hos kommunen,At yours,besøk,

    """,
    .outside: """
    id,broader,label_nb,label_nn,label_en,synonyms_nb,synonyms_nn
    vei,,Vei,Veg,Roads,asfalt,

    """,
    .labels: """
    concept,language,kind,label,reason
    theme:demens,nb,hidden,går seg vill,et tegn på demens
    theme:demens,nb,related,nøkler komfyr,ord som går igjen

    """,
    .examples: """
    offer,language,need
    familie--kurs,nb,hun finner ikke hjem fra butikken

    """,
    .centres: """
    id,name,name_nn,name_en,abbreviation,aliases,fagomrade,level,family_id,host,seat_municipality_number,\
    catchment_counties,catchment_municipalities,catchment_note,mission,valid_from,valid_to,successor_id,website,source
    nasjonal,Nasjonalt senter,,,NS,Senteret,Omsorg,national,,Vert,0301,*,,,Hjelper alle.,,,,senter.no,kilde 000:1
    familie,Familien,,,FAM,,Omsorg,family,,,,*,,,Har enheter.,,,,,kilde 001:1
    nord,Familien nord,,,,,Omsorg,regional,familie,,1804,18,,,Hjelper nord.,2017-01-01,,,,kilde 000:2
    hovedstad,Familien Oslo,,,,,Omsorg,regional,familie,,,,0301,,Hjelper Oslo.,,,,,kilde 000:3
    slutt,Nedlagt senter,,,,,Omsorg,national,,,,*,,,Hjalp alle.,2010-01-01,2019-12-31,nasjonal,,kilde 000:4

    """,
    .formerCentres:
      "old_id,old_name,year_ended,new_id,new_name,note\nnavn-gammel,Det gamle navnet,2016,familie,Familien,\n",
    .offers: """
    id,centre_id,title,title_nn,summary,themes,target_groups,service_types,delivery,duration,price,language,\
    evidence_level,valid_from,valid_to,source
    familie--kurs,familie,Kurs om demens,Kurs om demens,"Et kurs, for alle.",demens;omsorg,eldre,kurs,digital,1 dag,\
    gratis,nb,documented,,,kilde 000:5
    slutt--kurs,slutt,Gammelt kurs,,Finnes ikke.,demens,,kurs,hos kommunen,,ukjent,nb;se,general,,2019-12-31,kilde 001:9

    """,
  ]

  static let day = CatalogueDate("2026-11-01")!

  static func read(_ texts: [TableName: String]) throws -> Catalogue {
    try CatalogueReader.read(tables(texts), defaultDate: day)
  }

  static func tables(_ texts: [TableName: String]) -> CatalogueTables {
    CatalogueTables { texts[$0].map { .bytes(Data($0.utf8)) } ?? .missing }
  }

  /// The sound tables with one text put for another, which must occur once in the table.
  static func with(_ changes: (table: TableName, old: String, new: String)...) -> [TableName: String] {
    var texts = sound
    for change in changes {
      let text = texts[change.table] ?? ""
      precondition(
        text.ranges(of: change.old).count == 1, "\(change.old) occurs once in \(change.table.fileName)")
      texts[change.table] = text.replacing(change.old, with: change.new)
    }
    return texts
  }

  /// What is wrong with the tables; nothing when a catalogue comes of them.
  static func problems(_ texts: [TableName: String]) -> [CatalogueProblem] {
    do {
      _ = try read(texts)
      return []
    } catch {
      return (error as? CatalogueProblems)?.problems ?? []
    }
  }

  /// `centres.csv:4: website`, as editors want it.
  static func places(_ problems: [CatalogueProblem]) -> [String] {
    problems.map { "\($0.file):\($0.line)" + ($0.field.map { ": \($0)" } ?? "") }
  }
}
