extension StopWords {
  /// The Snowball project's English list, 127 words (BSD licence), as PostgreSQL ships it too.
  public static let english = StopWords(
    list: """
      i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she
      her hers herself it its itself they them their theirs themselves what which who whom this that
      these those am is are was were be been being have has had having do does did doing a an the
      and but if or because as until while of at by for with about against between into through
      during before after above below to from up down in out on off over under again further then
      once here there when where why how all any both each few more most other some such no nor not
      only own same so than too very s t can will just don should now
      """)

  /// Words that hold a request together, and stand in nearly every English need.
  public static let englishRequests = StopWords(
    list: """
      need needs needed want wants wanted would could like please hello hi dear thank thanks regards get help us
      wonder wondering anyone someone somebody know many much also
      """)

  /// Those of the English list that are Norwegian words or names too, as «by», «to» and IT. None of them tells that a
  /// text is English.
  private static let norwegianToo: Set<String> = [
    "a", "all", "an", "as", "at", "be", "by", "do", "don", "down", "for", "her", "i", "if", "is", "it", "me",
    "more", "most", "no", "over", "s", "same", "so", "t", "to", "too", "under", "who",
  ]

  /// Those that stand in English only: one of them in a text tells that its other function words are English as well.
  public static let englishOnly = StopWords(english.words.subtracting(norwegianToo))
}
