import Testing
import TreffProtocol

@testable import TreffGRPC

@Suite("DescriptorIndex")
struct DescriptorIndexTests {
  private static let index = DescriptorIndex(PublishedFiles.descriptorSet)

  @Test(
    "services, methods, messages, members, enums and their values lead to the file that declares them",
    arguments: [
      ("treffsikker.v1.Matcher", "treffsikker/v1/matcher.proto"),
      ("treffsikker.v1.Matcher.Match", "treffsikker/v1/matcher.proto"),
      ("treffsikker.v1.MatchRequest", "treffsikker/v1/matcher.proto"),
      ("treffsikker.v1.MatchRequest.text", "treffsikker/v1/matcher.proto"),
      ("treffsikker.v1.Outcome", "treffsikker/v1/matcher.proto"),
      ("treffsikker.v1.OUTCOME_ANSWERED", "treffsikker/v1/matcher.proto"),
      ("grpc.health.v1.HealthCheckResponse.ServingStatus", "grpc/health/v1/health.proto"),
      ("grpc.health.v1.HealthCheckResponse.SERVING", "grpc/health/v1/health.proto"),
      ("google.rpc.BadRequest.FieldViolation", "google/rpc/error_details.proto"),
      ("grpc.reflection.v1.ServerReflectionRequest.message_request", "grpc/reflection/v1/reflection.proto"),
    ])
  func symbols(_ symbol: String, _ file: String) throws {
    guard case .files(let files) = Self.index.answer(to: .fileContainingSymbol(symbol)) else {
      Issue.record("\(symbol) is not found")
      return
    }
    #expect(PackedFields(try #require(files.first)).text(1) == file)
    #expect(Self.index.answer(to: .fileByFilename(file)) == .files(files))
  }

  @Test("the published files say string, not bytes")
  func strings() throws {
    guard case .files(let files) = Self.index.answer(to: .fileByFilename("treffsikker/v1/matcher.proto"))
    else { return }
    let message = try #require(
      PackedFields(files[0])[4].first { PackedFields($0).text(1) == "MatchRequest" })
    let text = try #require(PackedFields(message)[2].first { PackedFields($0).text(1) == "text" })
    // type = TYPE_STRING
    #expect(Array(text).firstRange(of: [0x28, 9]) != nil)
  }
}
