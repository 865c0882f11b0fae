import TreffCatalogue
import TreffGeography
import TreffMatching
import TreffEvaluation
import TreffSearch
import Foundation
let clock = ContinuousClock()
let a = CommandLine.arguments
if a[1] == "docs" {
  let docs = try CollectionEvaluation.Document.read(URL(fileURLWithPath: a[2] + "/docs.jsonl"))
  let q = try JudgedNeed.read(URL(fileURLWithPath: a[2] + "/queries.jsonl"))
  let j = try Judgments.read(URL(fileURLWithPath: a[2] + "/qrels.tsv"))
  for f in CollectionEvaluation.Formula.allCases {
    let e = CollectionEvaluation(
      documents: docs, queries: q, settings: .init(language: a[3] == "en" ? .en : .nb, formula: f))
    let r = EvaluationReport(run: e.run, queries: q, judgments: j, relevantGrade: 1)
    print(f, r.slices[0].metrics)
  }
} else {
  let t0 = clock.now
  let c = try Catalogue.embedded()
  let t1 = clock.now
  let s = Snapshot(catalogue: c, version: 1)
  let t2 = clock.now
  print(
    "catalogue", t1 - t0, "index", t2 - t1, s.index.documentCount, s.index.termCount, s.index.postingCount,
    s.index.withFileBytes { $0.count })
  let m = Matcher(snapshot: s)
  if a[1] == "eval" {
    let dir = a[2]
    let q = try JudgedNeed.read(URL(fileURLWithPath: dir + "/queries.jsonl"))
    let j = try Judgments.read(URL(fileURLWithPath: dir + "/qrels.tsv")).renaming(
      CatalogueEvaluation.sameMandate)
    let u = try ExpectedUnit.read(URL(fileURLWithPath: dir + "/units.tsv"))
    let t3 = clock.now
    let e = try CatalogueEvaluation(needs: q, matcher: m)
    print("match", (clock.now - t3) / q.count)
    let r = EvaluationReport(run: e.run, queries: q, judgments: j, relevantGrade: 2)
    for s in r.slices {
      print(
        s.dimension, s.name, s.count,
        Metrics.names.map { "\($0.name) \((s.metrics[keyPath: $0.path]*10000).rounded()/10000)" }.joined(
          separator: " "))
    }
    print(
      "units given", e.rightUnits(u, places: ["given"]), "all",
      e.rightUnits(u, places: ["given", "text", "none"]))
    print(
      "oos", e.count([.noClearMatch, .askBack]) { $0.kind == "out_of_scope" }, "open askback",
      e.count([.askBack]) { $0.kind == "open" }, "wrongly refused",
      e.count([.noClearMatch, .askBack]) { $0.isAnswerable })
  } else {
    let r = try m.match(
      MatchRequest(need: NeedText(a[1]), municipality: a.count > 2 ? a[2] : nil, explains: true))
    for x in r.matches {
      print(
        x.rank, x.score, x.centre.id, x.reason, x.offers.map { ($0.offer.id, $0.score) },
        x.explanation!.addsUp, x.explanation!.value == x.score)
    }
    func p(_ e: Explanation, _ d: Int) {
      print(
        String(repeating: "  ", count: d), e.value, e.label, e.origin.map { "\($0.spans) \($0.rule)" } ?? "");
      for x in e.details { p(x, d + 1) }
    }
    if let e = r.matches.first?.explanation { p(e, 0) }
    print(r.elsewhere.map(\.centre.id), r.outcome)
  }
}
