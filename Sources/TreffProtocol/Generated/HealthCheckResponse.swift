// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// Whether calls are welcome.
public struct HealthCheckResponse: Hashable, Sendable {
  /// As in gRPC's health protocol.
  public enum ServingStatus: UInt32, Hashable, Sendable, CaseIterable {
    case unknown = 0
    case serving = 1
    case notServing = 2
    case serviceUnknown = 3

    /// Numbers of later versions count as ``unknown``.
    init(number: UInt32) { self = Self(rawValue: number) ?? .unknown }
  }

  /// Whether calls are welcome.
  public var status: HealthCheckResponse.ServingStatus

  /// What is not said has its default.
  public init(status: HealthCheckResponse.ServingStatus = .unknown) {
    self.status = status
  }
}

extension HealthCheckResponse: WireMessage {
  static var prepare: (UnsafeMutablePointer<Grpc__Health__V1__HealthCheckResponse>?) -> Void {
    grpc__health__v1__health_check_response__init
  }

  init(reading layout: Grpc__Health__V1__HealthCheckResponse) throws(MessageFault) {
    status = HealthCheckResponse.ServingStatus(number: layout.status.rawValue)
  }

  func write(to layout: inout Grpc__Health__V1__HealthCheckResponse, in arena: Arena) {
    layout.status = Grpc__Health__V1__HealthCheckResponse__ServingStatus(rawValue: status.rawValue)
  }
}
