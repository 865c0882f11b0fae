internal import Synchronization

/// Tells those who wait for it, once, that draining has begun.
final class DrainSignal: Sendable {
  private struct State {
    var nextID = 0
    var waiting: [Int: AsyncStream<Never>.Continuation] = [:]
  }

  /// Changed while the state is locked; read beside it by every check of health.
  private let begun = Atomic(false)
  private let state = Mutex(State())

  var hasBegun: Bool { begun.load(ordering: .relaxed) }

  func begin() {
    let waiting = state.withLock { state in
      defer { state.waiting = [:] }
      begun.store(true, ordering: .relaxed)
      return state.waiting.values
    }
    for continuation in waiting { continuation.finish() }
  }

  /// Returns once ``begin()`` was called, or the task is cancelled.
  func wait() async {
    let (ending, continuation) = AsyncStream.makeStream(of: Never.self)
    let id = state.withLock { state -> Int? in
      if hasBegun { return nil }
      state.nextID += 1
      state.waiting[state.nextID] = continuation
      return state.nextID
    }
    guard let id else { return }
    for await _ in ending {}
    state.withLock { _ = $0.waiting.removeValue(forKey: id) }
  }
}
