import Testing

@testable import TreffProtocol

@Suite("PackedBatch")
struct PackedBatchTests {
  @Test("answers packed one by one are a batch of all, in order, byte for byte")
  func sameBytes() throws {
    var batch = PackedBatch()
    var whole = BatchMatchResponse()
    for number in 0..<50 {
      var answer = MatchResponse()
      answer.catalogueVersion = UInt64(number)
      answer.outcome = .askBack
      whole.responses.append(answer)
      batch.append(answer)
    }
    #expect(batch.count == 50)
    #expect(try batch.response() == whole)
    var packed: [UInt8] = []
    var unpacked: [UInt8] = []
    let coder = FrameCoder()
    #expect(coder.append(.packedBatch(batch), to: 3, byteCountMax: .max, to: &packed))
    #expect(coder.append(.batchMatch(whole), to: 3, byteCountMax: .max, to: &unpacked))
    #expect(packed == unpacked)
    #expect(batch.byteCount < packed.count)
  }

  @Test("a batch without answers is an empty message")
  func empty() throws {
    #expect(try PackedBatch().response() == BatchMatchResponse())
    #expect(PackedBatch().byteCount == 0)
  }
}
