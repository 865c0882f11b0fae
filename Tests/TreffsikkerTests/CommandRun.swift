import Foundation

/// One run of the built program, as a user would start it.
struct CommandRun {
  /// The exit code.
  let status: Int32
  /// What it wrote to standard output.
  let standardOutput: String
  /// What it wrote to standard error.
  let standardError: String

  /// Starts the program and waits for its end without holding a thread.
  /// - Parameters:
  ///   - arguments: what follows the program's name.
  ///   - program: what is started; the built program by default.
  ///   - input: standard input; nothing by default.
  ///   - environment: variables set beside the test's own.
  ///   - folder: where it runs; the test's own folder by default.
  init(
    _ arguments: [String], program: URL = Self.program, input: Data? = nil,
    environment: [String: String] = [:], in folder: URL? = nil
  ) async throws {
    let files = FileManager.default.temporaryDirectory
      .appendingPathComponent("treffsikker-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: files) }
    // Files rather than pipes: a pipe that nobody empties stops the program once it is full.
    func handle(_ name: String, holding content: Data = Data()) throws -> FileHandle {
      let file = files.appendingPathComponent(name)
      try content.write(to: file)
      return try FileHandle(forUpdating: file)
    }
    let output = try handle("output")
    let error = try handle("error")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = try handle("input", holding: input ?? Data())
    process.standardOutput = output
    process.standardError = error
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        ended.resume(throwing: error)
      }
    }
    status = process.terminationStatus
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: files.appendingPathComponent(name)), as: UTF8.self)
    }
    standardOutput = try text("output")
    standardError = try text("error")
  }

  /// Runs a line of shell, for what no argument of a process can hold; `$PROGRAM` is the built program.
  init(shell line: String) async throws {
    try await self.init(
      ["-c", line], program: URL(fileURLWithPath: "/bin/sh"), environment: ["PROGRAM": Self.program.path])
  }

  /// The program lies beside the bundle that holds the tests.
  static var program: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folder = bundle?.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appendingPathComponent("treffsikker")
  }
}
