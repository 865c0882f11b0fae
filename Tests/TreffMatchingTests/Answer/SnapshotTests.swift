import CTreffIndex
import Foundation
import Testing
import TreffCatalogue
import TreffSearch
import TreffTesting

@testable import TreffMatching

@Suite("Snapshot")
final class SnapshotTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("treffsikker-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func file(_ index: InvertedIndex) throws -> String {
    let file = folder.appendingPathComponent(UUID().uuidString)
    try index.withFileBytes { try Data($0).write(to: file) }
    return file.path
  }

  private func refusal(_ catalogue: Catalogue, version: UInt64, _ path: String) -> IndexFileError.Code? {
    do throws(IndexFileError) {
      _ = try Snapshot(catalogue: catalogue, version: version, indexPath: path)
      return nil
    } catch {
      #expect(error.description.contains("To mend: "))
      return error.code
    }
  }

  @Test("an index from a file answers every development need as the one in memory does, byte for byte")
  func file() throws {
    let mapped = Matcher(
      snapshot: try Snapshot(
        catalogue: Embedded.catalogue, version: 1, indexPath: file(Embedded.snapshot.index)))
    #expect(DevelopmentNeeds.all.count == 350)
    for need in DevelopmentNeeds.all {
      let request = try MatchRequest(
        need: NeedText(need.text), municipality: need.municipality, limit: 10)
      let answer = try mapped.match(request)
      #expect(try answer.json() == Embedded.matcher.match(request).json(), "\(need.id)")
    }
  }

  @Test("the embedded index is the one that this code makes of the embedded catalogue")
  func embedded() throws {
    let made = Embedded.snapshot.index.withFileBytes { Data($0) }
    let shipped = try Snapshot.embedded().index.withFileBytes { Data($0) }
    #expect(
      shipped == made, "the embedded index is stale: run Scripts/generate-index and commit what it writes")
    let file = treff_index()
    #expect(
      Data(bytes: file.bytes, count: file.size) == made,
      "the embedded index is stale: run Scripts/generate-index")
  }

  @Test("a file explains as the memory does")
  func explanations() throws {
    let mapped = Matcher(
      snapshot: try Snapshot(
        catalogue: Embedded.catalogue, version: 1, indexPath: file(Embedded.snapshot.index)))
    for need in DevelopmentNeeds.all.prefix(8) {
      let request = try MatchRequest(need: NeedText(need.text), limit: 3, explains: true)
      #expect(try mapped.match(request) == Embedded.matcher.match(request), "\(need.id)")
    }
  }

  @Test("an index of another version of the catalogue is refused")
  func version() throws {
    let path = try file(Embedded.snapshot.index)
    #expect(refusal(Embedded.catalogue, version: 1, path) == nil)
    #expect(refusal(Embedded.catalogue, version: 2, path) == .catalogue)
  }

  @Test("an index of another catalogue is refused, even with the same version number")
  func fingerprint() throws {
    var generator = SeededGenerator(seed: 71)
    var random = RandomCatalogue.catalogue(using: &generator)
    let catalogue = try random.catalogue()
    let path = try file(CatalogueIndexer.index(of: catalogue, version: 1))
    #expect(refusal(catalogue, version: 1, path) == nil)
    random.change(.centres, where: { $0["id"] == "nasjonal-0" }) { $0["mission"] = "Et annet oppdrag" }
    #expect(refusal(try random.catalogue(), version: 1, path) == .catalogue)
    random.change(.catalogue, where: { _ in true }) { $0["date"] = "2026-11-02" }
    #expect(refusal(try random.catalogue(), version: 1, path) == .catalogue)
  }

  @Test("an index of other fields, other boosts or another analysis is refused")
  func schema() throws {
    let index = Embedded.snapshot.index
    func path(_ fields: [IndexSchema.Field], _ analysis: String) throws -> String {
      let builder = IndexBuilder(
        schema: IndexSchema(fields: fields, analysis: analysis), origin: index.origin)
      return try file(builder.build())
    }
    let fields = index.schema.fields
    #expect(refusal(Embedded.catalogue, version: 1, try path(fields, "other.1")) == .analysis)
    #expect(
      refusal(Embedded.catalogue, version: 1, try path(fields.reversed(), index.schema.analysis)) == .analysis
    )
    var boosted = fields
    boosted[0] = .init(fields[0].name, boost: 9, lengthNormalization: fields[0].lengthNormalization)
    #expect(refusal(Embedded.catalogue, version: 1, try path(boosted, index.schema.analysis)) == .analysis)
  }

  @Test("a file that is not there is told")
  func missing() {
    let path = folder.appendingPathComponent("nowhere").path
    #expect(refusal(Embedded.catalogue, version: 1, path) == .unreadable)
  }
}
