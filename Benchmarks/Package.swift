// swift-tools-version: 6.2
// A package of its own, so that neither `swift build` nor `swift test` of the project pays for it.
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "treffsikker", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // For the peer that a server is measured against; what is measured has it too.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
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
      swiftSettings: house),
    // The server from outside. Linux only: epoll.
    .systemLibrary(name: "CEpoll"),
    .executableTarget(
      name: "load-generator",
      dependencies: [
        .product(name: "TreffFraming", package: "treffsikker"),
        .product(name: "TreffProtocol", package: "treffsikker"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "CEpoll",
      ],
      path: "Sources/LoadGenerator",
      swiftSettings: house),
    .testTarget(
      name: "LoadGeneratorTests",
      dependencies: [
        "load-generator",
        .product(name: "TreffFraming", package: "treffsikker"),
        .product(name: "TreffProtocol", package: "treffsikker"),
      ],
      swiftSettings: house),
    .executableTarget(name: "epoll-echo", path: "Sources/EpollEcho"),
    .executableTarget(
      name: "nio-echo",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/NIOEcho",
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
