import Foundation

/// Cuts a stream of bytes into lines without keeping more than one.
struct LineSplitter {
  enum Line {
    case whole(Data)
    /// Longer than the limit; its bytes were not kept.
    case tooLong
  }

  let byteCountMax: Int
  private var rest = Data()
  private var isSkipping = false

  init(byteCountMax: Int) { self.byteCountMax = byteCountMax }

  /// The lines that end in a chunk.
  mutating func append(_ chunk: Data) -> [Line] {
    var lines: [Line] = []
    var start = chunk.startIndex
    while let end = chunk[start...].firstIndex(of: 0x0A) {
      keep(chunk[start..<end])
      lines.append(isSkipping ? .tooLong : .whole(rest))
      rest = Data()
      isSkipping = false
      start = end + 1
    }
    keep(chunk[start...])
    return lines
  }

  /// The last line, where no newline ends it.
  mutating func finish() -> Line? {
    if isSkipping { return .tooLong }
    return rest.isEmpty ? nil : .whole(rest)
  }

  private mutating func keep(_ bytes: Data) {
    if rest.count + bytes.count > byteCountMax {
      isSkipping = true
      rest = Data()
    } else if !isSkipping {
      rest += bytes
    }
  }
}
