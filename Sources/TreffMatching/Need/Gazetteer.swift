internal import TreffAnalysis
internal import TreffGeography

/// Names of places as they stand in running text, looked up by their first word.
struct Gazetteer: Sendable {
  /// One name and what it can mean.
  struct Name: Sendable {
    /// The folded words after the first.
    let rest: [String]
    /// Whether the name is also a word or a common surname, so that finding it says little.
    let isAlsoWord: Bool
    /// All that are meant alike, the likeliest first; never empty.
    let places: [Place]
    /// What took over the municipalities that had the name, where others have it now: "tidligere Bø".
    let formerPlaces: [Place]
  }

  /// How a name can come to mean a place; the first that there is decides.
  private enum Meaning: Int, CaseIterable {
    case municipality, formerMunicipality, county, formerCounty, district, seat
  }

  private struct Entry {
    let words: [String]
    var places = [[Place]](repeating: [], count: Meaning.allCases.count)

    /// Several municipalities that have or had the name are equally meant; of all else the first meaning is.
    var name: Name {
      let current = places[Meaning.municipality.rawValue]
      let former = places[Meaning.formerMunicipality.rawValue]
      return Name(
        rest: Array(words.dropFirst()),
        isAlsoWord: words.count == 1
          && (words[0].count <= PlaceCues.shortNameLength || PlaceCues.namesThatAreWords.contains(words[0])),
        places: current.isEmpty ? places.first { !$0.isEmpty } ?? [] : current + former,
        formerPlaces: former)
    }
  }

  /// The longest names first.
  private let namesByFirstWord: [String: [Name]]

  init(register: MunicipalityRegister) {
    var entries: [String: Entry] = [:]
    func add(_ name: String, _ meaning: Meaning, _ place: Place) {
      let words = Self.words(of: name)
      guard !words.isEmpty else { return }
      let key = words.count == 1 ? words[0] : words.joined(separator: " ")
      guard entries[key]?.places[meaning.rawValue].contains(place) != true else { return }
      entries[key, default: Entry(words: words)].places[meaning.rawValue].append(place)
    }
    for municipality in register.municipalities {
      for name in [municipality.name] + municipality.otherNames {
        add(name, .municipality, .municipality(municipality))
      }
      // The second of two names stands in brackets.
      let seat = municipality.seatName.prefix { $0 != "(" }
      add(String(seat), .seat, .municipality(municipality))
    }
    for county in register.counties {
      for name in [county.name] + county.otherNames { add(name, .county, .county(county)) }
    }
    for units in Dictionary(grouping: register.formerUnits, by: \.oldNumber).sorted(by: { $0.key < $1.key }) {
      let heirs = units.value.compactMap { unit in
        register.place(of: unit.successor).map { (name: unit.oldName, place: $0) }
      }
      // A name that one of the successors has kept means that one.
      for heir in heirs where !heirs.contains(where: { $0.place.name == heir.name }) {
        if case .county = heir.place {
          add(heir.name, .formerCounty, heir.place)
        } else {
          add(heir.name, .formerMunicipality, heir.place)
        }
      }
    }
    for (name, number) in District.countyByName {
      if let county = register[number] { add(name, .district, .county(county)) }
    }
    namesByFirstWord = Dictionary(grouping: entries.values) { $0.words[0] }
      .mapValues { $0.sorted { $0.words.count > $1.words.count }.map(\.name) }
  }

  private static func words(of name: String) -> [String] {
    WordTokenizer().tokenize(name).map { FoldFilter.fold($0.term) }
  }

  /// The longest name that begins at a word, and how many words it has. Its last word may stand in the genitive where
  /// `isGenitiveRead`.
  func name(at index: Int, of tokens: [Token], isGenitiveRead: Bool) -> (name: Name, wordCount: Int)? {
    let first = tokens[index].term
    if let names = namesByFirstWord[first] {
      let following = tokens[(index + 1)...]
      if let name = names.first(where: { Self.begins(following, with: $0.rest) }) {
        return (name, name.rest.count + 1)
      }
    }
    guard isGenitiveRead, first.utf8.last == 0x73,
      let name = namesByFirstWord[String(first.dropLast())]?.last, name.rest.isEmpty, !name.isAlsoWord
    else { return nil }
    return (name, 1)
  }

  private static func begins(_ tokens: ArraySlice<Token>, with rest: [String]) -> Bool {
    guard rest.count <= tokens.count else { return false }
    return zip(rest, tokens).enumerated().allSatisfy { index, words in
      words.0 == words.1.term || index == rest.count - 1 && words.0 + "s" == words.1.term
    }
  }
}

extension MunicipalityRegister {
  fileprivate func place(of successor: FormerUnit.Successor) -> Place? {
    switch successor {
    case .municipality(let number): self[number].map(Place.municipality)
    case .county(let number): self[number].map(Place.county)
    }
  }
}
