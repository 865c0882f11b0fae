import TreffProtocol
import TreffService
import Testing

@testable import TreffServer

@Suite("Slices of work")
struct WorkSliceTests {
  @Test("quick calls are answered while matches of the same connection are worked on")
  func quickBesideSlice() throws {
    let talk = Conversation()
    talk.send(1, Conversation.match())
    let slice = try talk.takeSlice()
    talk.send(2, Conversation.health)
    #expect(try talk.told() == ["2 reply"])
    slice.run()
    talk.connection.didEnd(slice)
    #expect(try talk.told() == ["1 reply"])
  }

  @Test("there is no second slice until the first has ended")
  func oneAtATime() throws {
    let talk = Conversation()
    talk.send(1, Conversation.match())
    let slice = try talk.takeSlice()
    talk.send(2, Conversation.match())
    #expect(!talk.connection.hasWork)
    let second = talk.connection.nextSlice()
    #expect(second == nil)
    slice.run()
    talk.connection.didEnd(slice)
    talk.finish()
    #expect(try talk.told() == ["1 reply", "2 reply"])
  }

  @Test("a call that is taken back while it is worked on fails once, and the rest of its slice does not")
  func cancelInSlice() throws {
    let talk = Conversation()
    for id in 1...3 as ClosedRange<UInt32> { talk.send(id, Conversation.match()) }
    talk.send(4, Conversation.batch(3))
    let slice = try talk.takeSlice()
    talk.cancel(2)
    talk.cancel(4)
    #expect(try talk.told() == ["2 CANCELLED", "4 CANCELLED"])
    slice.run()
    talk.connection.didEnd(slice)
    talk.finish()
    #expect(try talk.told() == ["1 reply", "3 reply"])
    #expect(!talk.connection.hasWork)
  }

  @Test("calls that a slice has no time for keep their place before those that came later")
  func order() throws {
    var limits = ServerLimits()
    limits.sliceTime = 0
    let talk = Conversation(limits: limits)
    for id in 1...20 as ClosedRange<UInt32> { talk.send(id, Conversation.match()) }
    let slice = try talk.takeSlice()
    talk.send(21, Conversation.match())
    slice.run()
    #expect(slice.ended.map(\.call.id) == [1])
    talk.connection.didEnd(slice)
    talk.finish()
    #expect(try talk.told() == (1...21).map { "\($0) reply" })
  }

  @Test("a farewell waits for the calls that are worked on")
  func drain() throws {
    let talk = Conversation()
    talk.send(1, Conversation.match())
    let slice = try talk.takeSlice()
    talk.connection.settleDrain()
    #expect(!talk.connection.isFinished)
    slice.run()
    talk.connection.didEnd(slice)
    #expect(talk.connection.isFinished)
    #expect(try talk.told() == ["goaway 0 last 1", "1 reply"])
  }

  @Test("replies of one slice are not piled up: those above the limit are told once the others are taken")
  func untold() throws {
    var limits = ServerLimits()
    limits.untakenByteCountMax = 10
    let talk = Conversation(limits: limits)
    for id in 1...5 as ClosedRange<UInt32> { talk.send(id, Conversation.match()) }
    for id in 1...5 {
      #expect(talk.connection.hasWork)
      talk.work()
      #expect(try talk.told() == ["\(id) reply"])
    }
    #expect(!talk.connection.hasWork)
  }

  @Test("a batch's answer is packed by the worker, and told as it is")
  func packed() throws {
    let talk = Conversation()
    talk.send(1, Conversation.batch(2))
    let slice = try talk.takeSlice()
    while slice.ended.isEmpty { slice.run() }
    let frame = slice.ended[0].ending.frame
    #expect(!frame.isEmpty)
    _ = try talk.told()
    talk.connection.didEnd(slice)
    #expect(talk.connection.output == frame)
    #expect(try talk.told() == ["1 reply"])
  }

  @Test("matches on several connections are worked on beside each other, and checks wait for none of them")
  func workers() async throws {
    try await RunningServer.with { server in
      let busy = try (0..<4).map { _ in try SocketClient(server.address) }
      for client in busy {
        try client.send(1, Conversation.slowBatch(10_000))  // minutes of work
        try client.send(2, Conversation.match())
      }
      let other = try SocketClient(server.address)
      for id in 1...50 as ClosedRange<UInt32> {
        try other.send(id, Conversation.health)
        #expect(try other.told(1) == ["\(id) reply"])
      }
      for client in busy { #expect(try client.told(1) == ["2 reply"]) }
      for client in busy { try client.write(Conversation.cancel(1)) }
      for client in busy { #expect(try client.told(1) == ["1 CANCELLED"]) }
    }
  }
}
