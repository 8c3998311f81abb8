/// Reads JSON with comments and trailing commas into a tree with positions.
///
/// One pass over the bytes, in time linear in their number. The first error of syntax ends the reading; keys that
/// appear twice are reported, all of them, and their first value is kept.
struct JSONParser {
  /// Lists and objects inside each other, at most; more is an error and never a full stack.
  static let deepest = 64

  let source: SourceText
  let bytes: [UInt8]
  let sink: DiagnosticSink
  /// The next byte to read.
  var offset: Int
  private var depth = 0

  /// A parser at byte `offset` of a source.
  init(_ source: SourceText, from offset: Int = 0, sink: DiagnosticSink) {
    self.source = source
    bytes = source.bytes
    self.sink = sink
    self.offset = offset
  }

  /// The tree of a whole text; nil when its syntax is wrong, which is then in `sink`.
  static func parse(_ source: SourceText, from offset: Int = 0, sink: DiagnosticSink) -> JSONNode? {
    var parser = JSONParser(source, from: offset, sink: sink)
    do throws(SyntaxStop) {
      return try parser.document()
    } catch {
      sink.add(error.diagnostic)
      return nil
    }
  }

  private mutating func document() throws(SyntaxStop) -> JSONNode {
    try skipSpace()
    let node = try value()
    try skipSpace()
    if offset < bytes.count { throw unexpected("the end of the text") }
    return node
  }

  private mutating func value() throws(SyntaxStop) -> JSONNode {
    switch next {
    case UInt8(ascii: "{"): try nested { parser throws(SyntaxStop) in try parser.object() }
    case UInt8(ascii: "["): try nested { parser throws(SyntaxStop) in try parser.array() }
    case UInt8(ascii: "\""): try stringNode()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: try word()
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(SyntaxStop) -> JSONNode.Kind
  ) throws(SyntaxStop) -> JSONNode {
    let start = offset
    guard depth < JSONParser.deepest else {
      throw stop(at: start, "nested deeper than \(JSONParser.deepest) levels")
    }
    depth += 1
    offset += 1
    let kind = try read(&self)
    depth -= 1
    return JSONNode(kind, at: span(start, length: 1))
  }

  private mutating func array() throws(SyntaxStop) -> JSONNode.Kind {
    let start = offset - 1
    var elements: [JSONNode] = []
    try skipSpace()
    while next != UInt8(ascii: "]") {
      if offset == bytes.count, elements.isEmpty { throw unclosed("list", from: start, expected: "a value or \"]\"") }
      elements.append(try value())
      try skipSeparator(before: UInt8(ascii: "]"), of: "list", from: start)
    }
    offset += 1
    return .array(elements)
  }

  private mutating func object() throws(SyntaxStop) -> JSONNode.Kind {
    let start = offset - 1
    var members = MemberList()
    try skipSpace()
    while next != UInt8(ascii: "}") {
      let (key, keySpan) = try self.key(of: start)
      let value = try value()
      if let first = members.append(JSONMember(key: key, at: keySpan, value: value)) {
        sink.addError {
          Diagnostic(at: keySpan, "key \(key.quoted) appears twice; the first is on line \(first.keySpan.line)")
        }
      }
      try skipSeparator(before: UInt8(ascii: "}"), of: "object", from: start)
    }
    offset += 1
    return .object(members.members)
  }

  /// A key and its colon.
  private mutating func key(of object: Int) throws(SyntaxStop) -> (String, SourceSpan) {
    guard offset < bytes.count else { throw unclosed("object", from: object, expected: "a key or \"}\"") }
    guard next == UInt8(ascii: "\"") else {
      throw unexpected(
        isAfterDecimalComma ? "a point before decimals: a comma ends a number" : "a key in double quotes")
    }
    let start = offset
    let key = try string()
    let keySpan = span(start, length: offset - start)
    try skipSpace()
    guard next == UInt8(ascii: ":") else { throw unexpected("\":\" after the key \(key.quoted)") }
    offset += 1
    try skipSpace()
    return (key, keySpan)
  }

  /// Whether a digit stands behind a comma that stands behind a digit: `3,2`.
  private var isAfterDecimalComma: Bool {
    guard offset >= 2, offset < bytes.count else { return false }
    return bytes[offset] &- 48 < 10 && bytes[offset - 1] == UInt8(ascii: ",") && bytes[offset - 2] &- 48 < 10
  }

  /// The comma after an element, or nothing before the closing bracket.
  private mutating func skipSeparator(
    before close: UInt8, of container: String, from start: Int
  ) throws(SyntaxStop) {
    try skipSpace()
    if next == UInt8(ascii: ",") {
      offset += 1
      return try skipSpace()
    }
    if next == close { return }
    let expected = "\",\" or \"\(Character(Unicode.Scalar(close)))\""
    throw offset == bytes.count ? unclosed(container, from: start, expected: expected) : unexpected(expected)
  }

  private mutating func stringNode() throws(SyntaxStop) -> JSONNode {
    let start = offset
    let text = try string()
    return JSONNode(.string(text), at: span(start, length: offset - start))
  }

  /// `true`, `false` or `null`.
  private mutating func word() throws(SyntaxStop) -> JSONNode {
    let length = wordLength
    let span = span(offset, length: length)
    let kind: JSONNode.Kind
    switch source.text(offset..<offset + length) {
    case "true": kind = .bool(true)
    case "false": kind = .bool(false)
    case "null": kind = .null
    default: throw unexpected("a value")
    }
    offset += length
    return JSONNode(kind, at: span)
  }
}

/// The members of an object being read, found by key in constant time once they are many.
private struct MemberList {
  private(set) var members: [JSONMember] = []
  private var indices: [String: Int] = [:]
  private static let few = 12

  /// Adds a member, unless one has its key: then that one is returned.
  mutating func append(_ member: JSONMember) -> JSONMember? {
    if members.count < MemberList.few {
      if let first = members.first(where: { $0.key == member.key }) { return first }
    } else {
      if indices.isEmpty { for (index, member) in members.enumerated() { indices[member.key] = index } }
      if let index = indices[member.key] { return members[index] }
      indices[member.key] = members.count
    }
    members.append(member)
    return nil
  }
}
