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
  ],
  dependencies: [
    // The command line: parsing, help, validation.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
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
    .target(name: "CTreffProto", dependencies: ["CProtobufC"]),  // proto/ in C, by Scripts/generate-proto
    layer("TreffProtocol", ["TreffFraming", "CTreffProto", "CProtobufC"]),
    layer("TreffStore", ["TreffCatalogue", .product(name: "GRDB", package: "GRDB.swift")]),
    layer("TreffEvaluation", ["TreffMatching", "TreffSearch", "TreffAnalysis"]),
    // Laws and random input, for tests only.
    layer("TreffTesting", ["TreffSearch", "TreffAnalysis", "TreffCatalogue"]),
    .executableTarget(
      name: "treffsikker",
      dependencies: [
        "TreffEvaluation", "TreffStore", "TreffMatching", "TreffSearch", "TreffAnalysis", "TreffCatalogue",
        "TreffGeography",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    tests("TreffGeographyTests", ["TreffGeography", "TreffTesting"]),
    tests("TreffCatalogueTests", ["TreffCatalogue", "TreffGeography", "TreffTesting"]),
    tests("TreffAnalysisTests", ["TreffAnalysis", "TreffTesting"]),
    tests("TreffSearchTests", ["TreffSearch", "TreffAnalysis", "TreffTesting"]),
    tests("TreffTestingTests", ["TreffTesting", "TreffSearch", "TreffAnalysis"]),
    tests("TreffFramingTests", ["TreffFraming", "TreffTesting"]),
    tests("TreffProtocolTests", ["TreffProtocol", "TreffFraming", "TreffTesting"]),
    tests("HouseTests", []),
    tests(
      "TreffStoreTests", ["TreffStore", "TreffCatalogue", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("TreffsikkerTests", ["treffsikker"]),
    tests(
      "TreffMatchingTests",
      [
        "CTreffIndex", "TreffMatching", "TreffSearch", "TreffAnalysis", "TreffCatalogue", "TreffGeography",
        "TreffTesting",
      ], resources: [.copy("GoldenSearches")]),
    tests(
      "TreffEvaluationTests", ["TreffEvaluation", "TreffMatching", "TreffCatalogue", "TreffTesting"],
      resources: [.copy("Reference")]),
  ],
  swiftLanguageModes: [.v6]
)
