public import TreffProtocol

extension StatusDetails {
  /// Whose reasons they are.
  public static let domain = "treffsikker"

  /// A failure as gRPC and Connect carry it. Violations that would make it too long are left out, from the last.
  /// - Parameter byteCountMax: what all may take, in bytes.
  public init(_ failure: CallFailure, byteCountMax: Int = .max) {
    var details: [Detail] = [.errorInfo(reason: failure.reason.rawValue, domain: Self.domain)]
    // The message stands here twice; 256 bytes are more than the reason, the types' names, tags and lengths.
    var byteCount = 256 + 2 * failure.message.utf8.count
    if !failure.language.isEmpty {
      details.append(.localizedMessage(locale: failure.language, message: failure.message))
    }
    let violations = failure.violations.prefix { violation in
      byteCount += violation.field.utf8.count + violation.description.utf8.count + 8
      return byteCount <= byteCountMax
    }
    if !violations.isEmpty { details.append(.badRequest(Array(violations))) }
    self.init(code: failure.reason.code, message: failure.message, details: details)
  }
}
