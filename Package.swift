// swift-tools-version: 6.2
// Targets stand in the order data flows: catalogue, text, index, ranking, answer, storage, command.
// An arrow points only to a target above; Tests/HouseTests holds the imports to it.
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func layer(
  _ name: String, _ below: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: below, exclude: exclude, swiftSettings: house)
}

func tests(_ name: String, _ below: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(name: name, dependencies: below, resources: resources, swiftSettings: house)
}

let package = Package(
  name: "treffsikker",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "treffsikker", targets: ["treffsikker"]),
    .library(name: "TreffAnalysis", targets: ["TreffAnalysis"]),
    .library(name: "TreffCatalogue", targets: ["TreffCatalogue"]),
    .library(
      name: "TreffMatching", targets: ["TreffMatching", "TreffSearch", "TreffCatalogue", "TreffGeography"]),
    .library(name: "TreffEvaluation", targets: ["TreffEvaluation"]),
    .library(name: "TreffFraming", targets: ["TreffFraming"]),
    .library(name: "TreffProtocol", targets: ["TreffProtocol"]),
    .library(name: "TreffClient", targets: ["TreffClient", "TreffProtocol"]),
  ],
  dependencies: [
    // The command line: parsing, help, validation.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Sockets and event loops; services that start and stop together; what operators read.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    // Doors for other programs: gRPC, and HTTP with JSON and pages.
    .package(url: "https://github.com/grpc/grpc-swift-2", from: "2.4.3"),
    .package(url: "https://github.com/grpc/grpc-swift-nio-transport", from: "2.9.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    // What a server is told by file, environment and flags.
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
    // SQLite with migrations and transactions that hold.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    layer("TreffGeography"),
    .target(name: "CTreffTables"),  // the catalogue's tables as bytes in the binary
    layer("TreffCatalogue", ["TreffGeography", "CTreffTables"], exclude: ["Resources"]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    layer("TreffAnalysis", ["CStemmer"]),
    layer("TreffSearch", ["TreffAnalysis"]),
    .target(name: "CTreffIndex", exclude: ["catalogue.index"]),  // the embedded catalogue's index, ready made
    layer(
      "TreffMatching", ["TreffSearch", "TreffAnalysis", "TreffCatalogue", "TreffGeography", "CTreffIndex"]),
    // The wire: bytes to frames, frames to messages. Knows nothing of what is behind them, so that clients need no more.
    layer("TreffFraming"),
    .systemLibrary(name: "CProtobufC", providers: [.apt(["libprotobuf-c-dev"])]),
    // proto/ in C, by Scripts/generate-proto
    .target(name: "CTreffProto", dependencies: ["CProtobufC"], exclude: ["descriptors.bin"]),
    layer("TreffProtocol", ["TreffFraming", "CTreffProto", "CProtobufC"]),
    // What other services import to ask the matcher.
    layer(
      "TreffClient",
      [
        "TreffProtocol", "TreffFraming",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    layer("TreffStore", ["TreffCatalogue", .product(name: "GRDB", package: "GRDB.swift")]),
    // What every door asks: one set of handlers over the catalogue in force.
    layer(
      "TreffService",
      [
        "TreffProtocol", "TreffMatching", "TreffSearch", "TreffAnalysis", "TreffCatalogue", "TreffGeography",
        .product(name: "Metrics", package: "swift-metrics"),
      ]),
    // Where a door listens, and how it stops without a loss: the same for each.
    layer("TreffListening", [.product(name: "NIOCore", package: "swift-nio")]),
    layer(
      "TreffServer",
      [
        "TreffListening", "TreffService", "TreffProtocol", "TreffFraming",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
      ]),
    layer(
      "TreffGRPC",
      [
        "TreffListening", "TreffService", "TreffProtocol",
        .product(name: "GRPCCore", package: "grpc-swift-2"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "GRPCNIOTransportHTTP2Posix", package: "grpc-swift-nio-transport"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    layer(
      "TreffHTTP",
      [
        "TreffListening", "TreffService", "TreffProtocol", "TreffMatching", "TreffCatalogue",
        "TreffGeography",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
      ]),
    // What people in municipalities see: pages over the same answers.
    .target(
      name: "TreffPages",
      dependencies: [
        "TreffHTTP", "TreffService", "TreffProtocol", "TreffMatching", "TreffCatalogue", "TreffGeography",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      resources: [.embedInCode("Resources")], swiftSettings: house),
    // What operators read: swift-metrics in Prometheus' text form.
    layer("TreffMetrics", [.product(name: "CoreMetrics", package: "swift-metrics")]),
    layer(
      "TreffEvaluation",
      ["TreffMatching", "TreffSearch", "TreffAnalysis", "TreffCatalogue", "TreffGeography"]),
    // Laws and random input, for tests only.
    layer("TreffTesting", ["TreffSearch", "TreffAnalysis", "TreffCatalogue"]),
    .systemLibrary(name: "CMalloc"),  // glibc's malloc.h
    .executableTarget(
      name: "treffsikker",
      dependencies: [
        "CMalloc", "TreffMetrics", "TreffListening",
        "TreffServer", "TreffService", "TreffProtocol", "TreffEvaluation", "TreffStore", "TreffMatching",
        "TreffSearch",
        "TreffAnalysis", "TreffCatalogue",
        "TreffGeography",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: house),
    tests("TreffGeographyTests", ["TreffGeography", "TreffTesting"]),
    tests("TreffCatalogueTests", ["TreffCatalogue", "TreffGeography", "TreffTesting"]),
    tests("TreffAnalysisTests", ["TreffAnalysis", "TreffTesting"]),
    tests("TreffSearchTests", ["TreffSearch", "TreffAnalysis", "TreffTesting"]),
    tests("TreffTestingTests", ["TreffTesting", "TreffSearch", "TreffAnalysis"]),
    tests("TreffFramingTests", ["TreffFraming", "TreffTesting"]),
    tests(
      "TreffProtocolTests", ["TreffProtocol", "TreffFraming", "TreffTesting"],
      resources: [.copy("Golden"), .copy("FailCases")]),
    tests(
      "TreffServiceTests",
      [
        "TreffService", "TreffProtocol", "TreffMatching", "TreffSearch", "TreffCatalogue", "TreffGeography",
        "TreffTesting",
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "MetricsTestKit", package: "swift-metrics"),
      ]),
    tests(
      "TreffGRPCTests",
      [
        "TreffGRPC", "TreffListening", "TreffService", "TreffProtocol", "TreffMatching",
        .product(name: "GRPCCore", package: "grpc-swift-2"),
        .product(name: "GRPCNIOTransportHTTP2Posix", package: "grpc-swift-nio-transport"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "MetricsTestKit", package: "swift-metrics"),
      ]),
    tests(
      "TreffHTTPTests",
      [
        "TreffHTTP", "TreffListening", "TreffService", "TreffProtocol", "TreffMatching", "TreffCatalogue",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "MetricsTestKit", package: "swift-metrics"),
      ]),
    tests(
      "TreffMetricsTests", ["TreffMetrics", .product(name: "CoreMetrics", package: "swift-metrics")],
      resources: [.copy("Golden")]),
    tests(
      "TreffListeningTests",
      [
        "TreffListening", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]),
    tests(
      "TreffPagesTests",
      [
        "TreffPages", "TreffHTTP", "TreffService", "TreffProtocol", "TreffMatching", "TreffCatalogue",
        "TreffGeography",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ]),
    tests(
      "TreffServerTests",
      [
        "TreffServer", "TreffListening", "TreffService", "TreffProtocol", "TreffFraming", "TreffMatching",
        "TreffTesting",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "MetricsTestKit", package: "swift-metrics"),
      ]),
    tests(
      "TreffClientTests",
      [
        "TreffClient", "TreffProtocol", "TreffFraming", "TreffServer", "TreffListening", "TreffService",
        "TreffMatching",
        "TreffCatalogue", "TreffTesting",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    tests("HouseTests", []),
    tests(
      "TreffStoreTests", ["TreffStore", "TreffCatalogue", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(
      "TreffsikkerTests",
      [
        "treffsikker", "TreffServer", "TreffService", "TreffProtocol", "TreffFraming", "TreffMatching",
        "TreffCatalogue",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "MetricsTestKit", package: "swift-metrics"),
      ]),
    tests(
      "TreffMatchingTests",
      [
        "CTreffIndex", "TreffMatching", "TreffSearch", "TreffAnalysis", "TreffCatalogue", "TreffGeography",
        "TreffTesting",
      ], resources: [.copy("GoldenSearches")]),
    tests(
      "TreffEvaluationTests",
      ["TreffEvaluation", "TreffMatching", "TreffCatalogue", "TreffGeography", "TreffTesting"],
      resources: [.copy("Reference")]),
  ],
  swiftLanguageModes: [.v6]
)

// The doors that take minutes to build can be left out, for a quick inner loop: `DOORS= swift test` builds neither,
// `DOORS=http` only that one. Each that is built is known to the command by a condition, DOOR_GRPC or DOOR_HTTP.
let doors = Context.environment["DOORS"]?.split(separator: ",").map(String.init) ?? ["GRPC", "HTTP"]
for (door, layers) in [("GRPC", ["TreffGRPC"]), ("HTTP", ["TreffHTTP", "TreffPages"])] {
  if doors.contains(where: { $0.uppercased() == door }) {
    for layer in layers { package.products.append(.library(name: layer, targets: [layer])) }
    for target in package.targets where ["treffsikker", "TreffsikkerTests"].contains(target.name) {
      target.dependencies += layers.map { .target(name: $0) }
      target.swiftSettings?.append(.define("DOOR_\(door)"))
    }
  } else {
    package.targets.removeAll { target in
      layers.contains { target.name == $0 || target.name == $0 + "Tests" }
    }
  }
}

// With FUZZ=address (under AddressSanitizer) or FUZZ=plain (some times faster) in the environment, the package is that
// of the fuzzer, `make fuzz`: its flags are of a kind that SwiftPM lets no other package depend on.
if let sanitizer = Context.environment["FUZZ"] {
  let isAddress = sanitizer == "address"
  let tried: [SwiftSetting] =
    [.unsafeFlags(["-sanitize=fuzzer" + (isAddress ? ",address" : "")])]
    + (isAddress ? [.define("ARENA_PIECES_APART")] : [])
  for target in package.targets {
    switch target.name {
    case "TreffFraming", "TreffProtocol": target.swiftSettings?.append(contentsOf: tried)
    case "CTreffProto" where isAddress: target.cSettings = [.unsafeFlags(["-fsanitize=address"])]
    default: break
    }
  }
  package.targets.removeAll { $0.type == .test }  // they hold files that the fuzzer shares
  package.targets.append(
    // Its own branches are not counted, for they are not what is tried.
    .executableTarget(
      name: "Fuzz", dependencies: ["TreffProtocol", "TreffFraming"], path: "Fuzz", exclude: ["corpus"],
      swiftSettings: house + (isAddress ? [.unsafeFlags(["-sanitize=address"])] : []),
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer" + (isAddress ? ",address" : ""), "-use-ld=lld"])]))
}
