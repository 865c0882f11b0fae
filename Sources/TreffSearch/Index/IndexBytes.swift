#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// The bytes of an index: in memory, mapped from a file, or part of the program; freed or unmapped with the last
/// reference.
///
/// `@unchecked Sendable`: the bytes are written before the initializer returns and never after. For a mapped file that
/// is a promise of whoever keeps it: replace it by renaming, as `index build` does, and never write into it.
final class IndexBytes: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let owner: Owner

  private enum Owner { case allocation, mapping, program }

  /// Sets aside zeroed memory and lets `fill` write it.
  init(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    fill(memory)
    bytes = UnsafeRawBufferPointer(memory)
    owner = .allocation
  }

  /// Bytes that live as long as the program, aligned to 8.
  init(ofProgram bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    owner = .program
  }

  /// Maps a file for reading.
  /// - Throws: ``IndexFileError`` when the file cannot be opened or holds nothing.
  init(path: String) throws(IndexFileError) {
    func failed(_ what: String) -> IndexFileError {
      IndexFileError(
        .unreadable, path: path, expected: "an index file that can be read",
        found: "\(what): \(String(cString: strerror(errno)))")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)  // a pipe must not keep us waiting
    guard descriptor >= 0 else { throw failed("it cannot be opened") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failed("its size cannot be told") }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw IndexFileError(.unreadable, path: path, expected: "an index file", found: "no regular file")
    }
    guard status.st_size > 0 else {
      throw IndexFileError(.truncated, path: path, expected: "an index file", found: "nothing in it")
    }
    let size = Int(status.st_size)
    guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
      throw failed("it cannot be mapped")
    }
    bytes = UnsafeRawBufferPointer(start: memory, count: size)
    owner = .mapping
  }

  deinit {
    switch owner {
    case .allocation: bytes.deallocate()
    case .mapping: munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    case .program: break
    }
  }
}
