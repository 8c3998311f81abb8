import Foundation

@testable import Reporting

/// A JSON document read back by Foundation, for tests. `JSONDecoder` keeps the last bit of a number, where
/// `JSONSerialization` loses it on Linux.
enum JSONTree: Decodable, Equatable {
  case object([String: JSONTree])
  case array([JSONTree])
  case number(Double)
  case string(String)
  case other

  init(_ value: JSONValue) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: Data(value.text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let members = try? container.decode([String: JSONTree].self) {
      self = .object(members)
    } else if let elements = try? container.decode([JSONTree].self) {
      self = .array(elements)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = (try? container.decode(String.self)).map(JSONTree.string) ?? .other
    }
  }

  subscript(key: String) -> JSONTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  subscript(index: Int) -> JSONTree? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  var number: Double? { if case .number(let number) = self { number } else { nil } }
}
