import ServiceLifecycle

/// A way in, before it is opened.
struct Door: Sendable {
  /// Told that calls are welcome, with the addresses that were taken, as whoever calls would write them.
  typealias IsListening = @Sendable (_ addresses: [String]) -> Void

  let name: DoorName
  /// Makes what listens and serves once it runs. What it throws before it listens tells the address and the reason.
  let service: @Sendable (@escaping IsListening) -> any Service
}
