import Glibc
import TreffFraming
import TreffProtocol

/// Reads what peers send, and counts it. One belongs to one thread.
final class PeerReader {
  private let plan: LoadPlan
  private let coder = FrameCoder()
  private var book = AnswerBook()
  /// The longest frame that a server may send: the protocol's own limit.
  private static let payloadByteCountMax = 4 * 1_024 * 1_024

  /// A reader for one run.
  init(plan: LoadPlan) { self.plan = plan }

  /// Reads what has arrived on a connection.
  func read(_ connection: Connection, _ tally: inout Tally) -> Connection.End? {
    var end: Connection.End?
    repeat {
      let room = roomAhead(in: connection)
      let start = connection.inputRange.upperBound
      let count = connection.input.withUnsafeMutableBytes {
        recv(connection.descriptor, $0.baseAddress! + start, room, 0)
      }
      if count < 0 { return errno == EAGAIN || errno == EINTR ? nil : .closed }
      if count == 0 { return .closed }
      let now = MonotonicTime.now()
      connection.lastProgress = now
      connection.inputRange = connection.inputRange.lowerBound..<(start + count)
      end = plan.isEcho ? takeEchoes(connection, now, &tally) : takeFrames(connection, now, &tally)
      // A full buffer means that there may be more; else the next event tells.
      if count < room { break }
    } while end == nil
    return end
  }

  /// Makes room behind what is left of the input, and gives how much there is.
  private func roomAhead(in connection: Connection) -> Int {
    let range = connection.inputRange
    if range.isEmpty {
      connection.inputRange = 0..<0
    } else if range.lowerBound > 0 {
      connection.input.withUnsafeMutableBytes { bytes in
        bytes.baseAddress!.copyMemory(from: bytes.baseAddress! + range.lowerBound, byteCount: range.count)
      }
      connection.inputRange = 0..<range.count
    }
    if connection.inputRange.upperBound == connection.input.count {
      connection.input += [UInt8](repeating: 0, count: connection.input.count)
    }
    return connection.input.count - connection.inputRange.upperBound
  }

  // MARK: Echoes

  private func takeEchoes(_ connection: Connection, _ now: Int64, _ tally: inout Tally) -> Connection.End? {
    var position = connection.inputRange.lowerBound
    let end = connection.inputRange.upperBound
    defer { connection.inputRange = position..<end }
    while position < end {
      guard let call = connection.calls.find(connection.echoedID) else {
        return .violation("bytes that were not sent")
      }
      let length = plan.calls[call.call].bytes.count
      guard end - position >= length else { return nil }
      let isSame = connection.input.withUnsafeBytes {
        plan.calls[call.call].equals($0.baseAddress! + position, id: call.id)
      }
      guard isSame else {
        tally.failed += 1
        _ = connection.calls.take(call.id)
        return .violation("an echo of other bytes")
      }
      position += length
      connection.echoedID += 1
      settle(connection, call.id, now, &tally)
    }
    return nil
  }

  // MARK: Frames

  private func takeFrames(_ connection: Connection, _ now: Int64, _ tally: inout Tally) -> Connection.End? {
    var position = connection.inputRange.lowerBound
    let end = connection.inputRange.upperBound
    defer { connection.inputRange = position..<end }
    if connection.phase == .greeting {
      guard end - position >= Preface.byteCount else { return nil }
      let preface = Preface(connection.input[position..<end])
      guard preface?.major == Preface.current.major else { return .violation("no preface of our version") }
      position += Preface.byteCount
      connection.phase = .open
    }
    while end - position >= FrameHeader.byteCount {
      let (flag, length) = connection.input.withUnsafeBytes { bytes in
        (
          bytes[position],
          UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: position + 1, as: UInt32.self))
        )
      }
      guard flag == 0 else { return .violation("a frame with flag \(flag)") }
      guard length <= Self.payloadByteCountMax else { return .violation("a frame of \(length) bytes") }
      let start = position + FrameHeader.byteCount
      guard end - start >= Int(length) else { return nil }
      position = start + Int(length)
      if let end = takeFrame(start..<position, connection, now, &tally) { return end }
    }
    return nil
  }

  private func takeFrame(
    _ payload: Range<Int>, _ connection: Connection, _ now: Int64, _ tally: inout Tally
  ) -> Connection.End? {
    if !plan.isVerifying {
      let glance = connection.input.withUnsafeBytes {
        ReplyGlance(UnsafeRawBufferPointer(rebasing: $0[payload]))
      }
      if let glance { return settle(connection, glance.id, now, &tally) }
    }
    let frame: ServerFrame
    do throws(MessageFault) {
      frame = try coder.serverFrame(connection.input[payload]) { id in
        connection.calls.find(id).map { plan.calls[$0.call].request.method }
      }
    } catch {
      return .violation("a frame that cannot be read")
    }
    switch frame {
    case .reply(let id, let response):
      guard let call = connection.calls.find(id) else { return .violation("a reply to no call in flight") }
      guard plan.isVerifying, let complaint = book.complaint(about: response, to: call.call) else {
        return settle(connection, id, now, &tally)
      }
      fail(connection, id, complaint, &tally)
    case .faultyReply(let id, let fault):
      fail(connection, id, "a reply that cannot be read: \(fault.field) \(fault.kind)", &tally)
    case .strayReply: return .violation("a reply to no call in flight")
    case .failure(let failure): return take(failure, connection, &tally)
    case .goAway(let goAway): return take(goAway, connection, &tally)
    case .ping(let opaque):
      var pong: [UInt8] = []
      coder.appendPong(opaque, to: &pong)
      connection.append(pong)
      return connection.flush()
    case .pong, .other: break
    }
    return nil
  }

  private func take(_ failure: Failure, _ connection: Connection, _ tally: inout Tally) -> Connection.End? {
    guard let call = connection.calls.find(failure.id) else {
      return .violation("a failure of no call in flight")
    }
    guard failure.reason == "DRAINING" else {
      fail(connection, call.id, "failure \(failure.code) \(failure.reason)", &tally)
      return nil
    }
    _ = connection.calls.take(call.id)
    connection.remake(call, &tally)
    connection.isRetired = true
    return nil
  }

  private func take(_ goAway: GoAway, _ connection: Connection, _ tally: inout Tally) -> Connection.End? {
    connection.isRetired = true
    // 0 drains, 14 was idle; the others say that we sent what makes no sense.
    let isOurFault = goAway.code != 0 && goAway.code != 14
    for call in connection.calls.takeAll(above: goAway.lastID) {
      if isOurFault {
        tally.failed += 1
      } else {
        connection.remake(call, &tally)
      }
    }
    return isOurFault ? .refusal("go away \(goAway.code): \(goAway.message)") : nil
  }

  /// Counts a call that was answered as it should be.
  @discardableResult
  private func settle(
    _ connection: Connection, _ id: UInt32, _ now: Int64, _ tally: inout Tally
  ) -> Connection.End? {
    guard let call = connection.calls.take(id) else { return .violation("a reply to no call in flight") }
    connection.answered += 1
    tally.latencies.record(now - call.since)
    return nil
  }

  private func fail(_ connection: Connection, _ id: UInt32, _ complaint: String, _ tally: inout Tally) {
    _ = connection.calls.take(id)
    connection.answered += 1
    tally.failed += 1
    tally.complain(complaint)
  }
}
