import NIOCore
import Testing

@testable import TreffHTTP

@Suite("RequestRates")
struct RequestRatesTests {
  private static let second: UInt64 = 1_000_000_000

  private func peer(_ address: String) throws -> SocketAddress {
    try SocketAddress(ipAddress: address, port: Int.random(in: 1...65_535))
  }

  @Test("an address may burst, then goes on at its rate")
  func rate() throws {
    let rates = RequestRates(perSecond: 10, burst: 3)
    let now = 5 * Self.second
    for _ in 0..<3 { #expect(rates.admits(try peer("10.0.0.1"), now: now)) }
    #expect(!rates.admits(try peer("10.0.0.1"), now: now))
    #expect(rates.admits(try peer("10.0.0.1"), now: now + Self.second / 10))
    #expect(!rates.admits(try peer("10.0.0.1"), now: now + Self.second / 10))
    for _ in 0..<3 { #expect(rates.admits(try peer("10.0.0.1"), now: now + 10 * Self.second)) }
  }

  @Test("being turned away costs nothing further")
  func refusals() throws {
    let rates = RequestRates(perSecond: 1, burst: 1)
    #expect(rates.admits(try peer("10.0.0.1"), now: 0))
    for _ in 0..<1_000 { #expect(!rates.admits(try peer("10.0.0.1"), now: 1)) }
    #expect(rates.admits(try peer("10.0.0.1"), now: Self.second))
  }

  @Test("addresses have buckets of their own, but for a customer's own half of IPv6")
  func addresses() throws {
    // Two addresses share a place once in sixteen thousand times; so many tables do not all agree.
    let isApart = { (a: String, b: String) in
      try (0..<3).contains { _ in
        let rates = RequestRates(perSecond: 1, burst: 1)
        return try rates.admits(self.peer(a), now: 0) && rates.admits(self.peer(b), now: 0)
      }
    }
    #expect(try isApart("10.0.0.1", "10.0.0.2"))
    #expect(try isApart("2001:db8:0:1::1", "2001:db8:0:2::1"))
    #expect(try isApart("::ffff:10.0.0.1", "::ffff:10.0.0.2"))  // IPv4, at a listener for both
    #expect(try !isApart("2001:db8:0:1::1", "2001:db8:0:1:ffff::2"))
  }

  @Test("who asks without a socket passes")
  func nobody() {
    let rates = RequestRates(perSecond: 1, burst: 1)
    #expect(rates.admits(nil, now: 0) && rates.admits(nil, now: 0))
  }
}
