@testable import Reporting

/// Keys of results may be written as text in tests; a key that no result has is a mistake of the test.
extension ResultKey: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    guard let key = ResultKey(rawValue: value) else { preconditionFailure("no result has a key ‘\(value)’") }
    self = key
  }
}

extension JSONValue {
  /// An object by any keys, such as those of figures.
  static func named(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { JSONMember(key: $0.key, $0.value) })
  }
}
