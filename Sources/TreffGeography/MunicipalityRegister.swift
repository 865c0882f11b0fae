/// The division of the country in force, with the names and numbers that came before it.
public struct MunicipalityRegister: Sendable {
  /// Every municipality in force, by number.
  public let municipalities: [Municipality]
  /// Every county in force, by number.
  public let counties: [County]
  /// Units that have ended, in the order of their table.
  public let formerUnits: [FormerUnit]

  private let municipalityByNumber: [MunicipalityNumber: Municipality]
  private let countyByNumber: [CountyNumber: County]
  private let currentByName: [PlaceName: [MunicipalityNumber]]
  private let formerByName: [PlaceName: [MunicipalityNumber]]
  private let formerByNumber: [String: [MunicipalityNumber]]
  private let countyByName: [PlaceName: CountyNumber]
  private let formerCountyByName: [PlaceName: [CountyNumber]]
  private let formerCountyByNumber: [String: [CountyNumber]]

  /// Builds the lookups. Numbers must be unique and successors exist; the catalogue's reader has checked both.
  public init(municipalities: [Municipality], counties: [County], formerUnits: [FormerUnit]) {
    self.municipalities = municipalities.sorted { $0.id < $1.id }
    self.counties = counties.sorted { $0.id < $1.id }
    self.formerUnits = formerUnits
    municipalityByNumber = Dictionary(municipalities.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    countyByNumber = Dictionary(counties.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })

    var current: [PlaceName: [MunicipalityNumber]] = [:]
    for municipality in self.municipalities {
      for name in [municipality.name] + municipality.otherNames {
        current[PlaceName(name), default: []].appendIfAbsent(municipality.id)
      }
    }
    var former: [PlaceName: [MunicipalityNumber]] = [:]
    var byNumber: [String: [MunicipalityNumber]] = [:]
    var formerCounties: [PlaceName: [CountyNumber]] = [:]
    var formerCountiesByNumber: [String: [CountyNumber]] = [:]
    for unit in formerUnits {
      switch unit.successor {
      case .municipality(let number):
        former[PlaceName(unit.oldName), default: []].appendIfAbsent(number)
        byNumber[unit.oldNumber, default: []].appendIfAbsent(number)
      case .county(let number):
        formerCounties[PlaceName(unit.oldName), default: []].appendIfAbsent(number)
        formerCountiesByNumber[unit.oldNumber, default: []].appendIfAbsent(number)
      }
    }
    var countyNames: [PlaceName: CountyNumber] = [:]
    for county in self.counties {
      for name in [county.name] + county.otherNames { countyNames[PlaceName(name)] = county.id }
    }
    currentByName = current
    formerByName = former
    formerByNumber = byNumber
    countyByName = countyNames
    formerCountyByName = formerCounties
    formerCountyByNumber = formerCountiesByNumber
  }

  /// The municipality with this number, if it is in force.
  public subscript(number: MunicipalityNumber) -> Municipality? { municipalityByNumber[number] }

  /// The county with this number, if it is in force.
  public subscript(county: CountyNumber) -> County? { countyByNumber[county] }

  /// The municipalities of a county, by number.
  public func municipalities(in county: CountyNumber) -> [Municipality] {
    municipalities.filter { $0.county == county }
  }

  /// No name of a place is nearly as long, in UTF-8 bytes; longer ones are not looked for.
  private static let nameByteCountMax = 200

  /// Finds the place that a person or a program means by a name or a number.
  ///
  /// Order of readings: a number in force, a former number, a current or parallel municipality name, a former name,
  /// a county's name or number, a former county's name or number. A name may carry its county or an old distinction in brackets.
  /// - Parameter text: a name or number, in any case, with or without "kommune".
  /// - Throws: ``PlaceError`` when nothing or more than one place is meant.
  public func resolve(_ text: String) throws(PlaceError) -> PlaceReading {
    guard text.utf8.count <= Self.nameByteCountMax else {
      throw PlaceError(.unknown, text: String(text.unicodeScalars.prefix(100)), candidates: [])
    }
    let trimmed = text.trimmingBlanks()
    if !trimmed.isEmpty, trimmed.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return try resolveNumber(trimmed)
    }
    let name = PlaceName(trimmed)
    guard !name.key.isEmpty else { throw PlaceError(.unknown, text: text, candidates: []) }

