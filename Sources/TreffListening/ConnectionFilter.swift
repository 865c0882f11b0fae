#if os(Linux)
  internal import Glibc
  internal import NIOCore

  /// A filter of the kernel's own machine that drops the segments that ask for a new connection, and no others.
  enum ConnectionFilter {
    /// `sock_filter` of linux/filter.h.
    private struct Step {
      var code: UInt16
      var skipIfTrue: UInt8 = 0
      var skipIfFalse: UInt8 = 0
      var operand: UInt32
    }

    /// `sock_fprog`: the kernel reads the steps while the option is set, and not later.
    private struct Program: @unchecked Sendable {
      var count: UInt16
      var steps: UnsafePointer<Step>
    }

    /// The segment begins with its TCP header, whose byte 13 has the flags.
    private static let steps = [
      Step(code: 0x30, operand: 13),
      Step(code: 0x45, skipIfFalse: 1, operand: 0x02),  // SYN?
      Step(code: 0x06, operand: 0),  // dropped
      Step(code: 0x06, operand: .max),  // passed on whole
    ]

    /// - Throws: where the kernel does not take it.
    static func attach(to listener: any Channel) async throws {
      guard let socket = listener as? any SocketOptionProvider else { return }
      let copy = UnsafeMutablePointer<Step>.allocate(capacity: steps.count)
      copy.initialize(from: steps, count: steps.count)
      defer { copy.deallocate() }
      try await socket.unsafeSetSocketOption(
        level: .socket, name: NIOBSDSocket.Option(rawValue: SO_ATTACH_FILTER),
        value: Program(count: UInt16(steps.count), steps: copy)
      ).get()
    }
  }
#endif
