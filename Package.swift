// swift-tools-version: 6.2
// The house: every room and the only imports it may have. The build enforces the table
// (--explicit-target-dependency-import-check error); docs/decisions.md says why it looks like this.
import PackageDescription

/// Warnings are errors for us (Makefile, CI), not for a user with a newer compiler.
let warningsAreErrors = Context.environment["ANCHORD_STRICT"] != nil

/// Strict about what is written here. That a C library puts an older call of its own aside stays a
/// warning: it comes with the system's updates, and is no reason for anybody's build to stop.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error), .treatWarning("DeprecatedDeclaration", as: .warning),
]

let house: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + (warningsAreErrors ? strict : [])

/// Rooms that decide: no unsafe pointer may appear in them.
let pure = house + [.strictMemorySafety()]

func room(
    _ name: String, imports: [Target.Dependency] = [], _ settings: [SwiftSetting] = house
) -> Target {
    .target(name: name, dependencies: imports, swiftSettings: settings)
}

func tests(_ name: String, of imports: [Target.Dependency]) -> Target {
    .testTarget(
        name: name, dependencies: ["AnchorTestSupport"] + imports, swiftSettings: house)
}

let argumentParser: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")

/// The page in the browser, and the packages that serve it: only where they are asked for, so that
/// a build of the two commands fetches none of them.
let withPage = Context.environment["ANCHORD_PAGE"] != nil

let pageProducts: [Product] = [.executable(name: "anchorpage", targets: ["anchorpage"])]
/// Without its traits: no full Foundation, no ICU.
let pageDependencies: [Package.Dependency] = [
    .package(
        url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
]
let pageTargets: [Target] = [
    .executableTarget(
        name: "anchorpage",
        dependencies: [
            "AnchorDesktop", "AnchorModel", "ControlInterface", "HostSystem", "PageGate",
            "PageSite",
            "Systemd",
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "HummingbirdCore", package: "hummingbird"),
            .product(name: "NIOCore", package: "swift-nio"),
            .product(name: "NIOPosix", package: "swift-nio"),
            .product(name: "HTTPTypes", package: "swift-http-types"),
            .product(name: "Logging", package: "swift-log"),
        ], swiftSettings: house)
]

/// The fuzzers, only where they are asked for: they link with the toolchain's libFuzzer alone
/// (scripts/fuzz).
let withFuzzers = Context.environment["ANCHORD_FUZZ"] != nil

let fuzzTargets: [Target] = [
    .executableTarget(
        name: "Fuzz",
        dependencies: [
            "CivilTime", "AnchorModel", "ScheduleReading", "HostSystem", "Varlink",
            "ControlInterface", "HistoryFormats",
        ], path: "Tests/Fuzz", exclude: ["Corpus"], swiftSettings: house)
]

