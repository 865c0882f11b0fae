internal import TreffCatalogue
internal import TreffMatching
public import TreffProtocol

/// Answers every method of the contract; all doors ask here, so all give the same answers and failures.
///
/// Safe to share between threads. Nothing of a request is logged.
public final class MatcherService: Sendable {
  /// The most needs in a batch: some seconds of work, which deadlines and cancelling can still cut short.
  public static let batchCountMax = 10_000
  /// The most completions that can be asked for: more than anyone reads while typing.
  public static let suggestionCountMax = 100

  /// Whether a text may be an id or a name of anything: none is nearly as long as 200 bytes. Longer ones are not looked for:
  /// to compare texts is to bring both into a normal form, and megabytes of marks on one letter take seconds for it.
  static func isName(_ text: String) -> Bool { text.utf8.count <= 200 }

  /// How many completions there are when nobody says.
  static let suggestionCountDefault = 10

  /// What calls are answered from.
  public let catalogue: CatalogueInForce
  private let draining = DrainSignal()

  /// A service over a catalogue.
  public init(catalogue: CatalogueInForce) { self.catalogue = catalogue }

  /// From now on the service tells those who ask for its health that calls are no longer welcome.
  public func beginDraining() { draining.begin() }

  /// Returns once draining has begun, or the task is cancelled.
  public func untilDraining() async { await draining.wait() }

  /// Begins a call. What is quickly done is done at once; a batch is handed back as work to be done step by step, so
  /// that whoever does it can see to deadlines and other calls between the steps.
  /// - Parameters:
  ///   - acceptLanguage: the metadata of that name; empty where there is none.
  ///   - replyByteCountMax: the longest answer that can be sent; a batch that comes to more is given up at once.
  public func begin(
    _ request: Request, acceptLanguage: String, replyByteCountMax: Int = .max
  ) -> CallWork {
    do throws(CallFailure) {
      guard case .batchMatch(let batch) = request else {
        return .done(.success(try response(to: request, acceptLanguage: acceptLanguage)))
      }
      return .batch(
        try BatchWork(
          batch, snapshot: catalogue.snapshot, acceptLanguage: acceptLanguage,
          replyByteCountMax: replyByteCountMax))
    } catch {
      return .done(.failure(error))
    }
  }

  /// Answers a call at once.
  /// - Precondition: it is no batch, which is to be begun.
  public func response(to request: Request, acceptLanguage: String) throws(CallFailure) -> Response {
    // Before the catalogue is taken hold of: load balancers ask often.
    guard case .checkHealth(let check) = request else {
      return try answer(request, acceptLanguage: acceptLanguage)
    }
    return .checkHealth(try checkHealth(check, acceptLanguage: acceptLanguage))
  }

  private func answer(_ request: Request, acceptLanguage: String) throws(CallFailure) -> Response {
    let edition = catalogue.current
    let snapshot = edition.snapshot
    return switch request {
    case .match(let request):
      .match(
        try NeedReading(request, path: "", acceptLanguage: acceptLanguage, snapshot: snapshot)
          .answer(from: snapshot))
    case .explain(let request):
      .explain(try explain(request, snapshot: snapshot, acceptLanguage: acceptLanguage))
    case .suggest(let request):
      .suggest(try suggest(request, edition: edition, acceptLanguage: acceptLanguage))
    case .listCentres(let request):
      .listCentres(try listCentres(request, snapshot: snapshot, acceptLanguage: acceptLanguage))
    case .getCentre(let request):
      .getCentre(try getCentre(request, snapshot: snapshot, acceptLanguage: acceptLanguage))
    case .listMunicipalities(let request):
      .listMunicipalities(
        try listMunicipalities(request, snapshot: snapshot, acceptLanguage: acceptLanguage))
    case .batchMatch, .checkHealth: preconditionFailure("begun otherwise")
    }
  }

  private func checkHealth(
    _ request: HealthCheckRequest, acceptLanguage: String
  ) throws(CallFailure) -> HealthCheckResponse {
    guard
      request.service.isEmpty || Self.isName(request.service) && request.service == Method.matcherService
    else {
      let language = CallerLanguage.accepted(acceptLanguage)
      throw CallFailure(
        .serviceUnknown,
        message: language.pick(
          nb: "Tjenesten finnes ikke her. Spør om «\(Method.matcherService)», eller utelat navnet.",
          nn: "Tenesta finst ikkje her. Spør om «\(Method.matcherService)», eller utelat namnet.",
          en: "There is no such service here. Ask for “\(Method.matcherService)”, or give no name."),
        language: language)
    }
    return HealthCheckResponse(status: draining.hasBegun ? .notServing : .serving)
  }
}

extension Request {
  /// Whether the answer takes less time than handing the call to another thread: it is not searched for.
  public var isQuick: Bool {
    switch self {
    case .match, .batchMatch, .explain: false
    case .suggest, .listCentres, .getCentre, .listMunicipalities, .checkHealth: true
    }
  }
}
