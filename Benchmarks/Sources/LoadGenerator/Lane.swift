/// A place for one connection at a time, and the calls that are made over it.
final class Lane {
  /// Its number among all lanes, from 0.
  let index: Int
  /// The connection that begins calls; nil between two.
  var current: Connection?
  /// Calls to be made again, oldest first.
  var remade: [Connection.Remade] = []
  /// When to connect, where there is no connection.
  var reconnectTime: Int64 = 0
  /// Whether it has ended for good.
  var isOver = false

  private let plan: LoadPlan
  private let quota: Int?
  /// How many calls were made for the first time.
  private var made = 0
  /// How long the last wait before connecting was.
  private var backOff: Int64 = 0

  private static let backOffMin = 10 * MonotonicTime.millisecond
  private static let backOffMax = 500 * MonotonicTime.millisecond

  /// A lane that has made no calls.
  init(index: Int, plan: LoadPlan) {
    self.index = index
    self.plan = plan
    quota = plan.quota(of: index)
  }

  /// How many calls are left to make for the first time; nil for any number.
  var unmade: Int? { quota.map { $0 - made } }

  /// Whether there are calls to make.
  /// - Parameter isTimeUp: whether only calls that were due before are made.
  func wantsCalls(isTimeUp: Bool) -> Bool {
    guard !isOver else { return false }
    if !remade.isEmpty { return true }
    guard let unmade else { return !isTimeUp }
    // Calls at a fixed rate were all due by now, and a slow peer does not get out of them.
    return unmade > 0 && (plan.rate != nil || !isTimeUp)
  }

  /// When there is something to do without anything arriving; nil for never.
  func wakeTime(start: Int64, isTimeUp: Bool) -> Int64? {
    guard wantsCalls(isTimeUp: isTimeUp) else { return nil }
    guard let current else { return reconnectTime }
    guard current.phase == .open, current.calls.hasRoom, remade.isEmpty else { return nil }
    return plan.due(made, of: index).map { start + $0 }
  }

  /// Makes the calls that can be made now.
  func makeCalls(start: Int64, now: Int64, isTimeUp: Bool) -> Connection.End? {
    guard let connection = current, connection.phase == .open, wantsCalls(isTimeUp: isTimeUp) else {
      return nil
    }
    // Without a rate, all calls of a batch are answered before the next one goes.
    guard plan.rate != nil || connection.calls.count == 0 else { return nil }
    if connection.calls.count == 0 { connection.lastProgress = now }
    var count = 0
    while connection.calls.hasRoom, !connection.isRetired {
      if !remade.isEmpty {
        let call = remade.removeFirst()
        connection.begin(call.call, of: plan.calls, since: plan.rate == nil ? now : call.since)
      } else if unmade ?? 1 > 0, plan.rate != nil || !isTimeUp {
        let since = plan.due(made, of: index).map { start + $0 } ?? now
        guard since <= now else { break }
        connection.begin(plan.choice(made, of: index), of: plan.calls, since: since)
        made += 1
      } else {
        break
      }
      count += 1
      if connection.begun == plan.callsPerConnection { connection.isRetired = true }
    }
    return count > 0 && !connection.isBlocked ? connection.flush() : nil
  }

  /// Takes over the calls that a connection leaves behind.
  func takeRemade(of connection: Connection) {
    remade += connection.remade
    connection.remade = []
  }

  /// Puts off connecting, the longer the more often it has failed.
  func backOff(from now: Int64) {
    backOff = backOff == 0 ? Self.backOffMin : min(2 * backOff, Self.backOffMax)
    reconnectTime = now + backOff
  }

  /// Lets the current connection go; the next one is due at once where this one was of use.
  func release(now: Int64) {
    guard let connection = current else { return }
    current = nil
    if connection.answered > 0 || connection.begun == plan.callsPerConnection {
      backOff = 0
      reconnectTime = now
    } else {
      backOff(from: now)
    }
  }
}
