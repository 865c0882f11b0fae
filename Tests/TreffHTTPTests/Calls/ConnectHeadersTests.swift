import HTTPTypes
import Testing
import TreffService

@testable import TreffHTTP

@Suite("ConnectHeaders")
struct ConnectHeadersTests {
  private static func headers(version: String? = nil, timeout: String? = nil) throws -> ConnectHeaders {
    var fields: HTTPFields = [:]
    fields[HTTPField.Name("connect-protocol-version")!] = version
    fields[HTTPField.Name("connect-timeout-ms")!] = timeout
    return try ConnectHeaders(fields, acceptLanguage: "en")
  }

  @Test("a timeout is milliseconds, of ten digits at the most")
  func timeouts() throws {
    #expect(try Self.headers().timeout == nil)
    #expect(try Self.headers(timeout: "250").timeout == .milliseconds(250))
    #expect(try Self.headers(timeout: "9999999999").timeout == .milliseconds(9_999_999_999))
    for text in ["", "-1", "+1", "1.5", "10000000000", "٣", "1s"] {
      #expect(throws: CallFailure.self) { try Self.headers(timeout: text) }
    }
  }

  @Test("the protocol's version is 1 or not told")
  func versions() throws {
    #expect(try Self.headers(version: "1").timeout == nil)
    #expect(throws: CallFailure.self) { try Self.headers(version: "2") }
  }
}
