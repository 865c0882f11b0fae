internal import Foundation
internal import NIOCore
internal import Synchronization
internal import TreffProtocol
internal import TreffService

/// Coders to be shared by the calls of a door: as many as there are processors, since more calls cannot be coded at once.
final class CoderPool: Sendable {
  private final class Place: Sendable {
    let coder: Mutex<MessageCoder> = Mutex(MessageCoder())
  }

  private let places = (0..<ProcessInfo.processInfo.activeProcessorCount).map { _ in Place() }

  /// Lends a coder; waits for one only where all are lent.
  func withCoder<Value: Sendable>(_ body: (MessageCoder) -> Value) -> Value {
    for place in places {
      if let value = place.coder.withLockIfAvailable({ body($0) }) { return value }
    }
    return places[0].coder.withLock { body($0) }
  }

  /// Reads a request from proto3's JSON.
  func request(
    for method: TreffProtocol.Method, json: ByteBuffer, acceptLanguage: String
  ) throws(CallFailure) -> TreffProtocol.Request {
    try request(json, acceptLanguage: acceptLanguage) { (coder, bytes) throws(MessageFault) in
      try coder.request(for: method, json: bytes)
    }
  }

  /// Reads a request that is packed.
  func request(
    for method: TreffProtocol.Method, packed: ByteBuffer, acceptLanguage: String
  ) throws(CallFailure) -> TreffProtocol.Request {
    try request(packed, acceptLanguage: acceptLanguage) { (coder, bytes) throws(MessageFault) in
      try coder.request(for: method, bytes)
    }
  }

  private func request(
    _ buffer: ByteBuffer, acceptLanguage: String,
    _ read: (MessageCoder, UnsafeRawBufferPointer) throws(MessageFault) -> TreffProtocol.Request
  ) throws(CallFailure) -> TreffProtocol.Request {
    let result = withCoder { coder in
      buffer.withUnsafeReadableBytes { bytes in
        Result { () throws(MessageFault) in try read(coder, bytes) }
      }
    }
    do throws(MessageFault) {
      return try result.get()
    } catch {
      throw CallFailure(error, acceptLanguage: acceptLanguage)
    }
  }
}
