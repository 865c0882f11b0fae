import Testing
import TreffProtocol

/// What is wrong with a call, and which field it is.
@Suite("FrameCoder, calls at fault")
struct FrameCoderFaultTests {
  private let coder = FrameCoder()

  /// How the text of a field at a path is wrapped into a request's bytes.
  struct TextField: Sendable, CustomTestStringConvertible {
    let method: Method
    let path: String
    let wrap: @Sendable ([UInt8]) -> [UInt8]

    var testDescription: String { "\(method) \(path)" }

    init(_ method: Method, _ path: String, _ wrap: @escaping @Sendable ([UInt8]) -> [UInt8]) {
      self.method = method
      self.path = path
      self.wrap = wrap
    }

    /// A field of the request itself.
    init(_ method: Method, _ path: String, number: UInt64) {
      self.init(method, path) { WireBytes.bytes(number, $0) }
    }
  }

  private static let sound = WireBytes.text(1, "rus")

  private static let fields: [TextField] =
    [
      TextField(.match, "text", number: 1), TextField(.match, "municipality", number: 2),
      TextField(.match, "language", number: 4),
      TextField(.explain, "need.text") { WireBytes.bytes(1, WireBytes.bytes(1, $0)) },
      TextField(.explain, "need.municipality") { WireBytes.bytes(1, WireBytes.bytes(2, $0)) },
      TextField(.explain, "need.language") { WireBytes.bytes(1, WireBytes.bytes(4, $0)) },
      TextField(.explain, "centre_id", number: 2),
      TextField(.suggest, "prefix", number: 1), TextField(.suggest, "language", number: 3),
      TextField(.suggest, "kinds[0]", number: 4),
      TextField(.suggest, "kinds[2]") {
        WireBytes.text(4, "theme") + WireBytes.text(4, "") + WireBytes.bytes(4, $0)
      },
      TextField(.listCentres, "municipality", number: 1), TextField(.listCentres, "language", number: 2),
      TextField(.getCentre, "id", number: 1), TextField(.getCentre, "language", number: 2),
      TextField(.listMunicipalities, "county", number: 1), TextField(.checkHealth, "service", number: 1),
    ]
    + [("text", 1), ("municipality", 2), ("language", 4)].map { name, number in
      TextField(.batchMatch, "requests[3].\(name)") {
        (0..<3).flatMap { _ in WireBytes.bytes(1, sound) } + WireBytes.bytes(1, WireBytes.bytes(number, $0))
          + WireBytes.bytes(1, sound)
      }
    }

  /// Bytes that are no text: lone continuation, overlong, surrogate, beyond Unicode, cut short, plain Latin-1.
  private static let notText: [[UInt8]] = [
    [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x61, 0xC3],
    [0xF0, 0x9F, 0x8F], [0x62, 0xF8, 0x20], [0xFF],
  ]

  private func fault(_ method: Method, _ message: [UInt8]) throws -> MessageFault? {
    let payload = WireBytes.frame(1, WireBytes.call(5, method.name, message))
    guard case .faultyCall(let call) = try coder.clientFrame(payload[...]) else { return nil }
    #expect(call.id == 5)
    #expect(call.method == method)
    guard case .message(let fault) = call.fault else { return nil }
    return fault
  }

  @Test("a text that is not UTF-8 is told with its field", arguments: fields)
  func notUTF8(_ field: TextField) throws {
    for bytes in Self.notText {
      #expect(try fault(field.method, field.wrap(bytes)) == MessageFault(.notUTF8, field: field.path))
    }
  }

  @Test("a text that holds NUL is told with its field, wherever the NUL stands", arguments: fields)
  func hasNUL(_ field: TextField) throws {
    for bytes: [UInt8] in [[0], [0x61, 0], [0, 0x61], [0x61, 0, 0x62], Array("å\u{0}ŋ".utf8)] {
      #expect(try fault(field.method, field.wrap(bytes)) == MessageFault(.hasNUL, field: field.path))
    }
  }

  @Test("any other text passes in the same place", arguments: fields)
  func sound(_ field: TextField) throws {
    for text in ["", "čáhci", "👩‍👩‍👧", "\u{202E}שלום", "\u{1}\u{7F}", "\u{10FFFF}", "\u{FEFF}a"] {
      #expect(try fault(field.method, field.wrap(Array(text.utf8))) == nil)
    }
  }

  @Test("metadata at fault is told with its place", arguments: [(1, "key"), (2, "value")])
  func metadata(_ number: UInt64, _ name: String) throws {
    for (bytes, kind) in [([0xFF], MessageFault.Kind.notUTF8), ([0x61, 0], .hasNUL)] as [([UInt8], _)] {
      for before in 0..<3 {
        let content =
          WireBytes.call(9, Method.match.name, Self.sound)
          + (0..<before).flatMap { _ in WireBytes.bytes(4, WireBytes.text(1, "traceparent")) }
          + WireBytes.bytes(4, WireBytes.bytes(number, bytes))
        guard case .faultyCall(let call) = try coder.clientFrame(WireBytes.frame(1, content)[...]) else {
          Issue.record("no fault")
          return
        }
        #expect(call.fault == .message(MessageFault(kind, field: "metadata[\(before)].\(name)")))
        #expect(call.id == 9)
        #expect(call.method == .match)
      }
    }
  }

  @Test("a fault never holds the text")
  func silent() throws {
    let fault = try #require(try fault(.match, WireBytes.bytes(1, Array("Kari Nordmann\u{0}".utf8))))
    #expect(!"\(fault)".contains("Kari"))
  }

  @Test("a call of an unknown method keeps its id and its language")
  func methodUnknown() throws {
    let metadata = WireBytes.bytes(4, WireBytes.text(1, "accept-language") + WireBytes.text(2, "nn"))
    for (name, readable) in [
      ("treffsikker.v1.Matcher/Guess", "treffsikker.v1.Matcher/Guess"), ("", ""), ("a\u{0}b\n", "ab"),
    ] {
      let payload = WireBytes.frame(1, WireBytes.call(3, name, [0xFF]) + metadata)
      guard case .faultyCall(let call) = try coder.clientFrame(payload[...]) else {
        Issue.record("no fault")
        return
      }
      #expect(call.id == 3)
      #expect(call.method == nil)
      #expect(call.fault == .methodUnknown(readable))
      #expect(call.acceptLanguage == "nn")
    }
  }

  @Test("a request that is no message is told as a whole, and the next call is read")
  func malformed() throws {
    for message: [UInt8] in [[0xFF], [0x0A], [0x0A, 5, 0x61], [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0]] {
      #expect(try fault(.match, message) == MessageFault(.malformed))
      #expect(try fault(.match, Self.sound) == nil)
    }
  }
}
