import Foundation
import Testing
import TreffListening
import TreffMatching
import TreffProtocol
import TreffService

@testable import TreffServer

@Suite("FramedServer", .serialized)
struct FramedServerTests {
  @Test("TCP and Unix sockets are answered alike, and a port of 0 becomes a real one")
  func bothDoors() async throws {
    let path = RunningServer.socketPath()
    let addresses: [ListenAddress] = [.tcp(host: "127.0.0.1", port: 0), .unixSocket(path: path)]
    try await RunningServer.with(addresses) { server in
      guard case .tcp(_, let port) = server.addresses[0] else { throw CancellationError() }
      #expect(port > 0)
      var answers: [ServerFrame?] = []
      for address in server.addresses {
        let client = try SocketClient(address)
        try client.send(1, Conversation.match())
        answers.append(try client.frame())
      }
      #expect(answers[0] == answers[1])
      #expect(answers[0]?.told == "1 reply")
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a burst is answered whole, and a drip of single bytes as well")
  func burstAndDrip() async throws {
    try await RunningServer.with { server in
      let client = try SocketClient(server.address, greets: false)
      var bytes = Conversation.preface
      for id in 1...300 as ClosedRange<UInt32> { bytes += client.call(id, Conversation.health) }
      try client.write(bytes)
      #expect(try Set(client.told(300)) == Set((1...300).map { "\($0) reply" }))
      let slow = try SocketClient(server.address, greets: false)
      for byte in Conversation.preface + slow.call(1, Conversation.match()) + Conversation.ping(8) {
        try slow.write([byte])
        usleep(500)
      }
      #expect(try Set(slow.told(2)) == ["1 reply", "pong 8"])
    }
  }

  @Test("a client that has half-closed gets all of its answers, however slowly it reads them")
  func halfClose() async throws {
    let path = RunningServer.socketPath()
    try await RunningServer.with([.unixSocket(path: path)]) { server in
      let client = try SocketClient(server.address)
      try client.send(1, Conversation.slowBatch(15))
      try client.send(2, Conversation.health)
      client.endInput()
      usleep(1_500_000)  // far longer than a connection lingers
      let told = try [client.frame(), client.frame()].map { $0?.told }
      #expect(Set(told) == ["1 reply", "2 reply"])
      #expect(try client.told(1) == ["end"])
    }
  }

  @Test("an answer on its way is not cut by the farewell behind it")
  func farewellBehindAnswer() async throws {
    let path = RunningServer.socketPath()
    try await RunningServer.with([.unixSocket(path: path)]) { server in
      let client = try SocketClient(server.address)
      try client.send(1, Conversation.slowBatch(15))
      try client.write([9])
      client.endInput()
      usleep(1_500_000)
      #expect(try client.told(3) == ["1 reply", "goaway 12 last 1", "end"])
    }
  }

  @Test("a long batch holds up neither what comes behind it nor the other clients of its loop")
  func fairness() async throws {
    try await RunningServer.with { server in
      let busy = try SocketClient(server.address)
      // One for each loop, at least.
      let others = try (0..<8).map { _ in try SocketClient(server.address) }
      for other in others {
        try other.send(1, Conversation.health)
        #expect(try other.told(1) == ["1 reply"])
      }
      try busy.send(1, Conversation.slowBatch(10_000))  // minutes of work
      try busy.write(Conversation.ping(7))
      for other in others {
        try other.send(2, Conversation.health)
        #expect(try other.told(1) == ["2 reply"])
      }
      try busy.send(2, Conversation.health)
      #expect(try busy.told(2) == ["pong 7", "2 reply"])
      try busy.write(Conversation.cancel(1))
      #expect(try busy.told(1) == ["1 CANCELLED"])
    }
  }

  @Test("work for a client that is gone stops, and the others notice nothing")
  func reset() async throws {
    try await RunningServer.with { server in
      let other = try SocketClient(server.address)
      let client = try SocketClient(server.address)
      let batch = Conversation.slowBatch(200)
      try client.write(client.call(1, batch) + client.call(2, batch) + [0, 0, 0])
      usleep(100_000)
      client.reset()
      // As long as the two would have taken, and more: another client's take as long.
      for id in 1...3 as ClosedRange<UInt32> {
        try other.send(id, batch)
        #expect(try other.told(1) == ["\(id) reply"])
      }
      #expect(server.callCount(Method.batchMatch.name, "OK") == 3)
    }
  }

  @Test("a client that stops reading is dropped in time, and the others are answered meanwhile")
  func unread() async throws {
    var limits = RunningServer.limits
    limits.frameTime = 700_000_000
    try await RunningServer.with(limits: limits) { server in
      let client = try SocketClient(server.address)
      var id: UInt32 = 0
      var bytes: [UInt8] = []
      for _ in 0..<1_000 {
        id += 1
        bytes += client.call(id, .listCentres(ListCentresRequest()))
      }
      try client.write(bytes, waits: false)
      let other = try SocketClient(server.address)
      for id in 1...10 as ClosedRange<UInt32> {
        try other.send(id, Conversation.health)
        #expect(try other.told(1) == ["\(id) reply"])
        usleep(200_000)
      }
      // Whatever the kernel held is still there; then it is over, long before a thousand answers.
      var count = 0
      while let frame = try? client.frame(), frame.told.hasSuffix("reply") { count += 1 }
      #expect(count < 1_000)
    }
  }

  @Test("a client that reads slowly is not dropped")
  func slowReader() async throws {
    var limits = RunningServer.limits
    limits.frameTime = 500_000_000
    limits.takenByteCountMin = 50_000
    let path = RunningServer.socketPath()
    try await RunningServer.with([.unixSocket(path: path)], limits: limits) { server in
      let client = try SocketClient(server.address)
      try client.send(1, Conversation.slowBatch(20))
      let frame = try client.frame(reading: 131_072, every: 100_000)
      #expect(frame?.told == "1 reply")
    }
  }

  @Test("a client that is turned away is told why, and takes no place")
  func connectionLimit() async throws {
    var limits = RunningServer.limits
    limits.connectionCountMax = 2
    try await RunningServer.with(limits: limits) { server in
      var welcome: [SocketClient] = []
      for _ in 0..<2 {
        let client = try SocketClient(server.address)
        try client.send(1, Conversation.health)
        #expect(try client.told(1) == ["1 reply"])
        welcome.append(client)
      }
      let refused = try (0..<5).map { _ in try SocketClient(server.address) }
      for client in refused { #expect(try client.told(2) == ["goaway 8 last 0", "end"]) }
      let more = try (0..<5).map { _ in try SocketClient(server.address) }
      for client in more { #expect(try client.told(1) == ["goaway 8 last 0"]) }
      welcome.removeLast()  // closes it
      usleep(100_000)
      let next = try SocketClient(server.address)
      try next.send(1, Conversation.health)
      #expect(try next.told(1) == ["1 reply"])
    }
  }

  @Test("the reason of a farewell arrives even where the client keeps sending")
  func lingering() async throws {
    try await RunningServer.with { server in
      let client = try SocketClient(server.address)
      try client.write([7])
      var sent = 0
      for _ in 0..<400 where sent < 40_000_000 {
        sent += try client.write([UInt8](repeating: 7, count: 100_000), waits: false)
        usleep(1_000)
      }
      #expect(try client.told(1) == ["goaway 12 last 0"])
    }
  }

  @Test("the server goes though a client that has said nothing, and one in mid-frame, stay")
  func silentClients() async throws {
    try await RunningServer.with { server in
      let silent = try SocketClient(server.address, greets: false)
      let midway = try SocketClient(server.address)
      try midway.write([0, 0, 0])
      usleep(100_000)
      server.stop()
      #expect(try silent.told(2) == ["goaway 0 last 0", "end"])
      #expect(try midway.told(3) == ["goaway 0 last 4294967295", "goaway 0 last 0", "end"])
      #expect(server.waitForEnd() ?? 99 < 20)
    }
  }
}
