extension CatalogueReader {
  /// The vocabularies, in the order theme, target group, service type, delivery, outside.
  mutating func readConcepts(known: KnownIdentifiers) -> [Concept] {
    let labels = readLabels(known: known)
    return ConceptID.Scheme.allCases.flatMap { readConcepts($0, labels: labels, known: known) }
  }

  private mutating func readConcepts(
    _ scheme: ConceptID.Scheme, labels: [ConceptID: [ConceptLabel]], known: KnownIdentifiers
  ) -> [Concept] {
    let name = scheme.table
    var concepts: [Concept] = []
    forEachRecord(of: name) { record, problems in
      var broader: ConceptID?
      if let id = record.optional("broader") {
        if !known.lacks(id, in: name) {
          broader = ConceptID(scheme, id)
        } else {
          record.problem(
            "broader", found: quoted(id), expected: "an id of this table",
            remedy: "correct the id or add its record",
            &problems)
        }
      }
      let id = ConceptID(scheme, record.identifier("id", &problems))
      concepts.append(
        Concept(
          id: id, broader: broader,
          label: LocalizedText(
            nb: record.required("label_nb", &problems), nn: record.text("label_nn"),
            en: record.text("label_en")),
          samiLabel: record.optional("label_se"), synonymsNB: record.list("synonyms_nb", &problems),
          synonymsNN: record.list("synonyms_nn", &problems),
          abbreviations: record.list("abbreviations", &problems), labels: labels[id] ?? [],
          losURI: record.optionalValue("los_uri", "an address that begins with https://", &problems) {
            $0.hasPrefix("https://") ? $0 : nil
          }))
    }
    reportCircles(in: concepts, of: name)
    return concepts
  }

  /// Further labels, by concept, in the order of their table.
  private mutating func readLabels(known: KnownIdentifiers) -> [ConceptID: [ConceptLabel]] {
    var labels: [ConceptID: [ConceptLabel]] = [:]
    // Labels of one concept stand together, and there are many: its id is read once for all of them.
    var previous = (text: "", concept: ConceptID(.theme, ""))
    forEachRecord(of: .labels) { record, problems in
      let text = record.text("concept")
      let concept =
        text == previous.text && !text.isEmpty
        ? previous.concept
        : record.value(
          "concept", "a concept such as theme:demens", default: ConceptID(.theme, ""), &problems,
          ConceptID.init)
      previous = (text, concept)
      if !concept.id.isEmpty, known.lacks(concept.id, in: concept.scheme.table) {
        record.problem(
          "concept", found: quoted(concept.description),
          expected: "an id of \(concept.scheme.table.fileName)",
          remedy: "correct the id or add its record there", &problems)
      }
      labels[concept, default: []].append(
        ConceptLabel(
          language: record.value("language", "one of nb, nn, en, se", default: "nb", &problems) {
            ["nb", "nn", "en", "se"].contains($0) ? $0 : nil
          },
          kind: record.choice("kind", default: .hidden, &problems),
          text: record.required("label", &problems), reason: record.required("reason", &problems)))
    }
    return labels
  }

  private mutating func reportCircles(in concepts: [Concept], of name: TableName) {
    let broader = Dictionary(concepts.map { ($0.id.id, $0.broader?.id) }, uniquingKeysWith: { a, _ in a })
    forEachRecord(of: name) { record, problems in
      let start = record.text("id")
      var current = broader[start] ?? nil
      for _ in 0..<concepts.count {
        guard let id = current else { return }
        if id == start {
          record.problem(
            "broader", found: "a circle through \(quoted(start))", expected: "steps that end at the top",
            remedy: "empty one of the fields in the circle", &problems)
          return
        }
        current = broader[id] ?? nil
      }
    }
  }
}
