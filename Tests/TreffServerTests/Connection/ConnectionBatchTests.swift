import Testing
import TreffMatching
import TreffProtocol
import TreffService

@testable import TreffServer

@Suite("Connection: batches and backpressure")
struct ConnectionBatchTests {
  @Test("a batch's answers are those of single calls, in its order")
  func order() throws {
    let requests = ["demens", "kurs i motiverende intervju", "selvskading", "tannhelse hos eldre"]
      .map { MatchRequest(text: $0, municipality: "Vadsø", limit: 3) }
    let talk = Conversation()
    for (index, request) in requests.enumerated() { talk.send(UInt32(index + 1), .match(request)) }
    talk.finish()
    let singles = try talk.frames().compactMap(\.response)
    talk.send(9, .batchMatch(BatchMatchRequest(requests: requests)))
    talk.finish()
    guard case .batchMatch(let batch) = try talk.frames().first?.response else {
      Issue.record("no batch")
      return
    }
    #expect(batch.responses.map { .match($0) } == singles)
  }

  @Test(
    "a batch is answered from one version of the catalogue, though another comes into force in the middle")
  func oneVersion() throws {
    let catalogue = CatalogueInForce(Embedded.snapshot)
    var limits = ServerLimits()
    limits.sliceTime = 1
    let talk = Conversation(limits: limits, service: MatcherService(catalogue: catalogue))
    talk.clock.tick = 1
    talk.send(1, Conversation.batch(10))
    talk.send(2, Conversation.batch(3))  // in flight, and not begun
    for _ in 0..<14 { talk.work() }
    catalogue.replace(with: Snapshot(catalogue: Embedded.snapshot.catalogue, version: 2))
    talk.finish()
    talk.send(3, Conversation.match())
    talk.finish()
    var versions: [[UInt64]] = []
    for frame in try talk.frames() {
      switch frame.response {
      case .batchMatch(let batch): versions.append(batch.responses.map(\.catalogueVersion))
      case .match(let match): versions.append([match.catalogueVersion])
      default: Issue.record("\(frame.told)")
      }
    }
    #expect(versions.map { Set($0) } == [[1], [1], [2]])
    #expect(versions.map(\.count) == [3, 10, 1])
  }

  @Test("requests that wait take no more memory than is set for them: nothing is read until some are done")
  func waiting() throws {
    var limits = ServerLimits()
    limits.waitingByteCountMax = 10_000
    let talk = Conversation(limits: limits)
    var id: UInt32 = 0
    while talk.connection.wantsInput {
      id += 1
      talk.send(id, Conversation.batch(20))
      #expect(id < 100)
    }
    #expect(talk.connection.hasWork)
    #expect(id > 5)
    talk.work()
    talk.finish()
    #expect(talk.connection.wantsInput)
    #expect(try talk.told().sorted() == (1...id).map { "\($0) reply" }.sorted())
  }

  @Test("replies are not piled up: a slice ends where some hundred kilobytes wait to be sent")
  func output() throws {
    var limits = ServerLimits()
    limits.untakenByteCountMax = 50_000
    let talk = Conversation(limits: limits)
    var bytes: [UInt8] = []
    for id in 1...40 as ClosedRange<UInt32> {
      bytes += talk.call(id, .listCentres(ListCentresRequest()))
    }
    talk.connection.receive(bytes)
    #expect(talk.connection.output.count < 300_000)
    #expect(!talk.connection.wantsInput)
    talk.connection.inputDidEnd()
    #expect(!talk.connection.isFinished)
    #expect(try talk.told() == (1...40).map { "\($0) reply" })
    #expect(talk.connection.isFinished)
  }

  @Test("what is refused is not piled up either: nothing is looked at before what is told has been taken")
  func failures() throws {
    var limits = ServerLimits()
    limits.untakenByteCountMax = 10_000
    limits.callsInFlightMax = 1
    let talk = Conversation(limits: limits)
    talk.send(1, Conversation.batch(5))
    var bytes: [UInt8] = []
    for id in 2...1_000 as ClosedRange<UInt32> { bytes += talk.call(id, Conversation.match()) }
    talk.connection.receive(bytes)
    #expect(talk.connection.output.count < 11_000)
    #expect(!talk.connection.wantsInput)
    #expect(try talk.told() == (2...1_000).map { "\($0) TOO_MANY_CALLS" })
    #expect(talk.connection.wantsInput)
  }

  @Test("while the client takes nothing, nothing of what has come is looked at")
  func blocked() throws {
    let talk = Conversation()
    #expect(try talk.told() == [])
    talk.connection.outputIsBlocked(true, takenByteCount: 0)
    talk.send(1, Conversation.health)
    talk.connection.readOn()
    #expect(talk.connection.output.isEmpty)
    talk.connection.outputIsBlocked(false, takenByteCount: 8)
    talk.connection.readOn()
    #expect(try talk.told() == ["1 reply"])
  }

  @Test("answers of unfinished batches are not piled up: above the longest reply one batch goes on alone")
  func unfinishedAnswers() throws {
    var limits = ServerLimits()
    limits.sliceTime = 1
    limits.replyByteCountMax = 60_000
    let talk = Conversation(limits: limits)
    talk.clock.tick = 1
    for id in 1...12 as ClosedRange<UInt32> { talk.send(id, Conversation.batch(12)) }
    talk.send(13, Conversation.match())
    var told: [String] = []
    var endings: [Int] = []
    var slice = 0
    while talk.connection.hasWork {
      talk.work()
      slice += 1
      for line in try talk.told() {
        told.append(line)
        endings.append(slice)
      }
    }
    #expect(told.first == "13 reply")
    #expect(Set(told) == Set((1...13).map { "\($0) reply" }))
    // Side by side all twelve would end within twelve slices of each other.
    #expect(endings[endings.count - 1] - endings[1] > 60)
  }

  @Test("a sole batch that is taken back, or runs out of time, leaves its place to the next")
  func soleBatchGone() throws {
    var limits = ServerLimits()
    limits.sliceTime = 1
    limits.replyByteCountMax = 50_000
    let talk = Conversation(limits: limits)
    talk.clock.tick = 1
    for id in 1...6 as ClosedRange<UInt32> { talk.send(id, Conversation.batch(8), timeout: id == 2 ? 1 : 0) }
    for _ in 0..<70 { talk.work() }
    talk.cancel(1)
    talk.clock.pass(seconds: 0.01)
    talk.finish()
    let told = Set(try talk.told())
    #expect(told == ["1 CANCELLED", "2 DEADLINE_PASSED", "3 reply", "4 reply", "5 reply", "6 reply"])
  }

  @Test("a batch whose answers come to more than a reply may be is given up on the way")
  func tooLong() throws {
    var limits = ServerLimits()
    limits.sliceTime = 1
    limits.replyByteCountMax = 100_000
    let talk = Conversation(limits: limits)
    talk.clock.tick = 1
    let request = MatchRequest(text: "kurs i demens for pårørende", limit: 100, explain: true)
    talk.send(
      1, .batchMatch(BatchMatchRequest(requests: Array(repeating: request, count: 10_000))),
      acceptLanguage: "en")
    var sliceCount = 0
    while talk.connection.hasWork {
      talk.work()
      sliceCount += 1
    }
    #expect(sliceCount < 10_100)  // the check of all, and a few answers
    let failure = try talk.frames().first?.failure
    #expect((failure?.code, failure?.reason) == (8, "REPLY_TOO_LONG"))
  }
}
