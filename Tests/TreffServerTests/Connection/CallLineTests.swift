import Testing
import TreffProtocol

@testable import TreffServer

@Suite("Line of calls")
struct CallLineTests {
  /// A batch that holds 20 bytes of its answer.
  private func batch(_ id: UInt32, deadline: UInt64? = nil) -> CallInFlight {
    CallInFlight(
      id: id, method: .batchMatch, acceptLanguage: "", arrival: 0, deadline: deadline, isQuick: false,
      byteCount: 1, step: .begin(.batchMatch(BatchMatchRequest())), answerByteCount: 20)
  }

  @Test("while one batch goes on alone, those whose time is over are taken out all the same, to be told so")
  func lateBesideSole() {
    var line = CallLine(answerByteCountMax: 30)
    for id in 1...4 as ClosedRange<UInt32> { line.append(batch(id, deadline: id == 3 ? 5 : nil)) }
    #expect(line.take(countMax: 8, now: 4).map(\.id) == [1])
    line.giveBack([batch(1)], isBegun: true)
    #expect(line.take(countMax: 8, now: 5).map(\.id) == [3, 1])
  }
}
