/// Writes entries for people, in bokmål.
struct CatalogueEntryText {
  let style: TerminalStyle

  private static let labelWidth = 22

  /// A heading and one line a value; lists take a line an item. No final newline.
  func text(_ entry: CatalogueEntry) -> String {
    let heading = "\(style.bold(entry.title))  \(style.dim(entry.id))"
    return ([heading] + entry.fields.compactMap(lines)).joined(separator: "\n")
  }

  private func lines(_ field: CatalogueEntry.Field) -> String? {
    switch field.value {
    case .none: nil
    case .unknown: line(field.label, "ukjent")
    case .text(let text): line(field.label, text)
    case .texts(let texts): texts.isEmpty ? nil : line(field.label, texts.joined(separator: "; "))
    case .number(let number): line(field.label, "\(number)")
    case .flag(_, let label): label.map { line(field.label, $0) }
    case .code(_, let label): line(field.label, label)
    case .link(let link): line(field.label, text(link))
    case .links(let links):
      links.isEmpty
        ? nil
        : (["  \(field.label) (\(links.count)):"] + links.map { "    • \(text($0))" }).joined(separator: "\n")
    }
  }

  private func line(_ label: String, _ value: String) -> String {
    "  \(TextTable.padded("\(label): ", to: Self.labelWidth))\(value)"
  }

  private func text(_ link: CatalogueEntry.Link) -> String {
    let remark = link.remark.map { ", \($0)" } ?? ""
    return "\(link.name) \(style.dim("(\(link.id)\(remark))"))"
  }
}
