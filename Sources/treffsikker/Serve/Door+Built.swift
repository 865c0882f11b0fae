import Logging
import TreffListening
import TreffServer
import TreffService

#if DOOR_GRPC
  import TreffGRPC
#endif
#if DOOR_HTTP
  import TreffHTTP
  import TreffPages
#endif

// The one place that knows which doors are in this build.

extension DoorName {
  /// The doors that this build has.
  static var built: Set<DoorName> {
    var names: Set<DoorName> = [.framed]
    #if DOOR_GRPC
      names.insert(.grpc)
    #endif
    #if DOOR_HTTP
      names.insert(.http)
    #endif
    return names
  }
}

extension Door {
  /// The framed door.
  static func framed(
    addresses: [ListenAddress], service: MatcherService, limits: ServerLimits, logger: Logger
  ) -> Door {
    Door(name: .framed) { isListening in
      FramedServer(addresses: addresses, service: service, limits: limits, logger: logger) {
        isListening($0.map(\.description))
      }
    }
  }

  /// The door for gRPC.
  /// - Throws: ``CommandFailure`` where the build has none.
  static func grpc(
    host: String, port: Int, service: MatcherService, connectionCountMax: Int, drainTimes: DrainTimes,
    logger: Logger
  ) throws -> Door {
    #if DOOR_GRPC
      Door(name: .grpc) { isListening in
        var own = GRPCLimits()
        own.connectionCountMax = min(own.connectionCountMax, connectionCountMax)
        own.drainNotice = .nanoseconds(drainTimes.notice)
        own.drainGrace = .nanoseconds(drainTimes.grace)
        return GRPCDoor(host: host, port: port, service: service, limits: own, logger: logger) { host, port in
          isListening(["\(ListenAddress.tcp(host: host, port: port))"])
        }
      }
    #else
      throw missing(.grpc)
    #endif
  }

  /// The door for HTTP.
  /// - Parameters:
  ///   - metricsText: what is shown at `/metrics`.
  ///   - requestsPerSecond: what one address may ask in the long run.
  ///   - connectionCountMax: what the process has descriptors for.
  /// - Throws: ``CommandFailure`` where the build has none.
  static func http(
    host: String, port: Int, service: MatcherService, metricsText: @escaping @Sendable () -> String,
    requestsPerSecond: Int, connectionCountMax: Int, drainTimes: DrainTimes, logger: Logger
  ) throws -> Door {
    #if DOOR_HTTP
      Door(name: .http) { isListening in
        var own = HTTPLimits()
        own.connectionCountMax = min(own.connectionCountMax, connectionCountMax)
        own.requestsPerSecond = requestsPerSecond
        own.requestBurstCountMax = 2 * requestsPerSecond
        own.drainNotice = drainTimes.notice
        own.drainGrace = drainTimes.grace
        return HTTPDoor(
          host: host, port: port, service: service, metricsText: metricsText,
          pages: { DoorPages.all(service: service) }, limits: own, logger: logger
        ) { host, port in
          isListening(["http://\(ListenAddress.tcp(host: host, port: port))/"])
        }
      }
    #else
      throw missing(.http)
    #endif
  }

  private static func missing(_ name: DoorName) -> CommandFailure {
    CommandFailure(
      status: .unavailable,
      message: "this program was built without the \(name.rawValue) door. "
        + "Build it with DOORS unset, or leave out \(name.addressSettings.last?.flag ?? "its port").")
  }
}
