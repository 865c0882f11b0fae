internal import TreffProtocol
internal import TreffService

extension Failure {
  /// A call's failure on the wire.
  init(_ failure: CallFailure, id: UInt32) {
    self.init()
    self.id = id
    code = failure.reason.code.rawValue
    message = failure.message
    reason = failure.reason.rawValue
    violations = failure.violations
  }
}
