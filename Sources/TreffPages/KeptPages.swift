internal import NIOCore
internal import Synchronization
internal import TreffCatalogue
internal import TreffHTTP

/// A page as it was answered.
struct KeptPage: Hashable, Sendable {
  let html: ByteBuffer
  /// By which a browser asks whether it has the page already.
  let tag: EntityTag

  init(_ html: String) {
    self.html = ByteBuffer(string: html)
    var html = html
    // One byte after another of a string takes several times as long as of the place where they lie.
    tag = html.withUTF8 { EntityTag(of: $0) }
  }
}

/// Pages as they were answered, for as long as the catalogue stays the same: a page of the catalogue is the same for everybody,
/// and filling in its template takes longer than all else.
final class KeptPages: Sendable {
  private struct Kept: Sendable {
    var fingerprint: UInt64 = 0
    var pages: [String: KeptPage] = [:]
    var options: [Language: FormOptions] = [:]

    /// Forgets what is of another catalogue.
    mutating func turn(to fingerprint: UInt64) {
      if fingerprint != self.fingerprint { self = Kept(fingerprint: fingerprint) }
    }
  }

  /// Some ten megabytes at most; who asks for more than that is a crawler, for whom nothing need be kept.
  static let countMax = 512

  private let kept = Mutex(Kept())

  /// A page by its address in the site; nil where it is not kept, or is of another catalogue.
  func page(at address: String, of fingerprint: UInt64) -> KeptPage? {
    kept.withLock { $0.fingerprint == fingerprint ? $0.pages[address] : nil }
  }

  /// What forms offer in a language.
  func options(of catalogue: Catalogue, in language: Language) -> FormOptions {
    let known = kept.withLock { $0.fingerprint == catalogue.fingerprint ? $0.options[language] : nil }
    if let known { return known }
    let made = FormOptions(catalogue, language: language)
    kept.withLock { kept in
      kept.turn(to: catalogue.fingerprint)
      kept.options[language] = made
    }
    return made
  }

  /// Keeps a page. One catalogue's pages are kept at a time.
  func keep(_ page: KeptPage, at address: String, of fingerprint: UInt64) {
    // Another spelling of an address is not worth a place.
    guard !address.utf8.contains(UInt8(ascii: "%")), !address.contains("//"), !address.hasSuffix("/") else {
      return
    }
    kept.withLock { kept in
      kept.turn(to: fingerprint)
      if kept.pages.count >= Self.countMax { kept.pages.removeAll() }
      kept.pages[address] = page
    }
  }
}
