internal import TreffCatalogue
public import TreffGeography

/// Where a need comes from: the municipality that is given beside it, else the place that its text tells.
struct AskerPlace {
  let place: Place?
  let source: Understanding.PlaceSource
  /// What else the place's name could mean; where no place could be chosen, all that it could.
  let otherReadings: [Place]
  /// Where the need names the place: UTF-8 offsets. What is said there is read, and nothing to search for.
  let spans: [Range<Int>]

  private init(
    _ place: Place?, _ source: Understanding.PlaceSource, otherReadings: [Place] = [],
    spans: [Range<Int>] = []
  ) {
    self.place = place
    self.source = source
    self.otherReadings = otherReadings
    self.spans = spans
  }

  /// - Parameter words: those of the request's need.
  /// - Throws: ``MatchingError`` when the municipality given is unknown or means several.
  init(of request: MatchRequest, words: NeedWords, in snapshot: Snapshot) throws(MatchingError) {
    if let municipality = request.municipality {
      let reading: PlaceReading
      if let known = request.placeReading {
        reading = known
      } else {
        reading = try snapshot.place(named: municipality)
      }
      self.init(
        reading.place, .argument, otherReadings: reading.otherReadings.map(Place.municipality))
      return
    }
    guard !snapshot.omitted.contains(.place), let finding = snapshot.placeFinder.find(in: words)
    else {
      self.init(nil, .none)
      return
    }
    let places = finding.places
    let counties = Set(places.map(\.countyNumber))
    if places.count == 1 || counties.count == 1 && snapshot.answersAlike(for: places) {
      self.init(places[0], .text, otherReadings: Array(places.dropFirst()), spans: finding.spans)
    } else if counties.count == 1, let county = snapshot.catalogue.register[places[0].countyNumber] {
      self.init(.county(county), .text, otherReadings: places, spans: finding.spans)
    } else {
      self.init(nil, .none, otherReadings: places, spans: finding.spans)
    }
  }

  /// Whether nobody can say who answers before it is known which of several places is meant.
  func isMissed(for best: Candidate?) -> Bool {
    guard place == nil, !otherReadings.isEmpty, let best else { return false }
    return Set(otherReadings.map { best.answerer.unitIDs(serving: $0) }).count > 1
  }
}

extension Snapshot {
  /// The place that a person or a program means by a name or number: the one way from there to a place.
  /// - Throws: ``MatchingError`` when it is unknown or means several.
  public func place(named name: String) throws(MatchingError) -> PlaceReading {
    do throws(PlaceError) {
      return try catalogue.register.resolve(name)
    } catch {
      throw MatchingError(error)
    }
  }

  /// Whether the same units serve all of the places.
  fileprivate func answersAlike(for places: [Place]) -> Bool {
    answerers.allSatisfy { answerer in Set(places.map { answerer.unitIDs(serving: $0) }).count == 1 }
  }
}

extension Answerer {
  /// The units whose catchment holds the place.
  fileprivate func unitIDs(serving place: Place) -> Set<String> {
    Set(units.filter { $0.centre.catchment.serves(place) }.map(\.centre.id))
  }
}
