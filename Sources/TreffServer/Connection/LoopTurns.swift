internal import NIOCore

/// Whose turn it is among the connections of one event loop that have calls waiting.
///
/// One slice is worked on at a time, and between two the loop looks for what has come in: a loop runs tasks that are
/// due until none is left, and would see neither pings nor cancels nor new clients while slices followed each other
/// as tasks of their own.
final class LoopTurns {
  /// Just long enough not to be due when the loop looks for further tasks, so that it polls first.
  private static let pause = TimeAmount.microseconds(10)

  private let loop: any EventLoop
  private var waiting = CircularBuffer<ConnectionHandler>()
  private var hasScheduled = false

  /// - Precondition: is used on `loop` only.
  init(loop: any EventLoop) { self.loop = loop }

  /// Whether some connection waits for its turn: others should wait as well.
  var isBusy: Bool { !waiting.isEmpty }

  /// Lets a connection work for a slice when its turn comes.
  func enqueue(_ handler: ConnectionHandler) {
    waiting.append(handler)
    schedule()
  }

  private func schedule() {
    guard !hasScheduled, !waiting.isEmpty else { return }
    hasScheduled = true
    loop.assumeIsolated().scheduleTask(in: Self.pause) {
      self.hasScheduled = false
      self.waiting.removeFirst().takeTurn()
      self.schedule()
    }
  }
}
