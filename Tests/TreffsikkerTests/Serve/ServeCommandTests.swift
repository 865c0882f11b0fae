import Foundation
import Testing
import TreffFraming
import TreffProtocol

@Suite("treffsikker serve", .serialized)
struct ServeCommandTests {
  private func bytes(_ calls: [Call]) -> [UInt8] {
    var bytes = Preface.current.bytes
    for call in calls { FrameCoder().append(call, to: &bytes) }
    return bytes
  }

  /// The version that answers a need on a connection of its own.
  private func version(_ server: ServeRun) throws -> UInt64? {
    let call = Call(id: 1, request: .match(MatchRequest(text: "kurs i demens")))
    var decoder = StreamDecoder(payloadByteCountMax: 1 << 20)
    // The end of the input is told, so that the server closes once it has answered.
    decoder.append(try server.exchange(bytes([call]) + [7], expecting: .max))
    _ = try decoder.next()
    guard case .frame(let payload) = try decoder.next(),
      case .reply(_, .match(let response)) = try FrameCoder().serverFrame(payload, method: { _ in .match })
    else { return nil }
    return response.catalogueVersion
  }

  private func path(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("\(name)\(UInt32.random(in: 0...(.max)))")
      .path
  }

  @Test("a port and a socket are listened on, and SIGTERM ends it with 0", arguments: [SIGTERM, SIGINT])
  func bothDoors(_ number: Int32) async throws {
    let socket = path("s")
    let server = try ServeRun(["--port", "0", "--socket", socket])
    #expect(try await server.waitFor("listening", times: 2))
    #expect(server.log.contains("unix:\(socket)"))
    #expect(server.log.contains("catalogue in force"))
    #expect((server.port ?? 0) > 0)
    #expect(FileManager.default.fileExists(atPath: socket))
    #expect(try version(server) == 1)
    server.signal(number)
    #expect(try await server.status() == 0)
    #expect(!FileManager.default.fileExists(atPath: socket))
    #expect(server.log.contains("drained"))
  }

  @Test("a socket alone leaves the port alone")
  func socketAlone() async throws {
    let socket = path("s")
    let server = try ServeRun(["--socket", socket])
    #expect(try await server.waitFor("listening"))
    try await Task.sleep(nanoseconds: 100_000_000)
    #expect(server.port == nil)
    server.signal(SIGTERM)
    #expect(try await server.status() == 0)
  }

  @Test("once all addresses are listened on, standard output has a line for each")
  func addresses() async throws {
    let socket = path("s")
    let server = try ServeRun(["--socket", socket], environment: ["TREFFSIKKER_PORT": "0"])
    #expect(try await server.waitFor("listening", times: 2))
    let end = Date().addingTimeInterval(60)
    while server.output.isEmpty, Date() < end { try await Task.sleep(nanoseconds: 20_000_000) }
    #expect(server.output == "framed  127.0.0.1:\(try #require(server.port))\nframed  unix:\(socket)\n")
    server.signal(SIGTERM)
    #expect(try await server.status() == 0)
  }

  @Test("a file and the environment are followed, and a misspelled variable is warned of")
  func configuration() async throws {
    let file = path("c.json")
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data(#"{"port": 0, "log-level": "warning", "drain-grace-seconds": 1}"#.utf8)
      .write(to: URL(fileURLWithPath: file))
    let printed = try await CommandRun(
      ["serve", "--config", file, "--print-config"],
      environment: ["TREFFSIKKER_HOST": "::1", "TREFFSIKKER_PROT": "1"])
    #expect(printed.status == 0)
    let lines = printed.standardOutput.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.contains(["host", "::1", "environment", "TREFFSIKKER_HOST"]))
    #expect(lines.contains(["port", "0", "file", file[...]]))
    #expect(lines.contains(["drain-notice-seconds", "1", "default"]))
    #expect(printed.standardError.contains("name=TREFFSIKKER_PROT"))
    let quiet = try ServeRun(["--config", file, "--drain-notice-seconds", "0"])
    let end = Date().addingTimeInterval(60)
    while quiet.output.isEmpty, Date() < end { try await Task.sleep(nanoseconds: 20_000_000) }
    #expect(quiet.output.hasPrefix("framed  127.0.0.1:"))
    quiet.signal(SIGTERM)
    #expect(try await quiet.status() == 0)
    #expect(quiet.log == "")
  }

