private import Dispatch
private import Synchronization

/// A value that another thread makes while this one goes on.
final class Meanwhile<Value: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let made = Mutex<Value?>(nil)

  /// Starts making the value.
  init(_ make: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) {
      let value = make()
      self.made.withLock { $0 = value }
    }
  }

  /// The value; waits until it is made.
  var value: Value {
    group.wait()
    guard let value = made.withLock({ $0 }) else {
      preconditionFailure("the group left before the value was made")
    }
    return value
  }
}
