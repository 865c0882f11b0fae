import Testing
import TreffProtocol

@testable import TreffServer

@Suite("Patience")
struct PatienceTests {
  private static let mebibyte = 1024 * 1024

  private func expire(_ talk: Conversation, after seconds: Double, taken: Int = 0) throws -> [String] {
    talk.clock.pass(seconds: seconds)
    talk.connection.expire(takenByteCount: taken)
    return try talk.told()
  }

  // MARK: Preface

  @Test(
    "a preface must be whole in five seconds, however it drips, else the connection is dropped in silence")
  func preface() throws {
    let talk = Conversation(greets: false)
    #expect(talk.untilExpiry == 5)
    #expect(try expire(talk, after: 4.9) == [])
    talk.connection.receive([0x54])
    #expect(abs(talk.untilExpiry - 0.1) < 1e-6)
    #expect(try expire(talk, after: 0.2) == [])
    #expect(talk.connection.isAborted)
    #expect(talk.bytes.isEmpty)
  }

  // MARK: Frames

  @Test("a begun frame must be whole in thirty seconds, however it drips")
  func frame() throws {
    let talk = Conversation()
    let ping = Conversation.ping(1)
    talk.connection.receive(ping + ping.prefix(1))
    #expect(try talk.told() == ["pong 1"])
    #expect(talk.untilExpiry == 30)
    talk.clock.pass(seconds: 20)
    talk.connection.receive(ping[1..<2])
    #expect(talk.untilExpiry == 10)
    #expect(try expire(talk, after: 9) == [])
    #expect(try expire(talk, after: 1) == ["goaway 14 last 0"])
    #expect(talk.connection.isFinished)
  }

  @Test("each frame has thirty seconds of its own")
  func nextFrame() throws {
    let talk = Conversation()
    let ping = Conversation.ping(1)
    talk.connection.receive(ping.prefix(9))
    talk.clock.pass(seconds: 29)
    talk.connection.receive(ping.dropFirst(9) + ping.prefix(2))
    #expect(talk.untilExpiry == 30)
    talk.clock.pass(seconds: 1)
    talk.connection.receive(ping.dropFirst(2))
    #expect(talk.untilExpiry == 600)
    #expect(try talk.told() == ["pong 1", "pong 1"])
  }

  @Test("a begun frame is waited for while calls are in flight, and the timer never fires without end")
  func frameBehindCalls() throws {
    let talk = Conversation()
    talk.send(1, Conversation.batch(5))
    talk.connection.receive(Conversation.ping(1).prefix(3))
    #expect(try expire(talk, after: 31) == [])
    #expect(talk.untilExpiry == 30)
    talk.finish()
    #expect(try talk.told() == ["1 reply"])
    #expect(try expire(talk, after: 31) == ["goaway 14 last 1"])
  }

  @Test("a reason that was met first stays the reason")
  func firstReason() throws {
    let talk = Conversation()
    talk.send(1, Conversation.batch(5))
    talk.connection.receive(Conversation.frame([0xFF]) + Conversation.ping(1).prefix(3))
    #expect(try expire(talk, after: 31) == [])
    #expect(talk.untilExpiry > 0)
    talk.finish()
    #expect(try talk.told() == ["1 reply", "goaway 3 last 1"])
  }

  // MARK: Idleness

  @Test("a connection without a frame for ten minutes is told so; pings keep it")
  func idle() throws {
    let talk = Conversation()
    #expect(talk.untilExpiry == 600)
    talk.clock.pass(seconds: 599)
    talk.connection.receive(Conversation.ping(1))
    #expect(try talk.told() == ["pong 1"])
    #expect(talk.untilExpiry == 600)
    #expect(try expire(talk, after: 599) == [])
    #expect(try expire(talk, after: 1) == ["goaway 14 last 0"])
  }

  @Test("a connection with a call in flight is not idle")
  func idleWithCalls() throws {
    let talk = Conversation()
    talk.send(1, Conversation.batch(5))
    #expect(try expire(talk, after: 600) == [])
    #expect(talk.untilExpiry == 600)
    talk.finish()
    #expect(try talk.told() == ["1 reply"])
    #expect(try expire(talk, after: 600) == ["goaway 14 last 1"])
  }

  // MARK: Replies that are not taken

  @Test(
    "while replies are not taken nothing is worked on or read, and after thirty seconds the peer is dropped")
  func untaken() throws {
    let talk = Conversation()
    talk.send(1, Conversation.batch(5))
    talk.connection.outputIsBlocked(true, takenByteCount: 70_000)
    #expect(!talk.connection.hasWork)
    #expect(!talk.connection.wantsInput)
    #expect(talk.untilExpiry == 30)
    talk.clock.pass(seconds: 1)
    talk.connection.outputIsBlocked(true, takenByteCount: 70_000)
    #expect(talk.untilExpiry == 29)
    #expect(try expire(talk, after: 29, taken: 70_000) == [])
    #expect(talk.connection.isAborted)
  }

  @Test(
    "a peer that takes a mebibyte of its replies in each thirty seconds is not dropped; one byte less is too little"
  )
  func slowReader() throws {
    let talk = Conversation()
    talk.connection.outputIsBlocked(true, takenByteCount: Self.mebibyte)
    for taken in 2...20 {
      #expect(try expire(talk, after: 30, taken: taken * Self.mebibyte) == [])
      #expect(!talk.connection.isAborted)
      #expect(talk.untilExpiry == 30)
    }
    #expect(try expire(talk, after: 30, taken: 21 * Self.mebibyte - 1) == [])
    #expect(talk.connection.isAborted)
  }

  @Test("a peer is not blamed for frames that were not read from it while it took its replies")
  func blameless() throws {
    let talk = Conversation()
    talk.connection.receive(Conversation.ping(1).prefix(4))
    talk.clock.pass(seconds: 10)
    talk.connection.outputIsBlocked(true, takenByteCount: 0)
    for taken in 1...30 { #expect(try expire(talk, after: 30, taken: taken * Self.mebibyte) == []) }
    talk.connection.outputIsBlocked(false, takenByteCount: 31 * Self.mebibyte)
    #expect(talk.untilExpiry == 30)
    talk.connection.receive(Conversation.ping(1).dropFirst(4))
    #expect(try talk.told() == ["pong 1"])
    #expect(talk.untilExpiry == 600)
  }

  @Test("the last bytes must be taken as well, once the connection is finished")
  func lastBytes() throws {
    let talk = Conversation()
    talk.connection.receive([7])
    #expect(talk.connection.isFinished)
    talk.connection.outputIsBlocked(true, takenByteCount: 0)
    #expect(try expire(talk, after: 30, taken: Self.mebibyte) == ["goaway 12 last 0"])
    #expect(!talk.connection.isAborted)
    #expect(try expire(talk, after: 30, taken: Self.mebibyte) == [])
    #expect(talk.connection.isAborted)
  }
}
