internal import CProtobufC

// Messages in protobuf's JSON form, https://protobuf.dev/programming-guides/json/: names in lowerCamelCase, fields of
// their default value left out, uint64 as text. What is read may also have the names of proto/, numbers for enums' names
// and texts for numbers; null stands for the default and keys that name no field are skipped. Of a key that is there
// twice the parser shows the first value only.

extension MessageCoder {
  /// What a request may hold of values and keys: the longest batch of needs has 110 000 with every field filled in
  /// but the lists of concepts, which few needs have.
  private static var valueCountMax: Int { 128 * 1024 }

  /// Reads the request that a method takes from its JSON form.
  ///
  /// Its struct is capped as that of packed bytes is; the parser takes some ten megabytes more at the most.
  /// - Throws: ``MessageFault`` where the bytes are no such JSON. Its path has the names of proto/. Half a surrogate
  ///   pair, which has no form in UTF-8, is ``MessageFault/Kind/malformed`` like any other false escape.
  public func request(for method: Method, json: UnsafeRawBufferPointer) throws(MessageFault) -> Request {
    arena.reset(
      byteCountMax: min(FrameCoder.unfoldedByteCount(of: json.count), FrameCoder.unfoldedByteCountMax))
    defer { arena.reset() }
    return try Request(
      for: method, from: JSONMessage(json, valueCountMax: Self.valueCountMax, in: arena, jsonFields))
  }

  /// Reads the response that a method gives from its JSON form. Meant for clients: what it takes is capped by the
  /// JSON's length alone, for a client has chosen its server.
  /// - Throws: ``MessageFault`` where the bytes are no such JSON.
  public func response(of method: Method, json: UnsafeRawBufferPointer) throws(MessageFault) -> Response {
    arena.reset(byteCountMax: FrameCoder.replyUnfoldedByteCountMax)
    defer { arena.reset() }
    return try Response(of: method, from: JSONMessage(json, valueCountMax: .max, in: arena, jsonFields))
  }

  /// A request's JSON form, in UTF-8.
  public func json(of request: Request) -> [UInt8] {
    defer { arena.reset() }
    return json(of: request.message(in: arena))
  }

  /// An answer's JSON form, in UTF-8.
  public func json(of response: Response) -> [UInt8] {
    defer { arena.reset() }
    return json(of: response.message(in: arena))
  }

  private func json(of message: UnsafeMutablePointer<ProtobufCMessage>) -> [UInt8] {
    var writer = JSONMessageWriter(jsonFields)
    writer.append(message)
    return writer.output
  }
}
