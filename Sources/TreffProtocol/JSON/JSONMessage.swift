internal import CProtobufC

#if canImport(FoundationEssentials)
  private import FoundationEssentials
#else
  private import Foundation
#endif

/// A message in protobuf's JSON form.
struct JSONMessage: LayoutSource {
  private let bytes: UnsafeRawBufferPointer
  private let reader: JSONMessageReader

  /// - Parameters:
  ///   - valueCountMax: how many values there may be, keys counted as well. The parser takes some forty bytes for each
  ///     before anything of the message is read, and values can be as short as two bytes.
  ///   - arena: where the message's struct is made.
  init(_ bytes: UnsafeRawBufferPointer, valueCountMax: Int, in arena: Arena, _ fields: JSONFields)
    throws(MessageFault)
  {
    // The parser would take JSON in UTF-16 too, which cannot do without NUL.
    guard Self.valueCount(of: bytes) <= valueCountMax, !bytes.contains(0) else {
      throw MessageFault(.malformed)
    }
    self.bytes = bytes
    reader = JSONMessageReader(
      arena: arena, fields: fields, isUTF8: String(validating: bytes, as: UTF8.self) != nil)
  }

  func layout<Layout>(
    _ prepare: (UnsafeMutablePointer<Layout>?) -> Void
  ) throws(MessageFault) -> UnsafeMutablePointer<Layout> {
    guard let start = bytes.baseAddress else { throw MessageFault(.malformed) }
    let data = Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: bytes.count, deallocator: .none)
    let message: UnsafeMutablePointer<ProtobufCMessage>
    do {
      message = try JSONDecoder().decode(
        Whole.self, from: data, configuration: (reader, Arena.descriptor(prepare))
      ).message
    } catch let fault as MessageFault {
      throw fault
    } catch {
      throw reader.corruption
    }
    // In a value that is skipped.
    guard reader.isUTF8 else { throw MessageFault(.notUTF8) }
    return UnsafeMutableRawPointer(message).assumingMemoryBound(to: Layout.self)
  }

  /// How many values and keys there are at most: those behind a sign that a value or key follows, and the first.
  private static func valueCount(of bytes: UnsafeRawBufferPointer) -> Int {
    var count = 1
    var isInText = false
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if isInText {
        isEscaped = byte == UInt8(ascii: "\\")
        isInText = byte != UInt8(ascii: "\"")
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"): count += 1
        default: break
        }
      }
    }
    return count
  }
}

/// What the parser is asked for: the message, whose struct is made while the parser has the text at hand.
private struct Whole: DecodableWithConfiguration {
  typealias DecodingConfiguration = (JSONMessageReader, UnsafePointer<ProtobufCMessageDescriptor>)

  let message: UnsafeMutablePointer<ProtobufCMessage>

  init(from decoder: any Decoder, configuration: DecodingConfiguration) throws {
    let (reader, type) = configuration
    message = try reader.message(type, from: decoder, depth: 1)
  }
}
