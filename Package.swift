// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One target of the house: its sources, its arrows to other targets, and the test target named after it, which may
/// borrow the readers of another room's tests.
func room(
  _ name: String, knows dependencies: [Target.Dependency] = [], testsBorrow others: [Target.Dependency] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies + others, swiftSettings: settings),
  ]
}

let package = Package(
  name: "Plads",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Plads", targets: ["Occupancy", "Takst", "Forecasting", "Scenarios", "Office", "Reporting"]),
    .executable(name: "plads", targets: ["plads"]),
  ],
  targets: room("Occupancy")
    + room("Takst")
    + room("Forecasting", knows: ["Occupancy", "Takst"])
    + room("Scenarios", knows: ["Occupancy", "Takst", "Forecasting"])
    + room("Office")
    + room("Reporting", knows: ["Occupancy", "Takst", "Forecasting", "Office"], testsBorrow: ["OfficeTests"])
    + [
      .executableTarget(
        name: "plads",
        dependencies: ["Occupancy", "Takst", "Forecasting", "Scenarios", "Reporting", "Starters"],
        swiftSettings: settings),
      // Links to the shipped scenarios; a target of its own because embedded bytes take long to compile.
      .target(name: "Starters", resources: [.embedInCode("Files")], swiftSettings: settings),
      .testTarget(
        name: "PladsTests", dependencies: ["plads", "ReportingTests", "OfficeTests", "Office"], exclude: ["Golden"],
        swiftSettings: settings),
    ],
  swiftLanguageModes: [.v6]
)
