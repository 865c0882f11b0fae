internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import TreffCatalogue
internal import TreffMatching
internal import TreffProtocol
internal import TreffService

/// A request at its endpoint: its address taken apart, its body not yet read.
struct Asked {
  let request: Request
  let query: Query
  private let context: DoorContext

  /// The languages that the caller is spoken to in, that of the address first, as a value of `accept-language`.
  let acceptLanguage: String

  /// - Throws: ``CallFailure`` for an address that cannot be read.
  init(_ request: Request, context: DoorContext) throws(CallFailure) {
    self.request = request
    self.context = context
    let header = request.acceptLanguage
    do throws(MessageFault) {
      query = try Query(target: request.head.path ?? "")
    } catch {
      throw CallFailure(inAddress: error, acceptLanguage: header)
    }
    guard let language = query["language"], !language.isEmpty else {
      acceptLanguage = header
      return
    }
    guard Language(rawValue: language) != nil else {
      let message = MatchingError.languageUnknown(language).message(in: CallerLanguage.accepted(header))
      throw CallFailure(
        .languageUnknown, message: message,
        violations: [FieldViolation(field: "language", description: message)])
    }
    acceptLanguage = "\(language),\(header)"
  }

  /// A part of the path, named in its template.
  /// - Throws: ``CallFailure`` where it cannot be read.
  func part(_ name: String) throws(CallFailure) -> String {
    do throws(MessageFault) {
      return try Query.text(
        (context.parameters.get(name) ?? "").utf8, plusIsSpace: false, field: name)
    } catch {
      throw CallFailure(inAddress: error, acceptLanguage: acceptLanguage)
    }
  }

  /// Reads from the query, and tells its faults.
  func reading<Value>(_ read: (Query) throws(MessageFault) -> Value) throws(CallFailure) -> Value {
    do throws(MessageFault) {
      return try read(query)
    } catch {
      throw CallFailure(inAddress: error, acceptLanguage: acceptLanguage)
    }
  }

  /// The type of the body, where it is one of those that are read.
  /// - Throws: ``Refusal`` for another, or a body that is compressed.
  func mediaType(among accepted: [String]) throws(Refusal) -> String {
    let parts = (request.headers[.contentType] ?? "").split(separator: ";").map {
      $0.lowercased().filter { $0 != " " && $0 != "\t" && $0 != "\"" }
    }
    guard let type = parts.first, accepted.contains(type),
      parts.dropFirst().allSatisfy({ !$0.hasPrefix("charset=") || $0 == "charset=utf-8" }),
      ["", "identity"].contains(request.headers[.contentEncoding]?.lowercased() ?? "")
    else { throw .mediaTypeNotRead(accepted: accepted) }
    return type
  }

  /// The body.
  /// - Throws: ``Refusal`` for one that is too long; what the connection throws.
  func body(byteCountMax: Int) async throws -> ByteBuffer {
    let refusal = Refusal.bodyTooLong(byteCountMax: byteCountMax)
    if let length = request.headers[.contentLength].flatMap(Int.init), length > byteCountMax { throw refusal }
    do {
      return try await request.body.collect(upTo: byteCountMax)
    } catch is NIOTooManyBytesError {
      throw refusal
    }
  }
}

extension Request {
  /// The caller's `accept-language`; empty where there is none.
  var acceptLanguage: String { headers[.acceptLanguage] ?? "" }
}

extension CallFailure {
  /// A parameter of an address that cannot be read.
  init(inAddress fault: MessageFault, acceptLanguage: String) {
    // The name is the caller's, too.
    let name = MatchingError.echo(fault.field)
    guard fault.kind == .malformed else {
      self.init(MessageFault(fault.kind, field: name), acceptLanguage: acceptLanguage)
      return
    }
    let message = CallerLanguage.accepted(acceptLanguage).pick(
      nb: "Parameteren «\(name)» har ikke den formen den skal, eller er gitt to ganger. Se /openapi.json.",
      nn: "Parameteren «\(name)» har ikkje den forma han skal, eller er gjeven to gonger. Sjå /openapi.json.",
      en: "The parameter “\(name)” is not of the form it should be, or is given twice. See /openapi.json.")
    self.init(
      .messageMalformed, message: message, violations: [FieldViolation(field: name, description: message)])
  }
}
