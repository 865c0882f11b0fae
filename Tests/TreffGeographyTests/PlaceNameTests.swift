import Testing

@testable import TreffGeography

@Suite("Place names")
struct PlaceNameTests {
  @Test(
    "spellings of one name are one key",
    arguments: [
      ("Nord-Aurdal", "nord aurdal"), ("NORD–AURDAL  KOMMUNE", "nord aurdal"), ("Åsnes", "a\u{30A}snes"),
      ("Ulvik herad", "ulvik"), ("Møre og Romsdal fylkeskommune", "møre og romsdal"),
      ("municipality Bodø", "bodø"), ("Deatnu - Tana", "deatnu tana"), ("St. Hanshaugen", "st. hanshaugen"),
    ])
  func equal(_ text: String, _ key: String) {
    #expect(PlaceName(text) == PlaceName(key))
    #expect(PlaceName(text).key == key)
  }

  @Test("a unit word alone is kept: it is all there is")
  func unitWordAlone() {
    #expect(PlaceName("Kommune").key == "kommune")
    #expect(PlaceName("kommune fylke").key == "kommune")
    #expect(PlaceName(" \t-").key == "")
  }

  @Test(
    "letters that are letters of their own stay apart",
    arguments: [("Bø", "Bo"), ("Ås", "As"), ("Loppa", "Lopp")])
  func different(_ a: String, _ b: String) {
    #expect(PlaceName(a) != PlaceName(b))
  }
}
