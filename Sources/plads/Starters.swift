/// placeholder
enum Starters {
  static let schemaName = "scenario.schema.json"
  static func text(of name: String) -> [UInt8] { [] }
  static let schema: [UInt8] = []
}
