import Foundation
import Testing
import TreffEvaluation

/// Through judged needs, which are read so.
@Suite("JSONLines")
struct JSONLinesTests {
  private func read(_ text: String) throws -> [JudgedNeed] { try TemporaryFile(text).read(JudgedNeed.read) }

  @Test("blank lines and CRLF are read over")
  func lines() throws {
    let text = "{\"id\":\"1\",\"text\":\"å\"}\r\n\r\n  \n{\"id\":\"2\",\"text\":\"b\"}"
    #expect(try read(text).map(\.id) == ["1", "2"])
    #expect(try read("").isEmpty)
  }

  @Test(
    "the first line that cannot be read is told",
    arguments: ["{", "[]", #"{"id":1,"text":"a"}"#, #"{"id":"1"}"#, "x"])
  func errors(_ line: String) throws {
    let told = try complaint("{\"id\":\"1\",\"text\":\"a\"}\n\n\(line)\n", JudgedNeed.read)
    #expect(told?.hasPrefix("FILE:3: expected a JudgedNeed as JSON: ") == true, "\(told ?? "")")
  }

  @Test("a file that is not there is an error of the file system")
  func missing() {
    #expect(throws: CocoaError.self) { try JudgedNeed.read(URL(fileURLWithPath: "nowhere.jsonl")) }
  }
}
