import Foundation
import Testing
import TreffFraming
import TreffProtocol

@testable import treffsikker

@Suite("What serve tells of needs", .serialized)
struct PrivacyTests {
  private static let marker = "Zwrglhmpf"

  @Test("no word of a need is logged or printed at any level, whatever comes of it, by any door of the build")
  func privacy() async throws {
    let doors = DoorName.built.sorted { $0.rawValue < $1.rawValue }
    let flags = doors.flatMap { [$0.addressSettings[1].flag, "0"] }
    let server = try ServeRun(flags + ["--log-level", "trace"])
    let end = Date().addingTimeInterval(60)
    while server.output.isEmpty, Date() < end { try await Task.sleep(nanoseconds: 20_000_000) }
    for door in doors {
      let port = try #require(server.port(of: door.rawValue))
      for bytes in Self.conversations(door) { try server.exchange(bytes, expecting: .max, port: port) }
    }
    server.signal(SIGTERM)
    #expect(try await server.status() == 0)
    #expect(!server.log.contains(Self.marker) && !server.output.contains(Self.marker))
    #expect(server.log.contains(" debug ") || server.log.contains(" trace "))
  }

  private static func conversations(_ door: DoorName) -> [[UInt8]] {
    let noise = Array(String(repeating: marker, count: 9).utf8)
    return switch door {
    case .framed: [framed + [9] + Array(marker.utf8), noise]
    case .grpc: [http2, noise]
    case .http: requests.map { Array($0.utf8) } + [noise]
    }
  }

  private static var framed: [UInt8] {
    let requests: [Request] = [
      .match(MatchRequest(text: "kurs \(marker)")),
      .match(MatchRequest(text: marker, municipality: marker, limit: 101)),
      .explain(ExplainRequest(need: MatchRequest(text: marker), centreID: marker)),
      .suggest(SuggestRequest(prefix: marker)), .getCentre(GetCentreRequest(id: marker)),
      .batchMatch(BatchMatchRequest(requests: [MatchRequest(text: marker), MatchRequest()])),
    ]
    var bytes = Preface.current.bytes
    for (index, request) in requests.enumerated() {
      FrameCoder().append(Call(id: UInt32(index + 1), request: request), to: &bytes)
    }
    return bytes
  }

  private static let requests: [String] = {
    let ends = "HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
    let message = #"{"text": "\#(marker)", "municipality": "\#(marker)"}"#
    let post = "Content-Type: application/json\r\nContent-Length: \(message.utf8.count)\r\n\r\n\(message)"
    return [
      "GET /api/v1/match?q=\(marker) \(ends)\r\n",
      "GET /api/v1/match?q=x&municipality=\(marker) \(ends)\r\n",
      "GET /\(marker)?\(marker) \(ends)\r\n", "\(marker) /\(marker) \(ends)\r\n",
      "POST /api/v1/match \(ends)\(post)", "POST /\(Method.match.name) \(ends)\(post)",
    ]
  }()

  /// A call of a method that is there, and of one that is not.
  private static var http2: [UInt8] {
    func frame(_ type: UInt8, _ flags: UInt8, _ stream: UInt8, _ payload: [UInt8]) -> [UInt8] {
      [0, 0, UInt8(payload.count), type, flags, 0, 0, 0, stream] + payload
    }
    func head(_ path: String) -> [UInt8] {
      let fields = [
        (":method", "POST"), (":scheme", "http"), (":path", path), (":authority", "x"),
        ("content-type", "application/grpc"), ("te", "trailers"),
      ]
      var head: [UInt8] = []
      for (name, value) in fields {
        head += [0, UInt8(name.utf8.count)] + Array(name.utf8)
        head += [UInt8(value.utf8.count)] + Array(value.utf8)
      }
      return head
    }
    let text: [UInt8] = [0x0A, UInt8(marker.utf8.count)] + Array(marker.utf8)
    let message: [UInt8] = [0, 0, 0, 0, UInt8(text.count)] + text
    var bytes = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8) + frame(4, 0, 0, [])
    bytes += frame(1, 4, 1, head("/\(Method.match.name)")) + frame(0, 1, 1, message)
    bytes += frame(1, 4, 3, head("/\(marker)/\(marker)")) + frame(0, 1, 3, message)
    return bytes
  }
}
