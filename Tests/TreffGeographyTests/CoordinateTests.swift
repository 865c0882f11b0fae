import Testing
import TreffGeography

@Suite("Coordinates")
struct CoordinateTests {
  @Test(
    "a value that is out of range or not finite is no coordinate",
    arguments: [
      (90.1, 0), (-90.1, 0), (0, 180.1), (0, -180.1), (.nan, 0), (0, .nan), (.infinity, 0), (0, -.infinity),
    ])
  func refuses(_ latitude: Double, _ longitude: Double) {
    #expect(Coordinate(latitude: latitude, longitude: longitude) == nil)
  }

  @Test("Oslo to Tromsø is 1 149 km by the great circle, either way")
  func distance() throws {
    let oslo = try #require(Coordinate(latitude: 59.9127, longitude: 10.7461))
    let tromsø = try #require(Coordinate(latitude: 69.6489, longitude: 18.9551))
    #expect(abs(oslo.kilometres(to: tromsø) - 1149) < 3)
    #expect(oslo.kilometres(to: tromsø) == tromsø.kilometres(to: oslo))
    #expect(oslo.kilometres(to: oslo) == 0)
  }

  @Test("opposite points are half the earth's girth apart, and never not a number")
  func antipodes() throws {
    let a = try #require(Coordinate(latitude: 60, longitude: 10))
    let b = try #require(Coordinate(latitude: -60, longitude: -170))
    #expect(abs(a.kilometres(to: b) - 20015.1) < 1)
  }
}
