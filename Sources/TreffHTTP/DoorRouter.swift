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
    let routes = pages?.routes ?? []
    router.add(
      middleware: ProblemMiddleware(
        answered: AnsweredMethods(
          answered.map { ($0.path, $0.method) } + routes.map { ($0.path, $0.method) }),
        page: pages?.unanswered, logger: logger))
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
    for route in routes { router.on(RouterPath(route.path), method: route.method, use: route.respond) }
  }
}
