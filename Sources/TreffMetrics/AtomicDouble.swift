internal import Synchronization

/// A double that many threads change. Adding tries again where another thread was quicker; nothing on the path of every
/// call adds to one.
struct AtomicDouble: ~Copyable, Sendable {
  private let bits = Atomic<UInt64>(0)

  var value: Double {
    get { Double(bitPattern: bits.load(ordering: .relaxed)) }
    nonmutating set { bits.store(newValue.bitPattern, ordering: .relaxed) }
  }

  func add(_ amount: Double) {
    var current = bits.load(ordering: .relaxed)
    while true {
      let (isDone, found) = bits.weakCompareExchange(
        expected: current, desired: (Double(bitPattern: current) + amount).bitPattern, ordering: .relaxed)
      if isDone { return }
      current = found
    }
  }
}
