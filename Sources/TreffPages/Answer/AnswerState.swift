internal import TreffCatalogue
internal import TreffMatching

/// How an answer is shown.
enum AnswerState {
  case answered
  /// Centres fit, and which of their units answers depends on which place is meant.
  case placeMissed
  /// The need does not say what it is about.
  case vague
  /// No centre clearly fits.
  case unfit
  /// What the need is about is nothing that centres work with.
  case outside

  init(_ answer: MatchAnswer) {
    switch answer.outcome {
    case .answered: self = .answered
    case .askBack: self = answer.asksForPlace ? .placeMissed : .vague
    case .noClearMatch:
      self = answer.understanding.concepts.contains { $0.scheme == .outside } ? .outside : .unfit
    }
  }

  /// Whether the centres that were found are answers.
  var namesCentres: Bool { self == .answered || self == .placeMissed }

  func heading(_ texts: PageTexts) -> String {
    switch self {
    case .answered, .placeMissed: texts["answer_centres"]
    case .vague: texts["answer_more"]
    case .unfit: texts["answer_nobody"]
    case .outside: texts["answer_outside"]
    }
  }

  /// What stands below the heading.
  func lead(_ answer: MatchAnswer, _ visit: Visit) -> String {
    switch self {
    case .answered:
      return visit.pick(
        nb: "Det som passer best, står først.", nn: "Det som passar best, står først.",
        en: "The best fit stands first.")
    case .placeMissed:
      return visit.pick(
        nb: "Hvilken kommune gjelder det? Navnet kan bety flere. Velg, så får du den rette enheten.",
        nn: "Kva kommune gjeld det? Namnet kan tyde fleire. Vel, så får du den rette eininga.",
        en: "Which municipality is this about? The name can mean several. Choose one to get the right unit.")
    case .vague:
      return visit.pick(
        nb: "Hva gjelder det? Velg et felt, eller skriv litt mer om hva det gjelder, og hvem det er for.",
        nn: "Kva gjeld det? Vel eit felt, eller skriv litt meir om kva det gjeld, og kven det er for.",
        en: "What is it about? Choose a field, or say a little more of what it is about, and whom it is for.")
    case .unfit:
      return visit.pick(
        nb: "Ingen av kompetansesentrene passer klart til dette.",
        nn: "Ingen av kompetansesentera passar klart til dette.",
        en: "None of the competence centres clearly fits this.")
    case .outside:
      let labels = answer.understanding.concepts.filter { $0.scheme == .outside }.map(visit.label)
      return visit.pick(
        nb: "Ingen av kompetansesentrene arbeider med \(visit.list(labels.map { "«\($0)»" })).",
        nn: "Ingen av kompetansesentera arbeider med \(visit.list(labels.map { "«\($0)»" })).",
        en: "None of the competence centres works with \(visit.list(labels.map { "“\($0)”" })).")
    }
  }
}
