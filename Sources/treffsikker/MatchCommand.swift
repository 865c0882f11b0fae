public import ArgumentParser
import Foundation
public import TreffCatalogue
import TreffMatching

/// `treffsikker match`: one need, or a file of them.
struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Finds who can help with a need.",
    discussion: """
      treffsikker match "vi har flere unge som skader seg selv" --municipality Vadsø
      treffsikker match --batch needs.jsonl --format jsonl

      Lines of a batch: {"id": …, "text": "…", "municipality": "…", "with_concepts": […], "without_concepts": […]};
      one answer object a line comes back, in order.
      """)

  /// How answers are written; unlike ``OutputFormat`` there are lines for batches.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  @Argument(help: "The need, in your own words.")
  var need: String?

  /// The words behind the first: a need that was not put in quotes. Taken in, so that this can be told.
  @Argument(help: .hidden)
  var furtherWords: [String] = []

  @Option(help: "A municipality's or county's name or number.")
  var municipality: String?

  @Option(help: "How many answers at most, 1 to 100.")
  var limit = MatchRequest.limitDefault

  @Option(help: "text for people, json for programs, jsonl for batches.")
  var format: Format?

  @Option(help: "The language of reasons and messages.")
  var language: Language = .nb

  @Flag(help: "Show the arithmetic behind each score.")
  var explain = false

  @Option(help: "A concept to look for as if the need named it, as theme:demens; may be repeated.")
  var withConcept: [String] = []

  @Option(help: "A concept that the need is not about; may be repeated.")
  var withoutConcept: [String] = []

  @Option(help: "Needs, one JSON object a line; - reads standard input.")
  var batch: String?

  @OptionGroup var selection: SnapshotSelection

  func validate() throws {
    guard furtherWords.isEmpty else { throw ValidationError(unquoted) }
    guard (need == nil) != (batch == nil) else {
      throw ValidationError(MatchUsageText.needOrBatch(language))
    }
    if batch == nil, format == .jsonl { throw ValidationError(MatchUsageText.jsonlNeedsBatch(language)) }
    if batch != nil, let format, format != .jsonl {
      throw ValidationError(MatchUsageText.batchAnswersInJSONL(language))
    }
    guard (1...MatchRequest.limitMax).contains(limit) else {
      throw ValidationError(MatchingError.limitOutOfRange(limit).message(in: language))
    }
  }

  /// Bokmål is also what is spoken where nobody asked for a language, so English goes with it.
  private var unquoted: String {
    (language == .nb ? [.nb, .en] : [language]).map(MatchUsageText.quotes).joined(separator: "\n")
  }

  func run() throws {
    try CommandFailure.reporting {
      if let batch {
        try BatchRun(
          command: self, matcher: Matcher(snapshot: try selection.readySnapshot(language: language))
        )
        .run(path: batch)
      } else {
        try answer(need ?? "")
      }
    }
  }

  /// The request for one text; a line's own municipality and concepts win over the flags.
  func request(
    text: String, municipality: String? = nil, withConcepts: [String]? = nil, withoutConcepts: [String]? = nil
  ) throws(MatchingError) -> MatchRequest {
    let (added, removed) = (withConcepts ?? withConcept, withoutConcepts ?? withoutConcept)
    // Told before all else, as at every door; no place and no concept has such a name.
    guard !([municipality].compactMap(\.self) + added + removed).contains(where: { $0.utf8.contains(0) })
    else {
      throw .textHasNUL
    }
    return try MatchRequest(
      need: NeedText(text), municipality: municipality ?? self.municipality, limit: limit, language: language,
      explains: explain, corrections: ConceptCorrections(adding: added, removing: removed))
  }

  private func answer(_ text: String) throws {
    let answer: MatchAnswer
    do {
      try checkArguments()
      let request = try request(text: text)
      answer = try Matcher(snapshot: try selection.readySnapshot(language: language)).match(request)
    } catch let error as MatchingError {
      throw CommandFailure(status: .badData, message: error.message(in: language))
    }
    switch format ?? .text {
    case .text:
      try StandardOutput.write(AnswerText(language: language, style: .forStandardOutput()).text(answer))
    case .json, .jsonl:
      try StandardOutput.write(try JSONEncoder.contract.text(AnswerRecord(answer, language: language)))
    }
    throw answer.outcome.exitStatus.exitCode
  }

  /// Swift repairs broken UTF-8 in arguments silently; a need that was broken must be told, not guessed at.
  private func checkArguments() throws(MatchingError) {
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      guard String(validatingCString: argument) != nil else { throw .textNotUTF8 }
    }
  }
}

extension Language: ExpressibleByArgument {}
