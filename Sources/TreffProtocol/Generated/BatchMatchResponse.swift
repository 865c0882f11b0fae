// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// The answers to many needs.
public struct BatchMatchResponse: Hashable, Sendable {
  /// One for each request, in their order, all from one version of the catalogue.
  public var responses: [MatchResponse]

  /// What is not said has its default.
  public init(responses: [MatchResponse] = []) {
    self.responses = responses
  }
}

extension BatchMatchResponse: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__BatchMatchResponse>?) -> Void {
    treffsikker__v1__batch_match_response__init
  }

  init(reading layout: Treffsikker__V1__BatchMatchResponse) throws(MessageFault) {
    responses = try [MatchResponse](reading: layout.responses, count: layout.n_responses, field: "responses")
  }

  func write(to layout: inout Treffsikker__V1__BatchMatchResponse, in arena: Arena) {
    layout.n_responses = responses.count
    layout.responses = responses.written(in: arena)
  }
}
