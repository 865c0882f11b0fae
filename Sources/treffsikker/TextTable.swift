/// Rows of cells under one another, each column as wide as its widest cell.
struct TextTable {
  /// Rows of one length each.
  let rows: [[String]]
  /// How many columns begin at their left edge; those after them are numbers, and end at their right edge.
  let leftColumnCount: Int

  /// One line a row, without blanks at the end.
  var lines: [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        column < leftColumnCount
          ? Self.padded(cell.0, to: cell.1) : Self.blanks(cell.1 - cell.0.count) + cell.0
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// A text with blanks after it up to a width; a longer one stays as it is.
  static func padded(_ text: String, to width: Int) -> String { text + blanks(width - text.count) }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
