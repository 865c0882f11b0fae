internal import HTTPTypes
internal import Hummingbird
internal import TreffHTTP
internal import TreffMatching
internal import TreffProtocol
internal import TreffService

extension Site {
  /// The box, its answer, and what follows from an answer.
  func askingRoutes(_ pages: Pages) -> [DoorPages.Route] {
    [
      get("/", pages) { AskPage($0) },
      getAnswer(AskedNeed.path, pages) { visit, asked in
        AnswerPage(visit, asked, try pages.answer(to: asked, limit: AnswerPage.limit(for: asked), visit))
      },
      getAnswer(WhyNotPage.path, pages) { visit, asked in
        if visit.query["senter"] ?? "" == "" { return ExpectedCentrePage(visit, asked) }
        return try WhyNotPage(visit, asked, pages)
      },
      getAnswer(
        OrderPage.path, pages,
        unasked: { visit, asked in
          if visit.query["senter"] ?? "" == "" { return AskPage(visit, asked) }
          return try OrderPage(visit, withoutNeed: asked)
        },
        answered: { visit, asked in try OrderPage(visit, asked, pages) }),
      DoorPages.Route(.post, beginning + AskedNeed.path) { request, context in
        await pages.takeNeed(request, context, in: self)
      },
    ]
  }

  /// Answers a path with a page about a need. Where it cannot be answered, the box is shown with what was typed.
  /// - Parameter unasked: the page where there is no need.
  private func getAnswer(
    _ path: String, _ pages: Pages,
    unasked: @escaping @Sendable (Visit, AskedNeed) throws -> any Page = { AskPage($0, $1) },
    answered: @escaping @Sendable (Visit, AskedNeed) throws -> any Page
  ) -> DoorPages.Route {
    get(path, pages) { visit in
      let asked = try AskedNeed(visit.query)
      if asked.need.isEmpty { return try unasked(visit, asked) }
      do {
        return try answered(visit, asked)
      } catch let failure as CallFailure {
        return AskPage(visit, asked, fault: NeedFault(failure, language: language))
      }
    }
  }
}

extension Pages {
  /// The longest form, in bytes: what the box takes, 8 000 characters of which each can be three bytes, each of them
  /// percent-encoded, and the municipality. One that is too long to be read is told so by the matcher.
  private static let formByteCountMax = 80 * 1024

  /// Takes a need from the form, and leads to the address of its answer. The need is masked first: what is in an address
  /// is in histories, too.
  func takeNeed(_ request: Request, _ context: DoorContext, in site: Site) async -> Response {
    do {
      guard let body = try? await request.body.collect(upTo: Self.formByteCountMax) else {
        throw PageFault.unreadable
      }
      let query = try Query(form: body.readableBytesView)
      let asked = try AskedNeed(query)
      // Too long to be answered is too long for an address, too.
      if asked.need.utf8.count > NeedText.byteCountMax {
        let fault = NeedFault(
          MatchingError.needTooLong(byteCount: asked.need.utf8.count), language: site.language)
        let page = AskPage(try visit(request, context, in: site), asked, fault: fault, isAddressed: false)
        return response(page, site: site, path: "/")
      }
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
