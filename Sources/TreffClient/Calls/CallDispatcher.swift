internal import NIOCore
internal import TreffProtocol

/// Sees a client's calls to their ends, without input or output: which wait, which are in flight on which connection,
/// which are made again, and when to connect. A clock is asked; sockets are somebody else's, who calls ``dispatch()``
/// after whatever it has told.
final class CallDispatcher {
  /// Called once, with the answer or why there is none.
  typealias Completion = (Result<Response, any Error>) -> Void

  struct CallUnderWay {
    enum Place {
      /// For its turn, or for a connection.
      case waiting
      /// For some time to pass before it is made again.
      case resting
      case sent(ClientConnection, id: UInt32)
    }

    let request: Request
    let deadline: UInt64
    let complete: Completion
    var attemptCount = 0
    var place = Place.waiting
  }

  /// Connections that finish what they have: a server that always says farewell does not get any number of them.
  private static let retiredCountMax = 8

  let configuration: ClientConfiguration
  private let coder = FrameCoder()
  let clock: () -> UInt64
  let random: () -> Double

  var calls: [UInt64: CallUnderWay] = [:]
  /// Keys in the order of their turns, some of calls that have ended since.
  private var waiting = CircularBuffer<UInt64>()
  /// Keys that are about to wait again.
  var again: [UInt64] = []
  private var deadlines = TimeQueue()
  var rests = TimeQueue()
  var backOff: BackOff
  /// Why there is no connection, while there is none.
  private var lastFailure = ClientError.connectionLost
  private var isConnecting = false
  private var hasAskedToConnect = false
  private var isClosing = false

  /// The connection that new calls go to.
  private(set) var connection: ClientConnection?
  /// The last connection whose server was seen to go.
  private weak var askedToGo: ClientConnection?
  /// Connections that finish what they have.
  private(set) var retired: [ClientConnection] = []

  /// - Parameters:
  ///   - clock: nanoseconds on a clock that never goes back.
  ///   - random: a number from 0 to 1, for jitter.
  init(configuration: ClientConfiguration, clock: @escaping () -> UInt64, random: @escaping () -> Double) {
    self.configuration = configuration
    self.clock = clock
    self.random = random
    backOff = BackOff(min: configuration.backOffMin.nanoseconds, max: configuration.backOffMax.nanoseconds)
  }

  // MARK: What is asked

  /// Whether nothing is left to do, and nothing will come.
  var isDone: Bool { isClosing && calls.isEmpty }

  /// How many deadlines are kept, some of calls that have ended since.
  var deadlineCount: Int { deadlines.count }

  /// Whether a connection is to be made: true once for each.
  func takeWishToConnect() -> Bool {
    defer { hasAskedToConnect = false }
    return hasAskedToConnect
  }

  /// When ``expire()`` is to be called next, on the clock.
  var nextExpiry: UInt64? {
    var times = [deadlines.first, rests.first, connection?.nextExpiry] + retired.map(\.nextExpiry)
    if connection == nil, !isConnecting, hasWaiting { times.append(backOff.end) }
    return times.compactMap(\.self).min()
  }

  // MARK: What is told

  /// Makes a call.
  /// - Parameters:
  ///   - key: higher than those of all calls before.
  ///   - deadline: when its time is over, on the clock.
  func submit(key: UInt64, _ request: Request, deadline: UInt64, completion: @escaping Completion) {
    let now = clock()
    if isClosing { return completion(.failure(ClientError.closed)) }
    if deadline <= now { return completion(.failure(ClientError.deadlineExceeded)) }
    calls[key] = CallUnderWay(request: request, deadline: deadline, complete: completion)
    deadlines.insert(key, at: deadline)
    if deadlines.count > 2 * calls.count + 1_024 { deadlines.keep { calls[$0] != nil } }
    waiting.append(key)
    failHopeless([key])
  }

  /// Takes a call back.
  func cancel(key: UInt64) {
    withdraw(key)
    complete(key, .failure(CancellationError()))
  }

  /// No further calls; those under way are seen to their ends.
  func close() { isClosing = true }

  /// No further calls, and none of those under way.
  func closeAtOnce() {
    isClosing = true
    for key in calls.keys.sorted() {
      withdraw(key)
      complete(key, .failure(ClientError.closed))
    }
  }

  /// A connection has been made.
  func didConnect() -> ClientConnection {
    isConnecting = false
    connection?.leave()
    retireIfDue()
    let connection = ClientConnection(coder: coder, configuration: configuration, clock: clock)
    self.connection = connection
    return connection
  }

  /// A connection could not be made. No call has been made by that, so none has been made too often: a server that is
  /// started anew is waited for.
  func didFailToConnect(_ why: String) {
    isConnecting = false
    lastFailure = .cannotConnect(why)
    backOff.didFail(now: clock(), random: random())
    failHopeless(waiting)
  }

