internal import TreffProtocol
internal import TreffService

/// Some calls of one connection, and the time they may be worked on before others get their turn.
///
/// `@unchecked Sendable`: handed to a worker and back, and touched by nobody else meanwhile.
final class WorkSlice: @unchecked Sendable {
  /// Few enough that their replies are no pile, and more than there is time for where they are matches.
  static let callCountMax = 8

  private let service: MatcherService
  private let limits: ServerLimits
  private let clock: () -> UInt64

  /// Calls that were not begun, in their order.
  private(set) var waiting: ArraySlice<CallInFlight>
  /// Batches that are not done, in the order of their last step.
  private(set) var begun: [CallInFlight] = []
  /// Calls that have come to their end, in the order they did.
  private(set) var ended: [(call: CallInFlight, result: Result<Response, CallFailure>)] = []

  init(
    _ calls: [CallInFlight], service: MatcherService, limits: ServerLimits, clock: @escaping () -> UInt64
  ) {
    waiting = calls[...]
    self.service = service
    self.limits = limits
    self.clock = clock
  }

  /// Works on the calls, each a step at a time, until all have ended or the time is over.
  func run() {
    var time = clock()
    let end = time + limits.sliceTime
    repeat {
      guard let call = waiting.popFirst() ?? (begun.isEmpty ? nil : begun.removeFirst()) else { return }
      advance(call, time)
      time = clock()
    } while time < end
  }

  /// Does a little more of a call.
  private func advance(_ call: CallInFlight, _ time: UInt64) {
    let isLate = call.isLate(time)
    var call = call
    switch call.step {
    case .tell(let result): ended.append((call, result))
    case .begin where isLate, .go where isLate:
      ended.append((call, .failure(.deadlinePassed(acceptLanguage: call.acceptLanguage))))
    case .begin(let request):
      let work = service.begin(
        request, acceptLanguage: call.acceptLanguage, replyByteCountMax: limits.replyByteCountMax)
      switch work {
      case .done(let result): ended.append((call, result))
      case .batch(let batch):
        call.step = .go(on: batch)
        begun.append(call)
      }
    case .go(on: let batch):
      if let result = batch.step() {
        ended.append((call, result))
      } else {
        call.answerByteCount = batch.answerByteCount
        begun.append(call)
      }
    }
  }
}
