import Testing
import TreffMatching
import TreffProtocol
import TreffService

@testable import TreffServer

@Suite("Connection: calls")
struct ConnectionCallTests {
  /// Slices so short that nothing is done before ``Conversation/work()``, and there one step at a time.
  private static var short: ServerLimits {
    var limits = ServerLimits()
    limits.sliceTime = 0
    return limits
  }

  /// A conversation whose calls queue, and whose clock moves a slice each time it is looked at.
  private static func queueing(_ limits: ServerLimits = short) -> Conversation {
    let talk = Conversation(limits: limits)
    talk.clock.tick = 1
    return talk
  }

  // MARK: Multiplexing

  @Test("many calls in one chunk are answered in one go, each once and in order")
  func burst() throws {
    let talk = Conversation()
    var bytes: [UInt8] = []
    for id in 1...200 as ClosedRange<UInt32> { bytes += talk.call(id * 3, Conversation.health) }
    talk.connection.receive(bytes)
    #expect(try talk.told() == (1...200).map { "\($0 * 3) reply" })
    #expect(!talk.connection.hasWork)
  }

  @Test("calls that queue are begun in the order they came")
  func order() throws {
    let talk = Self.queueing()
    for id in 1...20 as ClosedRange<UInt32> { talk.send(id, Conversation.health) }
    #expect(talk.connection.hasWork)
    #expect(try talk.told() == [])
    talk.finish()
    #expect(try talk.told() == (1...20).map { "\($0) reply" })
  }

  @Test("1 024 calls may be in flight; one above fails at once, and there is room again when some have ended")
  func inFlight() throws {
    let talk = Self.queueing()
    var bytes: [UInt8] = []
    for id in 1...1_024 as ClosedRange<UInt32> { bytes += talk.call(id, Conversation.health) }
    talk.connection.receive(bytes)
    #expect(try talk.told() == [])
    talk.send(1_025, .listCentres(ListCentresRequest(language: "en")))
    let failure = try #require(try talk.frames().first?.failure)
    #expect(failure.id == 1_025)
    #expect((failure.code, failure.reason) == (8, "TOO_MANY_CALLS"))
    #expect(failure.message.contains("1024 calls are in flight"))
    talk.work()
    talk.send(1_026, Conversation.health)
    talk.finish()
    #expect(try talk.told() == (1...1_024).map { "\($0) reply" } + ["1026 reply"])
  }

  @Test("quick calls that queue go before the searches that came earlier, in their order")
  func quickFirst() throws {
    let talk = Self.queueing()
    for id in 1...20 as ClosedRange<UInt32> { talk.send(id, Conversation.match()) }
    for id in 21...40 as ClosedRange<UInt32> { talk.send(id, Conversation.health) }
    talk.cancel(30)
    talk.finish()
    let quick = (21...40).filter { $0 != 30 }
    #expect(try talk.told() == ["30 CANCELLED"] + (quick + (1...20)).map { "\($0) reply" })
  }

  @Test("all that comes between two looks at the output is one slice: quick calls beyond it queue")
  func burstSlice() throws {
    let talk = Conversation()
    talk.clock.tick = 300_000  // each look takes a third of a slice
    for id in 1...10 as ClosedRange<UInt32> { talk.send(id, Conversation.health) }
    #expect(talk.connection.hasWork)
    let count = try talk.told().count
    #expect(count < 5)
    talk.finish()
    #expect(try talk.told().count == 10 - count)
  }

  @Test("what comes behind a long batch is answered within a slice")
  func fairness() throws {
    let talk = Conversation()
    talk.clock.tick = 100_000  // each look takes a tenth of a slice
    talk.send(1, Conversation.batch(2_000))
    talk.connection.receive(Conversation.ping(3))
    #expect(try talk.told() == ["pong 3"])
    talk.send(2, Conversation.match())
    talk.work()
    #expect(try talk.told() == ["2 reply"])
    talk.send(3, Conversation.batch(2_000))
    talk.send(4, Conversation.health)
    talk.work()
    #expect(try talk.told() == ["4 reply"])
    talk.send(5, Conversation.batch(2))
    for _ in 0..<10 { talk.work() }
    #expect(try talk.told() == ["5 reply"])
  }

