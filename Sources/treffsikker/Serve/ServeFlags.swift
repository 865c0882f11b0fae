import ArgumentParser

/// The flags of `serve` that settings have; where a flag is not given, the environment and the file are asked.
struct ServeFlags: ParsableArguments {
  @Option(help: "The address to listen on, for all doors (default: 127.0.0.1).")
  var host: String?

  @Option(
    help: "The TCP port of the framed door; 0 takes a free one (default: 7420, where no address is named).")
  var port: String?

  @Option(help: "A Unix socket of the framed door; a socket left there is replaced.")
  var socket: String?

  @Option(help: "The TCP port of the gRPC door (default: 7421, where no address is named).")
  var grpcPort: String?

  @Option(help: "The TCP port of the HTTP door (default: 7422, where no address is named).")
  var httpPort: String?

  @OptionGroup var selection: SnapshotSelection

  @Option(
    help: "The least that is logged: trace, debug, info, notice, warning, error or critical (default: info).")
  var logLevel: String?

  @Option(help: "How many connections the framed door has at a time (default: 16384).")
  var connectionCountMax: String?

  @Option(
    help: "How many requests a second the HTTP door takes from one address in the long run (default: 1000).")
  var httpRequestsPerSecond: String?

  @Option(help: "How long clients are told of a stop before it, in seconds (default: 1).")
  var drainNoticeSeconds: String?

  @Option(help: "How long calls in flight may take after that, in seconds (default: 10).")
  var drainGraceSeconds: String?

  /// What was given.
  var values: [ServeSetting: String] {
    var values: [ServeSetting: String] = [:]
    for setting in ServeSetting.allCases { values[setting] = value(of: setting) }
    return values
  }

  private func value(of setting: ServeSetting) -> String? {
    switch setting {
    case .host: host
    case .port: port
    case .socket: socket
    case .grpcPort: grpcPort
    case .httpPort: httpPort
    case .database: selection.catalogue.database
    case .index: selection.index
    case .logLevel: logLevel
    case .connectionCountMax: connectionCountMax
    case .httpRequestsPerSecond: httpRequestsPerSecond
    case .drainNotice: drainNoticeSeconds
    case .drainGrace: drainGraceSeconds
    }
  }
}
