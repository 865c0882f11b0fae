import Foundation
import HTTPTypes
import NIOCore
import Testing
import TreffProtocol

@testable import TreffHTTP

@Suite("CallEndpoints")
struct CallEndpointsTests {
  @Test(
    "every method of the contract is answered in JSON and packed", arguments: TreffProtocol.Method.allCases)
  func methods(_ method: TreffProtocol.Method) async throws {
    try await AskedDoor.with { door in
      for type in ["application/json", "application/proto"] {
        let response = try await door.post(
          "/\(method.name)", type == "application/json" ? "{}" : "", [.contentType: type])
        // An empty request is answered, or is a failure that the protocol tells: never a path that is not there.
        #expect([.ok, .badRequest, .notFound].contains(response.status))
        if response.status != .ok { #expect(try response.json["code"] is String) }
        if response.status == .ok { #expect(response.headers[.contentType] == type) }
      }
    }
  }

  @Test("a need is answered alike in JSON and packed")
  func match() async throws {
    let coder = MessageCoder()
    var need = MatchRequest()
    need.text = "kurs i motiverende intervju"
    need.limit = 1
    var bytes: [UInt8] = [0x0A, UInt8(need.text.utf8.count)]
    bytes += Array(need.text.utf8) + [0x18, 1]
    let packed = ByteBuffer(bytes: bytes)
    let json = String(decoding: coder.json(of: Request.match(need)), as: UTF8.self)
    try await AskedDoor.with { door in
      let told = try await door.post("/\(Method.match.name)", json)
      let sent = try await door.ask(
        .post, "/\(Method.match.name)", [.contentType: "application/proto"], packed)
      let coder = MessageCoder()
      let read = try told.body.withUnsafeReadableBytes { try coder.response(of: .match, json: $0) }
      #expect(coder.withBytes(of: read) { Array($0) } == Array(sent.body.readableBytesView))
      guard case .match(let answer) = read else { throw CancellationError() }
      #expect(answer.matches.count == 1)
    }
  }

  @Test("a failure is told in the protocol's words, with the reason and the fields at fault in its details")
  func failure() async throws {
    try await AskedDoor.with { door in
      let response = try await door.post(
        "/\(Method.match.name)", "{}", [.contentType: "application/json", .acceptLanguage: "en"])
      #expect(response.status == .badRequest)
      #expect(response.headers[.contentType] == "application/json")
      #expect(try response.json["code"] as? String == "invalid_argument")
      let message = try #require(try response.json["message"] as? String)
      #expect(message.hasPrefix("The need is empty"))
      let details = try response.list("details")
      #expect(
        details.compactMap { $0["type"] as? String } == [
          "google.rpc.ErrorInfo", "google.rpc.LocalizedMessage", "google.rpc.BadRequest",
        ])
      let values = details.compactMap { detail in
        (detail["value"] as? String).flatMap {
          Data(base64Encoded: $0 + String(repeating: "=", count: (4 - $0.count % 4) % 4))
        }
      }
      let info: [UInt8] = [0x0A, 10] + Array("NEED_EMPTY".utf8) + [0x12, 11] + Array("treffsikker".utf8)
      #expect(values.first.map { Array($0) } == info)
      #expect(values.last?.range(of: Data("text".utf8)) != nil)
    }
  }

  @Test("a method that is not there is told as unimplemented")
  func unknownMethod() async throws {
    try await AskedDoor.with { door in
      let response = try await door.post("/treffsikker.v1.Matcher/Route", "{}")
      #expect(response.status == .notImplemented)
      #expect(try response.json["code"] as? String == "unimplemented")
      #expect(try await door.post("/treffsikker.v2.Matcher/Match", "{}").status == .notFound)
    }
  }

  @Test("a call ends when its time is over")
  func timeout() async throws {
    try await AskedDoor.with { door in
      let headers: HTTPFields = [
        .contentType: "application/json", HTTPField.Name("connect-timeout-ms")!: "0",
      ]
      let response = try await door.post("/\(Method.suggest.name)", #"{"prefix":"dem"}"#, headers)
      #expect(response.status == .gatewayTimeout)
      #expect(try response.json["code"] as? String == "deadline_exceeded")
    }
  }

  @Test("a call that is too long, or answered at too great length, is told as resources exhausted")
  func tooLong() async throws {
    var limits = HTTPLimits()
    limits.callByteCountMax = 100
    limits.replyByteCountMax = 100
    try await AskedDoor.with(limits: limits) { door in
      for body in [#"{"text":"\#(String(repeating: "a", count: 100))"}"#, #"{"text":"demens"}"#] {
        let response = try await door.post("/\(Method.match.name)", body)
        #expect(response.status == .tooManyRequests)
        #expect(try response.json["code"] as? String == "resource_exhausted")
      }
    }
  }

  @Test("only POST is answered, and only what can be read")
  func manners() async throws {
    try await AskedDoor.with { door in
      let get = try await door.get("/\(Method.match.name)?message=%7B%7D")
      #expect(get.status == .methodNotAllowed)
      #expect(get.headers[.allow] == "POST")
      let text = try await door.post("/\(Method.match.name)", "{}", [.contentType: "text/plain"])
      #expect(text.status == .unsupportedMediaType)
    }
  }
}
