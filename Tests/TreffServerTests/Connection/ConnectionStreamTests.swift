import Testing
import TreffFraming
import TreffProtocol
import TreffTesting

@testable import TreffServer

@Suite("Connection: prefaces and frames")
struct ConnectionStreamTests {
  // MARK: Prefaces

  @Test("the preface is answered with the server's own, whatever its minor version and last bytes are")
  func minors() throws {
    for (minor, last) in [(0, 0), (7, 0), (255, 0), (0, 255), (9, 9)] as [(UInt8, UInt8)] {
      let talk = Conversation(greets: false)
      talk.connection.receive([0x54, 0x52, 0x45, 0x46, 1, minor, last, last])
      talk.send(1, Conversation.health)
      #expect(try talk.told() == ["1 reply"])
      #expect(talk.bytes.prefix(8) == Conversation.preface[...])
    }
  }

  @Test("the conversation of Docs/protocol.md goes as it stands there")
  func page() {
    let talk = Conversation(greets: false)
    let call: [UInt8] =
      [0, 0, 0, 0, 0x21, 0x0A, 0x1F, 0x08, 0x01, 0x12, 0x1B] + Array("grpc.health.v1.Health/Check".utf8)
    talk.connection.receive(Conversation.preface + call)
    let reply: [UInt8] = [0, 0, 0, 0, 8, 0x12, 6, 8, 1, 0x12, 2, 8, 1]
    #expect(talk.connection.takeOutput() == Conversation.preface + reply)
  }

  @Test("no preface, or another major version, is told with code 12 behind our own preface")
  func wrongPrefaces() throws {
    let wrong: [[UInt8]] = [
      Array("GET / HT".utf8), [0x54, 0x52, 0x45, 0x46, 0, 0, 0, 0], [0x54, 0x52, 0x45, 0x46, 2, 0, 0, 0],
      [0x54, 0x52, 0x45, 0x66, 1, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0],
    ]
    for preface in wrong {
      let talk = Conversation(greets: false)
      talk.connection.receive(preface)
      #expect(try talk.told() == ["goaway 12 last 0"])
      #expect(talk.bytes.prefix(8) == Conversation.preface[...])
      #expect(talk.connection.isFinished)
      talk.connection.receive(Conversation.preface + Conversation.ping(1))
      #expect(try talk.told() == [])
    }
  }

  // MARK: What ends a connection

  @Test("bytes that make no sense end the connection with their code, behind what came before")
  func senseless() throws {
    let cases: [([UInt8], UInt32)] = [
      (Conversation.frame([], flag: 1), 12), (Conversation.frame([8, 1], flag: 0x80), 12), ([2], 12),
      ([0, 0xFF, 0xFF, 0xFF, 0xFF], 8), ([0, 0, 0x40, 0, 1], 8),
      (Conversation.frame([0xFF]), 3), (Conversation.frame([0x0A, 0x05, 0x08]), 3),
      (Conversation.frame([0x0A, 0x02, 0x08, 0x00]), 3),  // a call whose id is 0
      (Conversation.frame([0x0A, 0x00]), 3),
    ]
    for (bytes, code) in cases {
      let talk = Conversation()
      let first = talk.call(5, Conversation.health)
      talk.connection.receive(first + bytes + Conversation.ping(1))
      #expect(try talk.told() == ["5 reply", "goaway \(code) last 5"], "\(bytes)")
      #expect(talk.connection.isFinished)
      #expect(talk.connection.wantsInput)
    }
  }

  @Test("a frame of the longest length is read, and its length alone sets nothing aside")
  func longest() throws {
    let talk = Conversation()
    talk.connection.receive([0, 0, 0x40, 0, 0])
    #expect(try talk.told() == [])
    // An unknown field of the frame, as long as there is room for.
    let payload = [0x82, 0x01, 0xFA, 0xFF, 0xFF, 0x01] + [UInt8](repeating: 0, count: 4_194_304 - 6)
    talk.connection.receive(payload)
    talk.connection.receive(Conversation.ping(2))
    #expect(try talk.told() == ["pong 2"])
  }

