import Testing
import TreffProtocol

@testable import TreffService

@Suite("Calls that are tasks")
struct MatcherServiceAnsweringTests {
  private func batch(_ count: Int) -> Request {
    var batch = BatchMatchRequest()
    batch.requests = (0..<count).map { MatchRequest(text: "kurs i demens nummer \($0)") }
    return .batchMatch(batch)
  }

  @Test("the answer is the one that every door gets, batches included")
  func same() async throws {
    for request in [
      .match(MatchRequest(text: "vold i nære relasjoner", municipality: "Bodø", explain: true)), batch(3),
      .match(MatchRequest(text: "", limit: 101)), .checkHealth(HealthCheckRequest(service: "nobody")),
    ] as [Request] {
      var answer = await Embedded.service.answer(request, acceptLanguage: "nn")
      if case .success(.packedBatch(let batch)) = answer {
        answer = .success(.batchMatch(try batch.response()))
      }
      #expect(answer == Embedded.answer(request, acceptLanguage: "nn"))
    }
  }

  @Test("nothing is begun when the deadline has passed")
  func late() async {
    let answer = await Embedded.service.answer(
      .match(MatchRequest(text: "demens")), acceptLanguage: "en", deadline: .now)
    #expect(answer == .failure(.deadlinePassed(acceptLanguage: "en")))
  }

  @Test("a batch ends between two needs when its time is over or its task is cancelled")
  func batchEnds() async {
    let late = await Embedded.service.answer(
      batch(10_000), acceptLanguage: "nb", deadline: .now + .milliseconds(30))
    #expect(late == .failure(.deadlinePassed(acceptLanguage: "nb")))
    let task = Task { [batch] in await Embedded.service.answer(batch(10_000), acceptLanguage: "nb") }
    try? await Task.sleep(for: .milliseconds(30))
    task.cancel()
    #expect(await task.value == .failure(.cancelled(acceptLanguage: "nb")))
  }

  @Test("a batch whose answer grows too long is given up")
  func tooLong() async {
    let answer = await Embedded.service.answer(batch(50), acceptLanguage: "en", replyByteCountMax: 5_000)
    #expect(answer == .failure(.replyTooLong(byteCountMax: 5_000, acceptLanguage: "en")))
  }

  @Test(
    "the request's own language comes before the header's",
    arguments: [("", "nn, en", "nn, en"), ("en", "nn", "en,nn"), ("nn", "", "nn,")])
  func language(_ own: String, _ header: String, _ languages: String) {
    #expect(Request.match(MatchRequest(text: "x", language: own)).acceptLanguage(header) == languages)
  }
}
