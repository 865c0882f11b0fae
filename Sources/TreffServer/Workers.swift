internal import NIOCore
internal import NIOPosix
internal import TreffProtocol

/// The threads of all servers of the process.
enum Workers {
  /// Needs are matched here, one slice of a connection after the other: as many at a time as there are processors.
  static let pool: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: System.coreCount)
    pool.start()
    return pool
  }()

  /// Bytes are read, framed and written here. A match takes more than ten times as long as its bytes do, so one loop
  /// keeps eight processors busy; and where there are few, loops would only wait for each other and for the clients'
  /// own processes.
  static let loops = MultiThreadedEventLoopGroup(numberOfThreads: (System.coreCount + 7) / 8)

  /// One for each loop, so that an idle connection costs next to nothing.
  private static let coders: [ObjectIdentifier: NIOLoopBoundBox<FrameCoder>] = {
    var coders: [ObjectIdentifier: NIOLoopBoundBox<FrameCoder>] = [:]
    for loop in loops.makeIterator() {
      coders[ObjectIdentifier(loop)] = .makeBoxSendingValue(FrameCoder(), eventLoop: loop)
    }
    return coders
  }()

  /// The coder of the loop that this is called on.
  static func coder(of loop: any EventLoop) -> FrameCoder {
    guard let coder = coders[ObjectIdentifier(loop)]?.value else {
      preconditionFailure("a channel runs on a loop of its group")
    }
    return coder
  }
}
