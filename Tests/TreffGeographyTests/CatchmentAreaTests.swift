import Testing
import TreffGeography
import TreffTesting

@Suite("Catchment areas")
struct CatchmentAreaTests {
  private let country: [MunicipalityNumber] = (1...6).flatMap { county in
    (1...5).map { TinyRegister.number("0\(county)0\($0)") }
  }

  @Test("the whole country holds everything, nowhere holds nothing")
  func extremes() {
    for number in country {
      #expect(CatchmentArea.national.contains(number))
      #expect(!CatchmentArea.unknown.contains(number))
    }
    #expect(CatchmentArea.unknown.isEmpty && !CatchmentArea.national.isEmpty)
    #expect(!CatchmentArea.national.overlaps(.unknown))
    #expect(CatchmentArea.national.overlaps(.national))
  }

  @Test("an area overlaps another exactly when some municipality lies in both")
  func overlap() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<400 {
      let a = area(using: &generator)
      let b = area(using: &generator)
      let shared = country.contains { a.contains($0) && b.contains($0) }
      #expect(a.overlaps(b) == shared, "\(a) \(b)")
      #expect(b.overlaps(a) == shared, "\(a) \(b)")
    }
  }

  @Test("an area reaches a county exactly when it holds a municipality of it, and serves both alike")
  func reach() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let area = area(using: &generator)
      for county in Set(country.map(\.county)) {
        let holdsSome = country.contains { $0.county == county && area.contains($0) }
        #expect(area.reaches(county) == holdsSome)
        let place = Place.county(
          County(id: county, name: "", otherNames: [], region: "", healthRegion: ""))
        #expect(area.serves(place) == holdsSome)
        #expect(area.isNational || area.countiesReached.contains(county) == holdsSome)
      }
      for number in country {
        let place = Place.municipality(TinyRegister.municipality(number.description, "x"))
        #expect(area.serves(place) == area.contains(number))
      }
    }
  }

  @Test("taking a municipality out takes it out, and nothing else")
  func removal() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<100 {
      let area = area(using: &generator)
      guard let gone = area.municipalities.filter({ !area.counties.contains($0.county) }).sorted().first
      else {
        continue
      }
      let smaller = CatchmentArea(
        counties: area.counties, municipalities: area.municipalities.subtracting([gone]))
      for number in country { #expect(smaller.contains(number) == (area.contains(number) && number != gone)) }
    }
  }

  private func area(using generator: inout SeededGenerator) -> CatchmentArea {
    if Int.random(in: 0..<12, using: &generator) == 0 { return .national }
    let counties = Set(country.map(\.county)).sorted().filter { _ in
      Int.random(in: 0..<5, using: &generator) == 0
    }
    let municipalities = country.filter { _ in Int.random(in: 0..<12, using: &generator) == 0 }
    return CatchmentArea(counties: Set(counties), municipalities: Set(municipalities))
  }
}
