import Testing
import TreffAnalysis
import TreffCatalogue
import TreffSearch
import TreffTesting

@testable import TreffMatching

@Suite("Matcher: corrected concepts")
struct MatcherCorrectionsTests {
  private func isAbout(_ match: Match?, _ theme: String) -> Bool {
    match?.offers.contains { $0.offer.themes.contains(ConceptID(.theme, theme)) } ?? false
  }

  @Test("an added theme brings its offers up, and is told as the reason", arguments: Language.allCases)
  func added(_ language: Language) throws {
    let plain = try Embedded.match("kurs for ansatte")
    #expect(!isAbout(plain.matches.first, "demens"))
    let answer = try Embedded.match("kurs for ansatte", language: language, adding: ["theme:demens"])
    #expect(answer.outcome == .answered)
    #expect(isAbout(answer.matches.first, "demens"))
    #expect(answer.understanding.concepts.last == ConceptID(.theme, "demens"))
    let label = try #require(Embedded.catalogue.concept(ConceptID(.theme, "demens"))).label[language]
    let told = language.pick(
      nb: "du la til «\(label)»", nn: "du la til «\(label)»", en: "you added “\(label)”")
    #expect(answer.matches[0].reason.contains(told), "\(answer.matches[0].reason)")
  }

  @Test("a removed theme lets its offers go")
  func removed() throws {
    let text = "kurs om demens og selvskading"
    #expect(try Embedded.match(text).matches.contains { isAbout($0, "demens") })
    let answer = try Embedded.match(text, removing: ["theme:demens"])
    #expect(!answer.understanding.concepts.contains(ConceptID(.theme, "demens")))
    #expect(isAbout(answer.matches.first, "selvskading"))
    #expect(!answer.matches.contains { $0.reason.contains("demens") })
  }

  @Test("added and removed is removed")
  func both() throws {
    let plain = try Embedded.match("selvskading hos unge")
    #expect(
      try Embedded.match("selvskading hos unge", adding: ["theme:demens"], removing: ["theme:demens"])
        == plain)
  }

  @Test("who is asked back and adds a theme is answered, also by a general one, for such is what they said")
  func askedBack() throws {
    #expect(try Embedded.match("vi trenger hjelp").outcome == .askBack)
    for theme in ["theme:demens", "theme:ledelse"] {
      let answer = try Embedded.match("vi trenger hjelp", adding: [theme])
      #expect(answer.outcome == .answered && answer.suggestions.isEmpty, "\(theme)")
    }
    #expect(try Embedded.match("vi trenger hjelp", adding: ["targetGroup:ansatte"]).outcome == .askBack)
  }

  @Test(
    "an added theme weighs as much as a topic outside; more such topics still say no, until they are removed")
  func outside() throws {
    let one = "asfalt på veien"
    #expect(try Embedded.match(one).outcome == .noClearMatch)
    #expect(try Embedded.match(one, adding: ["theme:demens"]).outcome == .answered)
    let two = "asfalt på veien og ny brannbil"
    let topics = try Embedded.match(two).understanding.concepts.filter { $0.scheme == .outside }
    try #require(topics.count > 1)
    #expect(try Embedded.match(two, adding: ["theme:demens"]).outcome == .noClearMatch)
    let answer = try Embedded.match(two, adding: ["theme:demens"], removing: topics.map(\.description))
    #expect(answer.outcome == .answered)
  }

  @Test("a topic outside that is removed says nothing against the need any more")
  func outsideRemoved() throws {
    let text = "demens, asfalt og veivedlikehold"
    let topics = try Embedded.match(text).understanding.concepts.filter { $0.scheme == .outside }
    try #require(!topics.isEmpty)
    #expect(try Embedded.match(text, removing: topics.map(\.description)).outcome == .answered)
  }

  @Test("where nothing is left to look for, it is asked back")
  func nothingLeft() throws {
    let answer = try Embedded.match("demens", removing: ["theme:demens"])
    #expect(answer.outcome == .askBack)
    #expect(answer.matches.isEmpty && answer.understanding.concepts.isEmpty)
  }

  @Test("each of two added themes has an answer among the first two, also in a letter")
  func coverage() throws {
    // More words than a need of several wishes has, and none that anybody knows.
    let letter = "kurs " + (1...ThemeCoverage.wordCountMax).map { "zqx\($0)" }.joined(separator: " ")
    for text in ["kurs", letter] {
      let answer = try Embedded.match(text, adding: ["theme:smittevern", "theme:pengespill"])
      for theme in ["smittevern", "pengespill"] {
        #expect(answer.matches.prefix(2).contains { isAbout($0, theme) }, "\(theme) in «\(text.prefix(10))»")
      }
    }
  }

  @Test("one centre's explanation agrees with the answer")
  func explained() throws {
    let request = try MatchRequest(
      need: NeedText("kurs for ansatte"),
      corrections: ConceptCorrections(adding: ["theme:demens"], removing: []))
    let first = try #require(Embedded.matcher.match(request).matches.first)
    let explanation = try Embedded.matcher.explain(request, centreID: first.centre.id)
    #expect(explanation.verdict == .chosen)
    #expect(explanation.answer?.score == first.score)
    #expect(explanation.reason.contains("du la til «Demens»"))
  }

  @Test("the arithmetic names what was added by its label, and no place in the need")
  func arithmetic() throws {
    let answer = try Embedded.match("kurs for ansatte", explains: true, adding: ["theme:demens"])
    func nodes(_ node: Explanation) -> [Explanation] { [node] + node.details.flatMap(nodes) }
    let given = try #require(answer.matches.first?.explanation.map(nodes)).filter {
      $0.origin?.term == "theme:demens" && $0.kind == .product
    }
    #expect(!given.isEmpty)
    for node in given {
      #expect(node.label == "«Demens» → theme:demens (lagt til)")
      #expect(node.origin?.occurrences == [.init(span: 0..<0, rule: .given)])
    }
  }

  @Test("whatever is corrected, scores add up, and what is in force is what was asked for")
  func laws() throws {
    var addedCount = 0
    try RandomWorld.forEach(seed: 20) { world, need, generator in
      let concepts = world.catalogue.concepts.map(\.id)
      func some() -> [ConceptID] {
        concepts.shuffled(using: &generator).prefix(Int.random(in: 0...4, using: &generator)).map(\.self)
      }
      let corrections = try ConceptCorrections(adding: some(), removing: some())
      let plain = try world.matcher.match(MatchRequest(need: NeedText(need)))
      let answer = try world.matcher.match(
        MatchRequest(need: NeedText(need), limit: 100, explains: true, corrections: corrections))
      for match in answer.matches {
        let explanation = try #require(match.explanation)
        #expect(explanation.addsUp && explanation.value == match.score)
      }
      let inForce = answer.understanding.concepts
      #expect(Set(inForce).isDisjoint(with: corrections.removed))
      #expect(Set(corrections.added).isSubset(of: inForce) && Set(inForce).count == inForce.count)
      let found = Set(plain.understanding.concepts)
      #expect(Set(inForce) == found.subtracting(corrections.removed).union(corrections.added))
      addedCount += corrections.added.count
    }
    #expect(addedCount > 0)
  }
}
