internal import Hummingbird
internal import Logging
internal import TreffService

/// All that this door answers, put together.
struct DoorRouter {
  let router: Router<DoorContext>
  /// Everything that /openapi.json tells of.
  let endpoints: [Endpoint]

  init(
    service: MatcherService, metricsText: @escaping @Sendable () -> String,
    pages: DoorPages?, limits: HTTPLimits, stage: DoorStage,
    logger: Logger
  ) {
    let coders = CoderPool()
    let metrics = CallMetrics(door: "http")
    let calls = CallEndpoints(service: service, coders: coders, metrics: metrics, limits: limits)
    endpoints =
      MatchEndpoints(service: service, coders: coders, metrics: metrics, limits: limits).all
      + CatalogueEndpoints(service: service).all + calls.all
      + OperationsEndpoints(service: service, metricsText: metricsText).all
    let answered = endpoints + [OpenAPIDocument(endpoints: endpoints).endpoint]
    router = Router(context: DoorContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: AnswerMiddleware(stage: stage, logger: logger))
    router.add(middleware: ProblemMiddleware(endpoints: answered, page: pages?.notFound, logger: logger))
    router.add(
      middleware: RateMiddleware(
        rates: RequestRates(perSecond: limits.requestsPerSecond, burst: limits.requestBurstCountMax),
        perSecond: limits.requestsPerSecond))
    for endpoint in answered {
      router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
        try await endpoint.respond(try Asked(request, context: context))
      }
    }
    for path in calls.unknownMethods {
      router.on(path, method: .post) { request, _ in calls.methodUnknown(request) }
    }
    if let pages { router.addRoutes(pages.routes) }
  }
}
