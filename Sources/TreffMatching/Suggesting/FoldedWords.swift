internal import TreffAnalysis

/// A text's words in folded form, parted by one blank each.
struct FoldedWords {
  let bytes: [UInt8]
  /// Where each word starts in the bytes.
  let starts: [Int]
  /// Whether more was passed over between words, or after them, than the longest word: then one was too long
  /// to be read, and the words are not all.
  let hasGap: Bool

  init(_ text: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var end = 0
    var gap = 0
    for token in WordTokenizer().tokenize(text) {
      if !bytes.isEmpty { bytes.append(0x20) }
      starts.append(bytes.count)
      bytes += FoldFilter.fold(token.term).utf8
      gap = max(gap, token.span.lowerBound - end)
      end = token.span.upperBound
    }
    self.bytes = bytes
    self.starts = starts
    hasGap = max(gap, text.utf8.count - end) > WordTokenizer.wordByteCountMax
  }
}
