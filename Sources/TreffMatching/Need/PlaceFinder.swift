internal import TreffAnalysis
internal import TreffGeography

/// Finds the place that a need's asker is from in the need's own words.
///
/// Better none than a wrong one: a name counts only where the words around it let it be the asker's, and several
/// places that are equally meant are none of them.
struct PlaceFinder: Sendable {
  /// What a need's text says of where it comes from.
  struct Finding {
    /// One place, or several that its name means alike; never empty.
    let places: [Place]
    /// UTF-8 offsets of every mention of them.
    let spans: [Range<Int>]
  }

  private let register: MunicipalityRegister
  private let gazetteer: Gazetteer

  init(register: MunicipalityRegister) {
    self.register = register
    gazetteer = Gazetteer(register: register)
  }

  func find(in words: NeedWords) -> Finding? {
    let mentions = mentions(in: words)
    guard let strongest = mentions.map(\.standing).max(), strongest > .passing else { return nil }
    let own = mentions.filter { $0.standing > .passing }
    guard let places = places(meantBy: own.filter { $0.standing == strongest }, among: own) else {
      return nil
    }
    return Finding(
      places: places,
      spans: own.filter { mention in
        mention.places.contains { $0.isIn(places) } || places.contains { $0.isIn(mention.places) }
      }.map(\.span))
  }

  private func mentions(in words: NeedWords) -> [PlaceMention] {
    var mentions: [PlaceMention] = []
    var index = 0
    while index < words.tokens.count {
      guard
        let (name, wordCount) = gazetteer.name(
          at: index, of: words.tokens, isGenitiveRead: words.beginsWithCapital(index))
      else {
        index += 1
        continue
      }
      let reader = PlaceMentionReader(
        words: words, previous: mentions.last, qualifier: qualifier(at: index + wordCount, of: words))
      if let mention = reader.mention(of: name, at: index..<(index + wordCount)) { mentions.append(mention) }
      index += wordCount
    }
    return mentions
  }

  /// The counties that a name behind an "i" means.
  private func qualifier(at index: Int, of words: NeedWords) -> [Place] {
    guard index + 1 < words.tokens.count, PlaceCues.locatives.contains(words.word(index)) else { return [] }
    return gazetteer.name(at: index + 1, of: words.tokens, isGenitiveRead: false)?.name.places ?? []
  }

  /// The place of the strongest mentions. Others of the asker's make it narrower: "Bø i Telemark", or a municipality
  /// named by somebody who signs for its county.
  private func places(meantBy strongest: [PlaceMention], among own: [PlaceMention]) -> [Place]? {
    if own.count == 1 { return own[0].places }
    let counties = Set(strongest.filter(\.namesCounties).map(\.places))
    let municipalities = Set(strongest.filter { !$0.namesCounties }.map(\.places))
    if municipalities.isEmpty {
      guard counties.count == 1, let places = counties.first else { return nil }
      let inside = Set(
        own.filter { !$0.namesCounties && $0.places.allSatisfy { $0.isIn(places) } }.map(\.places))
      return inside.count == 1 ? inside.first : places
    }
    let known = Set(own.filter { $0.places.count == 1 }.map(\.places[0].countyNumber))
    let narrowed = Set(
      municipalities.map { places in
        let inside = places.count > 1 ? places.filter { known.contains($0.countyNumber) } : places
        return inside.isEmpty ? places : inside
      })
    guard counties.allSatisfy({ county in narrowed.allSatisfy { $0.contains { $0.isIn(county) } } }) else {
      return nil
    }
    if narrowed.count == 1 { return narrowed.first }
    let shared = Set(narrowed.joined().map(\.countyNumber))
    return shared.count == 1 ? shared.first.flatMap { register[$0] }.map { [.county($0)] } : nil
  }
}

extension PlaceMention {
  fileprivate var namesCounties: Bool { places.allSatisfy(\.isCounty) }
}

extension Place {
  fileprivate var isCounty: Bool {
    if case .county = self { true } else { false }
  }

  /// Whether the place is one of those, or lies in one of those.
  fileprivate func isIn(_ places: [Place]) -> Bool {
    places.contains(where: lies)
  }
}
