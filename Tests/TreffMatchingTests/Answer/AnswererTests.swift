import Testing
import TreffCatalogue
import TreffSearch
import TreffTesting

@testable import TreffMatching

@Suite("Answerer")
struct AnswererTests {
  @Test("every centre in force is an answerer, or a unit of one; nobody is both")
  func complete() throws {
    var generator = SeededGenerator(seed: 11)
    var snapshots = [Embedded.snapshot]
    for _ in 0..<20 {
      snapshots.append(
        Snapshot(catalogue: try RandomCatalogue.catalogue(using: &generator).catalogue(), version: 1))
    }
    for snapshot in snapshots {
      let ids = snapshot.answerers.flatMap { [$0.head.centre.id] + $0.units.map(\.centre.id) }
      #expect(Set(ids).count == ids.count)
      #expect(
        Set(ids) == Set(snapshot.catalogue.centres.filter(snapshot.catalogue.isInForce).map(\.id)))
      for answerer in snapshot.answerers {
        #expect(answerer.head.centre.familyID == nil)
        #expect(answerer.units.allSatisfy { $0.centre.familyID == answerer.head.centre.id })
        for member in [answerer.head] + answerer.units {
          #expect(snapshot.index.id(of: member.document) == member.centre.id)
          #expect(member.offers.allSatisfy { snapshot.offer(at: $0)?.centreID == member.centre.id })
        }
      }
    }
  }

  @Test("the unit for the Sámi population lies on top of the ordinary ones, and no other unit does")
  func overlay() {
    let overlays = Embedded.snapshot.answerers.reduce(into: Set<String>()) { $0.formUnion($1.overlayUnitIDs) }
    #expect(overlays == ["usht-samisk"])
  }
}
