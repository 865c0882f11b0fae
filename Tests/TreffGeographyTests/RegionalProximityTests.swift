import Testing
import TreffGeography
import TreffTesting

@Suite("Regional proximity")
struct RegionalProximityTests {
  private let hamarøy = TinyRegister.municipality("1875", "Hamarøy", latitude: 68.08, longitude: 15.65)
  private let nordland = TinyRegister.county("18")

  @Test("the smaller the part of the country a centre is for, the nearer it is")
  func levels() {
    let part = CatchmentArea(counties: [], municipalities: [hamarøy.id])
    let county = CatchmentArea(counties: [nordland], municipalities: [])
    let counties = CatchmentArea(counties: [nordland, TinyRegister.county("15")], municipalities: [])
    let elsewhere = CatchmentArea(counties: [TinyRegister.county("15")], municipalities: [])
    let levels = [part, county, counties, .national, elsewhere].map { proximity($0).anchoring }
    #expect(levels == [.partOfCounty, .county, .counties, .national, .outside])
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0.rawValue > $1.rawValue })
  }

  @Test("a county and a corner of the next one are several counties")
  func countyAndMore() {
    let area = CatchmentArea(counties: [nordland], municipalities: [TinyRegister.number("1515")])
    #expect(proximity(area).anchoring == .counties)
  }

  @Test("a national centre is never outside, however far away")
  func national() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let proximity = proximity(.national, seat: seat(using: &generator))
      #expect(proximity.anchoring == .national)
      #expect(proximity.value >= RegionalProximity.Anchoring.national.rawValue)
    }
  }

  @Test("the value stays within 0...1, and distance moves it by at most nearnessMax")
  func bounds() {
    var generator = SeededGenerator(seed: 8)
    let areas: [CatchmentArea] = [
      .national, .unknown, CatchmentArea(counties: [nordland], municipalities: []),
      CatchmentArea(counties: [], municipalities: [hamarøy.id]),
    ]
    for area in areas {
      let level = proximity(area).anchoring
      for seat in [hamarøy.seat] + (0..<60).map({ _ in seat(using: &generator) }) {
        let near = proximity(area, seat: seat)
        #expect((0...1).contains(near.value))
        #expect((0...RegionalProximity.nearnessMax).contains(near.nearness))
        #expect(near.anchoring == level)
      }
    }
  }

  @Test("the shorter the way, the nearer, and only for what is given face to face in a known place")
  func nearness() throws {
    let far = try #require(Coordinate(latitude: 58, longitude: 8))
    let between = try #require(Coordinate(latitude: 66, longitude: 14))
    let values = [hamarøy.seat, between, far].map { proximity(.national, seat: $0).nearness }
    #expect(values[0] == RegionalProximity.nearnessMax)
    #expect(values[0] > values[1] && values[1] > values[2] && values[2] == 0)
    #expect(proximity(.national, seat: hamarøy.seat, isDeliveredInPerson: false).nearness == 0)
    #expect(proximity(.national).nearness == 0)
    let county = try #require(TinyRegister.register[nordland])
    let inCounty = RegionalProximity(
      catchment: .national, place: .county(county), seat: hamarøy.seat, isDeliveredInPerson: true)
    #expect(inCounty.nearness == 0)
    #expect(proximity(.unknown, seat: hamarøy.seat).value == 0)
  }

  private func proximity(
    _ area: CatchmentArea, seat: Coordinate? = nil, isDeliveredInPerson: Bool = true
  ) -> RegionalProximity {
    RegionalProximity(
      catchment: area, place: .municipality(hamarøy), seat: seat, isDeliveredInPerson: isDeliveredInPerson)
  }

  private func seat(using generator: inout SeededGenerator) -> Coordinate {
    Coordinate(
      latitude: .random(in: -90...90, using: &generator),
      longitude: .random(in: -180...180, using: &generator))!
  }
}
