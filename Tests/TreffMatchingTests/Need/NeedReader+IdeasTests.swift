import Testing
import TreffAnalysis
import TreffCatalogue
import TreffSearch

@testable import TreffMatching

/// Each idea of reading needs, with it and without it.
@Suite("NeedReader, idea by idea")
struct NeedReaderIdeasTests {
  private func read(_ text: String, without omitted: Idea...) throws -> NeedReading {
    let reader = NeedReader(
      index: Embedded.snapshot.index, catalogue: Embedded.catalogue, analysis: Embedded.analysis,
      without: Set(omitted))
    return reader.read(try NeedWords(text))
  }

  private func rules(_ reading: NeedReading) -> Set<TermRule> {
    Set(reading.query.terms.flatMap { $0.tokens.map(\.rule) })
  }

  @Test(
    "left out, an idea gives no term of its kind; used, it gives one",
    arguments: [
      (Idea.compounds, TermRule.compound, "rusmiddelavhengighet hos eldre"),
      (.crosswalk, .crosswalk, "rettleiing om sjuke"),
      (.english, .translation, "a questionnaire for the neighbours"),
      (.typos, .typo, "opplæring i selvskadning og kompetannse"), (.grams, .gram, "kjempedemensaktig"),
    ])
  func kinds(_ idea: Idea, _ rule: TermRule, _ need: String) throws {
    #expect(rules(try read(need)).contains(rule))
    #expect(!rules(try read(need, without: idea)).contains(rule))
  }

  @Test("an idea left out changes nothing of a need that has no use for it")
  func unused() throws {
    let need = "demens"
    let whole = try read(need)
    for idea in [Idea.crosswalk, .english, .typos, .negation, .closing, .place, .coverage] {
      #expect(try read(need, without: idea).query.weights == whole.query.weights, "\(idea)")
    }
  }

  @Test("what is denied is not looked for, unless the idea is left out")
  func negation() throws {
    let need = "ikke demens, men selvskading"
    let demens = ConceptID(.theme, "demens")
    #expect(try !read(need).concepts.contains(demens))
    #expect(try read(need, without: .negation).concepts.contains(demens))
    #expect(try read(need).concepts.contains(ConceptID(.theme, "selvskading")))
  }

  @Test("who signs a letter is not looked for, unless the idea is left out")
  func closing() throws {
    let need = "Vi har flere eldre med demens hjemme og trenger råd. Vennlig hilsen en tannpleier"
    let term = StemFilter(language: .norwegian).stem("tannpleier")
    #expect(try read(need).query.weights[term] == nil)
    #expect(try read(need, without: .closing).query.weights[term] != nil)
  }

  @Test("a need of nynorsk is read as that of bokmål; without the crosswalk it is not")
  func crosswalk() throws {
    let nynorsk = "Korleis førebyggje vald mot born i heimen?"
    let bokmal = "Hvordan forebygge vold mot barn i hjemmet?"
    #expect(try read(nynorsk).query.weights == read(bokmal).query.weights)
    #expect(try read(nynorsk).concepts == read(bokmal).concepts)
    #expect(
      try read(nynorsk, without: .crosswalk).query.weights != read(bokmal, without: .crosswalk).query.weights)
  }

  @Test("an English phrase is read whole, its little words too")
  func english() throws {
    let reading = try read("support for the family at the end of life")
    #expect(reading.concepts.contains(ConceptID(.theme, "lindrende")), "\(reading.concepts)")
    #expect(Set(reading.query.weights.keys).isDisjoint(with: ["the", "of", "at", "#the", "#of"]))
  }

  @Test("terms weigh what their kind counts, and a word counts more than what it was made into")
  func weights() throws {
    #expect(try read("demens").query.weights["demens"] == 1)
    #expect(try read("demens").query.weights["theme:demens"] == NeedWeights.concept)
    #expect(try read("kjempedemensaktig").query.weights["#deme"] == NeedWeights.gram)
    // What meets whole need not meet in pieces too.
    #expect(try read("demens").query.weights["#deme"] == nil)
    let typo = try read("kompetannse").query
    #expect(typo.weights[StemFilter(language: .norwegian).stem("kompetanse")] == NeedWeights.typo)
    // A word written twice counts twice.
    #expect(try read("demens demens").query.weights["demens"] == 2)
  }

  @Test("a place of work counts half beside a theme, and whole where it is alone")
  func settings() throws {
    #expect(try read("demens på sykehjem").query.weights["theme:sykehjem"] == NeedWeights.setting)
    #expect(try read("sykehjem").query.weights["theme:sykehjem"] == NeedWeights.concept)
    #expect(try read("eldre").query.weights["targetGroup:eldre"] == NeedWeights.targetGroup)
    for setting in NeedWeights.settings {
      #expect(Embedded.catalogue.concept(try #require(ConceptID(setting))) != nil, "\(setting)")
    }
  }

  @Test("what has been read as a place is neither word nor concept")
  func spans() throws {
    let text = "demens og selvskading"
    let reading = Embedded.snapshot.reader.read(try NeedWords(text), without: [0..<6])
    #expect(!reading.concepts.contains(ConceptID(.theme, "demens")))
    #expect(reading.query.weights["demens"] == nil && reading.query.weights["theme:selvskading"] != nil)
  }
}
