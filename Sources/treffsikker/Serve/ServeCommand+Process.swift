import CMalloc
import Glibc

extension ServeCommand {
  /// Descriptors that are not clients': files, what the event loops need, and clients who are being turned away.
  static let descriptorsBeside = 256

  /// Memory of 128 KiB and more is taken from the system and given back to it, each piece by itself. Else the C
  /// library learns from a few huge answers to keep such memory, and the process stays as large as its worst moment.
  static func keepLargeMemoryApart() { _ = mallopt(M_MMAP_THRESHOLD, 128 * 1024) }

  /// SIGHUP does nothing until the reloader traps it; what changed before is seen two seconds later anyway.
  static func ignoreHangUp() { signal(SIGHUP, SIG_IGN) }

  /// Each connection takes a descriptor; the soft limit is often a thousand, for the sake of programs that use
  /// `select`.
  /// - Returns: how many descriptors there are.
  static func raiseDescriptorLimit() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return .max }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return Int(clamping: limit.rlim_max)
  }
}
