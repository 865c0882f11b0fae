import ArgumentParser
import Foundation
import Logging
import Metrics
import ServiceLifecycle
import TreffCatalogue
import TreffMatching
import TreffMetrics
import TreffServer
import TreffService
import UnixSignals

/// `treffsikker serve`: answers other programs through every door, until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves the matcher to other programs: over the framed protocol, gRPC, and HTTP with JSON.",
    discussion: """
      treffsikker serve
      treffsikker serve --database catalogue.sqlite --socket treffsikker.sock
      treffsikker serve --config /etc/treffsikker.json --http-port 8080

      Without any address the framed protocol is served on port 7420, gRPC on 7421 and HTTP on 7422. Naming an \
      address, by --port, --socket, --grpc-port or --http-port, opens only the doors that are named. --host holds \
      for all.

      Each setting may also stand in the environment (--grpc-port as TREFFSIKKER_GRPC_PORT) or in the file of \
      --config, one JSON object ({"grpc-port": 7421}). A flag goes before the environment, and that before the file.

      Once all doors listen, standard output tells each with its address, a line each; logs go to standard error. \
      SIGTERM and SIGINT drain: clients are told, calls in flight are finished. SIGHUP looks for a new catalogue at \
      once; the database is looked at every two seconds anyway. Docs/operating.md tells more.
      """)

  @OptionGroup var flags: ServeFlags

  @Option(help: "A file of settings, one JSON object.")
  var config: String?

  @Flag(help: "Print each setting, its value and where it comes from, and exit.")
  var printConfig = false

  func run() async throws {
    try await CommandFailure.reporting {
      let configuration = try ServeConfiguration(
        flags: flags.values, environment: ProcessInfo.processInfo.environment,
        file: try config.map { try ConfigurationFile(path: $0) })
      let logger = Self.logger(configuration)
      for name in configuration.unknownVariables {
        logger.warning("a variable sets nothing; perhaps it is misspelled", metadata: ["name": "\(name)"])
      }
      if printConfig {
        try StandardOutput.write(configuration.lines.joined(separator: "\n"))
      } else {
        try await serve(configuration, logger: logger)
      }
    }
  }

  private func serve(_ configuration: ServeConfiguration, logger: Logger) async throws {
    Self.keepLargeMemoryApart()
    Self.ignoreHangUp()
    // Before anything is made that counts.
    let metrics = PrometheusMetrics()
    MetricsSystem.bootstrap(metrics)
    let descriptorCount = max(1, Self.raiseDescriptorLimit() - Self.descriptorsBeside)
    var selection = flags.selection
    selection.catalogue.database = configuration.value(of: .database)
    selection.index = configuration.value(of: .index)
    let catalogue = CatalogueInForce(try selection.readySnapshot(language: .en))
    logger.info(
      "catalogue in force",
      metadata: [
        "version": "\(catalogue.snapshot.version)", "date": "\(catalogue.snapshot.catalogue.date)",
      ])
    let service = MatcherService(catalogue: catalogue)
    let doors = Doors(
      doors: try configuration.doors(
        service: service, metricsText: { metrics.text() }, descriptorCount: descriptorCount,
        logger: logger),
      service: service
    ) { opened in
      let rows = opened.map { [$0.name.rawValue, $0.address] }
      // The log tells the addresses as well: a server does not end because nobody reads them here.
      try? StandardOutput.write(TextTable(rows: rows, leftColumnCount: 2).lines.joined(separator: "\n"))
    }
    let reloader = CatalogueReloader(
      catalogue: catalogue, database: selection.catalogue.database, index: selection.index, logger: logger)
    // The group stops its services from the last to the first: the doors' clients are told at once, even while a new
    // catalogue is being read.
    let services = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(service: reloader),
          .init(service: doors, successTerminationBehavior: .gracefullyShutdownGroup),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    try await services.run()
  }

  private static func logger(_ configuration: ServeConfiguration) -> Logger {
    let level = configuration.value(of: .logLevel).flatMap(Logger.Level.init(rawValue:)) ?? .info
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = level
      return handler
    }
    return Logger(label: "treffsikker")
  }
}
