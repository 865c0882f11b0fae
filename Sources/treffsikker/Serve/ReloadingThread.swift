import Dispatch

/// Runs an actor's work on a thread of its own, for work that blocks.
final class ReloadingThread: SerialExecutor {
  private let queue = DispatchQueue(label: "treffsikker.reloading")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
