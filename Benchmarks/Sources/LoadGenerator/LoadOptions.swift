import ArgumentParser

/// What a run is told on the command line.
struct LoadOptions: ParsableArguments {
  @Option(help: "127.0.0.1 or localhost: this program calls no other machine.")
  var host = "127.0.0.1"

  @Option(help: "The port that the server listens on.")
  var port: UInt16?

  @Option(help: "The Unix socket that the server listens on, instead of a port.")
  var socket: String?

  @Option(help: "How many connections there are at a time, 1 to 4096.")
  var connections = 1

  @Option(help: "How many threads share the connections.")
  var threads = 1

  @Option(help: "How many calls are in flight on a connection, 1 to 1024.")
  var depth = 1

  @Option(help: "How long calls are made; 5 where no --calls are given, else at most 600.")
  var seconds: Double?

  @Option(help: "How many calls are made in all.")
  var calls: Int?

  @Option(help: "Calls a second in all, due at fixed times; as many as are answered where it is not given.")
  var rate: Double?

  @Option(help: "What is called: check (health) or match.")
  var method = CallKind.check

  @Option(help: "Needs for match, one JSON object a line, as in Tests/Development/queries.jsonl.")
  var needs: String?

  @Option(help: "How many calls a connection carries before another takes its place.")
  var callsPerConnection: Int?

  @Flag(help: "The peer sends back the bytes it is sent.")
  var echo = false

  @Flag(help: "Wait for a server that went away, with back-off, and go on.")
  var reconnect = false

  @Flag(
    help: "Read each answer, and hold it to the first one that the same need got from the same catalogue.")
  var verify = false

  func validate() throws {
    guard ["127.0.0.1", "localhost"].contains(host) else {
      throw ValidationError("--host is 127.0.0.1 or localhost: this program calls no other machine.")
    }
    guard (port == nil) != (socket == nil), port != 0 else {
      throw ValidationError("Say where the server listens: --port, from 1, or --socket.")
    }
    if let socket, !(1...Endpoint.pathByteCountMax).contains(socket.utf8.count) {
      throw ValidationError("--socket is a path of 1 to \(Endpoint.pathByteCountMax) bytes.")
    }
    guard (1...4_096).contains(connections) else { throw ValidationError("--connections is 1 to 4096.") }
    guard (1...64).contains(threads), threads <= connections else {
      throw ValidationError("--threads is 1 to 64, and no more than there are connections.")
    }
    guard (1...1_024).contains(depth) else { throw ValidationError("--depth is 1 to 1024.") }
    if let seconds, !(seconds > 0 && seconds <= 86_400) {
      throw ValidationError("--seconds is more than 0, and at most a day.")
    }
    if let calls, !(1...1_000_000_000).contains(calls) {
      throw ValidationError("--calls is 1 to 1000000000.")
    }
    if let rate, !(rate > 0 && rate <= 10_000_000) {
      throw ValidationError("--rate is more than 0, and at most 10000000 a second.")
    }
    if let callsPerConnection, callsPerConnection < 1 {
      throw ValidationError("--calls-per-connection counts from 1.")
    }
    if echo && verify {
      throw ValidationError("--echo compares all bytes; --verify reads answers. Take one.")
    }
  }

  /// The run that is asked for.
  func plan() throws -> LoadPlan {
    let seconds = seconds ?? (calls == nil ? 5 : 600)
    // At a fixed rate the time says how many calls are due.
    let due = rate.map { max(1, Int($0 * seconds)) }
    return LoadPlan(
      endpoint: socket.map { .unixSocket(path: $0) } ?? .loopback(port: port ?? 0),
      calls: try method.prepared(needs: needs), laneCount: connections, threadCount: threads, depth: depth,
      seconds: seconds, callCount: [calls, due].compactMap { $0 }.min(), rate: rate, isEcho: echo,
      isReconnecting: reconnect, callsPerConnection: callsPerConnection, isVerifying: verify)
  }
}
