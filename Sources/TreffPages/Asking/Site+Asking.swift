internal import HTTPTypes
internal import Hummingbird
internal import TreffHTTP
internal import TreffProtocol
internal import TreffService

extension Site {
  /// The box, its answer, and what follows from an answer.
  func addAskingRoutes(to routes: RouteCollection<DoorContext>, _ pages: Pages) {
    get("/", in: routes, pages) { AskPage($0) }
    get(AskedNeed.path, in: routes, pages) { visit in
      let asked = try AskedNeed(visit.query)
      if asked.need.isEmpty { return AskPage(visit, asked) }
      do {
        return try AnswerPage(visit, asked, pages)
      } catch let failure as CallFailure {
        return AskPage(visit, asked, fault: failure.message)
      }
    }
    get("/hvorfor-ikke", in: routes, pages) { visit in
      if visit.query["senter"] ?? "" == "" { return ExpectedCentrePage(visit, try AskedNeed(visit.query)) }
      return try WhyNotPage(visit, pages)
    }
    get("/bestilling", in: routes, pages) { try OrderPage($0, pages) }
    routes.post(RouterPath(beginning + AskedNeed.path)) { request, _ in
      await pages.takeNeed(request, in: self)
    }
  }
}

extension Pages {
  /// The longest form, in bytes: a need of 8 000 with each byte percent-encoded, and the municipality.
  private static let formByteCountMax = 32 * 1024

  /// Takes a need from the form, and leads to the address of its answer. The need is masked first: what is in an address
  /// is in histories, too.
  func takeNeed(_ request: Request, in site: Site) async -> Response {
    do {
      guard let body = try? await request.body.collect(upTo: Self.formByteCountMax) else {
        throw PageFault.unreadable
      }
      let query = try Query(target: "?" + String(decoding: body.readableBytesView, as: UTF8.self))
      let asked = try AskedNeed(query)
      return Response(
        status: .seeOther,
        headers: [
          .location: PageAddress(path: AskedNeed.path, parameters: asked.parameters).text(in: site),
          .cacheControl: "no-store",
        ])
    } catch {
      return fault(error, site: site, path: AskedNeed.path)
    }
  }
}
