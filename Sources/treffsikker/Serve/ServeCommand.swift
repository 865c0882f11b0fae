import ArgumentParser
import CMalloc
import Glibc
import Logging
import ServiceLifecycle
import TreffCatalogue
import TreffMatching
import TreffServer
import TreffService
import UnixSignals

/// `treffsikker serve`: answers other programs over the framed protocol, until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves the matcher to other programs over the framed protocol.",
    discussion: """
      treffsikker serve
      treffsikker serve --database catalogue.sqlite --socket /run/treffsikker.sock

      SIGTERM and SIGINT drain: clients are told, calls in flight are finished. SIGHUP looks for a new catalogue at once;
      the database is looked at every two seconds anyway. Docs/operating.md tells more, Docs/protocol.md the protocol.
      """)

  static let hostDefault = "127.0.0.1"
  static let portDefault = 7420

  @Option(help: "The address to listen on (default: \(hostDefault), unless only --socket is given).")
  var host: String?

  @Option(help: "The TCP port; 0 takes a free one (default: \(portDefault), unless only --socket is given).")
  var port: Int?

  @Option(help: "A Unix socket to listen on; a socket left there is replaced.")
  var socket: String?

  @OptionGroup var selection: SnapshotSelection

  func validate() throws {
    if let port, !(0...65_535).contains(port) { throw ValidationError("A port is a number from 0 to 65535.") }
    if let socket, !(1...107).contains(socket.utf8.count) {
      throw ValidationError("A socket's path has 1 to 107 bytes; the system takes no longer one.")
    }
  }

  func run() async throws {
    try await CommandFailure.reporting {
      Self.keepLargeMemoryApart()
      LoggingSystem.bootstrap(StreamLogHandler.standardError)
      // Until the reloader traps it; what changed before is seen two seconds later anyway.
      signal(SIGHUP, SIG_IGN)
      var limits = ServerLimits()
      limits.connectionCountMax = min(
        limits.connectionCountMax, max(1, Self.raiseDescriptorLimit() - Self.descriptorsBeside))
      let logger = Logger(label: "treffsikker")
      let catalogue = CatalogueInForce(try selection.readySnapshot(language: .en))
      logger.info(
        "catalogue in force",
        metadata: [
          "version": "\(catalogue.snapshot.version)", "date": "\(catalogue.snapshot.catalogue.date)",
        ])
      let server = FramedServer(
        addresses: addresses, service: MatcherService(catalogue: catalogue), limits: limits, logger: logger)
      let reloader = CatalogueReloader(
        catalogue: catalogue, database: selection.catalogue.database, index: selection.index, logger: logger)
      let services = ServiceGroup(
        configuration: ServiceGroupConfiguration(
          services: [
            .init(service: server, successTerminationBehavior: .gracefullyShutdownGroup),
            .init(service: reloader),
          ],
          gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
      do {
        try await services.run()
      } catch {
        throw CommandFailure(
          status: .unavailable, message: "\(error). Choose another address with --host, --port or --socket.")
      }
    }
  }

  private var addresses: [FramedServer.Address] {
    var addresses: [FramedServer.Address] = []
    if socket == nil || host != nil || port != nil {
      addresses.append(.tcp(host: host ?? Self.hostDefault, port: port ?? Self.portDefault))
    }
    if let socket { addresses.append(.unixSocket(path: socket)) }
    return addresses
  }

  /// Descriptors that are not clients': files, what the event loops need, and clients who are being turned away.
  private static let descriptorsBeside = 256

  /// Memory of 128 KiB and more is taken from the system and given back to it, each piece by itself. Else the C
  /// library learns from a few huge answers to keep such memory, and the process stays as large as its worst moment.
  private static func keepLargeMemoryApart() { _ = mallopt(M_MMAP_THRESHOLD, 128 * 1024) }

  /// Each connection takes a descriptor; the soft limit is often a thousand, for the sake of programs that use
  /// `select`.
  /// - Returns: how many descriptors there are.
  private static func raiseDescriptorLimit() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return .max }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return Int(clamping: limit.rlim_max)
  }
}
