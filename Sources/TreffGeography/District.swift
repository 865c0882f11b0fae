/// Names of districts, which are no units of the division, and the county that each lies in.
///
/// General knowledge, as `Store norske leksikon` has it under each name. A district in several counties
/// (Hadeland, Haugalandet) stands for none of them and is left out, but for those where all but a fringe lies in one
/// (Nordmøre, Østerdalen). A district that is also a municipality (Sunnfjord, Voss) is one.
public enum District {
  /// The counties' numbers, by the names of their districts.
  public static let countyByName: [String: CountyNumber] = {
    var counties: [String: CountyNumber] = [:]
    for (number, names) in namesByCounty {
      guard let county = CountyNumber(number) else { continue }
      for name in names { counties[name] = county }
    }
    return counties
  }()

  private static let namesByCounty: [(String, [String])] = [
    ("11", ["Jæren", "Nord-Jæren", "Sør-Jæren", "Ryfylke", "Dalane", "Nord-Rogaland", "Sør-Rogaland"]),
    ("15", ["Sunnmøre", "Nordmøre", "Romsdal", "Romsdalen", "Nordre Sunnmøre", "Søre Sunnmøre"]),
    (
      "18",
      [
        "Helgeland", "Nord-Helgeland", "Sør-Helgeland", "Salten", "Ofoten", "Lofoten", "Vesterålen",
        "Indre Salten", "Ytre Helgeland", "Indre Helgeland", "Helgelandskysten",
      ]
    ),
    ("31", ["Mosseregionen", "Ytre Østfold", "Nedre Glomma"]),
    ("32", ["Romerike", "Nedre Romerike", "Øvre Romerike", "Follo"]),
    ("33", ["Hallingdal", "Numedal", "Drammensregionen"]),
    (
      "34",
      [
        "Valdres", "Gudbrandsdalen", "Gudbrandsdal", "Nord-Gudbrandsdal", "Nord-Gudbrandsdalen",
        "Sør-Gudbrandsdal", "Sør-Gudbrandsdalen", "Midt-Gudbrandsdal", "Midt-Gudbrandsdalen", "Ottadalen",
        "Østerdalen", "Nord-Østerdal", "Nord-Østerdalen", "Sør-Østerdal", "Sør-Østerdalen", "Toten",
        "Hedmarken", "Solør", "Glåmdalen", "Odalen",
      ]
    ),
    ("40", ["Grenland", "Vest-Telemark", "Øst-Telemark", "Øvre Telemark", "Nedre Telemark"]),
    ("42", ["Setesdal", "Setesdalen", "Lister", "Listerregionen", "Østre Agder", "Sørlandsbyene"]),
    (
      "46",
      [
        "Sunnhordland", "Nordhordland", "Midthordland", "Hardanger", "Sogn", "Indre Sogn", "Ytre Sogn",
        "Midtre Sogn", "Nordfjord", "Ytre Nordfjord", "Indre Nordfjord",
      ]
    ),
    (
      "50",
      [
        "Namdalen", "Indre Namdal", "Ytre Namdal", "Midtre Namdal", "Fosen", "Innherred", "Trøndelagskysten",
        "Gauldalen", "Stjørdalen", "Værnesregionen", "Orkdalen", "Orkdalsregionen",
      ]
    ),
    ("55", ["Nord-Troms", "Sør-Troms", "Midt-Troms", "Indre Troms", "Ytre Troms"]),
    (
      "56",
      [
        "Vest-Finnmark", "Øst-Finnmark", "Midt-Finnmark", "Indre Finnmark", "Finnmarksvidda",
        "Finnmarkskysten", "Varanger", "Varangerhalvøya",
      ]
    ),
  ]
}