  @Test("ids ascend; one that does not ends the connection", arguments: [7, 6, 0] as [UInt32])
  func ids(_ next: UInt32) throws {
    let talk = Conversation()
    talk.send(3, Conversation.health)
    talk.send(7, Conversation.health)
    talk.send(next, Conversation.health)
    #expect(try talk.told() == ["3 reply", "7 reply", "goaway 3 last 7"])
  }

  @Test("the last id of all is an id")
  func lastID() throws {
    let talk = Conversation()
    talk.send(.max, Conversation.health)
    #expect(try talk.told() == ["4294967295 reply"])
  }

  @Test("calls in flight are finished before the farewell, and nothing more is read meanwhile")
  func finishedFirst() throws {
    let talk = Conversation()
    talk.send(1, Conversation.batch(3))
    talk.send(2, Conversation.health)
    talk.connection.receive([9])
    #expect(!talk.connection.isFinished)
    #expect(!talk.connection.wantsInput)
    talk.connection.receive(Conversation.ping(1))
    #expect(try talk.told() == ["2 reply"])
    talk.finish()
    #expect(try talk.told() == ["1 reply", "goaway 12 last 2"])
    #expect(talk.connection.isFinished)
  }

  // MARK: What is skipped

  @Test("frames of an unknown kind, and those that clients have no business sending, are skipped")
  func skipped() throws {
    let talk = Conversation()
    var bytes: [UInt8] = []
    let coder = FrameCoder()
    coder.append(GoAway(lastID: 1, code: 0, message: ""), to: &bytes)
    coder.append(Failure(), to: &bytes)
    coder.appendPong(4, to: &bytes)
    bytes += Conversation.frame([]) + Conversation.frame([0x42, 0x02, 0x08, 0x01])  // kind 8
    bytes += Conversation.frame([0x12, 0x02, 0x08, 0x01])  // a reply
    talk.connection.receive(bytes + Conversation.ping(5))
    #expect(try talk.told() == ["pong 5"])
  }

  @Test("a ping is answered with its own value", arguments: [0, 1, .max] as [UInt64])
  func ping(_ opaque: UInt64) throws {
    let talk = Conversation()
    talk.connection.receive(Conversation.ping(opaque))
    #expect(try talk.told() == ["pong \(opaque)"])
  }

  // MARK: Chunks

  @Test("however a conversation is cut, the same frames come out, and the farewell last")
  func chunking() throws {
    func script(_ talk: Conversation) -> [UInt8] {
      Conversation.preface + talk.call(1, Conversation.match(), acceptLanguage: "nn")
        + Conversation.ping(9)
        + talk.call(2, .match(MatchRequest(text: " ")), acceptLanguage: "en")
        + talk.call(4, .listCentres(ListCentresRequest(municipality: "Vadsø")))
        + Conversation.frame([0x42, 0x00])
        + talk.call(5, .getCentre(GetCentreRequest(id: "usht-rogaland-2015")))
        + Conversation.frame([0x0A, 0x04, 0x08, 0x06, 0x12, 0x00])
        + talk.call(9, .suggest(SuggestRequest(prefix: "dem"))) + [7]
    }
    var whole: Set<ServerFrame> = []
    var generator = SeededGenerator(seed: 5)
    for round in 0..<60 {
      let talk = Conversation(greets: false)
      var rest = script(talk)[...]
      while !rest.isEmpty {
        let count =
          switch round {
          case 0: rest.count
          case 1: 1
          default: Int.random(in: 1...(round < 30 ? 20 : 400), using: &generator)
          }
        talk.connection.receive(rest.prefix(count))
        rest = rest.dropFirst(count)
        talk.finish()
      }
      let frames = try talk.frames()
      if round == 0 {
        whole = Set(frames)
        #expect(
          Set(frames.map(\.told)) == [
            "1 reply", "pong 9", "2 NEED_EMPTY", "4 reply", "5 reply", "6 METHOD_UNKNOWN", "9 reply",
            "goaway 12 last 9",
          ])
      }
      #expect(frames.count == whole.count && Set(frames) == whole)
      #expect(frames.last?.told == "goaway 12 last 9")
    }
  }
}
