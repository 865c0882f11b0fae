/// Collects documents and freezes them into an ``InvertedIndex``: the only time an index can change.
public struct IndexBuilder: ~Copyable {
  private let schema: IndexSchema
  private let origin: IndexOrigin
  private var numberByTerm: [TermKey: UInt32] = [:]
  private var terms: [String] = []
  private var documentIDs: [String] = []
  private var documentKinds: [UInt8] = []
  private var lengths: [UInt32] = []
  private var occurrences: [Occurrence] = []

  /// A term interned by one builder; meaningful there only.
  public struct TermNumber: Hashable, Sendable {
    let value: UInt32
  }

  private struct Occurrence {
    let term: UInt32
    let document: UInt32
    let field: UInt8
    let frequency: UInt32
  }

  /// An empty builder.
  public init(schema: IndexSchema, origin: IndexOrigin) {
    self.schema = schema
    self.origin = origin
  }

  /// The number of a term; texts that many documents share are analysed once and added by numbers.
  public mutating func number(of term: String) -> TermNumber {
    let key = TermKey(text: term)
    if let number = numberByTerm[key] { return TermNumber(value: number) }
    let number = UInt32(terms.count)
    numberByTerm[key] = number
    terms.append(term)
    return TermNumber(value: number)
  }

  /// Adds a document; its number is the count of those before it.
  /// - Parameters:
  ///   - id: how the document is known outside.
  ///   - kind: a number of the caller's that tells kinds of documents apart.
  ///   - fields: the terms of each of the schema's fields, in its order, repeated as often as they occur.
  public mutating func add(id: String, kind: UInt8 = 0, fields: [[TermNumber]]) {
    precondition(fields.count == schema.fields.count, "a document has the schema's fields")
    let document = UInt32(documentIDs.count)
    documentIDs.append(id)
    documentKinds.append(kind)
    for (field, terms) in fields.enumerated() {
      lengths.append(UInt32(terms.count))
      var index = 0
      let sorted = terms.map(\.value).sorted()
      while index < sorted.count {
        var end = index + 1
        while end < sorted.count, sorted[end] == sorted[index] { end += 1 }
        occurrences.append(
          Occurrence(
            term: sorted[index], document: document, field: UInt8(field), frequency: UInt32(end - index)))
        index = end
      }
    }
  }

  /// Sorts terms and postings, computes the statistics, and spends the builder. Equal documents in equal order give
  /// equal bytes.
  public consuming func build() -> InvertedIndex {
    let order = termsInByteOrder()
    var rank = [UInt32](repeating: 0, count: terms.count)
    for (position, number) in order.enumerated() { rank[number] = UInt32(position) }

    let averages = averageLengths()
    let normalizations = lengthNormalizations(averages: averages)
    let buckets = occurrencesByTerm(rank: rank)

    var bytes = IndexFileWriter(
      schema: schema, origin: origin, documentIDs: documentIDs, documentKinds: documentKinds,
      fieldLengths: lengths,
      averageLengths: averages)
    let fieldCount = schema.fields.count
    for position in order.indices {
      let range = Int(buckets.starts[position])..<Int(buckets.starts[position + 1])
      if range.isEmpty { continue }  // numbered, but in no document
      bytes.beginTerm(terms[order[position]])
      var index = range.lowerBound
      while index < range.upperBound {
        let document = buckets.occurrences[index].document
        bytes.beginPosting(document: document)
        var weightedFrequency = 0.0
        while index < range.upperBound, buckets.occurrences[index].document == document {
          let occurrence = buckets.occurrences[index]
          let field = Int(occurrence.field)
          bytes.add(field: occurrence.field, frequency: occurrence.frequency)
          if schema.fields[field].boost > 0 {
            weightedFrequency += FieldContribution.value(
              frequency: occurrence.frequency, boost: schema.fields[field].boost,
              normalization: normalizations[Int(document) * fieldCount + field])
          }
          index += 1
        }
        bytes.endPosting(weightedFrequency: weightedFrequency)
      }
    }
    return InvertedIndex(bytes.finish())
  }

  /// The numbers of the terms in the order of their bytes. The first eight bytes, as one number, settle nearly every
  /// comparison.
  private borrowing func termsInByteOrder() -> [Int] {
    let prefixes = terms.map { term in
      var prefix: UInt64 = 0
      var shift: UInt64 = 64
      for byte in term.utf8.prefix(8) {
        shift -= 8
        prefix |= UInt64(byte) << shift
      }
      return prefix
    }
    return terms.indices.sorted { a, b in
      prefixes[a] != prefixes[b]
        ? prefixes[a] < prefixes[b] : terms[a].utf8.lexicographicallyPrecedes(terms[b].utf8)
    }
  }

  private borrowing func averageLengths() -> [Double] {
    let fieldCount = schema.fields.count
    var sums = [Double](repeating: 0, count: fieldCount)
    var counts = [Int](repeating: 0, count: fieldCount)
    for (index, length) in lengths.enumerated() where length > 0 {
      sums[index % fieldCount] += Double(length)
      counts[index % fieldCount] += 1
    }
    return zip(sums, counts).map { $1 > 0 ? $0 / Double($1) : 1 }
  }

  private borrowing func lengthNormalizations(averages: [Double]) -> [Double] {
    let fieldCount = schema.fields.count
    return lengths.indices.map { index in
      let field = index % fieldCount
      return FieldContribution.normalization(
        length: lengths[index], average: averages[field], b: schema.fields[field].lengthNormalization)
    }
  }

  /// Occurrences by the rank of their term (a counting sort, which keeps the order of documents and fields).
  private borrowing func occurrencesByTerm(rank: [UInt32]) -> (starts: [UInt32], occurrences: [Occurrence]) {
    var starts = [UInt32](repeating: 0, count: terms.count + 1)
    for occurrence in occurrences { starts[Int(rank[Int(occurrence.term)]) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    let empty = Occurrence(term: 0, document: 0, field: 0, frequency: 0)
    var sorted = [Occurrence](repeating: empty, count: occurrences.count)
    for occurrence in occurrences {
      let position = Int(rank[Int(occurrence.term)])
      sorted[Int(next[position])] = occurrence
      next[position] += 1
    }
    return (starts, sorted)
  }
}
