/// The scenarios to begin from, embedded from the shipped ones.
enum Starters {
  /// What editors look for beside a scenario.
  static let schemaName = "scenario.schema.json"

  /// The names, the default first.
  static let names = ["kvisten", "oesterskoven", "ishd"]

  /// The bytes of a scenario by its name.
  static func scenario(_ name: String) -> [UInt8] {
    switch name {
    case "kvisten": PackageResources.kvisten_jsonc
    case "oesterskoven": PackageResources.oesterskoven_jsonc
    case "ishd": PackageResources.ishd_jsonc
    default: preconditionFailure("the starter \(name) is named but not embedded")
    }
  }

  /// The JSON Schema that editors complete and explain keys from.
  static var schema: [UInt8] { PackageResources.scenario_schema_json }
}
