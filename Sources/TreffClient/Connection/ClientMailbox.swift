internal import NIOCore
internal import Synchronization
internal import TreffProtocol

/// What a caller tells the client's loop.
enum ClientMessage: Sendable {
  /// A call that is to be made.
  struct CallToMake: Sendable {
    let ticket: CallTicket
    let request: Request
    let deadline: UInt64
    let continuation: CheckedContinuation<Response, any Error>
  }

  case submit(CallToMake)
  case cancel(key: UInt64)
  case close(CheckedContinuation<Void, Never>)
  /// Nobody is left who could ask.
  case abandon
}

/// A call's number, and whether its task was cancelled, which may come to light before the call does.
final class CallTicket: Sendable {
  let key: UInt64
  private let cancelled = Atomic(false)

  init(key: UInt64) { self.key = key }

  var isCancelled: Bool { cancelled.load(ordering: .acquiring) }
  func cancel() { cancelled.store(true, ordering: .releasing) }
}

/// The way from any task to the client's loop. What is told in a burst wakes the loop once.
final class ClientMailbox: Sendable {
  private struct Contents {
    var messages: [ClientMessage] = []
    var nextKey: UInt64 = 1
  }

  private let contents = Mutex(Contents())
  private let eventLoop: any EventLoop
  private let loop: NIOLoopBoundBox<ClientLoop>

  init(eventLoop: any EventLoop, loop: NIOLoopBoundBox<ClientLoop>) {
    self.eventLoop = eventLoop
    self.loop = loop
  }

  deinit {
    let loop = loop
    eventLoop.execute { loop.value.take([.abandon]) }
  }

  /// A call's number, higher than all before.
  func ticket() -> CallTicket {
    contents.withLock { contents in
      defer { contents.nextKey += 1 }
      return CallTicket(key: contents.nextKey)
    }
  }

  func post(_ message: ClientMessage) {
    let isFirst = contents.withLock { contents in
      contents.messages.append(message)
      return contents.messages.count == 1
    }
    if isFirst { eventLoop.execute { self.deliver() } }
  }

  private func deliver() {
    let messages = contents.withLock { contents in
      defer { contents.messages = [] }
      return contents.messages
    }
    loop.value.take(messages)
  }
}
