internal import TreffCatalogue
internal import TreffGeography

/// How the catalogue's values are said.
extension Visit {
  /// The language of what the catalogue has in Norwegian only; nil where the page is in it anyway.
  var norwegian: String? { language == .nb ? nil : Language.nb.rawValue }

  /// The language of titles that are quoted in a sentence; nil where the catalogue has nearly all of them in the page's.
  var foreignTitles: String? { language == .en ? Language.nb.rawValue : nil }

  /// What an English page says once of what the catalogue has in Norwegian only.
  var describedInNorwegian: String? {
    language == .en ? "The offers and the centres are described in Norwegian." : nil
  }

  /// A name with the abbreviation that people use for it, where the name does not have it itself.
  func nameWithAbbreviation(of centre: Centre) -> String {
    let name = centre.name[language]
    guard let abbreviation = centre.abbreviation, !name.contains(abbreviation) else { return name }
    return "\(name) (\(abbreviation))"
  }

  /// The name of the family that a unit is named after by its abbreviation, as `RVTS Nord` is; nil for others.
  func familyAbbreviated(by unit: Centre) -> String? {
    guard let family = unit.familyID.flatMap(catalogue.centre), let abbreviation = family.abbreviation,
      unit.name[language].hasPrefix(abbreviation + " ")
    else { return nil }
    return family.name[language]
  }

  /// Centres as they are looked up.
  func byName(_ centres: [Centre]) -> [Centre] { centres.inNorwegianOrder { $0.name[language] } }

  /// `a, b og c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + pick(nb: " og ", nn: " og ", en: " and ") + last
  }

  func words(offerCount count: Int) -> String {
    pick(nb: "\(count) tilbud", nn: "\(count) tilbod", en: count == 1 ? "1 offer" : "\(count) offers")
  }

  func words(_ price: Offer.Price) -> String {
    switch price {
    case .gratis: pick(nb: "gratis", nn: "gratis", en: "free")
    case .delvis: pick(nb: "delvis betalt", nn: "delvis betalt", en: "partly paid")
    case .betalt: pick(nb: "betalt", nn: "betalt", en: "paid")
    case .ukjent: pick(nb: "ukjent", nn: "ukjend", en: "unknown")
    }
  }

  /// What kind of body it is, in a word or two.
  func words(_ level: Centre.Level) -> String {
    switch level {
    case .national: pick(nb: "for hele landet", nn: "for heile landet", en: "national")
    case .family: pick(nb: "regionale enheter", nn: "regionale einingar", en: "regional units")
    case .regional: pick(nb: "regional enhet", nn: "regional eining", en: "regional unit")
    case .other: pick(nb: "annen aktør", nn: "annan aktør", en: "other actor")
    }
  }

  /// An area in words: `Nordland og deler av Vestland`.
  func words(_ area: CatchmentArea) -> String {
    if area.isNational { return pick(nb: "hele landet", nn: "heile landet", en: "the whole country") }
    if area.isEmpty { return PageTexts(language: language)["unknown"] }
    return list(
      catalogue.register.counties.filter { area.countiesReached.contains($0.id) }.map { county in
        area.counties.contains(county.id)
          ? county.name
          : pick(nb: "deler av \(county.name)", nn: "delar av \(county.name)", en: "parts of \(county.name)")
      })
  }

  /// Until when a thing was, or from when it will be, in force; nil while it is.
  func words(outside validity: Validity) -> String? {
    if validity.hasEnded(on: catalogue.date), let last = validity.to {
      return pick(
        nb: "Siste dag var \(last.written(in: language)).",
        nn: "Siste dag var \(last.written(in: language)).",
        en: "The last day was \(last.written(in: language)).")
    }
    if validity.isYetToCome(on: catalogue.date), let first = validity.from {
      return pick(
        nb: "Starter \(first.written(in: language)).", nn: "Startar \(first.written(in: language)).",
        en: "Starts on \(first.written(in: language)).")
    }
    return nil
  }
}

extension String {
  /// What a mission begins with.
  var firstSentence: Substring {
    var rest = utf8[...]
    while let stop = rest.firstIndex(of: UInt8(ascii: ".")) {
      rest = utf8[utf8.index(after: stop)...]
      // `ca. 20` ends nothing.
      if rest.first == UInt8(ascii: " "), self[rest.startIndex...].dropFirst().first?.isUppercase == true {
        return self[..<rest.startIndex]
      }
    }
    return self[...]
  }
}
