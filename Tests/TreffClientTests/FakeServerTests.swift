import Synchronization
import Testing
import TreffProtocol

@testable import TreffClient

extension SocketTests {
  @Suite("TreffClient before a server that misbehaves", .timeLimit(.minutes(2)))
  struct FakeServerTests {
    private static func suggest(_ client: TreffClient, _ prefix: String = "7", timeout: Duration? = nil)
      async throws
      -> String?
    {
      try await client.suggest(SuggestRequest(prefix: prefix), timeout: timeout).suggestions.first?.text
    }

    @Test("answers that come late and in no order reach their callers")
    func order() async throws {
      let held = Mutex<[Call]>([])
      let server = try await FakeServer.start { _, frame, wire in
        guard case .call(let call) = frame else { return .nothing }
        return held.withLock { held in
          held.append(call)
          guard held.count == 100 else { return .nothing }
          defer { held = [] }
          return .say(held.shuffled().flatMap(wire.echo))
        }
      }
      let client = server.client()
      try await withThrowingTaskGroup { tasks in
        for number in 0..<1_000 {
          tasks.addTask {
            let answer = try await Self.suggest(client, "\(number)")
            #expect(answer == "\(number)")
          }
        }
        try await tasks.waitForAll()
      }
      #expect(server.connectionCount == 1)
      #expect(server.frames().calls.map(\.id) == Array(1...1_000))
      await client.close()
      await server.stop()
    }

    @Test("a lost connection is made again, and the call on it; three times at most")
    func lost() async throws {
      let server = try await FakeServer.start { connection, frame, wire in
        guard case .call(let call) = frame, connection == 2 else { return .cut }
        return .say(wire.echo(call))
      }
      #expect(try await Self.suggest(server.client()) == "7")
      #expect(server.connectionCount == 3)
      await server.stop()
    }

    @Test("a server that always cuts gets the call as often as the configuration says", arguments: [1, 3])
    func alwaysLost(_ count: Int) async throws {
      let server = try await FakeServer.start { _, _, _ in .cut }
      var configuration = ClientConfiguration.patient
      configuration.attemptCountMax = count
      configuration.backOffMin = .milliseconds(1)
      let client = server.client(configuration)
      let error = await thrown { _ = try await Self.suggest(client) }
      #expect(error as? ClientError == .connectionLost)
      #expect(server.connectionCount == count)
      await server.stop()
    }

    @Test("nobody listens")
    func nobody() async throws {
      let server = try await FakeServer.start { _, _, _ in .nothing }
      await server.stop()
      for address in [server.address, .unixSocket(path: "no-such-socket")] {
        var configuration = ClientConfiguration()
        configuration.timeout = .seconds(1)
        let client = TreffClient(address: address, configuration: configuration)
        let error = await thrown { _ = try await Self.suggest(client) }
        guard case .cannotConnect(let why) = error as? ClientError else { Issue.record("\(error!)"); return }
        #expect(why.hasPrefix("\(address): "))
      }
    }

    @Test("a farewell moves new calls to a new connection, and calls above the last id after them")
    func goAway() async throws {
      let server = try await FakeServer.start { connection, frame, wire in
        guard case .call(let call) = frame else { return .nothing }
        if connection == 1 { return .say(wire.echo(call)) }
        if call.id == 1 { return .say(wire.echo(call)) }
        return call.id == 3 ? .say(wire.goAway(.max)) : .nothing
      }
      let client = server.client()
      #expect(try await Self.suggest(client, "0") == "0")
      async let first = Self.suggest(client, "1")
      try await server.wait { server.frames().calls.count == 2 }
      async let second = Self.suggest(client, "2")
      try await server.wait { server.frames().calls.count == 3 }
      #expect(try await Self.suggest(client, "3") == "3")
      server.say(WireScript().goAway(2))
      #expect(try await second == "2")
      server.say(WireScript().reply(2, .suggest(.echo(.numbered(1)))))
      #expect(try await first == "1")
      #expect(server.connectionCount == 2)
      await client.close()
      await server.stop()
    }

    @Test(
      "garbage fails the call at once",
      arguments: [
        WireScript.garbageFrame, WireScript().reply(99), WireScript.faultyReply(1), [9, 9, 9],
        [0, 0xff, 0, 0, 0],
      ])
    func garbage(_ bytes: [UInt8]) async throws {
      let server = try await FakeServer.start { _, frame, _ in
        if case .call = frame { .say(bytes) } else { .nothing }
      }
      let client = server.client()
      let error = await thrown { _ = try await Self.suggest(client) }
      guard case .protocolViolation = error as? ClientError else { Issue.record("\(error!)"); return }
      #expect(server.connectionCount == 1)
      await server.stop()
    }

