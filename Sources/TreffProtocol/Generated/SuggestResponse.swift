// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// Completions of what was typed.
public struct SuggestResponse: Hashable, Sendable {
  /// Best first.
  public var suggestions: [Suggestion]

  /// What is not said has its default.
  public init(suggestions: [Suggestion] = []) {
    self.suggestions = suggestions
  }
}

extension SuggestResponse: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__SuggestResponse>?) -> Void {
    treffsikker__v1__suggest_response__init
  }

  init(reading layout: Treffsikker__V1__SuggestResponse) throws(MessageFault) {
    suggestions = try [Suggestion](
      reading: layout.suggestions, count: layout.n_suggestions, field: "suggestions")
  }

  func write(to layout: inout Treffsikker__V1__SuggestResponse, in arena: Arena) {
    layout.n_suggestions = suggestions.count
    layout.suggestions = suggestions.written(in: arena)
  }
}
