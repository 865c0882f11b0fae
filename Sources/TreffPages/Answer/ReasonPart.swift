internal import TreffMatching

/// A piece of a reason; the need's own words are marked.
struct ReasonPart {
  let text: String
  let isWord: Bool

  /// Takes a reason apart: what it quotes and the need holds is a word of the need.
  static func parts(of reason: String, need: String) -> [ReasonPart] {
    let need = need.lowercased()
    var parts: [ReasonPart] = []
    var rest = reason[...]
    while let start = rest.firstIndex(where: { "«“".contains($0) }),
      let end = rest[start...].firstIndex(where: { "»”".contains($0) })
    {
      let quoted = rest[rest.index(after: start)..<end]
      let isWord = need.contains(quoted.lowercased())
      parts.append(ReasonPart(text: String(rest[...start]), isWord: false))
      parts.append(ReasonPart(text: String(quoted), isWord: isWord))
      rest = rest[end...]
    }
    parts.append(ReasonPart(text: String(rest), isWord: false))
    return parts
  }
}
