/// Here is a term: which documents hold it, where, and how much does that count? Immutable, safe to share.
///
/// The index is its file: terms, posting lists and statistics are read where they lie, in memory or in a mapping.
public struct InvertedIndex: Sendable {
  let storage: IndexBytes
  private let layout: IndexLayout
  private let directory: TermDirectory

  /// The fields, with the weights that the postings' weighted frequencies were made with.
  public let schema: IndexSchema
  /// The catalogue it was built from.
  public let origin: IndexOrigin
  /// Average tokens in each field, over the documents that have the field.
  public let averageFieldLengths: [Double]

  /// A term of this index, by its place in byte order.
  public struct Term: Hashable, Sendable {
    let number: Int
  }

  /// Trusts bytes that were just written.
  init(_ storage: IndexBytes) {
    guard let layout = try? IndexLayout(storage.bytes, path: "") else {
      preconditionFailure("an index just written has its own layout")
    }
    self.init(storage, layout)
  }

  private init(_ storage: IndexBytes, _ layout: IndexLayout) {
    self.storage = storage
    self.layout = layout
    directory = TermDirectory(termBytes: layout.termBytes, termOffsets: layout.termOffsets)
    schema = layout.schema
    origin = layout.origin
    averageFieldLengths = layout.averageFieldLengths
  }

  /// Maps an index file. Nothing is parsed, but every byte is checked: the size, the checksum, and that no offset
  /// leads outside.
  /// - Throws: ``IndexFileError``.
  public init(path: String) throws(IndexFileError) {
    let storage = try IndexBytes(path: path)
    let layout = try IndexLayout(storage.bytes, path: path)
    try layout.verifyReferences(path: path)
    self.init(storage, layout)
  }

  /// Opens an index file that is part of the program. Its header is checked; what follows is what ``IndexBuilder`` wrote,
  /// which whoever embeds it has tested, and is not read before it is needed.
  /// - Parameter bytes: live as long as the program, aligned to 8.
  /// - Throws: ``IndexFileError``.
  public init(embedded bytes: UnsafeRawBufferPointer) throws(IndexFileError) {
    let storage = IndexBytes(ofProgram: bytes)
    self.init(storage, try IndexLayout(bytes, path: "embedded", checksIntegrity: false))
  }

