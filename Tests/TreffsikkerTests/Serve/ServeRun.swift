import Foundation
import Glibc

/// `treffsikker serve`, running; killed with this value if it has not ended.
final class ServeRun: @unchecked Sendable {
  private let process = Process()
  private let folder: URL
  private let errorFile: URL
  private let outputFile: URL

  /// Starts the server; ``waitFor(_:)`` tells when it is there.
  /// - Parameter environment: variables set beside the test's own; of those, the server's settings are left out.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("serve-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    errorFile = folder.appendingPathComponent("error")
    try Data().write(to: errorFile)
    outputFile = folder.appendingPathComponent("output")
    try Data().write(to: outputFile)
    process.executableURL = CommandRun.program
    process.arguments = ["serve"] + arguments
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("TREFFSIKKER_") }
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(at: folder)
  }

  /// All that it has logged.
  var log: String { (try? String(contentsOf: errorFile, encoding: .utf8)) ?? "" }

  /// All that it has written to standard output.
  var output: String { (try? String(contentsOf: outputFile, encoding: .utf8)) ?? "" }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Sends SIGHUP until something is once more in the log: a signal that comes before it is trapped does nothing.
  func hangUp(until text: String) async throws -> Bool {
    let times = log.components(separatedBy: text).count
    for _ in 0..<60 {
      signal(SIGHUP)
      if try await waitFor(text, times: times, seconds: 1) { return true }
    }
    return false
  }

  /// Waits until something is in the log, as often as asked.
  func waitFor(_ text: String, times: Int = 1, seconds: Double = 60) async throws -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if log.components(separatedBy: text).count > times { return true }
      if !process.isRunning { return log.components(separatedBy: text).count > times }
      try await Task.sleep(nanoseconds: 20_000_000)
    }
    return false
  }

  /// The exit code; nil where it does not come in time.
  func status(seconds: Double = 60) async throws -> Int32? {
    let end = Date().addingTimeInterval(seconds)
    while process.isRunning {
      if Date() > end { return nil }
      try await Task.sleep(nanoseconds: 20_000_000)
    }
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  /// The port that was taken.
  var port: UInt16? {
    log.components(separatedBy: "127.0.0.1:").dropFirst().first
      .flatMap { UInt16($0.prefix { $0.isNumber }) }
  }

  /// The port that a door has told on standard output, by its name there.
  func port(of door: String) -> UInt16? {
    output.split(separator: "\n").first { $0.hasPrefix(door) }
      .flatMap { UInt16($0.components(separatedBy: "127.0.0.1:").last?.prefix { $0.isNumber } ?? "") }
  }

  /// Sends bytes to a port, then reads until as many have come, the end has, or five seconds are over.
  /// - Parameter port: the framed door's where it is nil.
  @discardableResult
  func exchange(_ bytes: [UInt8], expecting count: Int, port: UInt16? = nil) throws -> [UInt8] {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var patience = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = (port ?? self.port ?? 0).bigEndian
    name.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafeBytes(of: &name) {
      connect(descriptor, $0.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count))
    }
    guard status == 0, send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      throw CocoaError(.fileReadUnknown)
    }
    var received: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while received.count < count {
      let size = recv(descriptor, &chunk, chunk.count, 0)
      guard size > 0 else { break }
      received += chunk.prefix(size)
    }
    return received
  }
}
