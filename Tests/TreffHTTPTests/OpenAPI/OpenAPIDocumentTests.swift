import Foundation
import HTTPTypes
import Testing
import TreffProtocol

@testable import TreffHTTP

@Suite("OpenAPIDocument")
struct OpenAPIDocumentTests {
  private func document() async throws -> [String: Any] {
    let text = try await AskedDoor.with { try await $0.get("/openapi.json").text }
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("every address that is described is answered, and by the methods that are described")
  func paths() async throws {
    let paths = try #require(try await document()["paths"] as? [String: [String: Any]])
    #expect(paths.count > TreffProtocol.Method.allCases.count)
    let described = paths.mapValues { $0.keys.sorted() }
    try await AskedDoor.with { door in
      for (path, methods) in described {
        for method in methods {
          let address = path.replacing("{id}", with: "usht")
          let response = try await door.ask(HTTPRequest.Method(method.uppercased())!, address)
          // Of the router's words none may come: an unknown id is another matter.
          #expect(response.status != .methodNotAllowed, "\(method) \(path)")
          #expect(try response.reason != "PATH_UNKNOWN", "\(method) \(path)")
        }
      }
    }
  }

  @Test("every method of the contract is described")
  func methods() async throws {
    let paths = try #require(try await document()["paths"] as? [String: Any])
    for method in TreffProtocol.Method.allCases { #expect(paths["/\(method.name)"] != nil) }
  }

  @Test("every schema that is spoken of is there")
  func schemas() async throws {
    let document = try await document()
    let components = try #require(document["components"] as? [String: [String: Any]])
    let names = Set(try #require(components["schemas"]).keys)
    let text = String(decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self)
      .replacing("\\/", with: "/")
    let spokenOf = Set(text.matches(of: /#\/components\/schemas\/(\w+)/).map { String($0.output.1) })
    #expect(spokenOf == names)
  }

  @Test("an answer to a need has the members that are described, and no others")
  func answer() async throws {
    try await AskedDoor.with { door in
      let answer = try await door.get("/api/v1/match?q=kurs+i+motiverende+intervju&explain=true")
      func members(_ schema: JSONValue) -> Set<String> {
        guard case .object(let members)? = schema["properties"] else { return [] }
        return Set(members.keys)
      }
      #expect(Set(try answer.json.keys) == members(Schema.answer))
      #expect(Set(try #require(try answer.list("matches").first).keys) == members(Schema.match))
      let explanation = try #require(try answer.list("matches").first?["explanation"] as? [String: Any])
      #expect(Set(explanation.keys).isSubset(of: members(Schema.explanation)))
    }
  }
}
