internal import TreffCatalogue
internal import TreffMatching

// The answer to a need; its keys are those of AnswerRecord, held together by a test.

extension Schema {
  /// Proto3's JSON takes null for what is absent, and numbers as texts.
  static let matchRequest = object(
    [
      "text": text.described("The need in somebody's own words, 1 to 8 000 bytes.").adding("minLength", 1),
      "municipality": textOrNull.described("A municipality's or county's name or number; former ones too."),
      "limit": [
        "type": ["integer", "string", "null"], "minimum": 0, "maximum": .integer(MatchRequest.limitMax),
        "pattern": "^([0-9]{1,2}|100)$", "description": "How many matches at most; 5 where absent, or 0.",
      ],
      "language": [
        "type": ["string", "null"], "enum": ["", "nb", "nn", "en", .null],
        "description": "The language of names, reasons and messages; wins over Accept-Language.",
      ],
      "explain": [
        "type": ["boolean", "null"],
        "description": "Whether each match carries the arithmetic behind its score.",
      ],
      "with_concepts": concepts.described("Concepts to look for as if the need named them."),
      "without_concepts": concepts.described(
        "Concepts that the need is not about; what is in both lists is left out."),
    ],
    optional: ["municipality", "limit", "language", "explain", "with_concepts", "without_concepts"])

  /// What a concept's name may begin with, as a pattern.
  static let conceptSchemes = ConceptID.Scheme.allCases.map(\.rawValue).joined(separator: "|")

  private static let concepts: JSONValue = [
    "type": ["array", "null"], "maxItems": .integer(ConceptCorrections.countMax),
    "items": ["type": "string", "pattern": .string("^(\(conceptSchemes)):.")],
  ]

  static let answer = object([
    "query": object([
      "text": text.described("The need as it was read: identity numbers masked."),
      "municipality": orNull(named("Place")), "county": orNull(named("Place")),
      "municipality_source": oneOf(Understanding.PlaceSource.allCases.map(\.rawValue)),
      "other_readings": list(named("Place")), "concepts": texts, "masked_identity_numbers": count,
    ]),
    "outcome": oneOf(MatchAnswer.Outcome.allCases.map(\.rawValue)),
    "notice": textOrNull.described("To be shown before all else: whom to call when a life is in danger."),
    "suggestions": texts.described("Where the outcome is ask_back, what the need could be about."),
    "catalogue_version": count, "matches": list(named("Match")).described("Best first."),
    "elsewhere": list(
      object(["centre_id": text, "centre_name": text, "score": number, "website": textOrNull])),
  ])

  static let match = object(
    [
      "rank": ["type": "integer", "minimum": 1], "score": number, "family_id": textOrNull, "centre_id": text,
      "centre_name": text, "level": text, "covers_municipality": flag, "also_units": texts,
      "reason": text.described("Why, in a sentence or two."), "website": textOrNull,
      "offers": list(object(["id": text, "title": text, "score": number, "evidence_level": text])),
      "explanation": named("Explanation"),
    ], optional: ["explanation"])

  static let explanation = object(
    [
      "label": text, "value": number, "kind": text, "term": text,
      "spans": list(list(count)).described("Byte offsets into query.text."), "rules": texts,
      "details": list(named("Explanation")),
    ], optional: ["term", "spans", "rules", "details"])
}
