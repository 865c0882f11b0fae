/// The index file, byte for byte; all numbers little-endian, every section begins at a multiple of 8. See
/// `Docs/index-file.md`.
///
/// ```text
///  0  magic "TREFFIDX"                8 bytes
///  8  format version                  UInt32
/// 12  number of sections              UInt32
/// 16  catalogue version               UInt64
/// 24  catalogue fingerprint           UInt64
/// 32  size of the whole file, bytes   UInt64
/// 40  section table                   each: identifier UInt32, element size UInt32, offset UInt64, count UInt64
///     sections
/// -8  checksum of all before it       UInt64
/// ```
enum IndexFileFormat {
  static let magic: [UInt8] = Array("TREFFIDX".utf8)
  static let version: UInt32 = 1
  static let headerByteCount = 40
  static let sectionEntryByteCount = 24

  /// The sections, in the order of the file.
  enum Section: UInt32, CaseIterable {
    /// UTF-8: the analysis' name and the fields' names, each ended by a NUL.
    case names = 1
    /// Float64: boost, b and average length of each field.
    case fieldWeights
    /// UTF-8 of all document ids, one behind the other.
    case documentIDBytes
    /// UInt32: where each document's id begins; one more than documents.
    case documentIDOffsets
    /// UInt8: each document's kind.
    case documentKinds
    /// UInt32: tokens in each field of each document, document by document.
    case fieldLengths
    /// UTF-8 of all terms in byte order, one behind the other.
    case termBytes
    /// UInt32: where each term begins; one more than terms.
    case termOffsets
    /// UInt32: where each term's posting list begins; one more than terms.
    case postingOffsets
    /// UInt32: the document of each posting, ascending within a list.
    case postingDocuments
    /// Float64: the weighted frequency of each posting.
    case postingWeights
    /// UInt32: where each posting's occurrences begin; one more than postings.
    case occurrenceOffsets
    /// UInt32: field in the highest 8 bits, term frequency in the lower 24.
    case occurrences

    var name: String { "\(self)" }

    var elementSize: Int {
      switch self {
      case .names, .documentIDBytes, .documentKinds, .termBytes: 1
      case .fieldWeights, .postingWeights: 8
      case .documentIDOffsets, .fieldLengths, .termOffsets, .postingOffsets, .postingDocuments,
        .occurrenceOffsets,
        .occurrences:
        4
      }
    }
  }

  static let frequencyMax: UInt32 = 1 << 24 - 1

  /// A 64-bit checksum that takes eight bytes a step. Each step is a bijection, so a change within one word always
  /// shows; it guards against damage, not against forgery.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    func step(_ word: UInt64) {
      hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    var index = 0
    while index + 8 <= bytes.count {
      step(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    step(rest)
    return hash
  }
}
