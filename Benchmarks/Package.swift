// swift-tools-version: 6.2
// A package of its own, so that neither `swift build` nor `swift test` of the project pays for it.
import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "treffsikker", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .executableTarget(
      name: "scoring-benchmark",
      dependencies: [
        .product(name: "TreffAnalysis", package: "treffsikker"),
        .product(name: "TreffCatalogue", package: "treffsikker"),
        .product(name: "TreffMatching", package: "treffsikker"),
        .product(name: "TreffEvaluation", package: "treffsikker"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "CSQLite",
      ],
      path: "Sources/ScoringBenchmark",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
