import ArgumentParser
import Foundation
import Synchronization

/// Calls a server over its framed protocol, as fast as it answers or at a fixed rate, and tells how it did.
@main
struct LoadGenerator: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load-generator",
    abstract: "Calls a server on this machine and tells how it did.",
    discussion: """
      Without --rate, each connection has --depth calls written at once and waits for all their answers. \
      With --rate, calls are due at fixed times, and their latency is counted from when they were due. What \
      to make of the numbers is told in Docs/benchmarks.md. Exits 1 when a call failed, was lost or could \
      not be made, 2 when the server cannot be reached.
      """)

  @OptionGroup var options: LoadOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let plan = try options.plan()
    let results = Mutex<[Result<Tally, any Error>]>([])
    let group = DispatchGroup()
    for number in 0..<plan.threadCount {
      group.enter()
      Thread {
        let result = Result { try Worker(number, of: plan).run() }
        results.withLock { $0.append(result) }
        group.leave()
      }.start()
    }
    group.wait()
    var tally = Tally()
    do {
      for result in results.withLock({ $0 }) { tally.add(try result.get()) }
    } catch let failure as SocketFailure {
      FileHandle.standardError.write(Data("load-generator: \(failure)\n".utf8))
      throw ExitCode(2)
    }
    let report = Report(tally, calls: plan.calls)
    print(json ? try report.json() : report.text)
    if !tally.isFlawless { throw ExitCode.failure }
  }
}
