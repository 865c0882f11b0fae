import GRPCCore
import GRPCNIOTransportHTTP2Posix

@testable import TreffGRPC
@testable import TreffProtocol

/// A gRPC client of bytes: nothing of the door's own coding is between it and the wire.
struct RawClient: Sendable {
  typealias Metadata = GRPCCore.Metadata

  /// Bytes as they are.
  private struct Bytes: MessageSerializer, MessageDeserializer {
    func serialize<Out: GRPCContiguousBytes>(_ message: [UInt8]) -> Out { Out(message) }
    func deserialize<In: GRPCContiguousBytes>(_ bytes: In) -> [UInt8] { bytes.withUnsafeBytes { Array($0) } }
  }

  /// How a call failed.
  struct Failed: Error, CustomStringConvertible {
    var code: String
    var message: String
    /// Of ErrorInfo.
    var reason = ""
    var domain = ""
    /// Of LocalizedMessage: its locale and its message.
    var localized = ["", ""]
    /// Of BadRequest.
    var fields: [String] = []
    var detailsByteCount = 0

    init(_ error: RPCError) {
      code = "\(error.code)"
      message = error.message
      guard let packed = error.metadata[binaryValues: "grpc-status-details-bin"].first(where: { _ in true })
      else { return }
      detailsByteCount = packed.count
      for detail in PackedFields(packed)[3].map({ PackedFields($0) }) {
        let value = PackedFields(detail[2].first ?? [])
        switch detail.text(1) {
        case "type.googleapis.com/google.rpc.ErrorInfo": (reason, domain) = (value.text(1), value.text(2))
        case "type.googleapis.com/google.rpc.LocalizedMessage": localized = [value.text(1), value.text(2)]
        case "type.googleapis.com/google.rpc.BadRequest":
          fields = value[1].map { PackedFields($0).text(1) }
        default: reason = "a detail of another type"
        }
      }
    }

    /// As the framed door's table has it: code, reason, fields.
    var description: String { ([code, reason] + fields).joined(separator: " ") }
  }

  private let client: GRPCClient<HTTP2ClientTransport.Posix>

  static func with<Result: Sendable>(
    port: Int, _ body: @Sendable (RawClient) async throws -> Result
  ) async throws -> Result {
    let transport = try HTTP2ClientTransport.Posix(
      target: .ipv4(address: "127.0.0.1", port: port), transportSecurity: .plaintext)
    return try await withGRPCClient(transport: transport) { client in
      try await body(RawClient(client: client))
    }
  }

  /// Makes a call of a method that has one answer.
  /// - Throws: ``Failed``.
  func call(_ path: String, _ message: [UInt8], _ metadata: Metadata = [:]) async throws -> [UInt8] {
    try await stream(path, [message], metadata) { messages in
      var answers: [[UInt8]] = []
      for try await answer in messages { answers.append(answer) }
      return answers.first ?? []
    }
  }

  /// Makes a call and reads its answer.
  func call(_ request: Request, _ metadata: Metadata = [:]) async throws -> Response {
    let bytes = try await call(request.method.name, Self.bytes(of: request), metadata)
    return try Self.response(of: request.method, bytes)
  }

  /// Makes a call that is expected to fail.
  func failure(_ request: Request, _ metadata: Metadata = [:]) async throws -> Failed? {
    try await failure(request.method.name, Self.bytes(of: request), metadata)
  }

  /// Makes a call that is expected to fail.
  func failure(_ path: String, _ message: [UInt8], _ metadata: Metadata = [:]) async throws -> Failed? {
    do {
      _ = try await call(path, message, metadata)
      return nil
    } catch let failed as Failed {
      return failed
    }
  }

  /// Makes a call with any number of messages, and hands over the answers as they come.
  func stream<Result: Sendable>(
    _ path: String, _ messages: [[UInt8]], _ metadata: Metadata = [:],
    _ body: @escaping @Sendable (RPCAsyncSequence<[UInt8], any Error>) async throws -> Result
  ) async throws -> Result {
    let parts = path.split(separator: "/").map(String.init)
    do {
      return try await client.bidirectionalStreaming(
        request: StreamingClientRequest(metadata: metadata) { try await $0.write(contentsOf: messages) },
        descriptor: MethodDescriptor(fullyQualifiedService: parts[0], method: parts[1]),
        serializer: Bytes(), deserializer: Bytes(), options: .defaults
      ) { response in try await body(response.messages) }
    } catch let error as RPCError {
      throw Failed(error)
    }
  }

  static func bytes(of request: Request) -> [UInt8] {
    let arena = Arena()
    return withExtendedLifetime(arena) { Array(request.packed(in: arena)) }
  }

  static func response(of method: Method, _ bytes: [UInt8]) throws -> Response {
    let arena = Arena()
    return try withExtendedLifetime(arena) {
      try bytes.withUnsafeBufferPointer { try Response(of: method, from: PackedMessage($0, in: arena)) }
    }
  }
}
