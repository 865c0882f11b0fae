internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import TreffHTTP

/// A file that pages ask for by an address of its own. A new version has a new address, so it is never asked for twice.
struct PageAsset: Sendable {
  let path: String
  private let mediaType: String
  private let bytes: [UInt8]

  static let style = PageAsset("stil", "css", "text/css; charset=utf-8", PackageResources.style_css)
  static let script = PageAsset("side", "js", "text/javascript; charset=utf-8", PackageResources.script_js)
  static let icon = PageAsset("merke", "svg", "image/svg+xml", PackageResources.icon_svg)
  static let all = [style, script, icon]

  private init(_ name: String, _ ending: String, _ mediaType: String, _ bytes: [UInt8]) {
    path = "/\(name)-\(EntityTag(of: bytes).digest).\(ending)"
    self.mediaType = mediaType
    self.bytes = bytes
  }

  var response: Response {
    Response(
      status: .ok,
      headers: [.contentType: mediaType, .cacheControl: "public, max-age=31536000, immutable"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
