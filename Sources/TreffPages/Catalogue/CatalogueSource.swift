internal import TreffCatalogue

/// Where facts come from, as a reader can use it. The tables write it for those who keep them: reports by numbers and lines,
/// `kilde 003:325-327; allment kjent; nettside: korus-sor.no`.
enum CatalogueSource {
  /// Reports by their titles, websites, what is in no form that is known here, and last what is commonly known.
  static func all(in source: String, _ visit: Visit) -> [CatalogueFact.Value] {
    let known = visit.catalogue.sources
    var reports: Set<String> = []
    var websites: [String] = []
    var others: [String] = []
    var isCommonlyKnown = false
    for item in items(in: source) {
      let words = item.split { " ();,".contains($0) }
      let numbers = words.compactMap { word in word.firstIndex(of: ":").map { String(word[..<$0]) } }
      let named = numbers.filter { number in known.contains { $0.id == number } }
      let sites = words.compactMap(website)
      let isKnown = item.contains("allment kjent")
      reports.formUnion(named)
      websites += sites.filter { !websites.contains($0) }
      if isKnown { isCommonlyKnown = true }
      if named.isEmpty && sites.isEmpty && !isKnown { others.append(String(item)) }
    }
    let texts = PageTexts(language: visit.language)
    var values: [CatalogueFact.Value] = []
    for report in known where reports.contains(report.id) {
      values.append(
        CatalogueFact.Value(
          "\(report.title). \(report.publisher), \(report.year)", language: visit.norwegian))
    }
    for website in websites { values.append(CatalogueFact.Value(website, target: "https://\(website)")) }
    for other in others { values.append(CatalogueFact.Value(other, language: visit.norwegian)) }
    if isCommonlyKnown { values.append(CatalogueFact.Value(texts["source_common"])) }
    return values.isEmpty ? [CatalogueFact.Value(texts["unknown"])] : values
  }

  /// What semicolons part, but for those within brackets.
  private static func items(in source: String) -> [Substring] {
    var depth = 0
    return source.split { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return character == ";" && depth == 0
    }.map { $0.drop { $0 == " " } }
  }

  /// A website as the tables name them: a host in small letters, perhaps with a path.
  private static func website(_ word: Substring) -> String? {
    let name = word.last == ":" || word.last == "." ? word.dropLast() : word
    let host = name.prefix { $0 != "/" }
    guard let ending = host.lastIndex(of: "."), endings.contains(host[ending...]),
      host.utf8.first != UInt8(ascii: "."),
      host.unicodeScalars.allSatisfy({
        $0.properties.isLowercase || "0123456789.-".unicodeScalars.contains($0)
      })
    else { return nil }
    return String(name)
  }

  private static let endings: Set<Substring> = [".no", ".net", ".com", ".org"]
}
