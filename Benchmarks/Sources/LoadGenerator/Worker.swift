import CEpoll
import Glibc
import TreffFraming

/// One thread's connections, and the loop that waits for them.
final class Worker {
  private let plan: LoadPlan
  private let reader: PeerReader
  private let poller = Poller<Connection>()
  private let lanes: [Lane]
  private var tally = Tally()
  private var start: Int64 = 0
  private var timeUp = Int64.max
  private var lastAnswer: Int64 = 0
  /// The last time that connecting failed.
  private var connectFailure: SocketFailure?
  /// Whether a lane may be waiting to connect.
  private var hasIdleLane = true
  /// Whether there may be nothing left to do.
  private var mayBeDone = true

  /// How long a peer may take to accept a connection and to greet, or to say anything at all while calls are
  /// in flight, in nanoseconds.
  private static let greetingTimeMax = 5 * MonotonicTime.second
  private static let silenceMax = 30 * MonotonicTime.second
  /// How long a peer is waited for at the start, where a plan waits at all.
  private static let startTimeMax = 10 * MonotonicTime.second
  /// How long the loop sleeps at most: connections that hang are looked for as often.
  private static let sleepMax = 100 * MonotonicTime.millisecond

  /// One of several workers, which share the lanes.
  init(_ number: Int, of plan: LoadPlan) {
    self.plan = plan
    reader = PeerReader(plan: plan)
    lanes = stride(from: number, to: plan.laneCount, by: plan.threadCount).map { Lane(index: $0, plan: plan) }
  }

  /// Makes the calls and tells what came of them.
  /// - Throws: ``SocketFailure`` where the peer cannot be reached at the start.
  func run() throws -> Tally {
    treff_set_timer_slack(1)
    try connectAll()
    tally = Tally()
    tally.connections = lanes.count
    start = MonotonicTime.now()
    lastAnswer = start
    let cpuBefore = Self.cpuSeconds
    timeUp = start + Int64(plan.seconds * Double(MonotonicTime.second))
    let end = timeUp + Int64(LoadPlan.graceSeconds * Double(MonotonicTime.second))
    var now = start
    var nextCare = start
    while now < end {
      let isCareDue = now >= nextCare
      if isCareDue || plan.rate != nil || hasIdleLane { careForLanes(now) }
      if isCareDue {
        endSilentConnections(now)
        nextCare = now + Self.sleepMax
      }
      if (isCareDue || mayBeDone) && isDone(now) { break }
      poller.wait(nanoseconds: wakeTime(now, atMost: nextCare) - now) { connection, event in
        handle(event, of: connection)
        makeCalls(of: connection.lane, now: MonotonicTime.now())
      }
      now = MonotonicTime.now()
    }
    finish(now)
    tally.cpuSeconds = Self.cpuSeconds - cpuBefore
    return tally
  }

  /// When there is something to do without anything arriving.
  private func wakeTime(_ now: Int64, atMost limit: Int64) -> Int64 {
    guard plan.rate != nil || hasIdleLane else { return limit }
    return lanes.reduce(limit) { min($0, $1.wakeTime(start: start, isTimeUp: now >= timeUp) ?? limit) }
  }

  private func isDone(_ now: Int64) -> Bool {
    mayBeDone = false
    return !lanes.contains { $0.wantsCalls(isTimeUp: now >= timeUp) }
      && poller.entries.allSatisfy { $0.calls.count == 0 }
  }

  private func finish(_ now: Int64) {
    for connection in poller.entries {
      tally.lost += connection.calls.count
      poller.remove(connection.key)
      connection.close()
    }
    for lane in lanes { tally.unsent += lane.remade.count + (lane.unmade ?? 0) }
    let isTimed = plan.callCount == nil
    tally.elapsed = max(lastAnswer, isTimed ? min(now, timeUp) : start) - start
    tally.duration = now - start
  }

  /// The processor time that this thread has taken.
  private static var cpuSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  // MARK: Lanes

  private func careForLanes(_ now: Int64) {
    hasIdleLane = false
    for lane in lanes {
      if lane.current == nil, lane.wantsCalls(isTimeUp: now >= timeUp) { connect(lane, now) }
      makeCalls(of: lane, now: now)
      if lane.current == nil, !lane.isOver { hasIdleLane = true }
    }
  }

  private func makeCalls(of lane: Lane, now: Int64) {
    guard let connection = lane.current else { return }
    let end = lane.makeCalls(start: start, now: now, isTimeUp: now >= timeUp)
    if end != nil || connection.isRetired || connection.isBlocked { conclude(connection, end) }
    if connection.calls.count == 0 { mayBeDone = true }
  }

