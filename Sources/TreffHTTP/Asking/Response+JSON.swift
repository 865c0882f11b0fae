internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import TreffMatching

extension Response {
  /// An answer in JSON.
  init(json value: some Encodable, mediaType: String = "application/json") {
    self.init(bytes: Self.json(value), mediaType: mediaType)
  }

  /// A value's bytes in JSON.
  static func json(_ value: some Encodable) -> Data {
    // Ours hold nothing that cannot be written: scores are finite, keys are texts.
    guard let bytes = try? JSONEncoder.contract.encode(value) else {
      preconditionFailure("\(type(of: value)) cannot be written as JSON")
    }
    return bytes
  }

  /// An answer of bytes. A long one is handed over in pieces, so that a client who takes none of them for a while can be
  /// told from one who takes them slowly.
  init(bytes: some Collection<UInt8>, mediaType: String) {
    let buffer = ByteBuffer(bytes: bytes)
    let pieceByteCount = 256 * 1024
    let body: ResponseBody
    if buffer.readableBytes <= pieceByteCount {
      body = ResponseBody(byteBuffer: buffer)
    } else {
      body = ResponseBody(contentLength: buffer.readableBytes) { writer in
        var rest = buffer
        while let piece = rest.readSlice(length: min(pieceByteCount, rest.readableBytes)),
          piece.readableBytes > 0
        {
          try await writer.write(piece)
        }
        try await writer.finish(nil)
      }
    }
    self.init(status: .ok, headers: [.contentType: mediaType], body: body)
  }
}
