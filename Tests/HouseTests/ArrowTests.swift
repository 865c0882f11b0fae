import Testing

@Suite("Arrows")
struct ArrowTests {
  /// Which targets and packages each target may import. An arrow points only to a lower layer.
  private static let allowed: [String: Set<String>] = [
    "TreffGeography": [],
    "TreffCatalogue": ["TreffGeography", "CTreffTables"],
    "TreffAnalysis": ["CStemmer"],
    "TreffSearch": ["TreffAnalysis"],
    "TreffMatching": ["TreffSearch", "TreffAnalysis", "TreffCatalogue", "TreffGeography", "CTreffIndex"],
    "TreffFraming": [],
    "TreffProtocol": ["TreffFraming", "CTreffProto", "CProtobufC"],
    "TreffService": [
      "TreffProtocol", "TreffMatching", "TreffSearch", "TreffAnalysis", "TreffCatalogue", "TreffGeography",
      "Metrics",
    ],
    "TreffListening": ["NIOCore"],
    "TreffServer": [
      "TreffListening", "TreffService", "TreffProtocol", "TreffFraming", "NIOCore", "NIOPosix",
      "ServiceLifecycle", "Logging", "Metrics",
    ],
    "TreffHTTP": [
      "TreffListening", "TreffService", "TreffProtocol", "TreffMatching", "TreffCatalogue", "TreffGeography",
      "Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOHTTP1", "NIOHTTPTypes",
      "ServiceLifecycle", "Logging",
      "Metrics",
    ],
    "TreffGRPC": [
      "TreffListening", "TreffService", "TreffProtocol", "GRPCCore", "GRPCNIOTransportHTTP2Posix", "NIOCore",
      "ServiceLifecycle",
      "Logging",
    ],
    "TreffPages": [
      "TreffHTTP", "TreffService", "TreffProtocol", "TreffMatching", "TreffCatalogue", "TreffGeography",
      "Hummingbird", "HTTPTypes", "Mustache", "NIOCore",
    ],
    "TreffClient": [
      "TreffProtocol", "TreffFraming", "NIOCore", "NIOPosix", "ServiceLifecycle", "Logging",
    ],
    "TreffMetrics": ["CoreMetrics"],
    "TreffStore": ["TreffCatalogue", "GRDB"],
    "TreffEvaluation": [
      "TreffMatching", "TreffSearch", "TreffAnalysis", "TreffCatalogue", "TreffGeography",
    ],
    "TreffTesting": ["TreffSearch", "TreffAnalysis", "TreffCatalogue", "TreffGeography"],
    "treffsikker": [
      "TreffListening", "TreffServer", "TreffService", "TreffProtocol", "TreffEvaluation", "TreffStore",
      "TreffMatching",
      "TreffSearch", "TreffAnalysis", "TreffCatalogue", "TreffGeography", "ArgumentParser",
      "TreffGRPC", "TreffHTTP", "TreffPages", "TreffMetrics", "Configuration", "ServiceLifecycle",
      "UnixSignals", "Logging",
      "Metrics",
      "CMalloc",
    ],
  ]

  /// What comes with the compiler or the platform.
  private static let platform: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Darwin", "Synchronization", "Dispatch",
  ]

  /// Targets in C, which import nothing of ours.
  private static let inC: Set<String> = [
    "CTreffTables", "CTreffIndex", "CStemmer", "CProtobufC", "CTreffProto", "CMalloc",
  ]

  @Test("every target has its arrows declared here")
  func declared() {
    #expect(
      House.folders(in: "Sources").filter { !Self.inC.contains($0) }.sorted() == Self.allowed.keys.sorted())
  }

  @Test("a target imports only along its arrows", arguments: allowed.keys.sorted())
  func imports(_ target: String) throws {
    let files = House.files(in: "Sources/\(target)", suffix: ".swift")
    #expect(!files.isEmpty)
    let allowed = try #require(Self.allowed[target]).union(Self.platform)
    for file in files {
      let forbidden = imports(of: file).filter { !allowed.contains($0) }
      #expect(forbidden == [], "\(file)")
    }
  }

  @Test(
    "a package of others is imported in one place",
    arguments: [
      ("GRDB", ["TreffStore"]), ("CStemmer", ["TreffAnalysis"]), ("ArgumentParser", ["treffsikker"]),
      ("Configuration", ["treffsikker"]),
      ("CProtobufC", ["TreffProtocol"]), ("CTreffProto", ["TreffProtocol"]),
    ])
  func onePlace(_ package: String, _ targets: [String]) {
    let files = House.files(in: "Sources", suffix: ".swift").filter { imports(of: $0).contains(package) }
    let importing = Set(files.map { String($0.split(separator: "/")[1]) })
    #expect(importing.isSubset(of: targets), "\(importing)")
  }

  @Test("no product target imports what is for tests only")
  func testing() {
    for file in House.files(in: "Sources", suffix: ".swift") where !file.hasPrefix("Sources/TreffTesting/") {
      #expect(!imports(of: file).contains("TreffTesting"), "\(file)")
      #expect(!imports(of: file).contains("Testing"), "\(file)")
    }
  }

  @Test("every target has tests, named for it")
  func tests() {
    for target in Self.allowed.keys.sorted() {
      let name = target.prefix(1).uppercased() + target.dropFirst() + "Tests"
      #expect(!House.files(in: "Tests/\(name)", suffix: "Tests.swift").isEmpty, "Tests/\(name)")
    }
  }

  /// `public import Foo`, `@testable import Foo`, `import struct Foo.Bar`: the module's name.
  private func imports(of file: String) -> [String] {
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    return (House.text(of: file) ?? "").split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"),
        words[..<index].allSatisfy({
          $0.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains($0)
        })
      else { return nil }
      return words[(index + 1)...].first { !kinds.contains($0) }?.split(separator: ".").first.map(String.init)
    }
  }
}
