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
      name: "CBrotli", pkgConfig: "libbrotlienc",
      providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CQRencode", pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .target(name: "CPosix"),
    .target(name: "Diagnostics"),
    .target(name: "Charts"),
    .target(name: "Privacy", dependencies: ["Diagnostics"]),
    .target(name: "Typesetting", dependencies: ["Diagnostics"]),
    .target(name: "Search", dependencies: ["Diagnostics"]),
    .target(name: "Tables", dependencies: ["Diagnostics", "CZip", "CZlib"]),
    .target(name: "Markdown", dependencies: ["Diagnostics", "CCmarkGFM"]),
    .target(
      name: "Ledger",
      dependencies: [
        "Diagnostics", "Privacy", "Tables", "Markdown", "Yams",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "Checks", dependencies: ["Diagnostics", "Privacy", "Tables", "Ledger"]),
    .target(
      name: "Site",
      dependencies: [
        "CQRencode", "Diagnostics", "Charts", "Privacy", "Tables", "Markdown", "Ledger",
      ]),
    .target(
      name: "Publishing",
      dependencies: [
        "CBrotli", "CPosix", "CZlib", "Diagnostics", "Privacy", "Tables", "Ledger",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Yearbook", dependencies: ["Diagnostics", "Tables", "Markdown", "Ledger", "Site"]),
    .target(
      name: "Archive",
      dependencies: [
        "CPosix", "Diagnostics", "Tables", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Pipeline",
      dependencies: [
        "Diagnostics", "Charts", "Privacy", "Search", "Tables", "Ledger", "Checks", "Site",
        "Publishing", "Typesetting", "Yearbook",
      ]),
    .executableTarget(
      name: "mingbai",
      dependencies: [
        "Archive", "Diagnostics", "Ledger", "Publishing", "Pipeline", "Typesetting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .executableTarget(
      name: "chart-benchmark", dependencies: ["Charts"], path: "Tests/Performance/Charts"),
    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport"),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Diagnostics", "Typesetting", "TestSupport"]),
    .testTarget(name: "PrivacyTests", dependencies: ["Diagnostics", "Privacy", "TestSupport"]),
    .testTarget(name: "TestSupportTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "TestSupport"],
      exclude: ["Conformance", "Snapshots", "Tools"]),
    .testTarget(name: "SearchTests", dependencies: ["Search"]),
    .testTarget(
      name: "TablesTests", dependencies: ["CZip", "Diagnostics", "Tables", "TestSupport"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Diagnostics", "Markdown", "TestSupport"]),
    .testTarget(
      name: "LedgerTests", dependencies: ["Diagnostics", "Tables", "Ledger", "TestSupport"]),
    .testTarget(
      name: "ChecksTests",
      dependencies: ["Diagnostics", "Privacy", "Tables", "Ledger", "Checks", "TestSupport"],
      exclude: ["Rules"]),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Diagnostics", "Charts", "Tables", "Markdown", "Ledger", "Site", "TestSupport",
      ]),
    .testTarget(
      name: "YearbookTests",
      dependencies: ["Diagnostics", "Ledger", "Site", "Tables", "Yearbook", "TestSupport"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Diagnostics", "Tables", "Ledger", "Publishing", "TestSupport"]),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "Diagnostics", "Tables", "TestSupport"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Diagnostics", "Charts", "Search", "Tables", "Ledger", "Checks", "Site", "Publishing",
        "Pipeline",
        "TestSupport",
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Diagnostics", "Tables", "Ledger", "Pipeline", "Typesetting", "TestSupport", "mingbai",
      ],
      exclude: ["Books", "Browser", "Machines", "Sweep", "PlantedSite/资金年度汇总.xlsx"]),
  ]
)

let cTargets: Set = ["CBrotli", "CCmarkGFM", "CPosix", "CQRencode", "CZip", "CZlib"]
for target in package.targets where !cTargets.contains(target.name) {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
