internal import GRPCCore
internal import GRPCNIOTransportHTTP2Posix
internal import Synchronization
internal import TreffProtocol
internal import TreffService

/// Answers the calls of all connections: the methods of the contract by the matcher's service, and what gRPC has of its
/// own by `CallHandler+Health` and `CallHandler+Reflection`.
///
/// The transport's streams are answered without the library's router and serializers: so a method that does not exist
/// and a message that cannot be read fail by the same table as everything else, with details, and are counted.
final class CallHandler: Sendable {
  let service: MatcherService
  let limits: GRPCLimits
  let descriptors = DescriptorIndex(PublishedFiles.descriptorSet)
  private let metrics = CallMetrics(door: "grpc")
  private let isSettling = Atomic(false)

  init(service: MatcherService, limits: GRPCLimits) {
    self.service = service
    self.limits = limits
  }

  /// What the transport may know beforehand: it sends the answers of unary methods with fewer system calls.
  static var methods: GRPCServerContext {
    var context = GRPCServerContext()
    context.methods = Method.allCases.map { method in
      let parts = method.name.split(separator: "/")
      return MethodDescriptor(
        fullyQualifiedService: String(parts[0]), method: String(parts[1]), type: .unary)
    }
    return context
  }

  /// From now on only calls in flight are finished. The transport tells each of them that it is cancelled, which it is
  /// not: those of the contract go on, and streams end with the reason.
  func beginSettling() { isSettling.store(true, ordering: .relaxed) }

  /// Answers one call, from its first byte to its last.
  func answer(_ stream: ServerCall.Stream, _ context: ServerContext) async {
    var parts = stream.inbound.makeAsyncIterator()
    guard case .metadata(let metadata)? = try? await parts.next() else {
      return await stream.outbound.finish()
    }
    let call = ServerCall(metadata, outbound: stream.outbound, limits: limits)
    let path = stream.descriptor.fullyQualifiedMethod
    if let method = Method(name: path) {
      await answer(call, method, parts, context.cancellation)
    } else if path == Self.watchPath {
      await watchHealth(call, parts)
    } else if Self.reflectionPaths.contains(path) {
      await reflect(call, parts)
    } else {
      await fail(call, nil, .methodUnknown(path, acceptLanguage: call.acceptLanguage))
    }
  }

  private func answer(
    _ call: ServerCall, _ method: Method, _ parts: sending ServerCall.Parts,
    _ cancellation: ServerContext.RPCCancellationHandle
  ) async {
    let request: Request
    let coder: MessageCoder
    do throws(CallFailure) {
      (request, coder) = try await self.request(for: method, of: call, parts)
    } catch {
      return await fail(call, method, error)
    }
    let acceptLanguage = request.acceptLanguage(call.acceptLanguage)
    let result = await service.answer(
      request, acceptLanguage: acceptLanguage, deadline: call.deadline,
      replyByteCountMax: limits.replyByteCountMax,
      isCancelled: { [self] in
        Task.isCancelled || cancellation.isCancelled && !isSettling.load(ordering: .relaxed)
      })
    let response: Response
    switch result {
    case .success(let answer): response = answer
    case .failure(let failure): return await fail(call, method, failure)
    }
    let message = coder.withBytes(of: response) { bytes in
      bytes.count <= limits.replyByteCountMax ? ServerCall.Transport.Bytes(bytes) : nil
    }
    guard let message else {
      return await fail(
        call, method,
        .replyTooLong(byteCountMax: limits.replyByteCountMax, acceptLanguage: acceptLanguage))
    }
    metrics.callDidEnd(method, result, since: call.arrival)
    await call.end(with: message)
  }

  /// The one message of a unary call; what a client sends beyond it is not looked at. One that is not whole in time is
  /// given up, with the memory that it holds.
  /// - Returns: the request, and what read it: a coder takes 32 KiB, and so is made only once there is a message.
  func request(
    for method: Method, of call: ServerCall, _ parts: sending ServerCall.Parts
  ) async throws(CallFailure) -> (Request, MessageCoder) {
    let acceptLanguage = call.acceptLanguage
    let receiving = Task {
      var parts = parts
      return try await parts.next()
    }
    let patience = call.arrival + limits.requestTime
    let end = min(call.deadline ?? patience, patience)
    let timer = Task {
      try await Task.sleep(until: end, clock: .continuous)
      receiving.cancel()
    }
    defer { timer.cancel() }
    let received = await withTaskCancellationHandler {
      await receiving.result
    } onCancel: {
      receiving.cancel()
    }
    let part: RPCRequestPart<ServerCall.Transport.Bytes>?
    switch received {
    case .success(let message?): part = message
    case .success where end <= .now, .failure where end <= .now:
      throw .deadlinePassed(acceptLanguage: acceptLanguage)
    case .success: part = nil
    // The client has gone, or sends what the transport does not take, and has ended the stream.
    case .failure: throw .cancelled(acceptLanguage: acceptLanguage)
    }
    do throws(MessageFault) {
      guard case .message(let message)? = part else { throw MessageFault(.missing) }
      let coder = MessageCoder()
      let result = message.withUnsafeBytes { bytes in
        Result { () throws(MessageFault) in try coder.request(for: method, bytes) }
      }
      return (try result.get(), coder)
    } catch {
      throw CallFailure(error, acceptLanguage: acceptLanguage)
    }
  }

  private func fail(_ call: ServerCall, _ method: Method?, _ failure: CallFailure) async {
    metrics.callDidEnd(method, .failure(failure), since: call.arrival)
    await call.end(with: failure)
  }

  /// Runs a stream's work until it ends by itself, the client goes, its time runs out, or the server stops.
  /// - Returns: why it ended, where it did not by itself.
  func untilEnded(
    _ call: ServerCall, _ work: Task<Void, any Error>
  ) async -> CallFailure? {
    let timer = call.deadline.map { deadline in
      Task {
        try await Task.sleep(until: deadline, clock: .continuous)
        work.cancel()
      }
    }
    defer { timer?.cancel() }
    let result = await withTaskCancellationHandler {
      await withRPCCancellationHandler {
        await work.result
      } onCancelRPC: {
        work.cancel()
      }
    } onCancel: {
      work.cancel()
    }
    guard case .failure(let error) = result else { return nil }
    if let failure = error as? CallFailure { return failure }
    let acceptLanguage = call.acceptLanguage
    if let deadline = call.deadline, deadline <= .now {
      return .deadlinePassed(acceptLanguage: acceptLanguage)
    }
    return isSettling.load(ordering: .relaxed)
      ? .draining(acceptLanguage: acceptLanguage) : .cancelled(acceptLanguage: acceptLanguage)
  }
}
