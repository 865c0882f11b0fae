internal import Foundation
internal import TreffCatalogue
internal import TreffMatching
internal import TreffProtocol
internal import TreffService

/// A part of a list, and where the next begins.
struct Page<Item> {
  let items: ArraySlice<Item>
  /// What a caller hands back for the next page; nil on the last.
  let nextToken: String?

  /// Cuts a list.
  /// - Parameters:
  ///   - asked: its `limit` and `page_token`.
  ///   - id: what an item is known by; each has its own. Pages are cut behind ids, not at numbers, so that a new
  ///     catalogue between two of them moves nothing.
  /// - Throws: ``CallFailure`` for a limit out of range, or a token that is none of this list.
  init(of list: [Item], for asked: Asked, id: (Item) -> String) throws(CallFailure) {
    let limit =
      try asked.reading { (query) throws(MessageFault) in try query.number("limit") }
      .map(Int.init) ?? Page<Never>.limitDefault
    guard (1...Page<Never>.limitMax).contains(limit) else {
      throw .pageLimit(limit, acceptLanguage: asked.acceptLanguage)
    }
    var start = list.startIndex
    if let token = asked.query["page_token"], !token.isEmpty {
      guard let last = Self.id(of: token), let index = list.firstIndex(where: { id($0) == last }) else {
        throw CallFailure(
          inAddress: MessageFault(.malformed, field: "page_token"), acceptLanguage: asked.acceptLanguage)
      }
      start = index + 1
    }
    items = list[start...].prefix(limit)
    nextToken = items.endIndex < list.endIndex ? items.last.map { Self.token(for: id($0)) } : nil
  }

  private static func token(for id: String) -> String {
    Data(id.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
      "=", with: "")
  }

  private static func id(of token: String) -> String? {
    let padding = String(repeating: "=", count: (4 - token.utf8.count % 4) % 4)
    let text = token.replacing("-", with: "+").replacing("_", with: "/") + padding
    return Data(base64Encoded: text).flatMap { String(validating: $0, as: UTF8.self) }
  }
}

extension Page where Item == Never {
  /// The longest page: every list that there is fits in one.
  static var limitMax: Int { 500 }
  /// How many items a page has when nobody says.
  static var limitDefault: Int { 100 }
}

extension CallFailure {
  fileprivate static func pageLimit(_ limit: Int, acceptLanguage: String) -> CallFailure {
    let most = Page<Never>.limitMax
    let message = CallerLanguage.accepted(acceptLanguage).pick(
      nb: "Grensen må være fra 1 til \(most), ikke \(limit).",
      nn: "Grensa må vere frå 1 til \(most), ikkje \(limit).",
      en: "The limit \(limit) is out of range. Ask for 1 to \(most).")
    return CallFailure(
      .limitOutOfRange, message: message, violations: [FieldViolation(field: "limit", description: message)])
  }
}
