/// What the kinds of terms count beside a word of the need that a document holds as well. Found on the development set;
/// the numbers are flat around them. See `Docs/scoring.md`.
enum NeedWeights {
  /// A word that was misspelt, for what it was taken to be.
  static let typo = 0.8
  /// The Norwegian for an English word.
  static let translation = 0.5
  /// What a compound is a kind of: "avhengighet" of "rusmiddelavhengighet".
  static let head = 0.5
  /// What a compound's head is about: "rusmiddel" of "rusmiddelavhengighet".
  static let modifier = 0.4
  /// One run of four letters of a word; a word of nine letters has eight of them.
  static let gram = 0.1
  /// A theme or service type that a phrase stands for.
  static let concept = 1.0
  /// A target group: who the need is about says more of who can help than a kind of help does.
  static let targetGroup = 1.3
  /// A concept that half of a compound stands for.
  static let conceptOfPart = 0.5
  /// A theme that tells where the asker works, where another tells what the need is about.
  static let setting = 0.5

  /// Themes that are places of work too: "hjemmetjenesten", "skolen".
  static let settings: Set<String> = [
    "theme:hjemmetjenester", "theme:sykehjem", "theme:skole", "theme:barnehage", "theme:skolehelse",
    "theme:helsestasjon", "theme:helsestasjon-ungdom", "theme:barnevern", "theme:allmennmedisin",
    "theme:legevakt",
    "theme:omsorg", "theme:primaerhelse", "theme:parorende", "theme:oppvekst-barnevern", "theme:tannhelse",
  ]
}
