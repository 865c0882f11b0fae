import Foundation
import Testing
import TreffProtocol

@Suite("JSONMessageWriter")
struct JSONMessageWriterTests {
  private let coder = MessageCoder()

  private func json(_ response: Response) -> String {
    String(decoding: coder.json(of: response), as: UTF8.self)
  }

  private func json(value: Double) -> String {
    var explanation = Explanation()
    explanation.value = value
    var match = Match()
    match.explanation = explanation
    var response = MatchResponse()
    response.matches = [match]
    return json(.match(response)).replacingOccurrences(of: #"{"matches":[{"explanation":"#, with: "")
      .replacingOccurrences(of: "}]}", with: "")
  }

  @Test("any message is read back as it was", arguments: Method.allCases)
  func roundTrip(_ method: Method) throws {
    var source = RandomSource(seed: 7)
    for _ in 0..<60 {
      let request = Request.sample(method, &source)
      #expect(
        try coder.json(of: request).withUnsafeBytes { try coder.request(for: method, json: $0) } == request)
      let response = Response.sample(method, &source)
      #expect(
        try coder.json(of: response).withUnsafeBytes { try coder.response(of: method, json: $0) } == response)
    }
  }

  @Test("what has its default value is left out, and the object is there still", arguments: Method.allCases)
  func defaults(_ method: Method) throws {
    let request = try Array("{}".utf8).withUnsafeBytes { try coder.request(for: method, json: $0) }
    #expect(String(decoding: coder.json(of: request), as: UTF8.self) == "{}")
    let response = try Array("{}".utf8).withUnsafeBytes { try coder.response(of: method, json: $0) }
    #expect(json(response) == "{}")
  }

  @Test("a message that is there is written even where all of it is default")
  func present() {
    #expect(
      String(decoding: coder.json(of: .explain(ExplainRequest(need: MatchRequest()))), as: UTF8.self)
        == #"{"need":{}}"#)
  }

  @Test(
    "a double has the shortest digits that give it back, and names where JSON has no number",
    arguments: [
      (3, "3"), (0.1, "0.1"), (1 / 3, "0.3333333333333333"), (1e300, "1e+300"), (-2.5, "-2.5"),
      (.leastNonzeroMagnitude, "5e-324"), (.nan, #""NaN""#), (.infinity, #""Infinity""#),
      (-.infinity, #""-Infinity""#), (-0.0, "-0"),
    ])
  func doubles(_ value: Double, _ written: String) {
    #expect(json(value: value) == #"{"value":\#(written)}"#)
  }

  @Test("doubles come back to the last bit")
  func bits() throws {
    var response = ListMunicipalitiesResponse()
    var generator = SystemRandomNumberGenerator()
    response.municipalities = (0..<1_000).map { _ in
      var municipality = Municipality()
      let value = Double(bitPattern: generator.next())
      municipality.latitude = value.isNaN ? 1 : value
      return municipality
    }
    let json = coder.json(of: .listMunicipalities(response))
    let read = try json.withUnsafeBytes { try coder.response(of: .listMunicipalities, json: $0) }
    guard case .listMunicipalities(let read) = read else { throw MessageFault(.malformed) }
    #expect(
      read.municipalities.map(\.latitude.bitPattern) == response.municipalities.map(\.latitude.bitPattern))
  }

  @Test("quotes, backslashes and control characters are escaped, and nothing else")
  func escapes() {
    let text = "\"\\\n\r\t\u{1}\u{1F}\u{7F}/<é👩‍👩‍👧\u{2028}"
    let request = Request.listMunicipalities(ListMunicipalitiesRequest(county: text))
    #expect(
      String(decoding: coder.json(of: request), as: UTF8.self)
        == #"{"county":"\"\\\n\r\t\u0001\u001f"# + "\u{7F}/<é👩‍👩‍👧\u{2028}\"}")
  }

  @Test("a batch that was packed answer by answer is written as its answers are")
  func packedBatch() {
    var source = RandomSource(seed: 3)
    var packed = PackedBatch()
    var plain = BatchMatchResponse()
    for _ in 0..<5 {
      guard case .match(let answer) = Response.sample(.match, &source) else { return }
      packed.append(answer)
      plain.responses.append(answer)
    }
    #expect(json(.packedBatch(packed)) == json(.batchMatch(plain)))
    #expect(json(.packedBatch(PackedBatch())) == "{}")
  }
}
