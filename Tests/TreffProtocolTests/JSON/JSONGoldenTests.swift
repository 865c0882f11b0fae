import Testing
import TreffProtocol

/// Another implementation's JSON: see Scripts/generate-golden.
@Suite("JSON of another implementation")
struct JSONGoldenTests {
  private let coder = MessageCoder()

  @Test("a request is read as it was meant, and written byte for byte the same", arguments: Method.allCases)
  func request(_ method: Method) throws {
    var source = RuleSource()
    let request = Request.sample(method, &source)
    let golden = try GoldenFile.bytes(GoldenFile.name("call", method) + ".json")
    #expect(try golden.withUnsafeBytes { try coder.request(for: method, json: $0) } == request)
    #expect(coder.json(of: request) == golden)
  }

  @Test("a response is read as it was meant, and written byte for byte the same", arguments: Method.allCases)
  func response(_ method: Method) throws {
    var source = RuleSource()
    let response = Response.sample(method, &source)
    let golden = try GoldenFile.bytes(GoldenFile.name("reply", method) + ".json")
    #expect(try golden.withUnsafeBytes { try coder.response(of: method, json: $0) } == response)
    #expect(coder.json(of: response) == golden)
  }
}
