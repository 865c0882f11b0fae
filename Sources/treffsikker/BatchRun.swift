import Foundation
import TreffMatching
import TreffProtocol
import TreffService

/// Answers a stream of needs, one line in, one line out, in order.
struct BatchRun {
  /// The longest line: room for the longest need with every byte written as a JSON escape, and for the other fields.
  static let lineByteCountMax = 128 * 1024

  let command: MatchCommand
  let matcher: Matcher

  private struct Line: Decodable {
    let id: BatchIdentifier?
    let text: String
    let municipality: String?
    let withConcepts: [String]?
    let withoutConcepts: [String]?

    enum CodingKeys: String, CodingKey {
      case id, text, municipality
      case withConcepts = "with_concepts"
      case withoutConcepts = "without_concepts"
    }
  }

  private struct ErrorRecord: Encodable {
    struct Content: Encodable {
      let code: String
      let reason: String
      let message: String

      init(reason: FailureReason, message: String) {
        code = reason.code.name
        self.reason = reason.rawValue
        self.message = message
      }
    }

    let id: BatchIdentifier?
    let line: Int
    let error: Content

    enum CodingKeys: CodingKey { case id, line, error }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: CodingKeys.self)
      try object.encode(id, forKey: .id)  // null where the line had none
      try object.encode(line, forKey: .line)
      try object.encode(error, forKey: .error)
    }
  }

  /// Reads to the end of the file.
  /// - Throws: ``CommandFailure`` when the file cannot be read, or when some line got an error: how many did, never
  ///   their text.
  func run(path: String) throws {
    guard let input = ByteSource(path: path) else { throw unreadable(path) }
    let encoder = JSONEncoder.contract
    var progress = ProgressLine(language: command.language)
    var errorCount = 0
    var answerCount = 0
    var number = 0
    var output = Data()
    var lines = LineSplitter(byteCountMax: Self.lineByteCountMax)

    func take(_ line: LineSplitter.Line) throws {
      number += 1
      if case .whole(let bytes) = line, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
        return
      }
      let (record, isError) = try answer(line, number: number, encoder: encoder)
      if isError { errorCount += 1 } else { answerCount += 1 }
      output += record
      output.append(0x0A)
      progress.show(number)
    }
    while let chunk = try input.next(orThrow: unreadable(path)) {
      for line in lines.append(chunk) { try take(line) }
      try StandardOutput.write(output)
      output.removeAll(keepingCapacity: true)
    }
    if let rest = lines.finish() { try take(rest) }
    try StandardOutput.write(output)
    progress.finish()
    if errorCount > 0 {
      throw CommandFailure(
        status: .badData,
        message: BatchText.failed(errorCount, of: errorCount + answerCount, command.language))
    }
  }

  private func unreadable(_ path: String) -> CommandFailure {
    CommandFailure(status: .badData, message: BatchText.unreadable(path, command.language))
  }

  private func answer(
    _ line: LineSplitter.Line, number: Int, encoder: JSONEncoder
  ) throws -> (record: Data, isError: Bool) {
    func failed(_ id: BatchIdentifier?, _ reason: FailureReason, _ message: String) throws -> (Data, Bool) {
      let record = ErrorRecord(id: id, line: number, error: .init(reason: reason, message: message))
      return (try encoder.encode(record), true)
    }
    guard case .whole(let bytes) = line else {
      return try failed(nil, .needTooLong, BatchText.lineTooLong(command.language))
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return try failed(
        nil, MatchingError.textNotUTF8.reason, MatchingError.textNotUTF8.message(in: command.language))
    }
    let parsed: Line
    do {
      parsed = try JSONDecoder().decode(Line.self, from: bytes)
    } catch {
      let id = (try? JSONDecoder().decode(IdentifierOnly.self, from: bytes))?.id
      return try failed(
        id, .messageMalformed, BatchText.malformed(key: Self.key(at: error), command.language))
    }
    do {
      let request = try command.request(
        text: parsed.text, municipality: parsed.municipality, withConcepts: parsed.withConcepts,
        withoutConcepts: parsed.withoutConcepts)
      let record = AnswerRecord(try matcher.match(request), language: command.language, id: parsed.id)
      return (try encoder.encode(record), false)
    } catch let error as MatchingError {
      return try failed(parsed.id, error.reason, error.message(in: command.language))
    }
  }

  /// The key of a line that cannot be used; nil when the line is no object at all.
  private static func key(at error: any Error) -> String? {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): key.stringValue
    case .typeMismatch(_, let context), .valueNotFound(_, let context): context.codingPath.last?.stringValue
    default: nil
    }
  }

  private struct IdentifierOnly: Decodable { let id: BatchIdentifier? }
}
