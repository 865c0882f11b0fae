/// Cuts a text into words.
///
/// Law: spans ascend and do not overlap, lie inside the text, and positions count up from 0.
public protocol Tokenizer: Sendable {
  /// The words of a text, as written.
  func tokenize(_ text: String) -> [Token]
}

/// Rewrites, drops or adds tokens.
///
/// Law: never sees the text, never moves a token, keeps spans in order, gives the same tokens for the same tokens.
/// To add one: copy a filter of this folder, write one sentence on what it does and why, put it into an
/// ``Analyzer``'s chain, and let `TokenFilterLaws` check it.
public protocol TokenFilter: Sendable {
  /// The tokens that go on to the next filter.
  func filter(_ tokens: consuming [Token]) -> [Token]
}