  @Test("a faulty file is bad data, one that is not there unavailable, a wrong variable wrong usage")
  func faultyConfiguration() async throws {
    let file = path("c.json")
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data(#"{"prot": 7420}"#.utf8).write(to: URL(fileURLWithPath: file))
    let faulty = try await CommandRun(["serve", "--config", file])
    #expect(faulty.status == 65)
    #expect(faulty.standardError.hasPrefix("\(file): prot: found an unknown key; expected one of host, port"))
    #expect(try await CommandRun(["serve", "--config", path("nowhere")]).status == 69)
    let wrong = try await CommandRun(["serve"], environment: ["TREFFSIKKER_PORT": "x"])
    #expect(wrong.status == 64)
    #expect(
      wrong.standardError == "TREFFSIKKER_PORT: found \"x\"; expected a whole number from 0 to 65535\n")
  }

  @Test("a port in use is told in a sentence, with 69")
  func portInUse() async throws {
    let first = try ServeRun(["--port", "0"])
    #expect(try await first.waitFor("listening"))
    let port = try #require(first.port)
    let second = try await CommandRun(["serve", "--port", "\(port)"])
    #expect(second.status == 69)
    let message = second.standardError.split(separator: "\n").last ?? ""
    #expect(
      message
        == "cannot listen on 127.0.0.1:\(port): Address already in use. Choose another address with --host, --port or --socket."
    )
    #expect(try version(first) == 1)
  }

  @Test("a port or socket path that cannot be is wrong usage")
  func usage() async throws {
    #expect(try await CommandRun(["serve", "--port", "65536"]).status == 64)
    #expect(try await CommandRun(["serve", "--socket", String(repeating: "x", count: 101)]).status == 64)
    #expect(try await CommandRun(["serve", "--database", "nowhere.sqlite"]).status == 69)
  }

  @Test("SIGHUP without a database says that there is nothing to look at, and serves on")
  func hangUp() async throws {
    let server = try ServeRun(["--port", "0"])
    #expect(try await server.waitFor("listening"))
    #expect(try await server.hangUp(until: "there is no database to look at"))
    #expect(try version(server) == 1)
  }

  @Test("a version that is imported while it serves comes into force by itself, and a damaged one does not")
  func reloading() async throws {
    let folder = try TableFolder()
    _ = try await CommandRun(["catalogue", "import", folder.path, "--database", folder.database])
    let server = try ServeRun(["--port", "0", "--database", folder.database])
    #expect(try await server.waitFor("listening"))
    #expect(try version(server) == 1)
    #expect(try await server.hangUp(until: "no new catalogue"))
    try folder.edit("offers.csv", line: 2, "Ungdata", to: "Ungdata nå")
    _ = try await CommandRun(["catalogue", "import", folder.path, "--database", folder.database])
    #expect(try await server.waitFor("catalogue in force", times: 2))
    #expect(try version(server) == 2)

    let good = try Data(contentsOf: URL(fileURLWithPath: folder.database))
    try Data(repeating: 7, count: 10_000).write(to: URL(fileURLWithPath: folder.database))
    #expect(try await server.waitFor("the catalogue in force stays"))
    try await Task.sleep(nanoseconds: 5_000_000_000)  // two more looks
    #expect(server.log.components(separatedBy: "the catalogue in force stays").count == 2)
    #expect(try version(server) == 2)
    #expect(try await server.hangUp(until: "the catalogue in force stays"))
    try good.write(to: URL(fileURLWithPath: folder.database))
    #expect(try await server.hangUp(until: "no new catalogue"))
    server.signal(SIGTERM)
    #expect(try await server.status() == 0)
  }

  @Test("an index that does not fit the new version leaves the old one in force until it is built anew")
  func index() async throws {
    let folder = try TableFolder()
    let index = folder.root.appendingPathComponent("catalogue.index").path
    let build = ["index", "build", "--database", folder.database, "--output", index]
    _ = try await CommandRun(["catalogue", "import", folder.path, "--database", folder.database])
    #expect(try await CommandRun(build).status == 0)
    let server = try ServeRun(["--port", "0", "--database", folder.database, "--index", index])
    #expect(try await server.waitFor("listening"))
    try folder.edit("offers.csv", line: 2, "Ungdata", to: "Ungdata nå")
    _ = try await CommandRun(["catalogue", "import", folder.path, "--database", folder.database])
    #expect(try await server.waitFor("the catalogue in force stays"))
    try await Task.sleep(nanoseconds: 4_500_000_000)
    #expect(server.log.components(separatedBy: "the catalogue in force stays").count == 2)
    #expect(try version(server) == 1)
    #expect(try await CommandRun(build).status == 0)
    #expect(try await server.waitFor("version=2"))
    #expect(try version(server) == 2)
  }
}
