import Logging
import ServiceLifecycle
import TreffClient
import TreffProtocol

// The examples of Docs/swift-client.md. A test holds the document to what stands here.

enum Examples {
  /// What to show: whom to call where a life may be in danger, then the centres that can help, best first; none of them
  /// where none clearly fits.
  static func lines(
    for need: String, in municipality: String, asking client: TreffClient
  ) async throws -> [String] {
    let answer = try await client.match(MatchRequest(text: need, municipality: municipality))
    let notice = answer.notice.isEmpty ? [] : [answer.notice]
    switch answer.outcome {
    case .answered: return notice + answer.matches.map { "\($0.rank). \($0.centreName): \($0.reason)" }
    case .noClearMatch, .askBack, .unspecified: return notice
    }
  }

  /// The answers that came in time, each at its need's place.
  static func answers(
    to needs: [MatchRequest], within time: Duration, asking client: TreffClient
  ) async throws -> [MatchResponse?] {
    let end = ContinuousClock.now + time
    return try await withThrowingTaskGroup(of: (Int, MatchResponse?).self) { group in
      for (index, need) in needs.enumerated() {
        group.addTask {
          do {
            return (index, try await client.match(need, timeout: end - .now))
          } catch ClientError.deadlineExceeded {
            return (index, nil)  // no answer in time
          } catch ClientError.failed(let failure) where failure.code == .invalidArgument {
            return (index, nil)  // this need is at fault; the others are not
          }
        }
      }
      var answers = [MatchResponse?](repeating: nil, count: needs.count)
      for try await (index, answer) in group { answers[index] = answer }
      return answers
    }
  }

  /// Answers what comes in for as long as the program runs.
  struct NeedDesk: Service {
    let client: TreffClient
    let needs: AsyncStream<MatchRequest>
    let answer: @Sendable (Result<MatchResponse, ClientError>) -> Void

    func run() async throws {
      for await need in needs.cancelOnGracefulShutdown() {
        do {
          answer(.success(try await client.match(need)))
        } catch let error as ClientError {
          answer(.failure(error))
        }
      }
    }
  }

  /// The desk and its client, which closes once the desk has stopped asking.
  static func office(_ desk: NeedDesk, logger: Logger) -> ServiceGroup {
    ServiceGroup(services: [desk.client, desk], logger: logger)
  }
}
