/// Lays out an index's sections as the bytes of its file.
struct IndexFileWriter {
  private let origin: IndexOrigin
  private var names: [UInt8] = []
  private var fieldWeights: [Double] = []
  private var documentIDBytes: [UInt8] = []
  private var documentIDOffsets: [UInt32] = [0]
  private let documentKinds: [UInt8]
  private let fieldLengths: [UInt32]
  private var termBytes: [UInt8] = []
  private var termOffsets: [UInt32] = [0]
  private var postingOffsets: [UInt32] = []
  private var postingDocuments: [UInt32] = []
  private var postingWeights: [Double] = []
  private var occurrenceOffsets: [UInt32] = []
  private var occurrences: [UInt32] = []

  init(
    schema: IndexSchema, origin: IndexOrigin, documentIDs: [String], documentKinds: [UInt8],
    fieldLengths: [UInt32],
    averageLengths: [Double]
  ) {
    self.origin = origin
    self.documentKinds = documentKinds
    self.fieldLengths = fieldLengths
    for name in [schema.analysis] + schema.fields.map(\.name) {
      names += name.utf8
      names.append(0)
    }
    for (field, average) in zip(schema.fields, averageLengths) {
      fieldWeights += [field.boost, field.lengthNormalization, average]
    }
    for id in documentIDs {
      documentIDBytes += id.utf8
      documentIDOffsets.append(UInt32(documentIDBytes.count))
    }
  }

  mutating func beginTerm(_ term: String) {
    termBytes += term.utf8
    termOffsets.append(UInt32(termBytes.count))
    postingOffsets.append(UInt32(postingDocuments.count))
  }

  mutating func beginPosting(document: UInt32) {
    postingDocuments.append(document)
    occurrenceOffsets.append(UInt32(occurrences.count))
  }

  mutating func add(field: UInt8, frequency: UInt32) {
    occurrences.append(UInt32(field) << 24 | min(frequency, IndexFileFormat.frequencyMax))
  }

  mutating func endPosting(weightedFrequency: Double) { postingWeights.append(weightedFrequency) }

  consuming func finish() -> IndexBytes {
    postingOffsets.append(UInt32(postingDocuments.count))
    occurrenceOffsets.append(UInt32(occurrences.count))
    let sections = IndexFileFormat.Section.allCases
    let counts = sections.map { count(of: $0) }
    var offsets: [Int] = []
    var end = IndexFileFormat.headerByteCount + sections.count * IndexFileFormat.sectionEntryByteCount
    for (section, count) in zip(sections, counts) {
      end = (end + 7) & ~7
      offsets.append(end)
      end += count * section.elementSize
    }
    let size = (end + 7) & ~7 + 8

    let bytes = IndexBytes(count: size) { output in
      output.copyBytes(from: IndexFileFormat.magic)
      func store<Value: FixedWidthInteger>(_ value: Value, at offset: Int) {
        output.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
      }
      store(IndexFileFormat.version, at: 8)
      store(UInt32(sections.count), at: 12)
      store(origin.catalogueVersion, at: 16)
      store(origin.catalogueFingerprint, at: 24)
      store(UInt64(size), at: 32)
      for (index, section) in sections.enumerated() {
        let entry = IndexFileFormat.headerByteCount + index * IndexFileFormat.sectionEntryByteCount
        store(section.rawValue, at: entry)
        store(UInt32(section.elementSize), at: entry + 4)
        store(UInt64(offsets[index]), at: entry + 8)
        store(UInt64(counts[index]), at: entry + 16)
        copy(section, to: UnsafeMutableRawBufferPointer(rebasing: output[offsets[index]...]))
      }
      let checksum = IndexFileFormat.checksum(UnsafeRawBufferPointer(rebasing: output[..<(size - 8)]))
      store(checksum, at: size - 8)
    }
    return bytes
  }

  private borrowing func count(of section: IndexFileFormat.Section) -> Int {
    switch section {
    case .names: names.count
    case .fieldWeights: fieldWeights.count
    case .documentIDBytes: documentIDBytes.count
    case .documentIDOffsets: documentIDOffsets.count
    case .documentKinds: documentKinds.count
    case .fieldLengths: fieldLengths.count
    case .termBytes: termBytes.count
    case .termOffsets: termOffsets.count
    case .postingOffsets: postingOffsets.count
    case .postingDocuments: postingDocuments.count
    case .postingWeights: postingWeights.count
    case .occurrenceOffsets: occurrenceOffsets.count
    case .occurrences: occurrences.count
    }
  }

  private borrowing func copy(_ section: IndexFileFormat.Section, to output: UnsafeMutableRawBufferPointer) {
    func copy<Element>(_ elements: [Element]) { elements.withUnsafeBytes { output.copyMemory(from: $0) } }
    switch section {
    case .names: copy(names)
    case .fieldWeights: copy(fieldWeights)
    case .documentIDBytes: copy(documentIDBytes)
    case .documentIDOffsets: copy(documentIDOffsets)
    case .documentKinds: copy(documentKinds)
    case .fieldLengths: copy(fieldLengths)
    case .termBytes: copy(termBytes)
    case .termOffsets: copy(termOffsets)
    case .postingOffsets: copy(postingOffsets)
    case .postingDocuments: copy(postingDocuments)
    case .postingWeights: copy(postingWeights)
    case .occurrenceOffsets: copy(occurrenceOffsets)
    case .occurrences: copy(occurrences)
    }
  }
}
