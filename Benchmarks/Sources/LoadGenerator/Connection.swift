import Glibc
import TreffFraming
import TreffProtocol

/// One connection to the peer: what is still to be written, what has been read, and the calls in flight.
final class Connection {
  enum Phase {
    case connecting
    /// The peer's preface has not come yet. No call is made before, so that none can have been begun if it
    /// never does.
    case greeting
    case open
  }

  /// Why a connection ended.
  enum End {
    case closed
    /// The peer sent what makes no sense.
    case violation(String)
    /// A farewell that blames us.
    case refusal(String)
  }

  /// A call to be made again, and what its latency is counted from.
  struct Remade {
    let call: Int
    let since: Int64
  }

  let descriptor: Int32
  /// The lane it serves. Lanes outlive connections.
  unowned let lane: Lane
  /// What the poller knows it by.
  var key: UInt64 = 0
  var phase = Phase.connecting
  /// Whether it begins no more calls, and ends with the last of those in flight.
  var isRetired = false
  /// The calls in flight.
  var calls: CallsInFlight
  /// Calls that the peer certainly has not begun, to be made again elsewhere.
  var remade: [Remade] = []
  /// How many calls were begun.
  var begun = 0
  /// How many calls were answered.
  var answered = 0
  /// When the peer last sent something, or had nothing to answer.
  var lastProgress: Int64
  /// Whether the system took less than there is to write.
  private(set) var isBlocked = false

  var input: [UInt8]
  /// What of the input has been read but makes no whole frame yet.
  var inputRange = 0..<0
  /// The next id to come back from a peer that echoes.
  var echoedID = PreparedCall.firstID

  private var output: [UInt8] = []
  private var outputStart = 0
  /// How many bytes the system has taken since the beginning.
  private(set) var writtenCount = 0

  /// A connection that has been begun.
  init(descriptor: Int32, lane: Lane, depth: Int, now: Int64) {
    self.descriptor = descriptor
    self.lane = lane
    calls = CallsInFlight(depth: depth)
    lastProgress = now
    input = [UInt8](repeating: 0, count: 64 * 1_024)
  }

  /// Closes the socket.
  func close() { Glibc.close(descriptor) }

  /// Adds bytes to what is to be written.
  func append(_ bytes: [UInt8]) { output += bytes }

  /// Adds a call to what is to be written.
  func begin(_ index: Int, of prepared: [PreparedCall], since: Int64) {
    let start = output.count
    let id = calls.nextID
    output += prepared[index].bytes
    let place = start + prepared[index].idPosition
    output.withUnsafeMutableBytes { PreparedCall.write(id, at: $0.baseAddress! + place) }
    calls.add(call: index, since: since, end: writtenCount + output.count - outputStart)
    begun += 1
  }

  /// Writes what there is, as far as the system takes it.
  func flush() -> End? {
    while outputStart < output.count {
      let count = output.withUnsafeBytes { bytes in
        send(
          descriptor, bytes.baseAddress! + outputStart, bytes.count - outputStart,
          Int32(MSG_NOSIGNAL))
      }
      if count < 0 {
        guard errno == EAGAIN || errno == EINTR else { return .closed }
        isBlocked = true
        return nil
      }
      outputStart += count
      writtenCount += count
    }
    isBlocked = false
    output.removeAll(keepingCapacity: true)
    outputStart = 0
    return nil
  }

  /// Ends the calls in flight: those that the peer cannot have begun are made again, the others are lost.
  func abandonCalls(_ tally: inout Tally) {
    for call in calls.takeAll() {
      if call.end > writtenCount {
        remake(call, &tally)
      } else {
        tally.lost += 1
      }
    }
  }

  /// Has a call made again elsewhere.
  func remake(_ call: CallInFlight, _ tally: inout Tally) {
    remade.append(Remade(call: call.call, since: call.since))
    tally.retried += 1
  }
}
