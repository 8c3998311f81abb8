internal import Reporting
internal import Scenarios

/// A member of what is written; one that was read knows its place in a file.
typealias JSONMember = Reporting.JSONMember

extension JSONValue {
  /// The same document without its positions; whole numbers stay whole, and no digit changes.
  init(_ node: JSONNode) {
    self =
      switch node.kind {
      case .null: .null
      case .bool(let flag): .bool(flag)
      case .string(let text): .string(text)
      case .array(let elements): .array(elements.map(JSONValue.init))
      case .object(let members): .object(members.map { JSONMember(key: $0.key, JSONValue($0.value)) })
      case .drawn(let value, _): .number(value)
      case .number(let value, let literal):
        Int(literal).map(JSONValue.integer) ?? UInt64(literal).map(JSONValue.unsigned) ?? .number(value)
      }
  }

  /// A part of a scenario, whose keys are the scenario's own.
  static func part(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { JSONMember(key: $0, $1) })
  }
}
