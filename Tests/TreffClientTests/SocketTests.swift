import Testing
import TreffClient

/// Tests over real sockets, one after the other: they share event loops.
@Suite("Sockets", .serialized)
enum SocketTests {}

extension ClientConfiguration {
  /// For machines that are busy with other tests.
  static var patient: ClientConfiguration {
    var configuration = ClientConfiguration()
    configuration.timeout = .seconds(60)
    configuration.connectTimeout = .seconds(60)
    return configuration
  }
}