  /// A lane could not connect: it waits, or ends where the plan does not wait.
  private func giveUp(_ lane: Lane, _ complaint: String) {
    guard !plan.isReconnecting, !lane.isOver else { return }
    lane.isOver = true
    tally.abandonedLanes += 1
    tally.complain(complaint)
  }

  // MARK: Connections

  /// Connects every lane before the first call, so that the time of doing so is in no number.
  private func connectAll() throws {
    let limit = MonotonicTime.now() + (plan.isReconnecting ? Self.startTimeMax : Self.greetingTimeMax)
    while lanes.contains(where: { $0.current?.phase != .open }) {
      let now = MonotonicTime.now()
      guard now < limit else {
        throw connectFailure ?? SocketFailure("greet \(plan.endpoint)", number: ETIMEDOUT)
      }
      for lane in lanes where lane.current == nil { connect(lane, now) }
      poller.wait(nanoseconds: MonotonicTime.millisecond) { connection, event in handle(event, of: connection)
      }
      if lanes.contains(where: \.isOver) {
        throw connectFailure ?? SocketFailure("greet \(plan.endpoint)", number: ECONNRESET)
      }
    }
  }

  private func connect(_ lane: Lane, _ now: Int64) {
    guard !lane.isOver, now >= lane.reconnectTime else { return }
    do throws(SocketFailure) {
      let connection = Connection(
        descriptor: try plan.endpoint.connect(), lane: lane, depth: plan.depth, now: now)
      connection.key = poller.add(connection, connection.descriptor)
      lane.current = connection
    } catch {
      connectFailure = error
      lane.backOff(from: now)
      giveUp(lane, "\(error)")
    }
  }

  private func handle(_ event: UInt32, of connection: Connection) {
    if connection.phase == .connecting {
      if let failure = plan.endpoint.failure(of: connection.descriptor) {
        connectFailure = failure
        drop(connection)
        giveUp(connection.lane, "\(failure)")
        return
      }
      tally.connections += 1
      connection.phase = plan.isEcho ? .open : .greeting
      if !plan.isEcho { connection.append(Preface.current.bytes) }
    }
    var end: Connection.End?
    if event & EPOLLIN.rawValue != 0 {
      let answered = connection.answered
      end = reader.read(connection, &tally)
      if connection.answered > answered { lastAnswer = max(lastAnswer, connection.lastProgress) }
    } else if event & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 {
      end = .closed
    }
    if end == nil, event & EPOLLOUT.rawValue != 0 { end = connection.flush() }
    conclude(connection, end)
  }

  /// Draws the conclusions of what a connection has come to.
  private func conclude(_ connection: Connection, _ end: Connection.End?) {
    let lane = connection.lane
    guard let end else {
      if connection.isRetired {
        lane.takeRemade(of: connection)
        release(lane, ifCurrent: connection)
        if connection.calls.count == 0 { return drop(connection) }
      }
      return poller.watch(connection.key, isWriting: connection.isBlocked)
    }
    let isExpected = connection.isRetired && connection.calls.count == 0
    let wasCurrent = lane.current === connection
    connection.abandonCalls(&tally)
    drop(connection)
    switch end {
    case .closed:
      if isExpected { return }
      if connection.phase == .open { tally.complain("closed by the peer") }
    case .violation(let complaint), .refusal(let complaint):
      tally.complain(complaint)
      tally.failed += 1
    }
    if wasCurrent { giveUp(lane, "not connected again") }
  }

  private func drop(_ connection: Connection) {
    connection.lane.takeRemade(of: connection)
    release(connection.lane, ifCurrent: connection)
    poller.remove(connection.key)
    connection.close()
    mayBeDone = true
  }

  private func release(_ lane: Lane, ifCurrent connection: Connection) {
    guard lane.current === connection else { return }
    lane.release(now: MonotonicTime.now())
    hasIdleLane = true
  }

  private func endSilentConnections(_ now: Int64) {
    for connection in poller.entries {
      let silence = now - connection.lastProgress
      if connection.phase != .open {
        if silence > Self.greetingTimeMax { conclude(connection, .closed) }
      } else if connection.calls.count > 0, silence > Self.silenceMax {
        conclude(connection, .violation("no answer for \(Self.silenceMax / MonotonicTime.second) s"))
      }
    }
  }
}
