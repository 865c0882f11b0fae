/// What is wrong with a message from outside. Never holds its text.
public struct MessageFault: Error, Hashable, Sendable {
  /// The kinds of fault.
  public enum Kind: Hashable, Sendable {
    /// The bytes are no such message, or would unfold into more than they may.
    case malformed
    /// A text is not UTF-8.
    case notUTF8
    /// A text holds NUL.
    case hasNUL
    /// Something the message cannot do without is not there.
    case missing
  }

  /// What is wrong.
  public let kind: Kind
  /// The field's path in the message, as `requests[3].text`; empty for the message as a whole.
  public let field: String

  /// A fault of one field.
  public init(_ kind: Kind, field: String = "") {
    self.kind = kind
    self.field = field
  }

  /// The same fault, seen from the message around.
  func within(_ outer: @autoclosure () -> String) -> MessageFault {
    MessageFault(kind, field: field.isEmpty ? outer() : "\(outer()).\(field)")
  }
}
