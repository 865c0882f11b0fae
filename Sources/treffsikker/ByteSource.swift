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
