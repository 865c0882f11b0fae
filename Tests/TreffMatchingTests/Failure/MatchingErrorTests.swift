import Foundation
import Testing
import TreffCatalogue
import TreffGeography

@testable import TreffMatching

@Suite("MatchingError")
struct MatchingErrorTests {
  private static func error(from municipality: String) -> MatchingError? {
    do {
      _ = try Embedded.match("demens", from: municipality)
      return nil
    } catch { return error as? MatchingError }
  }

  private static let all: [MatchingError] = [
    .needEmpty, .needTooLong(byteCount: 9_000), .textNotUTF8, .textHasNUL, error(from: "Atlantis")!,
    error(from: ambiguousName)!, .limitOutOfRange(0),
    .languageUnknown("se"), .centreUnknown("atlantis"), .conceptUnknown("theme:atlantis"),
    .conceptsTooMany(21),
  ]

  /// A former name that several municipalities have had and none has now.
  private static let ambiguousName: String = {
    let register = Embedded.catalogue.register
    return register.formerUnits.map(\.oldName).first { name in
      do throws(PlaceError) {
        _ = try register.resolve(name)
        return false
      } catch {
        return error.code == .ambiguous
      }
    }!
  }()

  @Test("each error has a message in each language, and they differ")
  func messages() {
    for error in Self.all {
      let messages = Language.allCases.map(error.message(in:))
      #expect(
        messages.allSatisfy { $0.count > 20 && ($0.hasSuffix(".") || $0.hasSuffix("?")) }, "\(messages)")
      #expect(Set(messages).count == 3, "\(messages)")
    }
    for language in Language.allCases {
      #expect(Set(Self.all.map { $0.message(in: language) }).count == Self.all.count)
    }
  }

  @Test("a message tells the number that was too high, and the limits")
  func numbers() {
    for language in Language.allCases {
      let tooLong = MatchingError.needTooLong(byteCount: 9_000).message(in: language)
      #expect(tooLong.contains("9000") && tooLong.contains("8000"))
      let limit = MatchingError.limitOutOfRange(-3).message(in: language)
      #expect(limit.contains("-3") && limit.contains("100"))
      let concepts = MatchingError.conceptsTooMany(21).message(in: language)
      #expect(concepts.contains("21") && concepts.contains("20"))
    }
  }

  @Test("a name that means several places leads to their numbers")
  func ambiguous() throws {
    let error = try #require(Self.error(from: Self.ambiguousName))
    guard case .municipalityAmbiguous(let place) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(place.candidates.count > 1)
    for language in Language.allCases {
      for candidate in place.candidates { #expect(error.message(in: language).contains(candidate)) }
    }
  }

  @Test("an identity number given as a municipality is never told back")
  func identityNumbers() throws {
    for number in NationalIdentityNumberTests.valid + ["13097248023"] {
      for given in [number, "\(number.prefix(6)) \(number.suffix(5))", "Oslo \(number)", "\(number) Vadsø"] {
        let error = try #require(Self.error(from: given))
        for language in Language.allCases {
          let message = error.message(in: language)
          #expect(!message.contains(number) && !message.contains(number.suffix(5)), "\(message)")
        }
      }
    }
  }

  @Test("a number that the cut goes through is not told in part")
  func cut() throws {
    for length in 45..<60 {
      let error = try #require(Self.error(from: String(repeating: "x", count: length) + " 13097248022"))
      let message = error.message(in: .nb)
      #expect(!message.contains("1309724"), "\(length): \(message)")
    }
  }

  @Test("numbers that are stretched with all the separators there may be are not told in part either")
  func stretched() {
    let number = "13097248022".map(String.init).joined(separator: "    ")
    for length in 0..<60 {
      let text = String(repeating: "x", count: length) + String(repeating: " " + number, count: 6)
      #expect(!MatchingError.echo(text).contains { $0.isNumber }, "\(length)")
    }
  }

  @Test("what is megabytes long is told by its start, and costs no more than that")
  func long() {
    let giant = String(repeating: "x 1", count: 10_000_000)
    let start = processorTime()
    #expect(MatchingError.echo(giant).count == 60)
    #expect(processorTime() - start < .milliseconds(250))
  }
}

/// What the processor has done for this thread: the clock on the wall also counts for others.
private func processorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
