import TreffProtocol

@testable import TreffService

extension CallWork {
  /// Does a little more.
  func step() -> Result<Response, CallFailure>? {
    switch self {
    case .done(let result): result
    case .batch(let work): work.step()
    }
  }
}
