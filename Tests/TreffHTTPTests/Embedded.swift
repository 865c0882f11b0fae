import TreffMatching
import TreffService

/// The built-in catalogue, read once.
enum Embedded {
  static let catalogue = CatalogueInForce(try! Snapshot.embedded())

  /// A service that no other test drains.
  static var service: MatcherService { MatcherService(catalogue: catalogue) }
}
