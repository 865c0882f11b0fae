import TreffCatalogue

/// What is said of flags of `match` that do not go together.
enum MatchUsageText {
  static func needOrBatch(_ language: Language) -> String {
    language.pick(
      nb: "Oppgi enten et behov eller --batch FIL.", nn: "Oppgje anten eit behov eller --batch FIL.",
      en: "Give either a need or --batch FILE.")
  }

  static func jsonlNeedsBatch(_ language: Language) -> String {
    language.pick(
      nb: "--format jsonl hører sammen med --batch.", nn: "--format jsonl høyrer saman med --batch.",
      en: "--format jsonl goes with --batch.")
  }

  static func batchAnswersInJSONL(_ language: Language) -> String {
    language.pick(
      nb: "--batch svarer i --format jsonl.", nn: "--batch svarar i --format jsonl.",
      en: "--batch answers in --format jsonl.")
  }
}
