internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import TreffCatalogue
internal import TreffHTTP
internal import TreffMatching
internal import TreffProtocol
internal import TreffService

/// Answers requests with pages.
struct Pages: Sendable {
  let service: MatcherService
  let metrics = CallMetrics(door: "page")
  private let kept = KeptPages()

  /// A page, or what tells why there is none.
  /// - Parameter isKept: whether the page is the same at each visit while the catalogue is.
  func respond(
    to request: Request, _ context: DoorContext, in site: Site, isKept: Bool = false,
    _ page: (Visit) throws -> any Page
  ) -> Response {
    do {
      let visit = try visit(request, context, in: site)
      guard isKept else { return response(try page(visit), site: site, path: visit.path) }
      let (address, fingerprint) = (site.beginning + visit.path, visit.catalogue.fingerprint)
      if let page = kept.page(at: address, of: fingerprint) { return response(page, to: request, site: site) }
      let made = KeptPage(PageTemplates.shared.html(of: try page(visit), site: site, path: visit.path))
      kept.keep(made, at: address, of: fingerprint)
      return response(made, to: request, site: site)
    } catch let move as PageMove {
      // The catalogue may change its mind, so nobody is to remember it for ever.
      return Response(
        status: .movedPermanently, headers: [.location: move.location, .cacheControl: "no-cache"])
    } catch {
      return fault(error, site: site, path: Site.reading(request.uri.path).path)
    }
  }

  /// A request for a page, over the catalogue in force.
  func visit(_ request: Request, _ context: DoorContext, in site: Site) throws(MessageFault) -> Visit {
    let snapshot = service.catalogue.snapshot
    return try Visit(
      request, context, in: site, snapshot: snapshot,
      options: kept.options(of: snapshot.catalogue, in: site.language))
  }

  /// What is told of a page that cannot be shown.
  func fault(_ error: any Error, site: Site, path: String) -> Response {
    response(
      FaultPage(PageFault(error, language: site.language), language: site.language), site: site, path: path)
  }

  /// What a person is told where nothing answers; nil for a program.
  /// - Parameter allowed: the methods that the address answers; none where there is no such address.
  func unanswered(_ request: Request, allowed: [String]) -> Response? {
    guard request.headers[.accept]?.contains("text/html") == true else { return nil }
    let (site, path) = Site.reading(request.uri.path)
    if allowed.isEmpty { return fault(PageFault.notFound, site: site, path: path) }
    var response = fault(PageFault.methodNotAllowed, site: site, path: path)
    response.headers[.allow] = allowed.joined(separator: ", ")
    return response
  }

  /// A page as an answer.
  func response(_ page: any Page, site: Site, path: String) -> Response {
    let html = ByteBuffer(string: PageTemplates.shared.html(of: page, site: site, path: path))
    return response(html, site: site, status: page.status, isPublic: page.isPublic)
  }

  private func response(_ page: KeptPage, to request: Request, site: Site) -> Response {
    Response(tagged: page.tag, for: request) { response(page.html, site: site) }
  }

  private func response(_ html: ByteBuffer, site: Site, status: Int = 200, isPublic: Bool = true) -> Response
  {
    Response(
      status: HTTPResponse.Status(code: status),
      headers: [
        .contentType: "text/html; charset=utf-8",
        .contentLanguage: site.language.rawValue,
        .cacheControl: isPublic ? "no-cache" : "no-store",
        Self.contentSecurityPolicy: Self.policy,
      ],
      body: ResponseBody(byteBuffer: html))
  }

  private static let contentSecurityPolicy = HTTPField.Name("Content-Security-Policy")!
  /// Nothing from elsewhere, no script and no style in the page itself.
  private static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
    + "base-uri 'none'; frame-ancestors 'none'"
}