    @Test("something else listens there")
    func anotherProtocol() async throws {
      let server = try await FakeServer.start(greeting: Array("220 smtp.example.no ESMTP\r\n".utf8)) {
        _, _, _ in
        .nothing
      }
      let client = server.client()
      let error = await thrown { _ = try await Self.suggest(client) }
      guard case .protocolViolation(let what) = error as? ClientError else {
        Issue.record("\(error!)"); return
      }
      #expect(what.contains("preface"))
      await server.stop()
    }

    @Test("frames of a later version are passed over")
    func unknown() async throws {
      let server = try await FakeServer.start { _, frame, wire in
        guard case .call(let call) = frame else { return .nothing }
        return .say(WireScript.unknownFrame + wire.echo(call) + WireScript.unknownFrame)
      }
      let client = server.client()
      for _ in 0..<3 { #expect(try await Self.suggest(client) == "7") }
      #expect(server.connectionCount == 1)
      await server.stop()
    }

    @Test("a call's time runs out here too, and the server is told")
    func deadline() async throws {
      let server = try await FakeServer.start { _, _, _ in .nothing }
      let client = server.client()
      let start = ContinuousClock.now
      let error = await thrown { _ = try await Self.suggest(client, timeout: .milliseconds(80)) }
      #expect(error as? ClientError == .deadlineExceeded)
      #expect(ContinuousClock.now - start >= .milliseconds(80))
      try await server.wait { server.frames().contains(.cancel(id: 1)) }
      #expect(server.frames().calls.allSatisfy { (1...80).contains($0.timeoutMilliseconds) })
      await server.stop()
    }

    @Test("a task that is cancelled takes its call back")
    func cancellation() async throws {
      let server = try await FakeServer.start { _, frame, wire in
        guard case .call(let call) = frame, call.id > 1 else { return .nothing }
        return .say(wire.echo(call))
      }
      let client = server.client()
      let task = Task { _ = try await Self.suggest(client) }
      try await server.wait { !server.frames().calls.isEmpty }
      task.cancel()
      #expect(await thrown { try await task.value } is CancellationError)
      #expect(try await Self.suggest(client, "8") == "8")
      #expect(server.frames().contains(.cancel(id: 1)))
      await server.stop()
    }

    @Test("a task that was cancelled before it called makes no call")
    func cancelledBefore() async throws {
      let server = try await FakeServer.start { _, _, _ in .nothing }
      let client = server.client()
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        _ = try await Self.suggest(client)
      }
      task.cancel()
      #expect(await thrown { try await task.value } is CancellationError)
      await client.close()
      #expect(server.frames() == [])
      await server.stop()
    }

    @Test("a server that does not answer pings is left, and the call made again")
    func silence() async throws {
      let server = try await FakeServer.start { connection, frame, wire in
        guard connection == 1 else { return .nothing }
        switch frame {
        case .call(let call): return .say(wire.echo(call))
        case .ping(let opaque): return .say(wire.pong(opaque))
        default: return .nothing
        }
      }
      var configuration = ClientConfiguration.patient
      configuration.pingInterval = .milliseconds(30)
      configuration.pongTimeout = .milliseconds(500)
      let client = server.client(configuration)
      #expect(try await Self.suggest(client) == "7")
      #expect(server.frames().contains(.ping(opaque: 1)))
      await server.stop()
    }

    @Test("closing waits for calls in flight; in a cancelled task it does not")
    func close() async throws {
      let server = try await FakeServer.start { _, _, _ in .nothing }
      let client = server.client()
      async let answer = Self.suggest(client)
      try await server.wait { server.frames().calls.count == 1 }
      let closing = Task { await client.close() }
      let refused = await thrown {
        while true { _ = try await Self.suggest(client, timeout: .milliseconds(10)) }
      }
      #expect([.closed, .deadlineExceeded].contains(refused as? ClientError))
      server.say(WireScript().reply(1, .suggest(.echo(.numbered(7)))))
      #expect(try await answer == "7")
      await closing.value

      let other = server.client()
      let call = Task { _ = try await Self.suggest(other) }
      try await server.wait { server.frames(1).calls.count == 1 }
      let hurry = Task { await other.close() }
      hurry.cancel()
      await hurry.value
      #expect(await thrown { try await call.value } as? ClientError == .closed)
      await server.stop()
    }

    @Test("a client that nobody holds any more closes its connection")
    func abandoned() async throws {
      let server = try await FakeServer.start { _, frame, wire in
        if case .call(let call) = frame { .say(wire.echo(call)) } else { .nothing }
      }
      do { #expect(try await Self.suggest(server.client()) == "7") }
      try await server.wait { server.openCount == 0 }
      await server.stop()
    }
  }
}
