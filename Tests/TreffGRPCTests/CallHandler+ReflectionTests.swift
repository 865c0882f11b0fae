import GRPCCore
import Testing

@testable import TreffGRPC
@testable import TreffProtocol

@Suite("CallHandler: server reflection")
struct CallHandlerReflectionTests {
  private static func bytes(_ question: ReflectionRequest.Question?) -> [UInt8] {
    let arena = Arena()
    let request = ReflectionRequest(host: "h", question: question)
    return withExtendedLifetime(arena) { Array(request.packed(in: arena)) }
  }

  @Test("both versions answer each question in order, and end when the client has asked its last")
  func answers() async throws {
    let questions: [ReflectionRequest.Question?] = [
      .listServices("*"), .fileByFilename("google/rpc/status.proto"),
      .fileContainingSymbol("treffsikker.v1.Matcher"), .fileContainingSymbol("no.such.Thing"),
      .fileContainingExtension(type: "treffsikker.v1.Match", number: 1),
      .allExtensionNumbersOfType("treffsikker.v1.Match"), nil,
    ]
    try await RunningDoor.with { _, client in
      for path in CallHandler.reflectionPaths {
        let answers = try await client.stream(path, questions.map(Self.bytes)) { messages in
          var answers: [[UInt8]] = []
          for try await message in messages { answers.append(message) }
          return answers
        }
        #expect(answers.count == questions.count)
        for (question, bytes) in zip(questions, answers) {
          let answer = PackedFields(bytes)
          #expect(answer.text(1) == "h")
          #expect(answer[2].first.map { Array($0) } == Self.bytes(question))
        }
        let services = PackedFields(PackedFields(answers[0])[6][0])[1].map { PackedFields($0).text(1) }
        #expect(
          services == [
            "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection",
            "grpc.reflection.v1alpha.ServerReflection", "treffsikker.v1.Matcher",
          ])
        let files = answers[1...2].map { answer in
          PackedFields(PackedFields(answer)[4][0])[1].map { PackedFields($0).text(1) }
        }
        #expect(
          files == [
            ["google/rpc/status.proto", "google/protobuf/any.proto"], ["treffsikker/v1/matcher.proto"],
          ])
        // error_response begins with its code.
        let codes = answers[3...].map { Array(PackedFields($0)[7][0].prefix(2)) }
        #expect(codes == [[8, 5], [8, 5], [8, 5], [8, 3]])
      }
    }
  }

  @Test("bytes that are no question end the stream")
  func malformed() async throws {
    try await RunningDoor.with { _, client in
      for path in CallHandler.reflectionPaths {
        let failed = try await client.failure(path, [0x3A, 0x02, 0xFF, 0xFE])
        #expect(failed.map { "\($0)" } == "invalidArgument TEXT_NOT_UTF8 list_services")
      }
    }
  }

  @Test("every service that is told of is answered, all its methods among them")
  func allServed() async throws {
    let index = DescriptorIndex(PublishedFiles.descriptorSet)
    let served =
      Set(Method.allCases.map(\.name)).union(CallHandler.reflectionPaths).union([CallHandler.watchPath])
    var told: Set<String> = []
    for service in index.services {
      guard case .files(let files) = index.answer(to: .fileContainingSymbol(service)) else { continue }
      for declared in PackedFields(files[0])[6].map({ PackedFields($0) }) {
        told.formUnion(declared[2].map { "\(service)/\(PackedFields($0).text(1))" })
      }
    }
    #expect(told == served)
  }
}
