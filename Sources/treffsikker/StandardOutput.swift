import Foundation

/// Where answers go. Unlike `print`, it tells when nothing arrives: a script must not read "answered" off the exit code
/// with the answer lost on a full disk.
enum StandardOutput {
  /// Writes a text and ends its line.
  /// - Throws: ``CommandFailure`` when it cannot be written.
  static func write(_ text: String) throws { try write(Data((text + "\n").utf8)) }

  /// Writes bytes as they are.
  /// - Throws: ``CommandFailure`` when they cannot be written.
  static func write(_ bytes: Data) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      throw CommandFailure(
        status: .unavailable, message: "standard output cannot be written: \(error.localizedDescription)")
    }
  }
}
