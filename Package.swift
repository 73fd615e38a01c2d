// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "mingbai",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "mingbai", targets: ["mingbai"]),
    .library(name: "Charts", targets: ["Charts"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  // The rooms, in the order in which data passes; a target imports only those above it.
  targets: [
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .target(name: "CPosix"),
    .target(name: "Diagnostics"),
    .target(name: "Charts"),
    .target(name: "Tables", dependencies: ["Diagnostics", "CZip"]),
    .target(name: "Markdown", dependencies: ["Diagnostics", "CCmarkGFM"]),
    .target(
      name: "Ledger",
      dependencies: [
        "Diagnostics", "Tables", "Markdown", "Yams",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(name: "Checks", dependencies: ["Diagnostics", "Ledger"]),
    .target(name: "Site", dependencies: ["Diagnostics", "Charts", "Markdown", "Ledger", "Yams"]),
    .target(
      name: "Publishing",
      dependencies: [
        "Diagnostics", "CPosix", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Pipeline",
      dependencies: ["Diagnostics", "Tables", "Ledger", "Checks", "Site", "Publishing"]),
    .executableTarget(
      name: "mingbai",
      dependencies: [
        "Diagnostics", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport"),
  ]
)

let cTargets: Set = ["CCmarkGFM", "CZip", "CPosix"]
for target in package.targets where !cTargets.contains(target.name) {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
