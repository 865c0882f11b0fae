import Glibc

/// What the system said when a socket could not be used.
struct SocketFailure: Error, CustomStringConvertible {
  /// What was tried.
  let attempt: String
  /// The system's number for what went wrong.
  let number: Int32

  /// What the system says right now.
  init(_ attempt: String, number: Int32 = errno) {
    self.attempt = attempt
    self.number = number
  }

  var description: String { "\(attempt): \(String(cString: strerror(number)))" }
}
