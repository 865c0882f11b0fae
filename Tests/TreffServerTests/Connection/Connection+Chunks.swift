@testable import TreffServer

extension Connection {
  /// Takes bytes in any collection.
  mutating func receive(_ chunk: some Collection<UInt8>) { receive(Array(chunk).span) }
}
