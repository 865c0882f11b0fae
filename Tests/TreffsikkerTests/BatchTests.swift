import Foundation
import Testing

@Suite("treffsikker match --batch")
struct BatchTests {
  private func batch(_ input: Data, _ flags: [String] = []) async throws -> (
    run: CommandRun, objects: [[String: Any]]
  ) {
    let run = try await CommandRun(["match", "--batch", "-"] + flags, input: input)
    let objects = try run.standardOutput.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
    return (run, objects)
  }

  private func batch(_ text: String, _ flags: String...) async throws -> (
    run: CommandRun, objects: [[String: Any]]
  ) {
    try await batch(Data(text.utf8), flags)
  }

  private func error(_ object: [String: Any]) -> [String: String] {
    object["error"] as? [String: String] ?? [:]
  }

  @Test("one line in, one line out, in order, ids echoed as they came")
  func order() async throws {
    let (run, objects) = try await batch(
      """
      {"id":"b","text":"demens"}
      {"id":7,"text":"selvskading","municipality":"Vadsø"}
      {"id":null,"text":"ny brannbil"}
      {"text":"kurs og veiledning","municipality":null}

      """)
    #expect(run.status == 0)
    #expect(run.standardError == "")
    #expect(objects.count == 4)
    #expect(objects[0]["id"] as? String == "b")
    #expect(objects[1]["id"] as? Int == 7)
    #expect(objects[2]["id"] == nil || objects[2]["id"] is NSNull)
    #expect(
      objects.map { $0["outcome"] as? String } == ["answered", "answered", "no_clear_match", "ask_back"])
    let query = objects[1]["query"] as? [String: Any]
    #expect(query?["municipality"] as? [String: String] == ["number": "5607", "name": "Vadsø"])
  }

  @Test("a line's answer is what the need alone is answered with")
  func alone() async throws {
    let (_, objects) = try await batch(
      #"{"text":"selvskading","municipality":"Vadsø"}"#, "--limit", "2", "--explain")
    let alone = try await CommandRun(
      ["match", "selvskading", "--municipality", "Vadsø", "--limit", "2", "--explain", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(alone.standardOutput.utf8)) as? NSDictionary
    #expect(objects.first.map { NSDictionary(dictionary: $0) } == object)
  }

  @Test("the flag's municipality holds for lines that name none")
  func municipality() async throws {
    let (_, objects) = try await batch(
      #"{"text":"flere unge skader seg selv"}"# + "\n"
        + #"{"text":"flere unge skader seg selv","municipality":"Bergen"}"#,
      "--municipality",
      "Vadsø")
    let first = objects.compactMap { ($0["matches"] as? [[String: Any]])?.first?["centre_id"] as? String }
    #expect(first == ["rvts-nord", "rvts-vest"])
  }

  @Test("a bad line gets an error of its own, and the others their answers")
  func badLine() async throws {
    let (run, objects) = try await batch(
      """
      {"id":"1","text":"demens"}
      {"id":"2","text":"demens","municipality":"Atlantis"}
      {"id":"3"}
      {"id":4,"text":""}
      not json
      {"id":"6","text":"demens"}
      """)
    #expect(run.status == 65)
    #expect(run.standardError.hasPrefix("4 av 6 linjer fikk feil i stedet for svar."))
    #expect(!run.standardError.contains("json") && !run.standardError.contains("Atlantis"))
    #expect(objects.count == 6)
    #expect(objects.indices.filter { objects[$0]["error"] == nil } == [0, 5])
    #expect(objects[1]["id"] as? String == "2" && objects[1]["line"] as? Int == 2)
    #expect(error(objects[1])["code"] == "INVALID_ARGUMENT")
    #expect(error(objects[1])["reason"] == "MUNICIPALITY_UNKNOWN")
    #expect(error(objects[1])["message"]?.contains("Atlantis") == true)
    #expect(objects[2]["id"] as? String == "3" && error(objects[2])["reason"] == "MESSAGE_MALFORMED")
    #expect(objects[3]["id"] as? Int == 4 && error(objects[3])["reason"] == "NEED_EMPTY")
    #expect(objects[4]["id"] is NSNull && objects[4]["line"] as? Int == 5)
    #expect(error(objects[4])["reason"] == "MESSAGE_MALFORMED")
    #expect(Set(objects[1].keys) == ["id", "line", "error"])
  }

  @Test("blank lines are skipped and counted; CRLF and a missing final newline are read over")
  func blanks() async throws {
    let (run, objects) = try await batch(
      "\r\n{\"id\":\"1\",\"text\":\"demens\"}\r\n\n  \t\n{\"id\":\"2\",\"text\":\"\"}")
    #expect(run.status == 65)
    #expect(objects.map { $0["id"] as? String } == ["1", "2"])
    #expect(objects[1]["line"] as? Int == 5)
    let (empty, none) = try await batch("")
    #expect(empty.status == 0 && none.isEmpty && empty.standardOutput == "")
  }

  @Test("broken UTF-8 and NUL are told, and cost no other line its answer")
  func bytes() async throws {
    var input = Data(#"{"id":"1","text":"dem"#.utf8)
    input += [0xFF]
    input += Data(
      "ens\"}\n{\"id\":\"2\",\"text\":\"dem\\u0000ens\"}\n{\"id\":\"3\",\"text\":\"demens\"}\n".utf8)
    input += [0x00, 0x0A]
    let (run, objects) = try await batch(input)
    #expect(run.status == 65)
    #expect(objects.count == 4)
    #expect(error(objects[0])["reason"] == "TEXT_NOT_UTF8")
    #expect(error(objects[1])["reason"] == "TEXT_HAS_NUL")
    #expect(objects[2]["outcome"] as? String == "answered")
    #expect(error(objects[3])["reason"] == "MESSAGE_MALFORMED")
  }

  @Test("an over-long need and an over-long line are told; a need at the limit is answered")
  func long() async throws {
    func line(_ count: Int) -> String {
      "{\"id\":\"\(count)\",\"text\":\"\(String(repeating: "a", count: count))\"}\n"
    }
    let (run, objects) = try await batch(line(8_000) + line(8_001) + line(200_000) + line(6))
    #expect(run.status == 65)
    #expect(objects.count == 4)
    #expect(objects[0]["error"] == nil)
    #expect(error(objects[1])["reason"] == "NEED_TOO_LONG")
    #expect(objects[1]["id"] as? String == "8001")
    #expect(error(objects[2])["reason"] == "NEED_TOO_LONG")
    #expect(objects[2]["id"] is NSNull && objects[2]["line"] as? Int == 3)
    #expect(objects[3]["error"] == nil)
  }

  @Test("every byte of the longest need may be a JSON escape")
  func escapes() async throws {
    let need = String(repeating: "\\u0061", count: 8_000)
    let (run, objects) = try await batch("{\"text\":\"\(need)\"}\n")
    #expect(run.status == 0)
    #expect(objects.first?["outcome"] as? String == "ask_back")
  }

  @Test("a line with a field of the wrong type is told which, and its id")
  func wrongType() async throws {
    let (run, objects) = try await batch(
      "{\"id\":\"a\",\"text\":7}\n{\"id\":1.5,\"text\":\"demens\"}\n{\"id\":\"b\"}\n")
    #expect(run.status == 65)
    #expect(
      objects.map { error($0)["message"]?.prefix(13) } == ["Feltet «text»", "Feltet «id» m", "Feltet «text»"])
    #expect(objects[0]["id"] as? String == "a" && objects[2]["id"] as? String == "b")
  }

  @Test("messages come in the language asked for")
  func language() async throws {
    let (run, objects) = try await batch("x\n", "--language", "en")
    #expect(run.standardError.hasPrefix("1 of 1 lines got an error"))
    #expect(error(objects[0])["message"]?.hasPrefix("The line is no JSON object") == true)
  }

  @Test("a file is read like standard input; one that is not there is bad data")
  func file() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "treffsikker-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("{\"text\":\"demens\"}\n".utf8).write(to: folder.appendingPathComponent("needs.jsonl"))
    let read = try await CommandRun(["match", "--batch", "needs.jsonl", "--format", "jsonl"], in: folder)
    #expect(read.status == 0)
    #expect(read.standardOutput.hasPrefix("{\"catalogue_version\":1"))
    let missing = try await CommandRun(["match", "--batch", "nowhere.jsonl"], in: folder)
    #expect(missing.status == 65)
    #expect(missing.standardError.contains("nowhere.jsonl") && missing.standardOutput == "")
    #expect(try await CommandRun(["match", "--batch", "."], in: folder).status == 65)
  }

  @Test("ten thousand lines come back in order")
  func many() async throws {
    var input = ""
    for number in 0..<10_000 { input += "{\"id\":\(number),\"text\":\"z\(number)\"}\n" }
    let run = try await CommandRun(["match", "--batch", "-"], input: Data(input.utf8))
    #expect(run.status == 0)
    let lines = run.standardOutput.split(separator: "\n")
    #expect(lines.count == 10_000)
    for (number, line) in lines.enumerated() where !line.contains("\"id\":\(number),") {
      Issue.record("line \(number): \(line.prefix(100))")
      break
    }
  }

  @Test("answers begin before the needs end: a program may send the next need when it has the answer")
  func streaming() throws {
    let process = Process()
    process.executableURL = CommandRun.program
    process.arguments = ["match", "--batch", "-"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // A program that waits for the end of its input would wait for ever.
    let rescue = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: rescue)
    defer { rescue.cancel() }
    for number in 0..<3 {
      try input.fileHandleForWriting.write(contentsOf: Data("{\"id\":\(number),\"text\":\"demens\"}\n".utf8))
      var answer = Data()
      while answer.last != 0x0A {
        let bytes = output.fileHandleForReading.availableData
        try #require(!bytes.isEmpty, "the program ended before it answered")
        answer += bytes
      }
      #expect(String(decoding: answer, as: UTF8.self).contains("\"id\":\(number),"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
