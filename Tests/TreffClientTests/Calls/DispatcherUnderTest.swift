import TreffFraming
import TreffProtocol

@testable import TreffClient

/// A dispatcher with a clock of its own and a network that does what the test says. Jitter is none.
final class DispatcherUnderTest {
  /// A connection that was made, and the server at its other end.
  final class Link {
    let connection: ClientConnection
    let server = WireScript()
    /// What has been sent on it.
    var frames: [ClientFrame] = []

    init(_ connection: ClientConnection) { self.connection = connection }

    /// The calls among it.
    var calls: [Call] = []
    var isClosed = false
    /// How many times something was sent.
    var writeCount = 0
  }

  private final class State {
    var now: UInt64 = 1_000_000_000
    var results: [UInt64: Result<Response, any Error>] = [:]
    /// The keys of calls that have ended, in that order.
    var ended: [UInt64] = []
  }

  private let state = State()
  private let start: UInt64 = 1_000_000_000
  let dispatcher: CallDispatcher
  private(set) var links: [Link] = []
  /// When it was asked to connect, in milliseconds.
  private(set) var connectTimes: [UInt64] = []
  /// What connecting comes to; nil takes the time that the test takes.
  var connects: Bool? = true

  private(set) var isConnecting = false

  init(_ configuration: ClientConfiguration = ClientConfiguration()) {
    dispatcher = CallDispatcher(
      configuration: configuration, clock: { [state] in state.now }, random: { 0.5 })
  }

  var ended: [UInt64] { state.ended }
  var milliseconds: UInt64 { (state.now - start) / 1_000_000 }
  var link: Link { links[links.count - 1] }

  func result(_ key: UInt64) throws -> Response? { try state.results[key]?.get() }
  func error(_ key: UInt64) -> ClientError? {
    if case .failure(let error) = state.results[key] { error as? ClientError } else { nil }
  }
  func wasCancelled(_ key: UInt64) -> Bool {
    if case .failure(let error) = state.results[key] { error is CancellationError } else { false }
  }

  func submit(_ key: UInt64, timeout: Duration = .seconds(5), request: Request? = nil) {
    let deadline = state.now + timeout.nanoseconds
    dispatcher.submit(key: key, request ?? .numbered(Int(key)), deadline: deadline) { [state] result in
      precondition(state.results[key] == nil, "a call ends once")
      state.results[key] = result
      state.ended.append(key)
    }
  }

  func submit(_ keys: ClosedRange<UInt64>) {
    for key in keys { submit(key) }
    settle()
  }

  /// What the loop does after whatever has happened.
  func settle() {
    repeat {
      dispatcher.dispatch()
      for link in links where !link.isClosed {
        let bytes = link.connection.takeOutput()
        let frames = (try? link.server.read(bytes)) ?? []
        link.frames += frames
        if !bytes.isEmpty { link.writeCount += 1 }
        link.calls += frames.calls
        link.isClosed = link.connection.isFinished
      }
      if dispatcher.takeWishToConnect() {
        connectTimes.append(milliseconds)
        if let connects { didConnect(connects) } else { isConnecting = true }
      }
      dispatcher.dispatch()
    } while links.contains { !$0.isClosed && !$0.connection.output.isEmpty }
  }

  func didConnect(_ success: Bool) {
    if success { links.append(Link(dispatcher.didConnect())) } else { dispatcher.didFailToConnect("refused") }
  }

  /// Ends a connecting that took its time.
  func finishConnecting(_ success: Bool) {
    isConnecting = false
    didConnect(success)
    settle()
  }

  func outcome(_ key: UInt64) -> Result<Response, any Error>? { state.results[key] }

  /// The server says something, behind its preface the first time.
  func say(_ bytes: [UInt8], on link: Link? = nil) {
    let link = link ?? self.link
    link.connection.receive((link.connection.hasHeard ? [] : WireScript.preface) + bytes)
    dispatcher.didChange(link.connection)
    settle()
  }

  /// The server answers the last of a call's makings.
  func answer(_ key: UInt64, on link: Link? = nil) {
    let link = link ?? self.link
    guard let call = link.calls.last(where: { $0.request == .numbered(Int(key)) }) else { return }
    say(link.server.echo(call), on: link)
  }

  /// The connection breaks.
  func cut(_ link: Link? = nil) {
    let connection = (link ?? self.link).connection
    connection.didBreak()
    dispatcher.didChange(connection)
    settle()
  }

  /// Lets time pass, and what falls due happen when it does.
  func pass(_ time: Duration) {
    let end = state.now + time.nanoseconds
    while let next = dispatcher.nextExpiry, next <= end {
      state.now = max(state.now, next)
      dispatcher.expire()
      settle()
    }
    state.now = end
  }
}
