import Logging
import Testing
import TreffClient
import TreffListening
import TreffMatching
import TreffProtocol
import TreffServer
import TreffService

/// The framed server within the test's own process.
struct RealServer {
  let address: ListenAddress
  let task: Task<Void, any Error>
  let service: MatcherService

  private static let snapshot = Result { try Snapshot.embedded() }

  static func start(
    _ address: ListenAddress = .tcp(host: "127.0.0.1", port: 0), limits: ServerLimits = ServerLimits()
  ) async throws -> RealServer {
    let service = MatcherService(catalogue: CatalogueInForce(try snapshot.get()))
    let (addresses, taken) = AsyncThrowingStream.makeStream(of: ListenAddress.self)
    let server = FramedServer(
      addresses: [address], service: service, limits: limits, logger: Logger(label: "test"),
      isListening: { for address in $0 { taken.yield(address) } })
    let task = Task {
      do { try await server.run() } catch {
        taken.finish(throwing: error)
        throw error
      }
    }
    for try await address in addresses { return RealServer(address: address, task: task, service: service) }
    throw CancellationError()
  }

  var client: TreffClient { client() }

  func client(_ configuration: ClientConfiguration = .patient) -> TreffClient {
    switch address {
    case .tcp(let host, let port):
      TreffClient(address: .tcp(host: host, port: port), configuration: configuration)
    case .unixSocket(let path): TreffClient(address: .unixSocket(path: path), configuration: configuration)
    }
  }

  /// What the service says without a wire between.
  func answer(_ request: Request) throws -> Response {
    switch service.begin(request, acceptLanguage: "") {
    case .done(let result): return try result.get()
    case .batch(let work):
      while true {
        guard let result = work.step() else { continue }
        guard case .packedBatch(let batch) = try result.get() else { return try result.get() }
        return .batchMatch(try batch.response())
      }
    }
  }
}
