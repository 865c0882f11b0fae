internal import HTTPTypes
public import Hummingbird

/// Tells whether a caller has an answer already. Strong: it is made of the answer's bytes, which follow from the catalogue,
/// the language and the address, so it changes with each of them, and with a program that writes them otherwise.
public struct EntityTag: Hashable, Sendable {
  /// Other bytes have another, written in hexadecimal digits.
  public let digest: String
  /// As header fields have it.
  public var text: String { "\"\(digest)\"" }

  /// The tag of an answer's bytes: FNV-1a, 64 bits. Inlined, so that the bytes are not asked for one by one from outside.
  @inlinable public init(of bytes: some Sequence<UInt8>) {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    digest = String(hash, radix: 16)
  }

  /// Whether it is among those of `if-none-match`, compared weakly as RFC 9110 has it.
  public func isAmong(_ header: String?) -> Bool {
    guard let header else { return false }
    let tags = header.split(separator: ",").map { item in item.filter { $0 != " " && $0 != "\t" } }
    return tags == ["*"] || tags.contains { $0 == text || $0 == "W/\(text)" }
  }
}

extension Response {
  /// An answer that caches may keep and must ask about: the catalogue in force may be another by then.
  /// - Parameter request: what is answered; a caller who has the very answer is told so.
  init(revalidated value: some Encodable, for request: Request) {
    let bytes = Self.json(value)
    self.init(tagged: EntityTag(of: bytes), for: request) {
      Response(bytes: bytes, mediaType: "application/json")
    }
    headers[.vary] = "Accept-Language"
  }

  /// An answer that caches may keep and must ask about.
  /// - Parameters:
  ///   - tag: that of the answer's bytes.
  ///   - request: what is answered; a caller who has the very answer is told so, in place of the whole.
  public init(tagged tag: EntityTag, for request: Request, _ whole: () -> Response) {
    self = tag.isAmong(request.headers[.ifNoneMatch]) ? Response(status: .notModified) : whole()
    headers[.eTag] = tag.text
    headers[.cacheControl] = "no-cache"
  }
}
