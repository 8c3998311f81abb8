// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One target of the house: its sources, its arrows to other targets, and the test target named after it.
func room(_ name: String, knows dependencies: [Target.Dependency] = []) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: settings),
    .testTarget(name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, swiftSettings: settings),
  ]
}

let package = Package(
  name: "Plads",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Plads", targets: ["Occupancy", "Takst", "Forecasting", "Scenarios", "Reporting"]),
    .executable(name: "plads", targets: ["plads"]),
  ],
  targets: room("Occupancy")
    + room("Takst")
    + room("Forecasting", knows: ["Occupancy", "Takst"])
    + room("Scenarios", knows: ["Occupancy", "Takst", "Forecasting"])
    + room("Reporting", knows: ["Occupancy", "Takst", "Forecasting"])
    + [
      .executableTarget(
        name: "plads",
        dependencies: ["Occupancy", "Takst", "Forecasting", "Scenarios", "Reporting"],
        // Links to the scenarios that `plads init` writes, so that they are the shipped ones.
        resources: [.embedInCode("Starters")],
        swiftSettings: settings),
      .testTarget(name: "PladsTests", dependencies: ["plads"], exclude: ["Golden"], swiftSettings: settings),
    ],
  swiftLanguageModes: [.v6]
)
