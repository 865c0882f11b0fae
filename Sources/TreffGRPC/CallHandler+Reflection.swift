internal import GRPCCore
internal import GRPCNIOTransportHTTP2Posix
internal import TreffProtocol
internal import TreffService

extension CallHandler {
  /// Server reflection; both versions are the same on the wire.
  static let reflectionPaths: Set<String> = [
    "grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
    "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
  ]

  /// Answers each question as it comes, until the client has asked its last.
  func reflect(_ call: ServerCall, _ parts: sending ServerCall.Parts) async {
    let work = Task { [descriptors] in
      var parts = parts
      let coder = MessageCoder()
      try await call.open()
      while let part = try await parts.next() {
        guard case .message(let message) = part else { continue }
        let request = message.withUnsafeBytes { bytes in
          Result { () throws(MessageFault) in try coder.reflectionRequest(bytes) }
        }
        switch request {
        case .success(let request):
          let response = ReflectionResponse(to: request, descriptors.answer(to: request.question))
          try await call.send(coder.withBytes(of: response) { ServerCall.Transport.Bytes($0) })
        case .failure(let fault): throw CallFailure(fault, acceptLanguage: call.acceptLanguage)
        }
      }
      try Task.checkCancellation()
    }
    if let failure = await untilEnded(call, work) {
      await call.end(with: failure)
    } else {
      await call.end()
    }
  }
}
