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
  private(set) var ended: [(call: CallInFlight, ending: CallInFlight.Ending)] = []

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
    case .tell(let ending): ended.append((call, ending))
    case .begin where isLate, .go where isLate:
      end(call, .failure(.deadlinePassed(acceptLanguage: call.acceptLanguage)))
    case .begin(let request):
      let work = service.begin(
        request, acceptLanguage: call.acceptLanguage, replyByteCountMax: limits.replyByteCountMax)
      switch work {
      case .done(let result): end(call, result)
      case .batch(let batch):
        call.step = .go(on: batch)
        begun.append(call)
      }
    case .go(on: let batch):
      if let result = batch.step() {
        end(call, result)
      } else {
        call.answerByteCount = batch.answerByteCount
        begun.append(call)
      }
    }
  }

  private func end(_ call: CallInFlight, _ result: Result<Response, CallFailure>) {
    var ending = CallInFlight.Ending(result: result)
    if case .success(let response) = result, case .packedBatch = response {
      let fits = FrameCoder().append(
        response, to: call.id, byteCountMax: limits.replyByteCountMax, to: &ending.frame)
      if !fits {
        ending = CallInFlight.Ending(
          result: .failure(
            .replyTooLong(byteCountMax: limits.replyByteCountMax, acceptLanguage: call.acceptLanguage)))
      }
    }
    ended.append((call, ending))
  }
}
