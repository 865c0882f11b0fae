internal import GRPCCore
internal import GRPCNIOTransportHTTP2Posix
internal import TreffProtocol
internal import TreffService

/// A call that has begun: what stands around its messages, and the way back to the client.
struct ServerCall: Sendable {
  typealias Transport = HTTP2ServerTransport.Posix
  typealias Stream = RPCStream<Transport.Inbound, Transport.Outbound>
  typealias Parts = Transport.Inbound.AsyncIterator

  /// The metadata of that name; empty where there is none.
  let acceptLanguage: String
  /// When the client no longer waits; nil where it waits as long as it takes.
  let deadline: ContinuousClock.Instant?
  /// When the call came.
  let arrival: ContinuousClock.Instant
  private static let ok = Status(code: .ok, message: "")
  private let outbound: Transport.Outbound
  private let limits: GRPCLimits

  init(_ metadata: Metadata, outbound: Transport.Outbound, limits: GRPCLimits) {
    arrival = .now
    acceptLanguage = metadata[stringValues: "accept-language"].first { _ in true } ?? ""
    deadline = metadata[stringValues: "grpc-timeout"].first { _ in true }
      .flatMap { Duration(grpcTimeout: $0) }.map { [arrival] in arrival + $0 }
    self.outbound = outbound
    self.limits = limits
  }

  /// Begins the answers of a stream.
  func open() async throws { try await outbound.write(.metadata([:])) }

  /// Sends one message of a stream; waits where the client is slow to take them.
  func send(_ message: Transport.Bytes) async throws { try await outbound.write(.message(message)) }

  /// Ends a call with its one answer. A client that has gone cannot be told, here and below.
  func end(with message: Transport.Bytes) async {
    try? await outbound.write(contentsOf: [.metadata([:]), .message(message), .status(Self.ok, [:])])
    await outbound.finish()
  }

  /// Ends a stream.
  func end() async {
    try? await outbound.write(.status(Self.ok, [:]))
    await outbound.finish()
  }

  /// Ends the call with a failure and its details.
  func end(with failure: CallFailure) async {
    let status = Status(
      code: Status.Code(rawValue: Int(failure.reason.code.rawValue)) ?? .unknown, message: failure.message)
    var trailers = Metadata()
    trailers.addBinary(
      StatusDetails(failure, byteCountMax: limits.detailsByteCountMax).packed,
      forKey: "grpc-status-details-bin")
    try? await outbound.write(.status(status, trailers))
    await outbound.finish()
  }
}
