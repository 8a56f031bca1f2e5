// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency], embeds: Bool = false) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        path: name == "RulebookLibrary" ? "Rulebooks" : nil,
        swiftSettings: strict,
        plugins: embeds ? ["EmbedText"] : []
    )
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "shuzhi",
    products: [
        .executable(name: "shuzhi", targets: ["shuzhi"]),
        .executable(name: "benchmarks", targets: ["benchmarks"]),
    ],
    dependencies: [
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // Text files beside the sources (rulebooks, language tables, templates) become string literals.
        .executableTarget(name: "embed-text", swiftSettings: strict),
        .plugin(name: "EmbedText", capability: .buildTool(), dependencies: ["embed-text"]),

        // The pure floors: no I/O, no clock, no randomness.
        room("Rules", [bigInt, yams]),
        room("Proofs", [crypto]),
        room("Domain", ["Rules", "Proofs"]),

        // The floors with wires.
        room("RulebookLibrary", [], embeds: true),
        room("Language", [], embeds: true),
        // Debian's libraries for workbooks: what writes them, and what reads their two layers.
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        room("Documents", ["CXLSXWriter", "CExpat", "CZlib", "CQREncode"]),
        room("Storage", ["Domain", "Proofs", "Rules", crypto, cryptoExtras, grdb, logging], embeds: true),
        // Files in and out over several steps: forms, previews, tasks, receipts, tables.
        room("Exchange", ["Documents", "Domain", "Language", "Proofs", "Rules", "Storage", logging]),
        room("Demonstration", ["Domain", "Rules", "Storage", "Documents", "RulebookLibrary", yams], embeds: true),
        room(
            "Web",
            [
                "Domain", "Rules", "Storage", "Documents", "Language", "RulebookLibrary", "Exchange", crypto, cryptoExtras,
                hummingbird, mustache, logging, asyncHTTPClient,
            ],
            embeds: true
        ),
        .executableTarget(
            name: "shuzhi",
            dependencies: [
                "Rules", "Proofs", "Domain", "Documents", "Language", "RulebookLibrary", "Storage", "Exchange",
                "Demonstration", "Web", argumentParser, hummingbird, logging, yams,
            ],
            swiftSettings: strict
        ),

        // What `make bench` runs.
        .executableTarget(
            name: "benchmarks",
            dependencies: ["Rules", "Proofs", "Domain", "Storage"],
            path: "Benchmarks",
            exclude: ["run.py", "requirements.txt"],
            swiftSettings: strict
        ),

        // What the tests share.
        room("TestWorld", ["Domain", "Rules", "Proofs", "Storage"]),

        tests("RulesTests", ["Rules", "RulebookLibrary", bigInt, yams]),
        tests("ProofsTests", ["Proofs", crypto]),
        tests("DomainTests", ["Domain", "Rules", "Proofs", "RulebookLibrary", "TestWorld"], exclude: ["Golden"]),
        tests("LanguageTests", ["Language"]),
        tests("DocumentsTests", ["Documents", "CZlib"]),
        tests("StorageTests", ["Storage", "Domain", "Proofs", "Rules", "TestWorld", grdb], exclude: ["Golden"]),
        tests("ExchangeTests", ["Exchange", "Documents", "Domain", "Language", "Storage", "TestWorld"]),
        tests("DemonstrationTests", ["Demonstration", "Storage", "Domain", "Web", "TestWorld"]),
        tests(
            "WebTests",
            [
                "Web", "Exchange", "Documents", "Storage", "Domain", "Language", "TestWorld", crypto, cryptoExtras, hummingbird,
                hummingbirdTesting,
            ],
            exclude: ["Golden"]
        ),
        tests(
            "shuzhiTests",
            ["shuzhi", "Exchange", "Storage", "Domain", "Language", "TestWorld", argumentParser],
            exclude: ["Golden"]
        ),
        tests("TidyTests", []),
    ],
    swiftLanguageModes: [.v6]
)
