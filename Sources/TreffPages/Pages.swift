internal import HTTPTypes
internal import Hummingbird
internal import TreffCatalogue
internal import TreffHTTP
internal import TreffMatching
internal import TreffProtocol
internal import TreffService

/// Answers requests with pages.
struct Pages: Sendable {
  let service: MatcherService
  let metrics = CallMetrics(door: "page")

  /// A page, or what tells why there is none.
  func respond(
    to request: Request, _ context: DoorContext, in site: Site, _ page: (Visit) throws -> any Page
  ) -> Response {
    do {
      let visit = try Visit(request, context, in: site, snapshot: service.catalogue.snapshot)
      return response(try page(visit), site: site, path: visit.path, query: request.uri.query)
    } catch {
      return fault(error, site: site, path: Site.reading(request.uri.path).path)
    }
  }

  /// What is told of a page that cannot be shown.
  func fault(_ error: any Error, site: Site, path: String) -> Response {
    response(
      FaultPage(PageFault(error, language: site.language), language: site.language), site: site, path: path,
      query: nil)
  }

  /// - Throws: where the caller wants no page: a program, which is told as programs are.
  func notFound(_ request: Request) throws -> Response {
    guard request.headers[.accept]?.contains("text/html") == true else { throw HTTPError(.notFound) }
    let (site, path) = Site.reading(request.uri.path)
    return fault(PageFault.notFound, site: site, path: path)
  }

  /// - Parameter query: what the same page in another language is to be asked with.
  func response(_ page: any Page, site: Site, path: String, query: String?) -> Response {
    let html = PageTemplates.shared.html(of: page, site: site, path: path, query: query)
    return Response(
      status: HTTPResponse.Status(code: page.status),
      headers: [
        .contentType: "text/html; charset=utf-8",
        .contentLanguage: site.language.rawValue,
        .cacheControl: page.isPublic ? "no-cache" : "no-store",
        Self.contentSecurityPolicy: Self.policy,
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  private static let contentSecurityPolicy = HTTPField.Name("Content-Security-Policy")!
  /// Nothing from elsewhere, no script and no style in the page itself.
  private static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
    + "base-uri 'none'; frame-ancestors 'none'"
}
