/// A JSON document whose objects keep the order they were written in.
///
///     let result: JSONValue = [.name: "Kvisten", .count: 7, .share: .number(0.941)]
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case unsigned(UInt64)
  /// Written with the fewest digits that give the same number back; null when infinite or not a number.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// The text, or null when there is none.
  package static func string(orNull text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// The whole number, or null when there is none.
  package static func integer(orNull value: Int?) -> JSONValue { value.map(JSONValue.integer) ?? .null }

  /// The number, or null when there is none.
  package static func number(orNull value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
}

/// A key of a JSON object and its value.
package struct JSONMember: Sendable, Hashable {
  package let key: String
  package let value: JSONValue

  /// A key and its value.
  package init(_ key: ResultKey, _ value: JSONValue) { self.init(key: key.rawValue, value) }

  /// A key that is the name of a figure, or of a document that is read, and its value.
  package init(key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONValue: ExpressibleByFloatLiteral {
  package init(floatLiteral value: Double) { self = .number(value) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (ResultKey, JSONValue)...) {
    self = .object(elements.map { JSONMember($0, $1) })
  }
}
