/// A means of understanding needs that can be left out, so that what it is worth can be measured
/// (`evaluate --without`). Who answers people uses all of them.
public enum Idea: String, Hashable, Sendable, CaseIterable {
  /// Compounds are split into words of the documents: "rusmiddelavhengighet" also means "avhengighet".
  case compounds
  /// Nynorsk words also stand for the bokmål ones that documents use, and the other way round.
  case crosswalk
  /// English words stand for Norwegian ones.
  case english
  /// Misspelt words stand for the words of the documents that they are nearest to.
  case typos
  /// Words meet by the runs of four letters that they share.
  case grams
  /// What is said not to be needed is not looked for.
  case negation
  /// Who signs a letter, and in what role, is not what the letter asks for.
  case closing
  /// A place that the text names is the asker's, where no other is given.
  case place
  /// Words of a theme's labels, and words that go with it, lead to its offers also where no whole label is found.
  case keywords
  /// Words of needs that an offer answers lead to it.
  case examples
  /// A need with several themes gets an answer for each before any gets a second.
  case coverage
}
