internal import TreffCatalogue
internal import TreffMatching
public import TreffProtocol

/// How far a call has come.
public enum CallWork {
  /// Not begun.
  case waiting(Request)
  /// Needs are left to be matched.
  case batch(BatchWork)
  /// Nothing is left to do.
  case done(Result<Response, CallFailure>)
}

/// A batch of needs on its way: all from one snapshot, in their order. Every request is checked before the first is
/// matched. Belongs to the one call that it is part of.
public final class BatchWork {
  private let snapshot: Snapshot
  private let requests: [TreffProtocol.MatchRequest]
  private let acceptLanguage: String
  private var needs: [NeedReading] = []
  private var firstFault: CallFailure?
  private var violations: [FieldViolation] = []
  private var checkedCount = 0
  private var response = BatchMatchResponse()

  /// Faults told of one batch: enough to mend it by, and never a reply as long as the batch.
  private static let violationCountMax = 100

  /// - Throws: ``CallFailure`` for a batch of nothing, or of too much.
  init(_ batch: BatchMatchRequest, snapshot: Snapshot, acceptLanguage: String) throws(CallFailure) {
    let count = batch.requests.count
    guard (1...MatcherService.batchCountMax).contains(count) else {
      throw .batchCount(count, language: CallerLanguage.accepted(acceptLanguage))
    }
    self.snapshot = snapshot
    requests = batch.requests
    self.acceptLanguage = acceptLanguage
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
        CallFailure(firstFault.reason, message: firstFault.message, violations: violations))
    }
    do throws(CallFailure) {
      response.responses.append(try needs[response.responses.count].answer(from: snapshot))
    } catch {
      return .failure(error)
    }
    return response.responses.count == needs.count ? .success(.batchMatch(response)) : nil
  }

  private func check(_ request: TreffProtocol.MatchRequest, at index: Int) {
    do throws(CallFailure) {
      let need = try NeedReading(request, path: "requests[\(index)].", acceptLanguage: acceptLanguage)
      try need.checkPlace(in: snapshot)
      needs.append(need)
    } catch {
      firstFault = firstFault ?? error
      violations += error.violations
    }
  }
}
