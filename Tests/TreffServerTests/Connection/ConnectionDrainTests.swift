import Testing
import TreffProtocol
import TreffService

@testable import TreffServer

@Suite("Connection: the server goes")
struct ConnectionDrainTests {
  @Test("calls that come after the announcement are answered, those after the settlement are passed over")
  func drain() throws {
    let talk = Conversation()
    talk.send(1, Conversation.batch(30))
    talk.connection.announceDrain()
    talk.connection.announceDrain()
    #expect(try talk.told() == ["goaway 0 last 4294967295"])
    talk.send(2, Conversation.batch(3))
    talk.connection.settleDrain()
    talk.connection.settleDrain()
    talk.send(3, Conversation.health)
    talk.connection.receive(Conversation.ping(4))
    talk.send(4, .match(MatchRequest(text: " ")))
    #expect(try talk.told() == ["goaway 0 last 2", "pong 4"])
    #expect(!talk.connection.isFinished)
    talk.finish()
    #expect(try talk.told() == ["2 reply", "1 reply"])
    #expect(talk.connection.isFinished)
  }

  @Test("a connection without calls is over with the settlement")
  func quiet() throws {
    let talk = Conversation()
    talk.connection.announceDrain()
    #expect(!talk.connection.isFinished)
    talk.connection.settleDrain()
    #expect(try talk.told() == ["goaway 0 last 4294967295", "goaway 0 last 0"])
    #expect(talk.connection.isFinished)
    #expect(talk.connection.fault == nil)
  }

  @Test("a call can be taken back, and nonsense ends the connection, after the settlement too")
  func lateFrames() throws {
    let talk = Conversation()
    talk.send(1, Conversation.batch(30))
    talk.send(2, Conversation.batch(30))
    talk.connection.settleDrain()
    talk.cancel(2)
    talk.connection.receive(Conversation.frame([0xFF]))
    #expect(!talk.connection.isFinished)
    talk.finish()
    #expect(try talk.told() == ["goaway 0 last 2", "2 CANCELLED", "1 reply", "goaway 3 last 2"])
    #expect(talk.connection.isFinished)
  }

  @Test("a peer that has not said its preface is told behind the server's, and is not simply dropped")
  func beforePreface() throws {
    let talk = Conversation(greets: false)
    talk.connection.receive(Conversation.preface.prefix(5))
    talk.connection.announceDrain()
    #expect(!talk.connection.isAborted)
    #expect(try talk.told() == [])
    talk.connection.receive(Array(Conversation.preface.dropFirst(5)) + talk.call(1, Conversation.health))
    #expect(try talk.told() == ["goaway 0 last 4294967295", "1 reply"])

    let silent = Conversation(greets: false)
    silent.connection.announceDrain()
    silent.connection.settleDrain()
    #expect(try silent.told() == ["goaway 0 last 0"])
    #expect(silent.bytes.prefix(8) == Conversation.preface[...])
    #expect(silent.connection.isFinished)
    silent.connection.receive(Conversation.preface)
    #expect(try silent.told() == [])
  }

  @Test("health is NOT_SERVING once the service drains")
  func health() throws {
    let talk = Conversation(service: MatcherService(catalogue: CatalogueInForce(Embedded.snapshot)))
    talk.send(1, Conversation.health)
    talk.service.beginDraining()
    talk.send(2, .checkHealth(HealthCheckRequest(service: "treffsikker.v1.Matcher")))
    let answers = try talk.frames().compactMap(\.response)
    #expect(
      answers == [
        .checkHealth(HealthCheckResponse(status: .serving)),
        .checkHealth(HealthCheckResponse(status: .notServing)),
      ])
  }

  @Test("a peer that is turned away is told why, and nothing else")
  func refusal() throws {
    let talk = Conversation(greets: false)
    talk.connection.refuse(code: 8, message: "full")
    talk.connection.announceDrain()
    talk.connection.settleDrain()
    talk.connection.receive(Conversation.preface + Conversation.ping(1))
    #expect(try talk.told() == ["goaway 8 last 0"])
    #expect(talk.connection.isFinished)
    #expect(talk.connection.fault == nil)  // the server is full
  }

  @Test("a client that has said all still gets its answers, and the connection ends with them")
  func inputEnd() throws {
    let talk = Conversation()
    talk.send(1, Conversation.batch(5))
    talk.connection.inputDidEnd()
    #expect(!talk.connection.isFinished)
    talk.finish()
    #expect(try talk.told() == ["1 reply"])
    #expect(talk.connection.isFinished)
    let idle = Conversation()
    idle.connection.inputDidEnd()
    #expect(idle.connection.isFinished)
    #expect(try idle.told() == [])
  }
}