  @Test("a call is quick only where it is short: a long one is worked on elsewhere")
  func longQuickCall() throws {
    let talk = Conversation()
    talk.send(1, .getCentre(GetCentreRequest(id: String(repeating: "x", count: 5_000))))
    talk.send(2, Conversation.health)
    #expect(try talk.told() == ["2 reply"])
    talk.work()
    #expect(try talk.told() == ["1 CENTRE_UNKNOWN"])
  }

  // MARK: Deadlines

  @Test("a call whose time is over before it is begun, or while it queues, is not begun")
  func deadlineQueued() throws {
    let talk = Self.queueing()
    talk.send(1, Conversation.health, timeout: 5, acceptLanguage: "en")
    talk.send(2, Conversation.health, timeout: 60_000)
    talk.send(3, Conversation.health)
    talk.clock.pass(seconds: 0.005)
    talk.finish()
    let frames = try talk.frames()
    #expect(frames.map(\.told) == ["1 DEADLINE_PASSED", "2 reply", "3 reply"])
    #expect(frames[0].failure?.code == 4)
    #expect(frames[0].failure?.message.hasPrefix("The time given") == true)
  }

  @Test("the shortest and the longest timeout are timeouts")
  func deadlineExtremes() throws {
    let talk = Conversation()
    talk.send(1, Conversation.health, timeout: 1)
    talk.send(2, Conversation.health, timeout: .max)
    #expect(try talk.told() == ["1 reply", "2 reply"])
  }

  @Test("a batch is given up in the middle when its time is over")
  func deadlineInBatch() throws {
    let talk = Self.queueing()
    talk.send(1, Conversation.batch(50), timeout: 10)
    for _ in 0..<70 { talk.work() }
    #expect(try talk.told() == [])
    talk.clock.pass(seconds: 0.01)
    talk.work()
    #expect(try talk.told() == ["1 DEADLINE_PASSED"])
    #expect(!talk.connection.hasWork)
  }

  // MARK: Cancel

  @Test("a call that queues, or a batch in the middle, can be taken back; it fails once")
  func cancel() throws {
    let talk = Self.queueing()
    talk.send(1, Conversation.batch(50), acceptLanguage: "nn")
    talk.send(2, Conversation.health)
    for _ in 0..<6 { talk.work() }
    talk.send(3, Conversation.health)
    #expect(try talk.told() == ["2 reply"])
    talk.cancel(3)
    talk.cancel(1)
    let frames = try talk.frames()
    #expect(frames.map(\.told) == ["3 CANCELLED", "1 CANCELLED"])
    #expect(frames[1].failure?.message == "Kallet er avbrote.")
    talk.cancel(1)
    talk.finish()
    #expect(try talk.told() == [])
    #expect(!talk.connection.hasWork)
  }

  @Test("cancelling what has ended, or was never made, is nothing")
  func cancelNothing() throws {
    let talk = Conversation()
    talk.send(1, Conversation.health)
    for id in [1, 0, 2, .max] as [UInt32] { talk.cancel(id) }
    talk.send(2, Conversation.health)
    #expect(try talk.told() == ["1 reply", "2 reply"])
  }

  // MARK: Faulty calls

