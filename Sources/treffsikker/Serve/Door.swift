import ServiceLifecycle
import TreffServer

/// A way in, before it is opened.
struct Door: Sendable {
  /// Told that calls are welcome, with the addresses that were taken, as whoever calls would write them.
  typealias IsListening = @Sendable (_ addresses: [String]) -> Void

  let name: DoorName
  /// Where it shall listen.
  let addresses: [FramedServer.Address]
  /// Makes what listens and serves once it runs.
  let service: @Sendable (@escaping IsListening) -> any Service
}
