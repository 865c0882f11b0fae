import Testing

@testable import TreffCatalogue

/// The tables that a catalogue may lack: further labels, and what no centre works with.
@Suite("Reading the vocabularies")
struct CatalogueReaderVocabulariesTests {
  private static let labels = """
    concept,language,kind,label,reason
    theme:demens,nb,hidden,går seg vill,et tegn på demens
    theme:demens,en,alternative,cognitive decline,navn på engelsk
    outside:vei,nb,hidden,brøyting,hører til veien
    theme:demens,nb,alternative,KDV,forkortelse

    """
  private static let outside = """
    id,broader,label_nb,label_nn,label_en,synonyms_nb,synonyms_nn
    vei,,Vei,Veg,Roads,asfalt,
    gate,vei,Gate,Gate,Streets,,

    """

  private func texts(
    labels: String? = labels, outside: String? = outside
  ) -> [TableName: String] {
    var texts = TinyTables.sound
    texts[.labels] = labels
    texts[.outside] = outside
    return texts
  }

  @Test("labels stand with their concept, in the order of the table, with what the table tells of them")
  func labels() throws {
    let catalogue = try TinyTables.read(texts())
    let demens = try #require(catalogue.concept(ConceptID(.theme, "demens")))
    #expect(demens.labels.map(\.text) == ["går seg vill", "cognitive decline", "KDV"])
    #expect(demens.labels.map(\.language) == ["nb", "en", "nb"])
    #expect(demens.labels.map(\.kind) == [.hidden, .alternative, .alternative])
    #expect(demens.labels.map(\.isAbbreviation) == [false, false, true])
    #expect(demens.labels.first?.reason == "et tegn på demens")
    // They are matched on, not shown: a name of the concept is none of them.
    #expect(Set(demens.entries).isDisjoint(with: demens.labels.map(\.text)))
    #expect(catalogue.concept(ConceptID(.theme, "omsorg"))?.labels == [])
  }

  @Test("what no centre works with is a vocabulary of its own, behind the others")
  func outside() throws {
    let catalogue = try TinyTables.read(texts())
    let outside = catalogue.concepts.filter { $0.id.scheme == .outside }
    #expect(outside.map(\.id.id) == ["vei", "gate"])
    #expect(catalogue.concepts.suffix(2) == outside[...])
    #expect(outside.last?.broader == ConceptID(.outside, "vei"))
    #expect(outside.first?.labels.map(\.text) == ["brøyting"])
  }

  @Test("a catalogue without the two tables is one, and has neither")
  func optional() throws {
    let catalogue = try TinyTables.read(texts(labels: nil, outside: nil))
    #expect(catalogue.concepts.allSatisfy { $0.labels.isEmpty && $0.id.scheme != .outside })
    #expect(TableName.labels.isOptional && TableName.outside.isOptional && !TableName.themes.isOptional)
  }

  @Test("the fingerprint changes with a label and with a topic, and not with their lines")
  func fingerprint() {
    let whole = TinyTables.tables(texts()).fingerprint
    #expect(TinyTables.tables(texts(labels: nil)).fingerprint != whole)
    #expect(TinyTables.tables(texts(outside: nil)).fingerprint != whole)
    let reworded = Self.labels.replacing("vill", with: "bort")
    #expect(TinyTables.tables(texts(labels: reworded)).fingerprint != whole)
  }

  @Test(
    "a fault is told with its line and field, what was expected and how to mend it",
    arguments: [
      (
        "theme:demens,nb,hidden", "theme:finnes-ikke,nb,hidden", "labels.csv:2: concept",
        "an id of themes.csv"
      ),
      ("outside:vei,nb", "outside:sti,nb", "labels.csv:4: concept", "an id of outside.csv"),
      ("theme:demens,nb,hidden", "demens,nb,hidden", "labels.csv:2: concept", "theme:demens"),
      ("theme:demens,nb,hidden", "tema:demens,nb,hidden", "labels.csv:2: concept", "theme:demens"),
      ("demens,nb,hidden", "demens,nb,synonym", "labels.csv:2: kind", "alternative, hidden"),
      ("demens,en,alt", "demens,de,alt", "labels.csv:3: language", "nb, nn, en, se"),
      (",går seg vill,", ",,", "labels.csv:2: label", "a text"),
      (",forkortelse", ",", "labels.csv:5: reason", "a text"),
    ])
  func faults(_ old: String, _ new: String, _ place: String, _ expected: String) {
    #expect(Self.labels.ranges(of: old).count == 1, "\(old)")
    let problems = TinyTables.problems(texts(labels: Self.labels.replacing(old, with: new)))
    #expect(TinyTables.places(problems) == [place])
    #expect(problems.allSatisfy { $0.expected.contains(expected) && !$0.remedy.isEmpty && !$0.found.isEmpty })
  }

  @Test("a topic's faults are told as those of the other vocabularies are")
  func outsideFaults() {
    let spoilt = Self.outside.replacing("gate,vei", with: "gate,sti")
    #expect(TinyTables.places(TinyTables.problems(texts(outside: spoilt))) == ["outside.csv:3: broader"])
    let circle = Self.outside.replacing("vei,,Vei", with: "vei,gate,Vei")
    #expect(
      TinyTables.places(TinyTables.problems(texts(outside: circle))) == [
        "outside.csv:2: broader", "outside.csv:3: broader",
      ])
    let header = Self.labels.replacing("kind", with: "slag")
    #expect(TinyTables.places(TinyTables.problems(texts(labels: header))).contains("labels.csv:1: kind"))
  }

  @Test("labels of a topic whose table is missing go with it")
  func missingTable() throws {
    let catalogue = try TinyTables.read(texts(outside: nil))
    #expect(!catalogue.concepts.contains { $0.labels.contains { $0.text == "brøyting" } })
    #expect(catalogue.concept(ConceptID(.theme, "demens"))?.labels.count == 3)
  }
}
