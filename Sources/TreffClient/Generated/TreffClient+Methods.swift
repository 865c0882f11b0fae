// Written by Scripts/generate-proto.

public import TreffProtocol

extension TreffClient {
  /// The centres that can help with a need, best first.
  /// - Parameters:
  ///   - request: what is asked.
  ///   - timeout: how long the call may take, all in all; the configuration says where it is nil.
  /// - Throws: ``ClientError``, or `CancellationError`.
  public func match(_ request: MatchRequest = MatchRequest(), timeout: Duration? = nil) async throws
    -> MatchResponse
  {
    guard case .match(let response) = try await ask(.match(request), timeout: timeout) else {
      throw Self.wrongKind
    }
    return response
  }

  /// The same for up to 10 000 needs, in their order, all from one version of the catalogue. One at fault fails the batch,
  /// and the violations name each field at fault. A large one takes seconds: give it the time.
  /// - Parameters:
  ///   - request: what is asked.
  ///   - timeout: how long the call may take, all in all; the configuration says where it is nil.
  /// - Throws: ``ClientError``, or `CancellationError`.
  public func batchMatch(_ request: BatchMatchRequest = BatchMatchRequest(), timeout: Duration? = nil)
    async throws -> BatchMatchResponse
  {
    guard case .batchMatch(let response) = try await ask(.batchMatch(request), timeout: timeout) else {
      throw Self.wrongKind
    }
    return response
  }

  /// Why this centre, or why not that one.
  /// - Parameters:
  ///   - request: what is asked.
  ///   - timeout: how long the call may take, all in all; the configuration says where it is nil.
  /// - Throws: ``ClientError``, or `CancellationError`.
  public func explain(_ request: ExplainRequest = ExplainRequest(), timeout: Duration? = nil) async throws
    -> ExplainResponse
  {
    guard case .explain(let response) = try await ask(.explain(request), timeout: timeout) else {
      throw Self.wrongKind
    }
    return response
  }

  /// Completions of what is being typed.
  /// - Parameters:
  ///   - request: what is asked.
  ///   - timeout: how long the call may take, all in all; the configuration says where it is nil.
  /// - Throws: ``ClientError``, or `CancellationError`.
  public func suggest(_ request: SuggestRequest = SuggestRequest(), timeout: Duration? = nil) async throws
    -> SuggestResponse
  {
    guard case .suggest(let response) = try await ask(.suggest(request), timeout: timeout) else {
      throw Self.wrongKind
    }
    return response
  }

  /// The centres in force, or those that serve a place.
  /// - Parameters:
  ///   - request: what is asked.
  ///   - timeout: how long the call may take, all in all; the configuration says where it is nil.
  /// - Throws: ``ClientError``, or `CancellationError`.
  public func listCentres(_ request: ListCentresRequest = ListCentresRequest(), timeout: Duration? = nil)
    async throws -> ListCentresResponse
  {
    guard case .listCentres(let response) = try await ask(.listCentres(request), timeout: timeout) else {
      throw Self.wrongKind
    }
    return response
  }

  /// One centre with its units and offers. A former id gives its successor.
  /// - Parameters:
  ///   - request: what is asked.
  ///   - timeout: how long the call may take, all in all; the configuration says where it is nil.
  /// - Throws: ``ClientError``, or `CancellationError`.
  public func getCentre(_ request: GetCentreRequest = GetCentreRequest(), timeout: Duration? = nil)
    async throws -> GetCentreResponse
  {
    guard case .getCentre(let response) = try await ask(.getCentre(request), timeout: timeout) else {
      throw Self.wrongKind
    }
    return response
  }

  /// The municipalities in force, or a county's.
  /// - Parameters:
  ///   - request: what is asked.
  ///   - timeout: how long the call may take, all in all; the configuration says where it is nil.
  /// - Throws: ``ClientError``, or `CancellationError`.
  public func listMunicipalities(
    _ request: ListMunicipalitiesRequest = ListMunicipalitiesRequest(), timeout: Duration? = nil
  ) async throws -> ListMunicipalitiesResponse {
    guard
      case .listMunicipalities(let response) = try await ask(.listMunicipalities(request), timeout: timeout)
    else {
      throw Self.wrongKind
    }
    return response
  }

  /// Whether the server, or one of its services, is ready for calls.
  /// - Parameters:
  ///   - request: what is asked.
  ///   - timeout: how long the call may take, all in all; the configuration says where it is nil.
  /// - Throws: ``ClientError``, or `CancellationError`.
  public func checkHealth(_ request: HealthCheckRequest = HealthCheckRequest(), timeout: Duration? = nil)
    async throws -> HealthCheckResponse
  {
    guard case .checkHealth(let response) = try await ask(.checkHealth(request), timeout: timeout) else {
      throw Self.wrongKind
    }
    return response
  }
}
