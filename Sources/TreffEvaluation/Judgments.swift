public import Foundation

/// Graded judgments: for each query, the grade of each answer that was judged relevant.
public struct Judgments: Sendable {
  /// Grades by query and answer, all above 0.
  public let grades: [String: [String: Int]]

  /// - Parameter grades: grades by query and answer; those of 0 and below are dropped.
  public init(_ grades: [String: [String: Int]]) {
    self.grades = grades.mapValues { $0.filter { $0.value > 0 } }
  }

  /// The highest grade: gains are powers of two, and a slip such as 2000 would turn every mean into nonsense.
  public static let gradeMax = 30

  /// Reads TREC judgments: query, iteration, answer, grade, parted by blanks or tabs; the iteration may be left out.
  /// - Throws: ``JudgmentError`` with the first line that cannot be read.
  public static func read(_ url: URL) throws -> Judgments {
    var grades: [String: [String: Int]] = [:]
    for (line, fields) in try TabularLines.read(url) {
      guard (3...4).contains(fields.count), let grade = Int(fields[fields.count - 1]), grade <= gradeMax
      else {
        throw JudgmentError(
          description: "\(url.lastPathComponent):\(line): expected query, 0, answer, grade up to \(gradeMax)")
      }
      grades[fields[0], default: [:]][fields[fields.count - 2]] = grade
    }
    return Judgments(grades)
  }

  /// The same judgments with some answers known by another id; of two that become one the higher grade counts.
  public func renaming(_ names: [String: String]) -> Judgments {
    Judgments(
      grades.mapValues { answers in
        Dictionary(answers.map { (names[$0.key] ?? $0.key, $0.value) }, uniquingKeysWith: max)
      })
  }
}
