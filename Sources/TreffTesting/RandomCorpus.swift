public import TreffSearch

/// A few documents of a few words, small enough to count by hand and odd enough to find what was not thought of:
/// empty fields, empty documents, one document alone, words in every document, fields that do not count.
public struct RandomCorpus: Sendable {
  /// The fields.
  public var schema: IndexSchema
  /// Document by document, field by field, the terms in order.
  public var documents: [[[String]]]

  /// Takes both as they are.
  public init(schema: IndexSchema, documents: [[[String]]]) {
    self.schema = schema
    self.documents = documents
  }

  /// 1...12 documents of 1...3 fields over `terms`.
  public static func corpus(using generator: inout SeededGenerator) -> RandomCorpus {
    let fields = (0..<Int.random(in: 1...3, using: &generator)).map { number in
      IndexSchema.Field(
        "field\(number)", boost: number == 0 ? 1 : [0, 0.5, 2, 3].randomElement(using: &generator) ?? 1,
        lengthNormalization: [0, 0.4, 0.75, 1].randomElement(using: &generator) ?? 0)
    }
    let documents = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      fields.map { _ in
        // The product of two makes the first terms common and the last ones rare.
        (0..<Int.random(in: 0...8, using: &generator)).map { _ in
          let rank = Double.random(in: 0..<1, using: &generator) * Double.random(in: 0..<1, using: &generator)
          return terms[Int(rank * Double(terms.count))]
        }
      }
    }
    return RandomCorpus(schema: IndexSchema(fields: fields, analysis: "random.1"), documents: documents)
  }

  /// The terms documents are made of, common ones first.
  public static let terms = [
    "barn", "rus", "helse", "å", "ås", "demens", "a", "ab", "čálli", "tannlege", "漢", "hospice",
  ]

  /// The index of the documents, whose ids are `d0`, `d1` and so on.
  public func index(origin: IndexOrigin = .none) -> InvertedIndex {
    var builder = IndexBuilder(schema: schema, origin: origin)
    for (number, document) in documents.enumerated() {
      var fields: [[IndexBuilder.TermNumber]] = []
      for terms in document {
        var numbers: [IndexBuilder.TermNumber] = []
        for term in terms { numbers.append(builder.number(of: term)) }
        fields.append(numbers)
      }
      builder.add(id: "d\(number)", kind: UInt8(number % 3), fields: fields)
    }
    return builder.build()
  }
}