  /// Something has happened to a connection: calls have ended, or there is room for more.
  func didChange(_ connection: ClientConnection) {
    for (key, end) in connection.takeEndings() { take(end, of: key) }
    pauseIfAskedToGo()
    retireIfDue()
    retired.removeAll(where: \.isFinished)
    let keys = again
    again = []
    queue(keys)
  }

  /// Sees to what falls due.
  func expire() {
    let now = clock()
    while let key = deadlines.popDue(now: now) {
      guard calls[key] != nil else { continue }
      withdraw(key, isSuspicious: true)
      complete(key, .failure(ClientError.deadlineExceeded))
    }
    var rested: [UInt64] = []
    while let key = rests.popDue(now: now) {
      if case .resting = calls[key]?.place { rested.append(key) }
    }
    queue(rested)
    for connection in retired + [connection].compactMap(\.self) {
      connection.expire()
      didChange(connection)
    }
  }

  /// Sends the calls whose turn it is, or sees to it that there is a connection.
  func dispatch() {
    while let connection, connection.isTaking, !looksElsewhere, let key = nextWaiting() {
      send(key, on: connection)
    }
    retireIfDue()
    if connection == nil || looksElsewhere, !isConnecting, hasWaiting, clock() >= backOff.end {
      isConnecting = true
      hasAskedToConnect = true
    }
  }

  // MARK: Turns

  private var hasWaiting: Bool {
    while let key = waiting.first {
      if case .waiting = calls[key]?.place { return true }
      waiting.removeFirst()
    }
    return false
  }

  private func nextWaiting() -> UInt64? { hasWaiting ? waiting.popFirst() : nil }

  private func send(_ key: UInt64, on connection: ClientConnection) {
    guard var call = calls[key] else { return }
    let now = clock()
    guard call.deadline > now else { return complete(key, .failure(ClientError.deadlineExceeded)) }
    // Rounded up, so that the server does not give up before we do.
    let milliseconds = UInt32(clamping: (call.deadline - now + 999_999) / 1_000_000)
    switch connection.send(key: key, request: call.request, timeoutMilliseconds: milliseconds) {
    case .tooLong(let byteCount):
      let limit = configuration.callByteCountMax
      complete(key, .failure(ClientError.requestTooLong(byteCount: byteCount, limit: limit)))
    case .sent(let id):
      call.attemptCount += 1
      call.place = .sent(connection, id: id)
      calls[key] = call
    }
  }

  /// Lets calls wait for their turn again, in the order in which they were first made.
  private func queue(_ keys: [UInt64]) {
    guard !keys.isEmpty else { return }
    for key in keys { calls[key]?.place = .waiting }
    waiting = CircularBuffer((waiting + keys).sorted())
    failHopeless(keys)
  }

  /// Whether calls wait for another connection though there is one: the server asks for that. Between the attempts, where
  /// no other can be had, it goes on with this one.
  private var looksElsewhere: Bool {
    connection?.isAskedToGo == true && (isConnecting || clock() >= backOff.end)
  }

  /// A connection whose server goes before it has answered anything is followed by a pause, as a failure to connect is.
  private func pauseIfAskedToGo() {
    guard let connection, connection.isAskedToGo, connection !== askedToGo else { return }
    askedToGo = connection
    noteSuccess(of: connection)
  }

  private func noteSuccess(of connection: ClientConnection) {
    if connection.hasAnswered { backOff.didSucceed() }
    if connection.hasFailed { backOff.didFail(now: clock(), random: random()) }
  }

  private func retireIfDue() {
    guard let connection, connection.isRetired else { return }
    self.connection = nil
    if connection !== askedToGo || connection.hasEnded { noteSuccess(of: connection) }
    if connection.hasFailed { lastFailure = .connectionLost }
    if !connection.isFinished { retired.append(connection) }
    failHopeless(waiting)
    guard retired.count > Self.retiredCountMax, let oldest = retired.first else { return }
    oldest.didBreak()
    didChange(oldest)
  }

  /// Fails the calls whose time is over before anybody connects again.
  private func failHopeless(_ keys: some Sequence<UInt64>) {
    guard connection == nil, !isConnecting, clock() < backOff.end else { return }
    for key in keys {
      guard let call = calls[key], case .waiting = call.place, call.deadline <= backOff.end else { continue }
      complete(key, .failure(lastFailure))
    }
  }

  // MARK: Endings

  /// Lets the server know that nobody waits for the call any more.
  private func withdraw(_ key: UInt64, isSuspicious: Bool = false) {
    guard case .sent(let connection, let id) = calls[key]?.place else { return }
    connection.cancel(id: id, isSuspicious: isSuspicious)
    retired.removeAll(where: \.isFinished)
  }

  func complete(_ key: UInt64, _ result: Result<Response, any Error>) {
    calls.removeValue(forKey: key)?.complete(result)
  }
}
