import CEpoll
import Glibc

/// Waits for sockets to have something to read or room to write.
final class Poller<Entry> {
  /// Names one socket; never used twice, so that an event of a closed socket finds nothing.
  typealias Key = UInt64

  private struct Watched {
    let entry: Entry
    let descriptor: Int32
    var isWriting: Bool
  }

  private static var eventCountMax: Int { 64 }

  private let descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
  private let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: eventCountMax)
  private var watched: [Key: Watched] = [:]
  private var nextKey: Key = 1

  deinit {
    events.deallocate()
    close(descriptor)
  }

  /// What is watched.
  var entries: [Entry] { watched.values.map(\.entry) }

  /// What is watched under a key; nil where it is watched no more.
  subscript(key: Key) -> Entry? { watched[key]?.entry }

  /// Watches a socket for reading and for writing.
  func add(_ entry: Entry, _ socket: Int32) -> Key {
    let key = nextKey
    nextKey += 1
    watched[key] = Watched(entry: entry, descriptor: socket, isWriting: true)
    control(EPOLL_CTL_ADD, socket, key, isWriting: true)
    return key
  }

  /// Says whether room to write matters.
  func watch(_ key: Key, isWriting: Bool) {
    guard let socket = watched[key], socket.isWriting != isWriting else { return }
    watched[key]?.isWriting = isWriting
    control(EPOLL_CTL_MOD, socket.descriptor, key, isWriting: isWriting)
  }

  /// Watches a socket no more.
  func remove(_ key: Key) {
    guard let socket = watched.removeValue(forKey: key) else { return }
    control(EPOLL_CTL_DEL, socket.descriptor, key, isWriting: false)
  }

  /// Waits until something happens or the time is over, and hands over what has happened.
  func wait(nanoseconds: Int64, _ body: (Entry, _ event: UInt32) -> Void) {
    let count = treff_epoll_wait(descriptor, events, Int32(Self.eventCountMax), max(0, nanoseconds))
    for index in 0..<max(0, Int(count)) {
      let event = events[index]
      if let entry = self[event.data.u64] { body(entry, event.events) }
    }
  }

  private func control(_ operation: Int32, _ socket: Int32, _ key: Key, isWriting: Bool) {
    var event = epoll_event()
    event.events = EPOLLIN.rawValue | (isWriting ? EPOLLOUT.rawValue : 0)
    event.data.u64 = key
    let status = epoll_ctl(descriptor, operation, socket, &event)
    precondition(status == 0, "epoll_ctl: \(String(cString: strerror(errno)))")
  }
}
