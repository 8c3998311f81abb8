/// A way of reading a value from a scenario: what is expected, and how it becomes a Swift value.
///
/// Readings are passed by name where a key is read, and build on each other:
///
/// ```swift
/// let places = keys.required(.pladser, .schedule(of: .integer(in: 0...500), from: period.first))
/// let patience = keys.optional(.tålmodighed, .duration())
/// ```
///
/// The domain adds its own: `extension Reading<StayLength> { static var stay: Self { .object(StayKey.self) { … } } }`.
package struct Reading<Value> {
  /// What a writer should put there; completes “expected …”.
  package var expected: String { words() }
  /// Only made when something is wrong: a scenario with uncertain numbers is read again for every draw.
  private let words: () -> String
  private let body: (Field) -> Value?

  /// A reading from its parts; `body` returns nil once it has reported what is wrong.
  package init(_ expected: @autoclosure @escaping () -> String, _ body: @escaping (Field) -> Value?) {
    (words, self.body) = (expected, body)
  }

  /// A reading that rejects the field when `value` finds nothing in it.
  package init(_ expected: @autoclosure @escaping () -> String, value: @escaping (JSONNode.Kind) -> Value?) {
    self.init(expected()) { field in
      if let value = value(field.node.kind) { return value }
      field.reject(expected: expected())
      return nil
    }
  }

  /// The value, or nil after reporting why there is none.
  package func read(_ field: Field) -> Value? { body(field) }

  /// The value turned into another.
  package func map<Other>(_ transform: @escaping (Value) -> Other) -> Reading<Other> {
    Reading<Other>(expected) { field in read(field).map(transform) }
  }

  /// The value turned into another, or rejected when there is no other.
  package func compactMap<Other>(
    _ expected: @autoclosure @escaping () -> String, _ transform: @escaping (Value) -> Other?
  ) -> Reading<Other> {
    Reading<Other>(expected()) { field in
      guard let value = read(field) else { return nil }
      if let other = transform(value) { return other }
      field.reject(expected: expected())
      return nil
    }
  }

  /// The value when it also passes a test: `.number(in: 0...9).where("a number above 0") { $0 > 0 }`.
  package func `where`(
    _ expected: @autoclosure @escaping () -> String, _ isValid: @escaping (Value) -> Bool
  ) -> Reading {
    compactMap(expected()) { isValid($0) ? $0 : nil }
  }
}
