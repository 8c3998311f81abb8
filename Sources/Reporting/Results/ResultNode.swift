internal import Forecasting

/// A value of a result document that knows its path in it, so that every figure of a report can say where it stands.
///
/// Its accessors are not inlined: inlined into chains such as `node[.a]?.bool.map { … }` they stop the optimiser of
/// Swift 6.3 with an ownership error.
///
///     let share = document[.variants]?[0]?[.tilbud]?[0]?[.period]?.figure(of: .enrolledShare)?[.mean]?.number
package struct ResultNode: Sendable, Hashable {
  /// `compare:variants[0].tilbud[0].period.enrolledShare.mean`.
  package let path: String
  /// What stands there.
  package let value: JSONValue

  /// The root of the document that `command` made.
  init(document command: String, _ value: JSONValue) {
    (path, self.value) = ("\(command):", value)
  }

  private init(path: String, _ value: JSONValue) {
    (self.path, self.value) = (path, value)
  }

  /// A member of an object; nil when there is none or it is null.
  @inline(never) package subscript(key: ResultKey) -> ResultNode? { member(key.rawValue) }

  /// The figure of a quantity; nil when there is none or it is null.
  func figure(of quantity: Quantity) -> ResultNode? { member(quantity.key) }

  func figure(of quantity: YdelseQuantity) -> ResultNode? { member(quantity.key) }
  func figure(of figure: AccountsFigure) -> ResultNode? { member(figure.key) }
  func figure(of column: CauseColumn) -> ResultNode? { member(column.key) }
  func figure(of quantity: KommuneQuantity) -> ResultNode? { member(quantity.key) }

  /// A member by a name that is not Plads' own; nil when there is none or it is null.
  @inline(never) package func member(_ key: String) -> ResultNode? {
    guard case .object(let members) = value, let member = members.first(where: { $0.key == key }) else { return nil }
    if case .null = member.value { return nil }
    return ResultNode(path: path.hasSuffix(":") ? path + key : "\(path).\(key)", member.value)
  }

  /// An element of a list; nil when there is none.
  @inline(never) package subscript(index: Int) -> ResultNode? {
    guard case .array(let elements) = value, elements.indices.contains(index) else { return nil }
    return ResultNode(path: "\(path)[\(index)]", elements[index])
  }

  /// The elements of a list; none for anything else.
  @inline(never) package var elements: [ResultNode] {
    guard case .array(let elements) = value else { return [] }
    return elements.enumerated().map { ResultNode(path: "\(path)[\($0.offset)]", $0.element) }
  }

  /// The keys of an object in their order; none for anything else.
  @inline(never) package var keys: [String] {
    if case .object(let members) = value { members.map({ $0.key }) } else { [] }
  }

  /// The number; nil for anything else.
  @inline(never) package var number: Double? {
    switch value {
    case .integer(let value): Double(value)
    case .unsigned(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The whole number; nil for anything else.
  @inline(never) package var integer: Int? { if case .integer(let value) = value { value } else { nil } }

  /// The text; nil for anything else.
  @inline(never) package var string: String? { if case .string(let text) = value { text } else { nil } }

  /// The quantity it names; nil for anything else.
  var quantity: Quantity? { string.flatMap { Quantity(key: $0) } }

  /// Whether it says true; nil for anything else.
  @inline(never) package var bool: Bool? { if case .bool(let flag) = value { flag } else { nil } }

  /// A whole number of any size as it is written; nil for anything else.
  package var wholeText: String? {
    switch value {
    case .integer(let value): String(value)
    case .unsigned(let value): String(value)
    default: nil
    }
  }
}