  @Test("a fault in a call leaves the connection as it was")
  func faults() throws {
    let talk = Conversation()
    func call(_ id: UInt8, _ method: String, _ message: [UInt8]) -> [UInt8] {
      let name = Array(method.utf8)
      let body = [8, id, 0x12, UInt8(name.count)] + name + [0x2A, UInt8(message.count)] + message
      return Conversation.frame([0x0A, UInt8(body.count)] + body)
    }
    let match = "treffsikker.v1.Matcher/Match"
    talk.connection.receive(
      call(1, match, [0xFF]) + call(2, match, [0x0A, 2, 0xC3, 0x28]) + call(3, match, [0x0A, 3, 65, 0, 65])
        + call(4, match, [0x08, 1]) + call(5, "treffsikker.v1.Matcher/Guess", []) + call(6, "", [])
        + call(7, match, []) + call(8, "treffsikker.v1.Matcher/Explain", []) + call(9, match, [0x0A, 5, 65]))
    talk.finish()
    let frames = try talk.frames()
    #expect(
      frames.map(\.told) == [
        "1 MESSAGE_MALFORMED", "2 TEXT_NOT_UTF8", "3 TEXT_HAS_NUL", "4 MESSAGE_MALFORMED",
        "5 METHOD_UNKNOWN", "6 METHOD_UNKNOWN", "9 MESSAGE_MALFORMED", "7 NEED_EMPTY", "8 MESSAGE_MALFORMED",
      ])
    #expect(frames.compactMap { $0.failure?.code } == [3, 3, 3, 3, 12, 12, 3, 3, 3])
    #expect(frames[1].failure?.violations.map(\.field) == ["text"])
    #expect(frames[8].failure?.violations.map(\.field) == ["need"])
    talk.send(10, Conversation.health)
    #expect(try talk.told() == ["10 reply"])
  }

  @Test("failures are told in the request's language, else in that of accept-language, else in bokmål")
  func languages() throws {
    func message(_ request: Request, _ acceptLanguage: String) throws -> String {
      let talk = Conversation()
      talk.send(1, request, acceptLanguage: acceptLanguage)
      talk.finish()
      return try talk.frames().first?.failure?.message ?? ""
    }
    let empty = { (language: String) in Request.match(MatchRequest(text: " ", language: language)) }
    #expect(try message(empty(""), "").contains("Skriv med egne ord"))
    #expect(try message(empty(""), "nn").contains("Skriv med eigne ord"))
    #expect(try message(empty("en"), "nn").contains("in your own words"))
    #expect(try message(empty("nn"), "en").contains("eigne ord"))
    // A language that is not spoken here says nothing about which one is understood.
    #expect(try message(empty("se"), "en").contains("is not spoken here"))
    #expect(try message(empty("se"), "nn").contains("finst ikkje her"))
    #expect(try message(empty("se"), "").contains("finnes ikke her"))
    #expect(try message(.batchMatch(BatchMatchRequest()), "nn").contains("Ein bunke"))
  }

  @Test("a cancelled call with a language of its own fails in that language")
  func languageOfCancel() throws {
    let talk = Self.queueing()
    talk.send(1, .match(MatchRequest(text: "x", language: "en")), acceptLanguage: "nn")
    talk.send(2, .match(MatchRequest(text: "x", language: "xx")), acceptLanguage: "nn")
    talk.cancel(1)
    talk.cancel(2)
    let messages = try talk.frames().compactMap { $0.failure?.message }
    #expect(messages == ["The call was cancelled.", "Kallet er avbrote."])
  }

  @Test("an answer that is longer than a frame may be fails, and the next one does not")
  func replyTooLong() throws {
    var limits = ServerLimits()
    limits.replyByteCountMax = 500
    let talk = Conversation(limits: limits)
    talk.send(1, .listMunicipalities(ListMunicipalitiesRequest()), acceptLanguage: "en")
    let failure = try talk.frames().first?.failure
    #expect((failure?.code, failure?.reason) == (8, "REPLY_TOO_LONG"))
    talk.send(2, Conversation.batch(200))
    talk.finish()
    talk.send(3, Conversation.health)
    #expect(try talk.told() == ["2 REPLY_TOO_LONG", "3 reply"])
  }
}
