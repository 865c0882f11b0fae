/// The ways in that a server can have.
enum DoorName: String, CaseIterable {
  case framed
  case grpc = "gRPC"
  case http = "HTTP"

  /// The settings that say where it listens.
  var addressSettings: [ServeSetting] {
    switch self {
    case .framed: [.host, .port, .socket]
    case .grpc: [.host, .grpcPort]
    case .http: [.host, .httpPort]
    }
  }
}
