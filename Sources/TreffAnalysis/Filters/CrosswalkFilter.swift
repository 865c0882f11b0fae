/// Brings the two written standards together: a word of nynorsk becomes the one of bokmål, in documents and needs alike,
/// so that a need gives the same terms in both. Takes words before they are stemmed.
public struct CrosswalkFilter: TokenFilter {
  private let crosswalk: Crosswalk

  /// A filter that knows pairs of words and of parts.
  public init(_ crosswalk: Crosswalk) { self.crosswalk = crosswalk }

  /// The tokens, those of nynorsk as bokmål.
  public func filter(_ tokens: consuming [Token]) -> [Token] {
    for index in tokens.indices {
      guard let word = crosswalk.bokmal(of: tokens[index].term) else { continue }
      tokens[index].term = word
      tokens[index].rule = .crosswalk
    }
    return tokens
  }
}
