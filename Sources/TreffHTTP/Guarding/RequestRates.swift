internal import NIOCore
internal import Synchronization

/// Who asks too often. A token bucket for each address, kept as the time by which it will be full again, in a table of
/// fixed size: many addresses cost no memory, and where two fall on one place, they share a bucket.
final class RequestRates: Sendable {
  /// Places of the table: 128 KiB, and many more than the clients of a municipality's service.
  private static let placeCount = 16_384

  /// What one request takes from the bucket, in nanoseconds.
  private let cost: UInt64
  /// What a full bucket holds, in nanoseconds.
  private let depth: UInt64
  private let fullAt = Mutex([UInt64](repeating: 0, count: placeCount))

  /// - Parameters:
  ///   - perSecond: requests in the long run.
  ///   - burst: requests at once after a pause.
  init(perSecond: Int, burst: Int) {
    cost = 1_000_000_000 / UInt64(max(perSecond, 1))
    depth = cost * UInt64(max(burst, 1))
  }

  /// Takes a request into account.
  /// - Parameters:
  ///   - peer: who asks; nil passes.
  ///   - now: nanoseconds of a clock that never goes back.
  /// - Returns: whether the request may pass.
  func admits(_ peer: SocketAddress?, now: UInt64) -> Bool {
    guard let peer else { return true }
    let place = Self.place(of: peer)
    return fullAt.withLock { fullAt in
      let next = max(fullAt[place], now) + cost
      guard next - now <= depth else { return false }
      fullAt[place] = next
      return true
    }
  }

  /// An address's place; seeded anew in each process, so that nobody can choose whose bucket to share. Of IPv6 the first
  /// half counts, for the second is each customer's own to choose.
  private static func place(of peer: SocketAddress) -> Int {
    var hasher = Hasher()
    switch peer {
    case .v4, .v6:
      peer.withSockAddr { address, byteCount in
        let bytes = UnsafeRawBufferPointer(start: address, count: byteCount)
        // A socket address of the system: family and port, then, of IPv6, the flow; then the address. One of IPv4 that came
        // to a listener for both is an IPv6 address of zeros, ones and itself.
        let isMapped =
          byteCount >= 24 && bytes[8..<18].allSatisfy { $0 == 0 } && bytes[18..<20].allSatisfy { $0 == 0xFF }
        let range = peer.protocol == .inet ? 4..<8 : isMapped ? 20..<24 : 8..<16
        hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes[range]))
      }
    case .unixDomainSocket: break
    }
    return Int(UInt(bitPattern: hasher.finalize()) % UInt(placeCount))
  }
}
