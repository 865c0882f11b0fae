import TreffCatalogue

/// What is said of flags of `match` that do not go together.
enum MatchUsageText {
  static func needOrBatch(_ language: Language) -> String {
    language.pick(
      nb: "Oppgi enten et behov eller --batch FIL.", nn: "Oppgje anten eit behov eller --batch FIL.",
      en: "Give either a need or --batch FILE.")
  }

  /// For a need of several arguments.
  static func quotes(_ language: Language) -> String {
    language.pick(
      nb: "Sett behovet i anførselstegn: treffsikker match \"demens hos eldre\"",
      nn: "Set behovet i hermeteikn: treffsikker match \"demens hos eldre\"",
      en: "Put the need in quotes: treffsikker match \"demens hos eldre\"")
  }

  /// For a need without the command before it.
  static func match(_ language: Language) -> String {
    language.pick(
      nb: "Leter du etter noen som kan hjelpe? Skriv: treffsikker match \"demens hos eldre\"",
      nn: "Leitar du etter nokon som kan hjelpe? Skriv: treffsikker match \"demens hos eldre\"",
      en: "Looking for somebody who can help? Write: treffsikker match \"demens hos eldre\"")
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
