internal import CProtobufC
internal import CTreffProto

/// A question of gRPC's server reflection: `v1` and `v1alpha` are the same on the wire.
public struct ReflectionRequest: Hashable, Sendable {
  /// What can be asked.
  public enum Question: Hashable, Sendable {
    case fileByFilename(String)
    case fileContainingSymbol(String)
    case fileContainingExtension(type: String, number: Int32)
    case allExtensionNumbersOfType(String)
    case listServices(String)
  }

  /// The host that the client means; said back to it.
  public var host: String
  /// What is asked; nil for nothing that is known.
  public var question: Question?

  /// A question.
  public init(host: String = "", question: Question?) {
    self.host = host
    self.question = question
  }
}

/// The answer to one question.
public struct ReflectionResponse: Hashable, Sendable {
  /// What can be answered.
  public enum Answer: Hashable, Sendable {
    /// Packed `google.protobuf.FileDescriptorProto`s: the file that was asked for, and those it imports.
    case files([[UInt8]])
    /// Names as `treffsikker.v1.Matcher`.
    case services([String])
    /// The question has no answer; the stream lives on.
    case failure(StatusCode, String)
  }

  /// What was asked.
  public var request: ReflectionRequest
  /// What is answered.
  public var answer: Answer

  /// An answer to a question.
  public init(to request: ReflectionRequest, _ answer: Answer) {
    self.request = request
    self.answer = answer
  }
}

extension MessageCoder {
  /// Reads a question of server reflection.
  /// - Throws: ``MessageFault`` where the bytes are no such message.
  public func reflectionRequest(_ bytes: UnsafeRawBufferPointer) throws(MessageFault) -> ReflectionRequest {
    try reading(bytes) { bytes, arena throws(MessageFault) in
      try ReflectionRequest(from: PackedMessage(bytes, in: arena))
    }
  }

  /// Hands over the bytes of an answer.
  /// - Parameter body: given bytes that are valid until it returns.
  public func withBytes<Result>(
    of response: ReflectionResponse, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    defer { arena.reset() }
    return body(UnsafeRawBufferPointer(arena.pack(response.written(in: arena))))
  }
}

extension ReflectionRequest: WireMessage {
  static var prepare: (UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionRequest>?) -> Void {
    grpc__reflection__v1__server_reflection_request__init
  }

  init(reading layout: Grpc__Reflection__V1__ServerReflectionRequest) throws(MessageFault) {
    host = try String(reading: layout.host, field: "host")
    switch layout.message_request_case {
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_BY_FILENAME:
      question = .fileByFilename(try String(reading: layout.file_by_filename, field: "file_by_filename"))
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_CONTAINING_SYMBOL:
      question = .fileContainingSymbol(
        try String(reading: layout.file_containing_symbol, field: "file_containing_symbol"))
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_CONTAINING_EXTENSION:
      let asked = layout.file_containing_extension.pointee
      question = .fileContainingExtension(
        type: try String(reading: asked.containing_type, field: "containing_type"),
        number: asked.extension_number)
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_ALL_EXTENSION_NUMBERS_OF_TYPE:
      question = .allExtensionNumbersOfType(
        try String(
          reading: layout.all_extension_numbers_of_type, field: "all_extension_numbers_of_type"))
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_LIST_SERVICES:
      question = .listServices(try String(reading: layout.list_services, field: "list_services"))
    default: question = nil
    }
  }

  func write(to layout: inout Grpc__Reflection__V1__ServerReflectionRequest, in arena: Arena) {
    layout.host = host.written(in: arena)
    switch question {
    case .fileByFilename(let name):
      layout.message_request_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_BY_FILENAME
      layout.file_by_filename = name.written(in: arena)
    case .fileContainingSymbol(let symbol):
      layout.message_request_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_CONTAINING_SYMBOL
      layout.file_containing_symbol = symbol.written(in: arena)
    case .fileContainingExtension(let type, let number):
      let asked = arena.new(grpc__reflection__v1__extension_request__init)
      asked.pointee.containing_type = type.written(in: arena)
      asked.pointee.extension_number = number
      layout.message_request_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_CONTAINING_EXTENSION
      layout.file_containing_extension = asked
    case .allExtensionNumbersOfType(let type):
      layout.message_request_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_ALL_EXTENSION_NUMBERS_OF_TYPE
      layout.all_extension_numbers_of_type = type.written(in: arena)
    case .listServices(let text):
      layout.message_request_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_LIST_SERVICES
      layout.list_services = text.written(in: arena)
    case nil: break
    }
  }
}

extension ReflectionResponse {
  fileprivate func written(
    in arena: Arena
  ) -> UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionResponse> {
    let layout = arena.new(grpc__reflection__v1__server_reflection_response__init)
    layout.pointee.valid_host = request.host.written(in: arena)
    layout.pointee.original_request = request.written(in: arena)
    switch answer {
    case .files(let files):
      let list = arena.new(grpc__reflection__v1__file_descriptor_response__init)
      let pieces = arena.allocate(ProtobufCBinaryData.self, count: files.count)
      for (index, file) in files.enumerated() {
        let copy = arena.allocate(UInt8.self, count: file.count)
        copy.update(from: file, count: file.count)
        (pieces + index).initialize(to: ProtobufCBinaryData(len: file.count, data: copy))
      }
      list.pointee.n_file_descriptor_proto = files.count
      list.pointee.file_descriptor_proto = pieces
      layout.pointee.message_response_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_FILE_DESCRIPTOR_RESPONSE
      layout.pointee.file_descriptor_response = list
    case .services(let names):
      let list = arena.new(grpc__reflection__v1__list_service_response__init)
      let services = arena.allocate(
        UnsafeMutablePointer<Grpc__Reflection__V1__ServiceResponse>?.self, count: names.count)
      for (index, name) in names.enumerated() {
        let service = arena.new(grpc__reflection__v1__service_response__init)
        service.pointee.name = name.written(in: arena)
        (services + index).initialize(to: service)
      }
      list.pointee.n_service = names.count
      list.pointee.service = services
      layout.pointee.message_response_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_LIST_SERVICES_RESPONSE
      layout.pointee.list_services_response = list
    case .failure(let code, let message):
      let failure = arena.new(grpc__reflection__v1__error_response__init)
      failure.pointee.error_code = Int32(code.rawValue)
      failure.pointee.error_message = message.written(in: arena)
      layout.pointee.message_response_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_ERROR_RESPONSE
      layout.pointee.error_response = failure
    }
    return layout
  }
}
