import Foundation
import Testing
import TreffEvaluation

@Suite("Judgments")
struct JudgmentsTests {
  private func read(_ text: String) throws -> [String: [String: Int]] {
    try TemporaryFile(text).read(Judgments.read).grades
  }

  @Test("tabs, blanks, CRLF and a missing final newline are read; so is a file without iterations")
  func reading() throws {
    let expected = ["Q1": ["a": 3, "b": 1], "Q2": ["a": 2]]
    #expect(try read("Q1\t0\ta\t3\nQ1\t0\tb\t1\nQ2\t0\ta\t2\n") == expected)
    #expect(try read("Q1 0 a 3\r\nQ1 0 b 1\r\n\r\nQ2 0  a   2") == expected)
    #expect(try read("Q1 a 3\nQ1 b 1\nQ2 a 2\n") == expected)
    #expect(try read("") == [:])
  }

  @Test("grades of 0 and below are no answers")
  func zero() throws {
    #expect(try read("Q1 0 a 0\nQ1 0 b -1\nQ1 0 c 1\nQ2 0 a 0\n") == ["Q1": ["c": 1], "Q2": [:]])
  }

  @Test(
    "the first line that cannot be read is told",
    arguments: ["Q1 0 a", "Q1 a", "Q1 0 a 3 x", "Q1 0 a 1.5", "Q1"])
  func errors(_ line: String) throws {
    let told = try complaint("Q1 0 a 3\n\n\(line)\n", Judgments.read)
    #expect(told == "FILE:3: expected query, 0, answer, grade up to 30")
  }

  @Test("a grade whose gain would drown every other is a slip")
  func gradeTooHigh() throws {
    #expect(throws: JudgmentError.self) { try TemporaryFile("q 0 a 2000\n").read(Judgments.read) }
    #expect(try TemporaryFile("q 0 a 30\n").read(Judgments.read).grades == ["q": ["a": 30]])
  }

  @Test("two answers that become one keep the higher grade")
  func renaming() {
    let judgments = Judgments(["Q1": ["rkbu": 2, "rbup": 3, "a": 1], "Q2": ["rbup": 1]])
    #expect(
      judgments.renaming(CatalogueEvaluation.sameMandate).grades
        == ["Q1": ["rkbu": 3, "a": 1], "Q2": ["rkbu": 1]])
  }
}
