// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// Is the server, or one of its services, ready for calls?
public struct HealthCheckRequest: Hashable, Sendable {
  /// "treffsikker.v1.Matcher"; empty asks for the whole server.
  public var service: String

  /// What is not said has its default.
  public init(service: String = "") {
    self.service = service
  }
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
