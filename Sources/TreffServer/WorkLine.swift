internal import NIOCore
internal import TreffProtocol

/// Gives the connections of one event loop their slices of work, one after the other.
///
/// An event loop looks at its sockets only once no task is left to be run, so work that puts itself behind itself would
/// shut all clients out until it is done. Between two slices there is a pause, in which nothing is left. Calls that
/// arrive meanwhile are begun at once, each connection's for a slice: sent to the end of the line, a few checks behind one
/// long answer would keep it full, and all that came after would wait for pauses.
final class WorkLine {
  /// Long enough that the next slice is not due yet when the loop looks for one, so that it looks at its sockets first;
  /// short beside a slice.
  private static let pause = TimeAmount.microseconds(100)

  private let loop: any EventLoop
  private var slices = CircularBuffer<() -> Void>()
  private var isScheduled = false

  init(loop: any EventLoop) { self.loop = loop }

  /// Puts a slice of work at the end of the line.
  func append(_ slice: @escaping () -> Void) {
    slices.append(slice)
    schedule()
  }

  private func schedule() {
    guard !isScheduled, !slices.isEmpty else { return }
    isScheduled = true
    loop.assumeIsolated().scheduleTask(in: Self.pause) {
      let slice = self.slices.removeFirst()
      slice()
      self.isScheduled = false
      self.schedule()
    }
  }
}

/// What all connections of one event loop share, so that an idle one costs next to nothing.
final class LoopTools {
  let coder = FrameCoder()
  let line: WorkLine

  init(loop: any EventLoop) { line = WorkLine(loop: loop) }
}