    let former = formerByName[name] ?? []
    if let current = currentByName[name] {
      guard current.count == 1 else { throw ambiguous(text, current) }
      let others = former.filter { $0 != current[0] }.compactMap { self[$0] }
      return try municipality(current[0], text: text, otherReadings: others)
    }
    // An island county's name is no municipality's; but "Oslo" and "Ålesund" are found above as municipalities.
    if !former.isEmpty {
      guard former.count == 1 else { throw ambiguous(text, former) }
      return try municipality(former[0], text: text, otherReadings: [])
    }
    if let county = countyByName[name].flatMap({ self[$0] }) { return PlaceReading(place: .county(county)) }
    if let counties = formerCountyByName[name] { return try formerCounty(counties, text: text) }
    throw PlaceError(.unknown, text: text, candidates: nearNames(to: name))
  }

  private func resolveNumber(_ digits: String) throws(PlaceError) -> PlaceReading {
    if let number = MunicipalityNumber(digits), self[number] != nil {
      return try municipality(number, text: digits, otherReadings: [])
    }
    if let successors = formerByNumber[digits] {
      guard successors.count == 1 else { throw ambiguous(digits, successors) }
      return try municipality(successors[0], text: digits, otherReadings: [])
    }
    if let county = CountyNumber(digits).flatMap({ self[$0] }) { return PlaceReading(place: .county(county)) }
    if let counties = formerCountyByNumber[digits] { return try formerCounty(counties, text: digits) }
    throw PlaceError(.unknown, text: digits, candidates: [])
  }

  private func formerCounty(_ numbers: [CountyNumber], text: String) throws(PlaceError) -> PlaceReading {
    let counties = numbers.compactMap { self[$0] }
    guard let first = counties.first else { throw PlaceError(.unknown, text: text, candidates: []) }
    guard counties.count == 1 else {
      throw PlaceError(.ambiguous, text: text, candidates: counties.map { "\($0.name) (\($0.id))" })
    }
    return PlaceReading(place: .county(first))
  }

  private func municipality(
    _ number: MunicipalityNumber, text: String, otherReadings: [Municipality]
  ) throws(PlaceError) -> PlaceReading {
    guard let municipality = self[number] else { throw PlaceError(.unknown, text: text, candidates: []) }
    return PlaceReading(place: .municipality(municipality), otherReadings: otherReadings)
  }

  private func ambiguous(_ text: String, _ numbers: [MunicipalityNumber]) -> PlaceError {
    let candidates = numbers.compactMap { self[$0] }.map { municipality in
      let county = self[municipality.county]?.name ?? municipality.county.description
      return "\(municipality.name) i \(county) (\(municipality.id))"
    }
    return PlaceError(.ambiguous, text: text, candidates: candidates)
  }

  /// At most three current names that the given one may be a misspelling of, then those that begin as it does, for a kind
  /// error message.
  private func nearNames(to name: PlaceName) -> [String] {
    let prefix = name.key.prefix(4)
    guard prefix.count >= 3 else { return [] }
    let named = municipalities.map { (municipality: $0, key: PlaceName($0.name).key) }
    let misspelt = named.compactMap { municipality, key in
      EditDistance.between(name.key, key, atMost: key.count < 8 ? 1 : 2).map { (municipality, distance: $0) }
    }
    .sorted { $0.distance < $1.distance }.map(\.0)
    let begun = named.filter { $0.key.hasPrefix(prefix) }.map(\.municipality)
    return (misspelt + begun.filter { !misspelt.contains($0) }).prefix(3).map { "\($0.name) (\($0.id))" }
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func appendIfAbsent(_ element: Element) {
    if !contains(element) { append(element) }
  }
}

extension String {
  fileprivate func trimmingBlanks() -> String {
    var view = Substring(self)
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
