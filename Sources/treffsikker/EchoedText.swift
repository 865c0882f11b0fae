import TreffMatching

/// A text from outside as it may stand in a message: cut short, on one line, without control characters, identity
/// numbers masked.
enum EchoedText {
  static func shown(_ text: String) -> String { MatchingError.echo(text) }
}
