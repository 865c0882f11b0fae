public import TreffCatalogue
internal import TreffMatching

/// The language a caller is spoken to in.
public enum CallerLanguage {
  /// The request's own field, else the first language of `accept-language` that is spoken here, else bokmål.
  /// - Throws: ``MatchingError/languageUnknown(_:)`` for a field that names none of the three.
  static func chosen(field: String, acceptLanguage: String) throws(MatchingError) -> Language {
    if field.isEmpty { return accepted(acceptLanguage) }
    guard MatcherService.isName(field), let language = Language(rawValue: field) else {
      throw .languageUnknown(field)
    }
    return language
  }

  /// What is read of an `accept-language` value, in bytes: a single character of a hostile one can be as long as its frame.
  private static let byteCountMax = 200

  /// The best of an `accept-language` value (RFC 9110, 12.5.4), as `nn, nb;q=0.8, en;q=0.5`; bokmål where none is
  /// spoken here. Faulty parts are passed over.
  public static func accepted(_ header: String) -> Language {
    var best: (language: Language, quality: Double)?
    for part in String(decoding: header.utf8.prefix(byteCountMax), as: UTF8.self).split(separator: ",") {
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
      guard let tag = pieces.first?.lowercased().split(separator: "-").first,
        let language = tag == "no" ? .nb : Language(rawValue: String(tag))
      else { continue }
      let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      if quality > 0, quality > best?.quality ?? 0 { best = (language, quality) }
    }
    return best?.language ?? .nb
  }
}
