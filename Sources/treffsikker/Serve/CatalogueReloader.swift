import Foundation
import Logging
import Metrics
import ServiceLifecycle
import TreffCatalogue
import TreffMatching
import TreffSearch
import TreffService
import TreffStore
import UnixSignals

/// Puts new versions of the database's catalogue in force while the server runs: looks every two seconds, and at once on
/// SIGHUP. What does not load leaves the version in force as it is.
struct CatalogueReloader: Service {
  /// How often the database is looked at.
  static let interval = Duration.seconds(2)

  let catalogue: CatalogueInForce
  let database: String?
  let index: String?
  let logger: Logger

  func run() async throws {
    let reloading = Reloading(self)
    await cancelWhenGracefulShutdown {
      await withTaskGroup { tasks in
        tasks.addTask {
          for await _ in await UnixSignalsSequence(trapping: .sighup) { await reloading.look(isAsked: true) }
        }
        tasks.addTask {
          while (try? await Task.sleep(for: Self.interval)) != nil { await reloading.look(isAsked: false) }
        }
        await tasks.waitForAll()
      }
    }
  }
}

/// One look at the database after the other.
private actor Reloading {
  /// Reading, checking and indexing take seconds, and a lock ten more: the threads that all tasks share, gRPC's and HTTP's
  /// calls among them, are as few as the processors.
  private let thread = ReloadingThread()
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// What was found when loading last failed for good; the same is not told every two seconds.
  private struct Attempt: Equatable {
    let version: UInt64
    let indexChange: Date?
  }

  private let reloader: CatalogueReloader
  private var failure: Attempt?
  private var lastComplaint: String?
  private let swaps = Counter(label: "treffsikker_catalogue_swaps_total")
  private let swapFailures = Counter(label: "treffsikker_catalogue_swap_failures_total")
  private let version = Gauge(label: "treffsikker_catalogue_version")
  private let age = Gauge(label: "treffsikker_catalogue_age_days")

  init(_ reloader: CatalogueReloader) {
    self.reloader = reloader
    version.record(Int64(clamping: reloader.catalogue.snapshot.version))
    recordAge()
  }

  /// - Parameter isAsked: whether somebody asked for it, and should be told even when nothing is new.
  func look(isAsked: Bool) {
    defer { recordAge() }
    guard let database = reloader.database else {
      if isAsked { reloader.logger.info("the built-in catalogue serves; there is no database to look at") }
      return
    }
    do throws(StoreError) {
      let store = try CatalogueStore.openExisting(path: database)
      guard let newest = try store.versions().last else { return }
      let current = reloader.catalogue.snapshot
      if newest.version == current.version, newest.fingerprint == current.catalogue.fingerprint {
        if isAsked { reloader.logger.info("no new catalogue", metadata: ["version": "\(newest.version)"]) }
        lastComplaint = nil
        return
      }
      let attempt = Attempt(version: newest.version, indexChange: indexChange)
      if isAsked || failure != attempt { try load(store, attempt) }
    } catch {
      complain("\(error)", isAsked: isAsked)
    }
  }

  private func load(_ store: CatalogueStore, _ attempt: Attempt) throws(StoreError) {
    let (catalogue, version): (Catalogue, UInt64)
    do throws(StoreError) {
      (catalogue, version) = try store.catalogue()
    } catch {
      // What is damaged stays so; a lock or a disk that fails passes.
      if error.code == .damaged { failure = attempt }
      throw error
    }
    let snapshot: Snapshot
    if let index = reloader.index {
      do throws(IndexFileError) {
        snapshot = try Snapshot(catalogue: catalogue, version: version, indexPath: index)
      } catch {
        failure = attempt
        complain("\(error)", isAsked: true)
        return
      }
    } else {
      snapshot = Snapshot(catalogue: catalogue, version: version)
    }
    reloader.catalogue.replace(with: snapshot)
    failure = nil
    lastComplaint = nil
    swaps.increment()
    self.version.record(Int64(clamping: version))
    reloader.logger.info(
      "catalogue in force", metadata: ["version": "\(version)", "date": "\(catalogue.date)"])
  }

  /// Days pass without a swap too, so this is told with every look.
  private nonisolated func recordAge() {
    age.record(Int64(reloader.catalogue.snapshot.catalogue.date.age(at: Date())))
  }

  private func complain(_ complaint: String, isAsked: Bool) {
    guard isAsked || complaint != lastComplaint else { return }
    lastComplaint = complaint
    swapFailures.increment()
    reloader.logger.error(
      "the catalogue in force stays: the new one cannot be used",
      metadata: ["version": "\(reloader.catalogue.snapshot.version)", "reason": "\(complaint)"])
  }

  /// When the index file was last changed: a rebuilt one is worth another try.
  private var indexChange: Date? {
    reloader.index.flatMap {
      (try? FileManager.default.attributesOfItem(atPath: $0))?[.modificationDate] as? Date
    }
  }
}
