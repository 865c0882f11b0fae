private import Foundation

/// Reads comma-separated values as RFC 4180 has them, in UTF-8.
///
/// Our own hundred lines rather than a package: the packages at hand stop at the first fault and forget line numbers,
/// and a catalogue's keeper wants every fault, each with its line.
struct CSVDecoder {
  /// A field above this many bytes is a broken quote swallowing the file, not a text.
  static let fieldByteCountMax = 64 * 1024

  let file: String
  private(set) var problems: [CatalogueProblem] = []

  private var recordLine = 1
  /// The first lines of records that hold bytes of another encoding.
  private var undecodableLines: Set<Int> = []

  init(file: String) { self.file = file }

  /// Reads a header and rows. Faulty rows are left out and told in ``problems``. Where the header already tells that the
  /// whole file is of another form, that is all that is told.
  mutating func decode(_ bytes: UnsafeRawBufferPointer) -> Table? {
    var records = records(in: bytes)
    guard !records.isEmpty else {
      report(line: 0, found: "an empty file", expected: "a header row", remedy: "put the table back")
      return nil
    }
    let first = records.removeFirst()
    let header = first.fields
    if undecodableLines.contains(first.line) {
      problems.removeAll { $0.line != first.line }
      return nil
    }
    if header.count == 1, header[0].contains(";") {
      problems = []
      report(
        line: first.line, found: "a header whose fields are parted by semicolons", expected: "commas",
        remedy: "save the file as CSV with commas")
      return nil
    }
    let rows = records.filter { record in
      if undecodableLines.contains(record.line) { return false }
      if record.fields.count == header.count { return true }
      report(
        line: record.line, found: "\(record.fields.count) fields",
        expected: "\(header.count), as in the header",
        remedy: "put texts that hold a comma or a quote in double quotes, and double the quotes inside them")
      return false
    }
    return Table(header: header, rows: rows)
  }

  private mutating func records(in bytes: UnsafeRawBufferPointer) -> [Table.Row] {
    var records: [Table.Row] = []
    var fields: [String] = []
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    while index < bytes.count {
      if fields.isEmpty { recordLine = line }
      if fields.isEmpty, let length = newline(in: bytes, at: index) {  // an empty line parts nothing
        index += length
        line += 1
        continue
      }
      let field: String
      if bytes[index] == 0x22 {
        field = quotedField(in: bytes, at: &index, line: &line)
      } else {
        let start = index
        while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A {
          if bytes[index] == 0x22 {
            report(
              line: line, found: "a double quote inside a bare field",
              expected: "none, or the field in quotes",
              remedy: "put the field in double quotes and double those inside it")
          }
          index += 1
        }
        var end = index
        if end > start, end < bytes.count, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
        field = text(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), line: line)
      }
      fields.append(field)
      if index >= bytes.count || bytes[index] == 0x0A {
        records.append(Table.Row(line: recordLine, fields: fields))
        fields = []
        line += 1
        index += 1
      } else {
        index += 1  // the comma
        if index >= bytes.count || bytes[index] == 0x0A {  // a last, empty field
          fields.append("")
          records.append(Table.Row(line: recordLine, fields: fields))
          fields = []
          line += 1
          index += 1
        }
      }
    }
    return records
  }

  /// Reads from an opening quote past the closing one; leaves `index` on the comma or newline that follows.
  private mutating func quotedField(in bytes: UnsafeRawBufferPointer, at index: inout Int, line: inout Int)
    -> String
  {
    let startLine = line
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      // Plain bytes in one go; quotes and line breaks one by one.
      let start = index
      while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x0A, bytes[index] != 0x0D {
        index += 1
      }
      content.append(contentsOf: bytes[start..<index])
      guard index < bytes.count, content.count <= Self.fieldByteCountMax else { break }
      let byte = bytes[index]
      if byte == 0x22 {
        if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          content.append(0x22)
          index += 2
          continue
        }
        index += 1
        if index < bytes.count, bytes[index] == 0x0D { index += 1 }
        if index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A {
          report(
            line: line, found: "text after a closing quote", expected: "a comma or the end of the line",
            remedy: "double the quotes inside the field")
          while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A { index += 1 }
        }
        return content.withUnsafeBytes { text($0, line: startLine) }
      }
      if let length = newline(in: bytes, at: index) {  // a line break is one LF, however the file writes it
        line += 1
        content.append(0x0A)
        index += length
      } else {
        content.append(byte)
        index += 1
      }
    }
    report(
      line: startLine, found: "a quote that is not closed", expected: "a closing double quote",
      remedy: "close the field's quote on this line")
    index = bytes.count
    return ""
  }

  /// The length of a line break at an index, LF or CR LF; nil for anything else.
  private func newline(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    if bytes[index] == 0x0A { return 1 }
    return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : nil
  }

  private mutating func text(_ bytes: UnsafeRawBufferPointer, line: Int) -> String {
    // Decoding repairs what is broken, so that a text of other bytes than were given was not UTF-8. Far faster than
    // the standard library's generic validation, and every start of the command reads the tables.
    var text = String(decoding: bytes, as: UTF8.self)
    guard text.withUTF8({ Self.areEqual(UnsafeRawBufferPointer($0), bytes) }) else {
      report(
        line: line, found: "bytes that are not UTF-8", expected: "UTF-8", remedy: "save the file as UTF-8")
      undecodableLines.insert(recordLine)
      return ""
    }
    if bytes.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) {
      report(
        line: line, found: "a control character", expected: "printable text", remedy: "delete the character")
    }
    return text
  }

  private static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard let start = a.baseAddress, let other = b.baseAddress else { return a.count == b.count }
    return a.count == b.count && memcmp(start, other, a.count) == 0
  }

  private mutating func report(line: Int, found: String, expected: String, remedy: String) {
    problems.append(
      CatalogueProblem(file: file, line: line, found: found, expected: expected, remedy: remedy))
  }
}
