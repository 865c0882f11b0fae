/// Typed views of an index's bytes. The views live as long as the bytes; ``InvertedIndex`` keeps those alive.
///
/// `@unchecked Sendable`: pointers to bytes that nobody writes.
struct IndexLayout: @unchecked Sendable {
  let schema: IndexSchema
  let origin: IndexOrigin
  let averageFieldLengths: [Double]
  let sectionSizes: [(name: String, byteCount: Int)]
  let documentIDBytes: UnsafeBufferPointer<UInt8>
  let documentIDOffsets: UnsafeBufferPointer<UInt32>
  let documentKinds: UnsafeBufferPointer<UInt8>
  let fieldLengths: UnsafeBufferPointer<UInt32>
  let termBytes: UnsafeBufferPointer<UInt8>
  let termOffsets: UnsafeBufferPointer<UInt32>
  let postingOffsets: UnsafeBufferPointer<UInt32>
  let postingDocuments: UnsafeBufferPointer<UInt32>
  let postingWeights: UnsafeBufferPointer<Double>
  let occurrenceOffsets: UnsafeBufferPointer<UInt32>
  let occurrences: UnsafeBufferPointer<UInt32>

  /// Checks header, size and section table.
  /// - Parameter checksIntegrity: whether every byte is read, for the checksum.
  init(_ bytes: UnsafeRawBufferPointer, path: String, checksIntegrity: Bool = true) throws(IndexFileError) {
    func refuse(_ code: IndexFileError.Code, expected: String, found: String) -> IndexFileError {
      IndexFileError(code, path: path, expected: expected, found: found)
    }
    let minimum = IndexFileFormat.headerByteCount + 8
    guard bytes.count >= IndexFileFormat.magic.count, bytes.prefix(8).elementsEqual(IndexFileFormat.magic)
    else {
      throw refuse(.foreign, expected: "a file that begins with TREFFIDX", found: "other bytes")
    }
    guard bytes.count >= minimum else {
      throw refuse(.truncated, expected: "at least \(minimum) bytes", found: "\(bytes.count)")
    }
    func load<Value: FixedWidthInteger>(_ offset: Int, as type: Value.Type) -> Value {
      Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
    }
    let version = load(8, as: UInt32.self)
    guard version == IndexFileFormat.version else {
      throw refuse(
        .version, expected: "format version \(IndexFileFormat.version)", found: "version \(version)")
    }
    let size = load(32, as: UInt64.self)
    guard size == UInt64(bytes.count), bytes.count % 8 == 0 else {
      throw refuse(
        size > UInt64(bytes.count) ? .truncated : .altered, expected: "\(size) bytes, as its header says",
        found: "\(bytes.count)")
    }
    if checksIntegrity {
      let checksum = load(bytes.count - 8, as: UInt64.self)
      let computed = IndexFileFormat.checksum(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - 8)]))
      guard checksum == computed else {
        throw refuse(
          .altered, expected: "checksum \(String(checksum, radix: 16))", found: String(computed, radix: 16))
      }
    }
    origin = IndexOrigin(
      catalogueVersion: load(16, as: UInt64.self), catalogueFingerprint: load(24, as: UInt64.self))

    let sections = IndexFileFormat.Section.allCases
    let tableEnd = IndexFileFormat.headerByteCount + sections.count * IndexFileFormat.sectionEntryByteCount
    guard load(12, as: UInt32.self) == UInt32(sections.count), tableEnd + 8 <= bytes.count else {
      throw refuse(.altered, expected: "\(sections.count) sections", found: "\(load(12, as: UInt32.self))")
    }
    var views: [UnsafeRawBufferPointer] = []
    var sizes: [(name: String, byteCount: Int)] = []
    for (index, section) in sections.enumerated() {
      let entry = IndexFileFormat.headerByteCount + index * IndexFileFormat.sectionEntryByteCount
      let offset = load(entry + 8, as: UInt64.self)
      let count = load(entry + 16, as: UInt64.self)
      let byteCount = count.multipliedReportingOverflow(by: UInt64(section.elementSize))
      let end = offset.addingReportingOverflow(byteCount.partialValue)
      guard load(entry, as: UInt32.self) == section.rawValue,
        load(entry + 4, as: UInt32.self) == UInt32(section.elementSize), offset % 8 == 0,
        offset >= UInt64(tableEnd),
        !byteCount.overflow, !end.overflow, end.partialValue <= UInt64(bytes.count - 8)
      else {
        throw refuse(
          .altered, expected: "section \(section.name) inside the file", found: "an entry that leads outside")
      }
      views.append(UnsafeRawBufferPointer(rebasing: bytes[Int(offset)..<Int(end.partialValue)]))
      sizes.append((section.name, Int(byteCount.partialValue)))
    }
    sectionSizes = sizes
    func view<Element>(_ section: IndexFileFormat.Section, as type: Element.Type) -> UnsafeBufferPointer<
      Element
    > {
      views[Int(section.rawValue) - 1].bindMemory(to: type)
    }
    documentIDBytes = view(.documentIDBytes, as: UInt8.self)
    documentIDOffsets = view(.documentIDOffsets, as: UInt32.self)
    documentKinds = view(.documentKinds, as: UInt8.self)
    fieldLengths = view(.fieldLengths, as: UInt32.self)
    termBytes = view(.termBytes, as: UInt8.self)
    termOffsets = view(.termOffsets, as: UInt32.self)
    postingOffsets = view(.postingOffsets, as: UInt32.self)
    postingDocuments = view(.postingDocuments, as: UInt32.self)
    postingWeights = view(.postingWeights, as: Double.self)
    occurrenceOffsets = view(.occurrenceOffsets, as: UInt32.self)
    occurrences = view(.occurrences, as: UInt32.self)

    let names = view(.names, as: UInt8.self).split(separator: 0, omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
    let weights = view(.fieldWeights, as: Double.self)
    guard !names.isEmpty, names.count - 1 <= IndexSchema.fieldCountMax, weights.count == 3 * (names.count - 1)
    else {
      throw refuse(
        .altered, expected: "three weights a field", found: "\(weights.count) for \(names.count - 1) fields")
    }
    schema = IndexSchema(
      fields: names.dropFirst().enumerated().map { index, name in
        IndexSchema.Field(name, boost: weights[3 * index], lengthNormalization: weights[3 * index + 1])
      }, analysis: names[0])
    averageFieldLengths = (0..<(names.count - 1)).map { weights[3 * $0 + 2] }
  }

  /// Checks that every offset and number leads to something that is there, so that no later read can go astray.
  func verifyReferences(path: String) throws(IndexFileError) {
    let documentCount = documentKinds.count
    let isSound =
      Self.partition(documentIDOffsets, parts: documentCount, of: documentIDBytes.count)
      && fieldLengths.count == documentCount * schema.fields.count
      && Self.partition(termOffsets, parts: termOffsets.count - 1, of: termBytes.count)
      && Self.partition(postingOffsets, parts: termOffsets.count - 1, of: postingDocuments.count)
      && postingWeights.count == postingDocuments.count
      && postingWeights.allSatisfy { $0.isFinite && $0 >= 0 }
      && postingDocuments.allSatisfy { Int($0) < documentCount }
      && listsAscend && termsAscend
      && schema.fields.allSatisfy {
        $0.boost.isFinite && $0.boost >= 0 && (0...1).contains($0.lengthNormalization)
      }
      && averageFieldLengths.allSatisfy { $0.isFinite && $0 > 0 }
      && Self.partition(occurrenceOffsets, parts: postingDocuments.count, of: occurrences.count)
      && occurrences.allSatisfy { Int($0 >> 24) < schema.fields.count }
    guard isSound else {
      throw IndexFileError(
        .altered, path: path, expected: "offsets that lead to terms, postings and documents",
        found: "one that leads nowhere")
    }
  }

  /// Whether each posting list names its documents in ascending order, which looking one up relies on.
  private var listsAscend: Bool {
    for term in 0..<(postingOffsets.count - 1) {
      let list = Int(postingOffsets[term])..<Int(postingOffsets[term + 1])
      for posting in list.dropFirst() where postingDocuments[posting - 1] >= postingDocuments[posting] {
        return false
      }
    }
    return true
  }

  /// Whether the terms stand in the order of their bytes, which looking one up relies on.
  private var termsAscend: Bool {
    func bytes(_ term: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
      termBytes[Int(termOffsets[term])..<Int(termOffsets[term + 1])]
    }
    return (0..<(termOffsets.count - 1)).dropFirst().allSatisfy {
      bytes($0 - 1).lexicographicallyPrecedes(bytes($0))
    }
  }

  private static func partition(_ offsets: UnsafeBufferPointer<UInt32>, parts: Int, of total: Int) -> Bool {
    guard parts >= 0, offsets.count == parts + 1, offsets.first == 0, Int(offsets[parts]) == total else {
      return false
    }
    for index in 0..<parts where offsets[index] > offsets[index + 1] { return false }
    return true
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, _ offsets: UnsafeBufferPointer<UInt32>, _ index: Int)
    -> String
  {
    String(decoding: bytes[Int(offsets[index])..<Int(offsets[index + 1])], as: UTF8.self)
  }
}
