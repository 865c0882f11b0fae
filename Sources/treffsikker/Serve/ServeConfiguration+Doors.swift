import Logging
import TreffListening
import TreffServer
import TreffService

extension ServeConfiguration {
  /// How long the doors take to stop.
  var drainTimes: DrainTimes {
    func time(_ setting: ServeSetting) -> UInt64 { UInt64(number(of: setting) ?? 0) * 1_000_000_000 }
    return DrainTimes(notice: time(.drainNotice), grace: time(.drainGrace))
  }

  /// What the framed door takes from its peers.
  private func framedLimits(connectionCountMax: Int) -> ServerLimits {
    var limits = ServerLimits()
    limits.connectionCountMax = min(number(of: .connectionCountMax) ?? .max, connectionCountMax)
    limits.drainNotice = drainTimes.notice
    limits.drainGrace = drainTimes.grace
    return limits
  }

  /// The doors that are to be opened, in the order in which they are told.
  /// - Parameters:
  ///   - metricsText: what the HTTP door shows at `/metrics`.
  ///   - descriptorCount: how many connections the process has descriptors for, whichever door they come to.
  /// - Throws: ``CommandFailure`` where the build lacks one.
  func doors(
    service: MatcherService, metricsText: @escaping @Sendable () -> String, descriptorCount: Int,
    logger: Logger
  ) throws -> [Door] {
    guard let host = value(of: .host), let requestsPerSecond = number(of: .httpRequestsPerSecond) else {
      preconditionFailure("these are always set")
    }
    // So that connections to one door leave room for those to the others.
    let share = max(1, descriptorCount / 6)
    let otherCount = [.grpcPort, .httpPort].count { number(of: $0) != nil }
    var doors: [Door] = []
    var framed: [ListenAddress] = []
    if let port = number(of: .port) { framed.append(.tcp(host: host, port: port)) }
    if let path = value(of: .socket) { framed.append(.unixSocket(path: path)) }
    if !framed.isEmpty {
      let limits = framedLimits(connectionCountMax: max(1, descriptorCount - otherCount * share))
      doors.append(.framed(addresses: framed, service: service, limits: limits, logger: logger))
    }
    if let port = number(of: .grpcPort) {
      doors.append(
        try .grpc(
          host: host, port: port, service: service, connectionCountMax: share, drainTimes: drainTimes,
          logger: logger))
    }
    if let port = number(of: .httpPort) {
      doors.append(
        try .http(
          host: host, port: port, service: service, metricsText: metricsText,
          requestsPerSecond: requestsPerSecond, connectionCountMax: share, drainTimes: drainTimes,
          logger: logger))
    }
    return doors
  }
}
