import Logging

/// What `serve` can be told. One name for each, in flags, in the environment and in the configuration file.
enum ServeSetting: String, CaseIterable {
  case host, port, socket
  case grpcPort = "grpc-port"
  case httpPort = "http-port"
  case database, index
  case logLevel = "log-level"
  case connectionCountMax = "connection-count-max"
  case httpRequestsPerSecond = "http-requests-per-second"
  case drainNotice = "drain-notice-seconds"
  case drainGrace = "drain-grace-seconds"

  /// What values a setting takes.
  enum Values: CustomStringConvertible {
    case number(ClosedRange<Int>)
    /// A text of so many bytes at the most, and not an empty one.
    case text(byteCountMax: Int)
    case choice([String])

    /// For whoever gave another value.
    var description: String {
      switch self {
      case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
      case .text(let byteCountMax): "a text of 1 to \(byteCountMax) bytes"
      case .choice(let choices): "one of \(choices.joined(separator: ", "))"
      }
    }
  }

  var values: Values {
    switch self {
    case .host: .text(byteCountMax: 255)  // the longest name that DNS has
    case .port, .grpcPort, .httpPort: .number(0...65_535)
    // The system takes 107, and the socket is made beside it under a longer name.
    case .socket: .text(byteCountMax: 100)
    case .database, .index: .text(byteCountMax: 4_095)  // nor of a file
    case .logLevel: .choice(Logger.Level.allCases.map(\.rawValue))
    // Each connection costs a descriptor; the system gives a process a million at the most, unless told otherwise.
    case .connectionCountMax: .number(1...1_000_000)
    // More than any machine answers: no limit.
    case .httpRequestsPerSecond: .number(1...1_000_000)
    // Supervisors wait for minutes, not for hours.
    case .drainNotice, .drainGrace: .number(0...3_600)
    }
  }

  /// Whether a value is one that the setting takes.
  func takes(_ value: String) -> Bool {
    switch values {
    case .number(let range):
      value.utf8.allSatisfy { (0x30...0x39).contains($0) } && Int(value).map(range.contains) == true
    case .text(let byteCountMax): (1...byteCountMax).contains(value.utf8.count) && !value.utf8.contains(0)
    case .choice(let choices): choices.contains(value)
    }
  }

  /// The flag that sets it.
  var flag: String { "--\(rawValue)" }

  /// Whether it says where to listen: naming one door leaves those that are not named closed.
  var isAddress: Bool { [.port, .socket, .grpcPort, .httpPort].contains(self) }
}
