internal import CProtobufC
internal import CTreffProto

/// Is the server, or one of its services, ready for calls?
public struct HealthCheckRequest: Hashable, Sendable {
  /// `treffsikker.v1.Matcher`; empty asks for the whole server.
  public var service = ""

  /// Asks for one service, or for the whole server.
  public init(service: String = "") { self.service = service }
}

/// Whether calls are welcome.
public struct HealthCheckResponse: Hashable, Sendable {
  /// As in gRPC's health protocol.
  public enum ServingStatus: UInt32, Hashable, Sendable, CaseIterable {
    case unknown = 0
    case serving = 1
    case notServing = 2
    case serviceUnknown = 3
  }

  /// Whether calls are welcome.
  public var status: ServingStatus

  /// A status.
  public init(status: ServingStatus) { self.status = status }
}

extension HealthCheckRequest: WireMessage {
  static var prepare: (UnsafeMutablePointer<Grpc__Health__V1__HealthCheckRequest>?) -> Void {
    grpc__health__v1__health_check_request__init
  }

  init(reading layout: Grpc__Health__V1__HealthCheckRequest) throws(MessageFault) {
    service = try String(reading: layout.service, field: "service")
  }

  func write(to layout: inout Grpc__Health__V1__HealthCheckRequest, in arena: Arena) {
    layout.service = service.written(in: arena)
  }
}

extension HealthCheckResponse: WireMessage {
  static var prepare: (UnsafeMutablePointer<Grpc__Health__V1__HealthCheckResponse>?) -> Void {
    grpc__health__v1__health_check_response__init
  }

  init(reading layout: Grpc__Health__V1__HealthCheckResponse) throws(MessageFault) {
    status = ServingStatus(rawValue: layout.status.rawValue) ?? .unknown
  }

  func write(to layout: inout Grpc__Health__V1__HealthCheckResponse, in arena: Arena) {
    layout.status = Grpc__Health__V1__HealthCheckResponse__ServingStatus(rawValue: status.rawValue)
  }
}
