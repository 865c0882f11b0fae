import Testing

@testable import TreffGeography

@Suite("EditDistance")
struct EditDistanceTests {
  @Test(
    "letters left out, put in, exchanged and swapped count one each",
    arguments: [
      ("vinje", "vinje", 0), ("vinie", "vinje", 1), ("vinj", "vinje", 1), ("vinnje", "vinje", 1),
      ("vijne", "vinje", 1), ("trømso", "tromsø", 2), ("", "ås", 2), ("ås", "", 2), ("", "", 0),
    ])
  func counted(_ a: String, _ b: String, _ distance: Int) {
    #expect(EditDistance.between(a, b, atMost: 2) == distance)
    #expect(EditDistance.between(b, a, atMost: 2) == distance)
  }

  @Test(
    "what is above the limit is nothing", arguments: [("vinje", "vadsø"), ("vinje", "vin"), ("a", "abcd")])
  func limited(_ a: String, _ b: String) { #expect(EditDistance.between(a, b, atMost: 1) == nil) }
}