let package = Package(
    name: "anchord",
    products: [
        .executable(name: "anchord", targets: ["anchord"]),
        .executable(name: "anchorctl", targets: ["anchorctl"]),
    ] + (withPage ? pageProducts : []),
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ] + (withPage ? pageDependencies : []),
    targets: [
        .systemLibrary(
            name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CTimex"),

        room("CivilTime", pure),
        room("Rhythm", imports: ["CivilTime"], pure),
        room("AnchorModel", imports: ["CivilTime", "Rhythm"], pure),
        room("AnchorEngine", imports: ["CivilTime", "Rhythm", "AnchorModel"], pure),
        room("LookBack", imports: ["CivilTime", "Rhythm", "AnchorModel"], pure),
        room("SpokenTime", imports: ["CivilTime", "AnchorModel"], pure),
        room("ScheduleReading", imports: ["CExpat", "CivilTime", "AnchorModel", "SpokenTime"]),
        room(
            "ScheduleEditing",
            imports: ["CivilTime", "AnchorModel", "ScheduleReading", "SpokenTime"], pure),
        room("HostSystem", imports: ["CTimex", "CivilTime"]),
        room("Varlink"),
        room("ControlInterface", imports: ["Varlink"]),
        room(
            "HistoryFormats",
            imports: ["CivilTime", "Rhythm", "AnchorModel", "Varlink", "ControlInterface"]),
        room("Presentation", imports: ["CivilTime", "AnchorModel", "ControlInterface"]),
        room("PageGate", pure),
        .target(
            name: "PageSite",
            dependencies: [
                "CivilTime", "AnchorModel", "SpokenTime", "ScheduleReading", "ScheduleEditing",
                "HostSystem", "Varlink", "ControlInterface", "HistoryFormats", "Presentation",
                "PageGate",
            ],
            resources: [
                .embedInCode("Assets/style.css"), .embedInCode("Assets/page.js"),
                .embedInCode("Assets/icon.svg"),
            ], swiftSettings: house),
        room("Systemd", imports: ["CSystemd", "HostSystem"]),
        room("LedgerStore", imports: ["CSQLite", "CivilTime", "AnchorModel"]),
        room("AnchorDesktop", imports: ["CivilTime", "AnchorModel", "Systemd"]),
        room(
            "AnchorDaemon",
            imports: [
                "CivilTime", "AnchorModel", "AnchorEngine", "ScheduleReading", "HostSystem",
                "Varlink",
                "ControlInterface", "HistoryFormats", "Systemd", "LedgerStore", "AnchorDesktop",
                "Rhythm",
                "LookBack",
            ]),
        .executableTarget(
            name: "anchord", dependencies: ["AnchorDaemon"], swiftSettings: house),
        .executableTarget(
            name: "anchorctl",
            dependencies: [
                "CivilTime", "AnchorModel", "AnchorEngine", "ScheduleReading", "HostSystem",
                "Varlink",
                "ControlInterface", "HistoryFormats", "SpokenTime", "ScheduleEditing",
                "Presentation", argumentParser,
            ], swiftSettings: house),

        .target(
            name: "AnchorTestSupport",
            dependencies: [
                "CSystemd", "CivilTime", "AnchorModel", "AnchorEngine", "HostSystem", "Varlink",
                "ControlInterface",
                "Systemd",
            ],
            path: "Tests/AnchorTestSupport", swiftSettings: house),
        // The tree itself: what the pure rooms import, and the places that the pages name.
        tests("HouseTests", of: []),
        tests("RhythmTests", of: ["CivilTime", "Rhythm", "HostSystem"]),
        tests(
            "LookBackTests", of: ["CivilTime", "AnchorModel", "Rhythm", "LookBack", "HostSystem"]),
        tests("SpokenTimeTests", of: ["CivilTime", "AnchorModel", "SpokenTime"]),
        tests("CivilTimeTests", of: ["CivilTime", "HostSystem"]),
        tests(
            "AnchorModelTests", of: ["CivilTime", "AnchorModel", "AnchorEngine", "HostSystem"]),
        tests(
            "AnchorEngineTests",
            of: ["CivilTime", "AnchorModel", "AnchorEngine", "ScheduleReading", "HostSystem"]),
        // The engine against a second, naive writing of its rules; run optimised, by scripts/test.
        .executableTarget(
            name: "EngineModel",
            dependencies: [
                "CivilTime", "AnchorModel", "AnchorEngine", "ScheduleReading", "HostSystem",
                "AnchorTestSupport",
            ],
            path: "Tests/EngineModel", swiftSettings: house),
        tests("ScheduleReadingTests", of: ["CivilTime", "AnchorModel", "ScheduleReading"]),
        tests(
            "ScheduleEditingTests",
            of: ["CivilTime", "AnchorModel", "ScheduleReading", "ScheduleEditing", "HostSystem"]),
        tests("PageGateTests", of: ["PageGate"]),
        tests("PageSiteTests", of: ["CivilTime", "HostSystem", "PageGate", "PageSite"]),
        tests("HostSystemTests", of: ["HostSystem", "CivilTime"]),
        tests("VarlinkTests", of: ["Varlink"]),
        tests("ControlInterfaceTests", of: ["Varlink", "ControlInterface"]),
        tests(
            "AnchorctlTests",
            of: [
                "CivilTime", "AnchorModel", "AnchorEngine", "ScheduleReading", "HostSystem",
                "Varlink",
                "ControlInterface", "Presentation", "anchorctl",
            ]),
        tests(
            "HistoryFormatsTests",
            of: [
                "CivilTime", "AnchorModel", "ControlInterface", "HistoryFormats", "LedgerStore",
                "Varlink",
            ]),
        // A process of its own, for the tests of what only a process has: its environment, its locks.
        .executableTarget(
            name: "SystemdProbe", dependencies: ["Systemd", "AnchorTestSupport"],
            path: "Tests/SystemdProbe", swiftSettings: house),
        tests("SystemdTests", of: ["Systemd", "HostSystem", "SystemdProbe"]),
        // A process of its own, for the tests of the ledger to kill and to measure.
        .executableTarget(
            name: "StoreProbe", dependencies: ["CivilTime", "AnchorModel", "LedgerStore"],
            path: "Tests/StoreProbe", swiftSettings: house),
        tests(
            "LedgerStoreTests",
            of: ["CSQLite", "CivilTime", "AnchorModel", "LedgerStore", "StoreProbe"]),
        tests(
            "AnchorDesktopTests",
            of: ["CivilTime", "AnchorModel", "Systemd", "AnchorDesktop", "SystemdProbe"]),
        tests(
            "AnchorDaemonTests",
            of: [
                "CivilTime", "AnchorModel", "AnchorEngine", "ScheduleReading", "HostSystem",
                "Varlink",
                "ControlInterface", "HistoryFormats", "Systemd", "AnchorDaemon", "LedgerStore",
            ]),
        // The notification server of the end-to-end tests, which kill it and start another.
        .executableTarget(
            name: "FakeNotifications", dependencies: ["CSystemd"],
            path: "Tests/FakeNotifications", swiftSettings: house),
        // Clients in great number, for the end-to-end tests and scripts/bench.
        .executableTarget(
            name: "ControlLoad", dependencies: ["CSystemd", "Varlink", "ControlInterface"],
            path: "Tests/ControlLoad", swiftSettings: house),
        tests(
            "EndToEndTests",
            of: [
                "Varlink", "ControlInterface", "Systemd", "FakeNotifications", "SystemdProbe",
                "ControlLoad",
            ]),
    ] + (withPage ? pageTargets : []) + (withFuzzers ? fuzzTargets : []),
    swiftLanguageModes: [.v6]
)
