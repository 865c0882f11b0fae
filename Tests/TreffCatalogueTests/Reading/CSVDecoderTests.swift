import Testing
import TreffTesting

@testable import TreffCatalogue

@Suite("Comma-separated values")
struct CSVDecoderTests {
  @Test(
    "RFC 4180 and its corners",
    arguments: [
      ("a,b\n1,2\n", [["1", "2"]]), ("a,b\n1,2", [["1", "2"]]), ("a,b\r\n1,2\r\n", [["1", "2"]]),
      ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]), ("a,b\n1,\n", [["1", ""]]), ("a,b\n1,", [["1", ""]]),
      ("a,b\n,\n", [["", ""]]), ("a,b\r\n1,\r\n", [["1", ""]]), ("a,b\n\"1,5\",2\n", [["1,5", "2"]]),
      ("a,b\n\"si \"\"hei\"\"\",2\n", [["si \"hei\"", "2"]]), ("a,b\n\"\",\"\"\n", [["", ""]]),
      ("a,b\n\"\"\"\",x\n", [["\"", "x"]]), ("a,b\n\n\n1,2\n\n", [["1", "2"]]),
      ("a,b\r\n\r\n1,2\r\n\r\n", [["1", "2"]]), ("a,b\n\"en\nto\",2\n", [["en\nto", "2"]]),
      ("a,b\r\n\"en\r\nto\",2\r\n", [["en\nto", "2"]]), ("a,b\n1,\"2\"", [["1", "2"]]),
      ("\"a\",b\n 1 ,2\n", [[" 1 ", "2"]]),
      ("a,b\n", []), ("a,b", []), ("a,b\næ,č\n", [["æ", "č"]]), ("a\n\nx\n", [["x"]]),
    ])
  func reads(_ text: String, _ rows: [[String]]) {
    let (table, problems) = decode(Array(text.utf8))
    #expect(table?.rows.map(\.fields) == rows)
    #expect(problems == [])
  }

  @Test("each record knows the line it began on, after line breaks in quotes too")
  func lines() {
    let (table, _) = decode(Array("a,b\n\"1\n2\n3\",x\n\n4,\"5\n6\"\r\n7,8".utf8))
    #expect(table?.rows.map(\.line) == [2, 6, 8])
  }

  @Test(
    "what is wrong is told with its line",
    arguments: [
      ("", 0, "an empty file"), ("\n\n", 0, "an empty file"), ("a,b\n1\n", 2, "1 fields"),
      ("a,b\n\n1,2,3\n", 3, "3 fields"),
      ("a,b\n1,2\n\"3,4\n5,6\n", 3, "a quote that is not closed"),
      ("a,b\n1,x\"y\n", 2, "a double quote inside a bare field"),
      ("a,b\n\"1\"x,2\n", 2, "text after a closing quote"), ("a,b\n1,2\u{0}\n", 2, "a control character"),
      ("a,b\n\"x\n\u{1B}\",2\n", 2, "a control character"), ("a,b\n1,\u{7F}\n", 2, "a control character"),
      ("a,b\n1\r2,3\n", 2, "a control character"), ("a\u{0},b\n1,2\n", 1, "a control character"),
    ])
  func refuses(_ text: String, _ line: Int, _ found: String) {
    let (_, problems) = decode(Array(text.utf8))
    #expect(problems.first?.line == line)
    #expect(problems.first?.found == found)
    #expect(problems.first?.file == "x.csv")
  }

  @Test(
    "bytes that are not UTF-8 are told, in bare fields and quoted ones",
    arguments: [0x80, 0xC3, 0xE5, 0xFF] as [UInt8])
  func encoding(_ byte: UInt8) {
    for text in ["a,b\n1,?\n", "a,b\n1,\"?\"\n"] {
      let bytes = text.utf8.map { $0 == 0x3F ? byte : $0 }
      let (_, problems) = decode(bytes)
      #expect(problems.map(\.found) == ["bytes that are not UTF-8"])
      #expect(problems.map(\.line) == [2])
    }
  }

  @Test("a record of another encoding is left out: its fields are not known, so nothing more is told of them")
  func undecodable() {
    let bytes = Array("a,b\n1,2\n\"x\n?\",y\n?,?,?\n5,6\n".utf8).map { $0 == 0x3F ? 0xE5 : $0 }
    let (table, problems) = decode(bytes)
    #expect(table?.rows.map(\.fields) == [["1", "2"], ["5", "6"]])
    #expect(Set(problems.map(\.found)) == ["bytes that are not UTF-8"])
    let (none, first) = decode([0xFF, 0xFE] + Array("a,b\n1\n".utf8))
    #expect(none == nil)
    #expect(first.map(\.found) == ["bytes that are not UTF-8"] && first.first?.line == 1)
  }

  @Test("a file whose fields are parted by semicolons is one problem")
  func semicolons() {
    let (table, problems) = decode(Array("a;b;c\n1;\"2, 3\";x,y\n\u{0};\n".utf8))
    #expect(table == nil)
    #expect(problems.map(\.found) == ["a header whose fields are parted by semicolons"])
    #expect(problems.first?.line == 1 && problems.first?.remedy == "save the file as CSV with commas")
    #expect(decode(Array("a;b,c\n1,2\n".utf8)).1 == [])
  }

  @Test("a field without end does not swallow memory")
  func endlessField() {
    let (_, problems) = decode(
      Array("a\n\"".utf8) + [UInt8](repeating: 0x78, count: CSVDecoder.fieldByteCountMax + 2))
    #expect(problems.first?.found == "a quote that is not closed")
  }

  @Test("every table that is written is read back")
  func roundTrip() {
    var generator = SeededGenerator(seed: 201)
    for _ in 0..<200 {
      let width = Int.random(in: 1...4, using: &generator)
      let rows = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        (0..<width).map { _ in
          RandomText.text(pieceCountMax: 3, using: &generator).filter { character in
            character == "\n" || character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
          }
        }
      }
      let lines = ([(0..<width).map { "c\($0)" }] + rows).map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }
      let (table, problems) = decode(Array(lines.joined(separator: "\n").utf8))
      #expect(table?.rows.map(\.fields) == rows)
      #expect(problems == [])
    }
  }

  @Test("no bytes make it trap, and every row has the header's fields", arguments: 1...3)
  func randomBytes(_ seed: UInt64) {
    var generator = SeededGenerator(seed: 210 + seed)
    let signs = Array("a,\"\n\r\u{0}æ;".utf8) + [0xFF, 0xEF, 0xBB, 0xBF]
    for _ in 0..<1500 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        signs.randomElement(using: &generator) ?? 0
      }
      let (table, _) = decode(bytes)
      if let table { #expect(table.rows.allSatisfy { $0.fields.count == table.header.count }) }
    }
  }

  private func decode(_ bytes: [UInt8]) -> (Table?, [CatalogueProblem]) {
    var decoder = CSVDecoder(file: "x.csv")
    let table = bytes.withUnsafeBytes { decoder.decode($0) }
    return (table, decoder.problems)
  }
}
