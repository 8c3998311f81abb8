/// The keys an object may have, as an enumeration: `enum YdelseKey: String, ScenarioKey { case paragraf, højst }`.
package protocol ScenarioKey: RawRepresentable, CaseIterable, Hashable where RawValue == String {}

/// Reads an object key by key and reports everything that is wrong with it.
///
/// Making a reader reports keys outside the enumeration, so that nothing written in a scenario is passed over. Every
/// method returns nil once an error has been reported; a decoder reads all its keys first and then gives up on nil:
///
/// ```swift
/// .object(YdelseKey.self) { keys in
///   let stay = keys.required(.ophold, .stay)
///   let most = keys.optional(.højst, .integer(in: 0...500))
///   let atStart = keys.value(.ved_start, .integer(in: 0...500), default: 0)
///   guard let stay, let atStart else { return nil }
///   return Ydelse(stay: stay, most: most, atStart: atStart)
/// }
/// ```
package struct ObjectReader<Key: ScenarioKey> {
  /// The object.
  package let field: Field
  /// Known keys that were probably meant by unknown ones; they are not reported as missing as well.
  private let misspelt: Set<String>

  /// What the object looks like: `an object such as { "dato": …, "afgang": … }`.
  static var expected: String {
    "an object such as { \(Key.allCases.prefix(2).map { "\($0.rawValue.quoted): …" }.joined(separator: ", ")) }"
  }

  /// A reader of the object; nil after reporting that it is none.
  package init?(_ field: Field) {
    guard let members = field.node.members else {
      field.reject(expected: ObjectReader.expected)
      return nil
    }
    self.field = field
    misspelt = ObjectReader.reportUnknown(members, to: field.sink)
  }

  /// Reports every key outside the enumeration and returns the keys that were probably meant.
  private static func reportUnknown(_ members: [JSONMember], to sink: DiagnosticSink) -> Set<String> {
    var meant: Set<String> = []
    for member in members where Key(rawValue: member.key) == nil {
      sink.addError {
        let known = Key.allCases.map { $0.rawValue }
        let expected = known.count == 1 ? known[0].quoted : "one of: \(known.joined(separator: ", "))"
        let suggestion = NearestWord.nearest(to: member.key, among: known)
        if let suggestion { meant.insert(suggestion) }
        return Diagnostic(
          at: member.keySpan, "unknown key \(member.key.quoted)", expected: expected, suggestion: suggestion)
      }
    }
    return meant
  }

  /// The value under a key that must be there.
  package func required<Value>(_ key: Key, _ reading: Reading<Value>) -> Value? {
    if let field = self.field(key) { return reading.read(field) }
    if !misspelt.contains(key.rawValue) {
      field.error("missing key \(key.rawValue.quoted)", expected: reading.expected)
    }
    return nil
  }

  /// The value under a key that may be left out; nil then, and also after reporting an error.
  package func optional<Value>(_ key: Key, _ reading: Reading<Value>) -> Value? {
    self.field(key).flatMap(reading.read)
  }

  /// The value under a key, or a default where it is left out; nil only after reporting an error.
  package func value<Value>(_ key: Key, _ reading: Reading<Value>, default value: @autoclosure () -> Value) -> Value? {
    guard let field = self.field(key) else { return value() }
    return reading.read(field)
  }

  /// Whether the key is there.
  package func has(_ key: Key) -> Bool { field.node.member(key.rawValue) != nil }

  /// The value under a key as it was written.
  package func field(_ key: Key) -> Field? { field.field(key.rawValue) }

  /// Reports an error at a key's value, or at the object where the key is left out.
  package func error(_ key: Key, _ message: String, expected: String? = nil, suggestion: String? = nil) {
    (self.field(key) ?? field).error(message, expected: expected, suggestion: suggestion)
  }

  /// Reports a warning at a key's value, or at the object where the key is left out.
  package func warning(_ key: Key, _ what: Wording, do remedy: Wording) {
    (self.field(key) ?? field).warning(what, do: remedy)
  }

  /// Reports an error at each of these keys that is there: they do not go with the rest of the object.
  package func refuse(_ keys: [Key], because reason: String) {
    for key in keys {
      guard let member = field.node.member(key.rawValue) else { continue }
      field.sink.add(Diagnostic(at: member.keySpan, "\(key.rawValue.quoted) has no meaning here: \(reason)"))
    }
  }
}
