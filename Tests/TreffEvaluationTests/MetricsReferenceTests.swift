import Foundation
import Testing
import TreffEvaluation

/// The numbers of trec_eval on invented rankings; `Scripts/check-metrics` writes them anew.
@Suite("Metrics beside trec_eval")
struct MetricsReferenceTests {
  struct Reference: Decodable {
    struct Query: Decodable {
      let id: String
      let ranking: [String]
      let grades: [String: Int]
      let relevantGrade: Int
      let metrics: [String: Double]

      enum CodingKeys: String, CodingKey {
        case id, ranking, grades, metrics
        case relevantGrade = "relevant_grade"
      }
    }

    let queries: [Query]
  }

  @Test("every metric that trec_eval has is the same to the ninth digit")
  func same() throws {
    let file = Bundle.module.bundleURL.appendingPathComponent("Reference/trec-eval.json")
    let reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
    #expect(reference.queries.count >= 40)
    for query in reference.queries {
      let metrics = Metrics(
        ranking: query.ranking, grades: query.grades, relevantGrade: query.relevantGrade)
      for (name, path) in Metrics.names {
        guard let expected = query.metrics[name] else { continue }
        #expect(abs(metrics[keyPath: path] - expected) < 1e-9, "\(query.id) \(name)")
      }
      #expect(Set(query.metrics.keys) == ["nDCG@5", "nDCG@10", "MRR@10", "S@3", "recall@100"])
    }
  }
}
