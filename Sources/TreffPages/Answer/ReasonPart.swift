internal import TreffMatching

/// A piece of a reason; the need's own words are marked.
struct ReasonPart {
  let text: String
  let isWord: Bool
  /// The language of a title that is quoted, where it is not the page's.
  let language: String?

  /// Takes a reason apart: what it quotes and the need holds is a word of the need; else it is a title of the catalogue.
  static func parts(of reason: String, need: String, titlesIn language: String?) -> [ReasonPart] {
    let need = need.lowercased()
    var parts: [ReasonPart] = []
    var rest = reason[...]
    while let start = rest.firstIndex(where: { "«“".contains($0) }),
      let end = rest[start...].firstIndex(where: { "»”".contains($0) })
    {
      let quoted = rest[rest.index(after: start)..<end]
      let isWord = need.contains(quoted.lowercased())
      parts.append(ReasonPart(text: String(rest[...start]), isWord: false, language: nil))
      parts.append(ReasonPart(text: String(quoted), isWord: isWord, language: isWord ? nil : language))
      rest = rest[end...]
    }
    parts.append(ReasonPart(text: String(rest), isWord: false, language: nil))
    return parts
  }
}