  /// The bytes that ``init(path:)`` reads.
  public func withFileBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(storage) { try body(storage.bytes) }
  }

  /// Bytes in each section, in the order of the file.
  public var sectionSizes: [(name: String, byteCount: Int)] { layout.sectionSizes }

  // MARK: Documents

  /// How many documents there are.
  public var documentCount: Int { layout.documentKinds.count }

  /// How a document is known outside.
  public func id(of document: Int) -> String {
    layout.text(layout.documentIDBytes, layout.documentIDOffsets, document)
  }

  /// The kind that the builder was given.
  public func kind(of document: Int) -> UInt8 { layout.documentKinds[document] }

  /// Tokens in one field of a document.
  public func length(of document: Int, field: Int) -> UInt32 {
    layout.fieldLengths[document * schema.fields.count + field]
  }

  // MARK: Terms

  /// How many terms there are, over all fields.
  public var termCount: Int { layout.termOffsets.count - 1 }

  /// How many postings there are, over all terms.
  public var postingCount: Int { layout.postingDocuments.count }

  /// The term with this text, if a document has it.
  public func term(_ text: String) -> Term? { term("", text) }

  /// The term whose text is two parts, one behind the other.
  public func term(_ prefix: String, _ rest: String) -> Term? {
    var prefix = prefix
    var rest = rest
    return prefix.withUTF8 { prefix in rest.withUTF8 { rest in term(prefix, rest) } }
  }

  /// The same, for a part of a text.
  public func term(_ prefix: String, _ rest: Substring) -> Term? {
    var prefix = prefix
    var rest = rest
    return prefix.withUTF8 { prefix in rest.withUTF8 { rest in term(prefix, rest) } }
  }

  private func term(_ head: UnsafeBufferPointer<UInt8>, _ tail: UnsafeBufferPointer<UInt8>) -> Term? {
    directory.number(of: head, tail, termBytes: layout.termBytes, termOffsets: layout.termOffsets)
      .map(Term.init)
  }

  /// The number of the first term that does not come before a text.
  private func place(of text: String) -> Int {
    var text = text
    return text.withUTF8 { wanted in
      var low = 0
      var high = termCount
      while low < high {
        let middle = (low + high) / 2
        if compare(middle, wanted) < 0 { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  private func begins(_ number: Int, with prefix: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(layout.termOffsets[number])
    guard Int(layout.termOffsets[number + 1]) - start >= prefix.count else { return false }
    return prefix.indices.allSatisfy { layout.termBytes[start + $0] == prefix[$0] }
  }

  /// All terms, in byte order.
  public var terms: some Sequence<Term> { (0..<termCount).lazy.map { Term(number: $0) } }

  /// The terms that begin with a text, in byte order.
  public func terms(withPrefix prefix: String) -> some Sequence<Term> {
    let start = place(of: prefix)
    var prefix = prefix
    let end = prefix.withUTF8 { wanted in
      var end = start
      while end < termCount, begins(end, with: wanted) { end += 1 }
      return end
    }
    return (start..<end).lazy.map { Term(number: $0) }
  }

  /// The term's text.
  public func text(of term: Term) -> String { layout.text(layout.termBytes, layout.termOffsets, term.number) }

  /// How many documents have the term in some field.
  public func documentFrequency(of term: Term) -> Int { postings(of: term).count }

  private func compare(_ number: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Int {
    let start = Int(layout.termOffsets[number])
    let count = Int(layout.termOffsets[number + 1]) - start
    for index in 0..<min(count, wanted.count) {
      let difference = Int(layout.termBytes[start + index]) - Int(wanted[index])
      if difference != 0 { return difference }
    }
    return count - wanted.count
  }

  // MARK: Postings

  /// The places of a term's postings; see ``document(at:)`` and ``weightedFrequency(at:)``.
  public func postings(of term: Term) -> Range<Int> {
    Int(layout.postingOffsets[term.number])..<Int(layout.postingOffsets[term.number + 1])
  }

  /// The document of a posting.
  @inline(__always) public func document(at posting: Int) -> Int { Int(layout.postingDocuments[posting]) }

  /// The sum of the posting's field contributions.
  @inline(__always) public func weightedFrequency(at posting: Int) -> Double {
    layout.postingWeights[posting]
  }

  /// The term's posting for a document, if the document has it.
  public func posting(of term: Term, in document: Int) -> Int? {
    let range = postings(of: term)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if self.document(at: middle) < document { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && self.document(at: low) == document ? low : nil
  }

  /// Where in the document the term stands, and what each field adds to ``weightedFrequency(at:)``: those that count,
  /// in the order they are summed.
  public func contributions(at posting: Int) -> [FieldContribution] {
    occurrences(at: posting).compactMap { field, frequency in
      let weight = schema.fields[field]
      guard weight.boost > 0 else { return nil }
      let length = length(of: document(at: posting), field: field)
      let normalization = FieldContribution.normalization(
        length: length, average: averageFieldLengths[field], b: weight.lengthNormalization)
      return FieldContribution(
        field: field, frequency: frequency, length: length,
        value: FieldContribution.value(
          frequency: frequency, boost: weight.boost, normalization: normalization))
    }
  }

  /// The fields a posting stands for and how often the term occurs in each.
  public func occurrences(at posting: Int) -> [(field: Int, frequency: UInt32)] {
    (Int(layout.occurrenceOffsets[posting])..<Int(layout.occurrenceOffsets[posting + 1])).map { index in
      let packed = layout.occurrences[index]
      return (Int(packed >> 24), packed & IndexFileFormat.frequencyMax)
    }
  }
}
