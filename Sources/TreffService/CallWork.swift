internal import TreffCatalogue
internal import TreffMatching
public import TreffProtocol

/// What a call that has been begun has come to.
public enum CallWork {
  /// Its end.
  case done(Result<Response, CallFailure>)
  /// Needs are left to be matched.
  case batch(BatchWork)
}

/// A batch of needs on its way: all from one snapshot, in their order. Every request is checked before the first is
/// matched. Belongs to the one call that it is part of.
public final class BatchWork {
  private let snapshot: Snapshot
  private let requests: [TreffProtocol.MatchRequest]
  private let acceptLanguage: String
  private let replyByteCountMax: Int
  private var needs: [NeedReading] = []
  private var firstFault: CallFailure?
  private var violations: [FieldViolation] = []
  private var checkedCount = 0
  private var answers = PackedBatch()
  /// What the answer takes on the wire so far.
  public var answerByteCount: Int { answers.byteCount }

  /// Faults told of one batch: enough to mend it by, and never a reply as long as the batch.
  private static let violationCountMax = 100

  /// - Throws: ``CallFailure`` for a batch of nothing, or of too much.
  init(
    _ batch: BatchMatchRequest, snapshot: Snapshot, acceptLanguage: String, replyByteCountMax: Int
  ) throws(CallFailure) {
    let count = batch.requests.count
    guard (1...MatcherService.batchCountMax).contains(count) else {
      throw .batchCount(count, language: CallerLanguage.accepted(acceptLanguage))
    }
    self.snapshot = snapshot
    requests = batch.requests
    self.acceptLanguage = acceptLanguage
    self.replyByteCountMax = replyByteCountMax
  }

  /// Checks one request, or matches one need.
  /// - Returns: the outcome, once nothing is left to do.
  public func step() -> Result<Response, CallFailure>? {
    if checkedCount < requests.count, violations.count < Self.violationCountMax {
      check(requests[checkedCount], at: checkedCount)
      checkedCount += 1
      return nil
    }
    if let firstFault {
      return .failure(
        CallFailure(
          firstFault.reason, message: firstFault.message,
          violations: Array(violations.prefix(Self.violationCountMax)),
          language: firstFault.language))
    }
    do throws(CallFailure) {
      answers.append(try needs[answers.count].answer(from: snapshot))
    } catch {
      return .failure(error)
    }
    // Told now rather than at the end: a request of kilobytes can come to gigabytes.
    guard answerByteCount <= replyByteCountMax else {
      return .failure(.replyTooLong(byteCountMax: replyByteCountMax, acceptLanguage: acceptLanguage))
    }
    return answers.count == needs.count ? .success(.packedBatch(answers)) : nil
  }

  private func check(_ request: TreffProtocol.MatchRequest, at index: Int) {
    do throws(CallFailure) {
      needs.append(
        try NeedReading(
          request, path: "requests[\(index)].", acceptLanguage: acceptLanguage, snapshot: snapshot))
    } catch {
      firstFault = firstFault ?? error
      violations += error.violations
    }
  }
}
