extension CatalogueReader {
  /// What can be asked for.
  mutating func readOffers(known: KnownIdentifiers) -> [Offer] {
    let examples = readExamples(known: known)
    var offers: [Offer] = []
    forEachRecord(of: .offers) { record, problems in
      func ids(_ column: String, _ scheme: ConceptID.Scheme, _ problems: inout ProblemCollector)
        -> [ConceptID]
      {
        record.list(column, &problems).map { ConceptID(scheme, $0) }.filter { id in
          if !known.lacks(id.id, in: scheme.table) { return true }
          record.problem(
            column, found: quoted(id.id), expected: "an id of the vocabulary",
            remedy: "correct the id or add it to the vocabulary", &problems)
          return false
        }
      }
      let themes = ids("themes", .theme, &problems)
      if themes.isEmpty, record.optional("themes") == nil {
        record.problem(
          "themes", found: "nothing", expected: "at least one theme", remedy: "tell what the offer is about",
          &problems)
      }
      let id = record.identifier("id", &problems)
      offers.append(
        Offer(
          id: id,
          centreID: record.value("centre_id", "the id of a centre or family", default: "", &problems) {
            known.lacks($0, in: .centres) ? nil : $0
          },
          title: LocalizedText(nb: record.required("title", &problems), nn: record.text("title_nn")),
          summary: record.required("summary", &problems), themes: themes,
          targetGroups: ids("target_groups", .targetGroup, &problems),
          serviceTypes: ids("service_types", .serviceType, &problems),
          delivery: record.value(
            "delivery", "an id of delivery.csv", default: ConceptID(.delivery, ""), &problems
          ) { text in
            known.lacks(text, in: .delivery) ? nil : ConceptID(.delivery, text)
          },
          duration: record.text("duration"), price: record.choice("price", default: .ukjent, &problems),
          languages: record.languages(&problems),
          evidenceLevel: record.choice("evidence_level", default: .general, &problems),
          validity: record.validity(&problems), source: record.source(known: known, &problems),
          exampleNeeds: examples[id] ?? []))
    }
    return offers
  }

  /// Example needs, by offer, in the order of their table.
  private mutating func readExamples(known: KnownIdentifiers) -> [String: [String]] {
    var examples: [String: [String]] = [:]
    forEachRecord(of: .examples) { record, problems in
      let offer = record.value("offer", "an id of offers.csv", default: "", &problems) {
        known.lacks($0, in: .offers) ? nil : $0
      }
      _ = record.value("language", "one of nb, nn, en, se", default: "nb", &problems) {
        ["nb", "nn", "en", "se"].contains($0) ? $0 : nil
      }
      examples[offer, default: []].append(record.required("need", &problems))
    }
    return examples
  }
}

extension RecordReader {
  fileprivate func languages(_ problems: inout ProblemCollector) -> [String] {
    let languages = list("language", &problems)
    for language in languages where !["nb", "nn", "se", "en"].contains(language) {
      problem(
        "language", found: quoted(language), expected: "nb, nn, se or en", remedy: "correct the field",
        &problems)
    }
    if languages.isEmpty {
      problem(
        "language", found: "nothing", expected: "nb, nn, se or en", remedy: "fill in the field", &problems)
    }
    return languages
  }
}
