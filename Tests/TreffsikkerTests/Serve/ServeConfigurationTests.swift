import ArgumentParser
import Foundation
import Testing
import TreffServer

@testable import treffsikker

@Suite("ServeConfiguration")
struct ServeConfigurationTests {
  private static let all = Set(DoorName.allCases)

  private func configuration(
    flags: [ServeSetting: String] = [:], environment: [String: String] = [:], file: String? = nil,
    built: Set<DoorName> = Self.all
  ) throws -> ServeConfiguration {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("c\(UUID().uuidString).json")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try file.map { try Data($0.utf8).write(to: URL(fileURLWithPath: path)) }
    return try ServeConfiguration(
      flags: flags, environment: environment, file: try file.map { _ in try ConfigurationFile(path: path) },
      built: built)
  }

  private func ports(_ configuration: ServeConfiguration) -> [Int?] {
    [ServeSetting.port, .grpcPort, .httpPort].map { configuration.number(of: $0) }
  }

  private func problem(_ body: () throws -> ServeConfiguration) -> CommandFailure? {
    do {
      _ = try body()
      return nil
    } catch { return error as? CommandFailure }
  }

  @Test("a flag goes before the environment, that before the file, and that before the default")
  func precedence() throws {
    let file = #"{"host": "file.example", "log-level": "error", "port": 1, "drain-grace-seconds": 5}"#
    let environment = ["TREFFSIKKER_PORT": "2", "TREFFSIKKER_LOG_LEVEL": "debug", "HOST": "other.example"]
    let configuration = try configuration(flags: [.port: "3"], environment: environment, file: file)
    func entry(_ setting: ServeSetting) -> ServeConfiguration.Entry? {
      configuration.entries.first { $0.setting == setting }
    }
    #expect(entry(.port)?.value == "3")
    #expect(entry(.port)?.origin == .flag("--port"))
    #expect(entry(.logLevel)?.value == "debug")
    #expect(entry(.logLevel)?.origin == .environment("TREFFSIKKER_LOG_LEVEL"))
    #expect(entry(.host)?.value == "file.example")
    #expect(entry(.host)?.origin.description.hasPrefix("file /") == true)
    #expect(entry(.drainNotice)?.value == "1")
    #expect(entry(.drainNotice)?.origin == .byDefault)
    #expect(configuration.drainTimes == DrainTimes(notice: 1_000_000_000, grace: 5_000_000_000))
  }

  @Test("every setting can be told by flag, environment and file", arguments: ServeSetting.allCases)
  func everySource(_ setting: ServeSetting) throws {
    let value: String
    switch setting.values {
    case .number(let range): value = "\(range.upperBound)"
    case .text: value = "æ"
    case .choice(let choices): value = choices[choices.count - 1]
    }
    let name = "TREFFSIKKER_" + setting.rawValue.uppercased().replacingOccurrences(of: "-", with: "_")
    let told = try [
      configuration(flags: [setting: value]), configuration(environment: [name: value]),
      configuration(file: "{\"\(setting.rawValue)\": \"\(value)\"}"),
    ]
    #expect(told.map { $0.value(of: setting) } == [value, value, value])
    #expect(told[1].unknownVariables == [])
    let flags = try ServeFlags.parse([setting.flag, value])
    #expect(flags.values == [setting: value])
  }

  @Test("without an address all doors of the build open; with one, only those that are named")
  func doors() throws {
    #expect(try ports(configuration()) == [7420, 7421, 7422])
    #expect(try ports(configuration(flags: [.host: "::1"])) == [7420, 7421, 7422])
    #expect(try ports(configuration(built: [.framed, .http])) == [7420, nil, 7422])
    #expect(try ports(configuration(flags: [.port: "0"])) == [0, nil, nil])
    #expect(try ports(configuration(flags: [.socket: "s"])) == [nil, nil, nil])
    #expect(try ports(configuration(flags: [.grpcPort: "1"])) == [nil, 1, nil])
    #expect(try ports(configuration(environment: ["TREFFSIKKER_HTTP_PORT": "2"])) == [nil, nil, 2])
    #expect(
      try ports(configuration(flags: [.port: "3"], file: #"{"http-port": 4}"#)) == [3, nil, 4])
  }

  @Test("a wrong value is told with its place, what was found and what is expected, wherever it stands")
  func wrongValues() {
    let flag = problem { try configuration(flags: [.port: "65536"]) }
    #expect(flag?.status == .usage)
    #expect(flag?.message == "--port: found \"65536\"; expected a whole number from 0 to 65535")
    // Also where a flag goes before it: it would come up on the day that the flag is left out.
    let variable = problem {
      try configuration(flags: [.logLevel: "info"], environment: ["TREFFSIKKER_LOG_LEVEL": "loud"])
    }
    #expect(variable?.status == .usage)
    #expect(
      variable?.message
        == "TREFFSIKKER_LOG_LEVEL: found \"loud\"; expected one of trace, debug, info, notice, warning, error, critical"
    )
    let both = problem { try configuration(flags: [.host: ""], file: #"{"port": true}"#) }
    #expect(both?.message.split(separator: "\n").count == 2)
  }

  @Test(
    "numbers are digits alone",
    arguments: ["", " 1", "+1", "-1", "1.0", "0x1", "1_000", "٣", "99999999999999999999"])
  func numbers(_ value: String) {
    #expect(!ServeSetting.port.takes(value))
  }

  @Test("a socket's path has at most 100 bytes, and no text has a NUL")
  func texts() {
    #expect(ServeSetting.socket.takes(String(repeating: "x", count: 100)))
    #expect(!ServeSetting.socket.takes(String(repeating: "x", count: 101)))
    #expect(!ServeSetting.database.takes("a\0b"))
  }

  @Test("a variable that is named as ours and is none is told, others are left alone")
  func unknownVariables() throws {
    let environment = ["TREFFSIKKER_PRT": "1", "TREFFSIKKER_PORT": "2", "PORT": "3", "TREFFSIKKERPORT": "4"]
    #expect(try configuration(environment: environment).unknownVariables == ["TREFFSIKKER_PRT"])
  }

  @Test("what is printed has a line a setting, with its value and where it comes from")
  func lines() throws {
    let configuration = try configuration(
      flags: [.port: "8000"], environment: ["TREFFSIKKER_DATABASE": "catalogue.sqlite"])
    let lines = configuration.lines.map { $0.split(separator: " ").map(String.init) }
    #expect(lines.map { $0[0] } == ServeSetting.allCases.map(\.rawValue))
    #expect(lines[0] == ["host", "127.0.0.1", "default"])
    #expect(lines[1] == ["port", "8000", "flag", "--port"])
    #expect(lines[3] == ["grpc-port", "-", "default"])
    #expect(lines[5] == ["database", "catalogue.sqlite", "environment", "TREFFSIKKER_DATABASE"])
  }
}
