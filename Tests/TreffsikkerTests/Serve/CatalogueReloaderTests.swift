import Foundation
import Logging
import Metrics
import MetricsTestKit
import ServiceLifecycle
import Testing
import TreffCatalogue
import TreffMatching
import TreffService

@testable import treffsikker

@Suite("CatalogueReloader")
struct CatalogueReloaderTests {
  @Test("tells the age of the catalogue in force, in days, and its version")
  func gauges() async throws {
    let backend = TestMetrics()
    let snapshot = try Snapshot.embedded()
    let reloader = CatalogueReloader(
      catalogue: CatalogueInForce(snapshot), database: nil, index: nil,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let task = withMetricsFactory(backend) { Task { try await reloader.run() } }
    let end = Date().addingTimeInterval(60)
    while (try? backend.expectGauge("treffsikker_catalogue_age_days").lastValue) == nil, Date() < end {
      try await Task.sleep(for: .milliseconds(20))
    }
    task.cancel()
    try await task.value
    let age = Double(snapshot.catalogue.date.age(at: Date()))
    #expect(try backend.expectGauge("treffsikker_catalogue_age_days").lastValue == age)
    #expect(try backend.expectGauge("treffsikker_catalogue_version").lastValue == 1)
  }
}
