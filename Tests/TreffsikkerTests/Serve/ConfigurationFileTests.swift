import Foundation
import Testing

@testable import treffsikker

@Suite("ConfigurationFile")
struct ConfigurationFileTests {
  private func file(_ text: String) throws -> ConfigurationFile {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("c\(UUID().uuidString).json")
    try Data(text.utf8).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    return try ConfigurationFile(path: path.path)
  }

  private func problems(_ text: String) throws -> [String] {
    try file(text).problems.map { "found \($0.found); expected \($0.expected)" }
  }

  @Test("a number may stand as a number or as a text")
  func numbers() throws {
    #expect(try file(#"{"port": 8000, "grpc-port": "8001"}"#).values == [.port: "8000", .grpcPort: "8001"])
    #expect(try file("{}").values == [:])
  }

  @Test("an unknown key is told with the file, and with the keys that there are")
  func unknownKey() throws {
    let file = try file(#"{"prot": 7420, "port": 1}"#)
    let problem = try #require(file.problems.first)
    #expect(file.problems.count == 1)
    #expect(problem.place == "\(file.path): prot")
    #expect(problem.found == "an unknown key")
    #expect(problem.expected.hasPrefix("one of host, port, socket, grpc-port"))
    #expect(file.values == [.port: "1"])
  }

  @Test(
    "a wrong value is told as it stands in the file",
    arguments: [
      ("true", "true"), ("null", "null"), ("[1]", "a list or an object"), ("{}", "a list or an object"),
      ("1.5", "1.5"), ("65536", "65536"), ("-1", "-1"), ("\"\"", "\"\""), ("\"a\"", "\"a\""),
    ])
  func wrongValue(_ value: String, _ found: String) throws {
    #expect(
      try problems("{\"port\": \(value)}") == ["found \(found); expected a whole number from 0 to 65535"])
  }

  @Test("a text is not made of what is none", arguments: ["true", "null", "[\"a\"]"])
  func wrongText(_ value: String) throws {
    #expect(try file("{\"host\": \(value)}").problems.count == 1)
  }

  @Test("a file that is no JSON object is bad data, and one that is not there is unavailable")
  func faultyFile() throws {
    for text in ["", "[]", "{\"port\": 1", "port: 1"] {
      let failure = #expect(throws: CommandFailure.self) { try file(text) }
      #expect(failure?.status == .badData)
    }
    let failure = #expect(throws: CommandFailure.self) { try ConfigurationFile(path: "nowhere.json") }
    #expect(failure?.status == .unavailable)
    #expect(failure?.message.contains("nowhere.json") == true)
  }
}
