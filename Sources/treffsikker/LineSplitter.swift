import Foundation

/// Bytes of a file or of standard input, as they come.
struct ByteSource {
  private static let chunkByteCount = 64 * 1024
  private let handle: FileHandle

  /// - Parameter path: a file, or `-` for standard input; nil when the file cannot be opened.
  init?(path: String) {
    guard let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path) else {
      return nil
    }
    self.handle = handle
  }

  /// The bytes that are there, nil at the end. `FileHandle` would wait until the chunk is full, and whoever writes one
  /// need at a time would wait for its answer in vain.
  func next(orThrow failure: @autoclosure () -> CommandFailure) throws -> Data? {
    var chunk = Data(count: Self.chunkByteCount)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(handle.fileDescriptor, $0.baseAddress, $0.count) }
      if count > 0 { return chunk.prefix(count) }
      if count == 0 { return nil }
      if errno != EINTR { throw failure() }
    }
  }
}

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
