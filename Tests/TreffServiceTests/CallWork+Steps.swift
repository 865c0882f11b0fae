import TreffProtocol

@testable import TreffService

extension CallWork {
  /// Does a little more.
  func step() -> Result<Response, CallFailure>? {
    switch self {
    case .done(let result): return result
    case .batch(let work):
      let result = work.step()
      guard case .success(.packedBatch(let batch)) = result else { return result }
      return (try? batch.response()).map { .success(.batchMatch($0)) }
    }
  }
}
