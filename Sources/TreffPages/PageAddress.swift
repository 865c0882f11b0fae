internal import Foundation

/// An address of a page, with parameters that are left out where they say nothing.
struct PageAddress: Sendable {
  var path: String
  var parameters: [(name: String, value: String)] = []

  /// As a link has it: all but letters and digits of ASCII, `-`, `.`, `_` and `~` is percent-encoded.
  func text(in site: Site) -> String {
    let start = path == "/" && !site.beginning.isEmpty ? site.beginning : site.beginning + path
    let pairs = parameters.filter { !$0.value.isEmpty }.map { "\($0.name)=\(Self.encoded($0.value))" }
    return pairs.isEmpty ? start : start + "?" + pairs.joined(separator: "&")
  }

  static func encoded(_ text: String) -> String {
    // As ids are.
    if text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }) {
      return text
    }
    return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
