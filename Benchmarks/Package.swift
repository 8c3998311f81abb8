// swift-tools-version: 6.2
import PackageDescription

/// A program that measures Plads through what its users have.
func benchmark(_ name: String, _ path: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [.product(name: "Plads", package: "Plads")],
    path: path,
    swiftSettings: [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ])
}

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Plads", path: "..")],
  targets: [benchmark("w1", "Sources/W1"), benchmark("grid", "Sources/Grid")],
  swiftLanguageModes: [.v6]
)
