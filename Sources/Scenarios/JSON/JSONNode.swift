/// A value of a JSON document that knows where it was written.
package struct JSONNode: Sendable {
  /// The six kinds of JSON value, and one that only a scenario being read has.
  package enum Kind: Sendable {
    case null
    case bool(Bool)
    /// A finite number, and how it was written.
    case number(Double, literal: String)
    case string(String)
    case array([JSONNode])
    /// Members in the order they were written, every key once.
    case object([JSONMember])
    /// The value that stands for an uncertain number, which nobody wrote: in days, hours or kroner, or as a fraction.
    case drawn(Double, Dimension)
  }

  /// The value.
  package var kind: Kind
  /// Where it stands: all of a simple value, the opening bracket of a list or an object.
  package var span: SourceSpan

  /// A value at a position.
  package init(_ kind: Kind, at span: SourceSpan) {
    (self.kind, self.span) = (kind, span)
  }

  /// The members of an object; nil for every other kind.
  package var members: [JSONMember]? {
    if case .object(let members) = kind { members } else { nil }
  }

  /// The elements of a list; nil for every other kind.
  package var elements: [JSONNode]? {
    if case .array(let elements) = kind { elements } else { nil }
  }

  /// The text of a string; nil for every other kind.
  package var string: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  /// Whether this is `null`.
  package var isNull: Bool {
    if case .null = kind { true } else { false }
  }

  /// The member of an object with this key.
  package func member(_ key: String) -> JSONMember? { members?.first { $0.key == key } }

  /// The value of an object under this key.
  package subscript(key: String) -> JSONNode? { member(key)?.value }

  /// The value in the words of an error message: `the text "syv"`.
  package var description: String {
    switch kind {
    case .null: "null"
    case .bool(let flag): String(flag)
    case .number(_, let literal): "the number \(literal.shortened(to: 40))"
    case .string(let text): "the text \(text.quoted)"
    case .array: "a list"
    case .object: "an object"
    case .drawn(let value, let dimension): "the uncertain number \(dimension.text(value))"
    }
  }
}

/// One key of an object with its value.
package struct JSONMember: Sendable {
  /// The key, escapes resolved.
  package let key: String
  /// Where the key stands, its quotes included.
  package var keySpan: SourceSpan
  /// What it holds.
  package var value: JSONNode

  /// A key with its value.
  package init(key: String, at keySpan: SourceSpan, value: JSONNode) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}
