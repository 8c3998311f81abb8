extension JSONNode {
  /// The document as compact JSON, keys in their order, numbers in one way of writing each.
  ///
  /// Comments, white space, escapes and ways of writing a number do not change it; what the document says does.
  package var canonical: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A hash of the canonical form (64-bit FNV-1a): the same for the same scenario on every machine.
  package var fingerprint: UInt64 {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private func write(to bytes: inout [UInt8]) {
    switch kind {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(_, let literal): bytes += JSONNode.canonicalNumber(literal).utf8
    case .string(let text): JSONNode.write(text, to: &bytes)
    case .drawn(let value, let dimension): JSONNode.write(dimension.text(value), to: &bytes)
    case .array(let elements):
      JSONNode.write(elements, in: "[]", to: &bytes) { element, bytes in element.write(to: &bytes) }
    case .object(let members):
      JSONNode.write(members, in: "{}", to: &bytes) { member, bytes in
        JSONNode.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
    }
  }

  private static func canonicalNumber(_ literal: String) -> String {
    // The common case, digits alone, is canonical as it stands.
    let isPlain = literal.utf8.count <= 15 && literal.utf8.allSatisfy { (48...57).contains($0) }
    return isPlain ? literal : ExactDecimal(literal: literal)?.canonical ?? literal
  }

  private static func write<Part>(
    _ parts: [Part], in brackets: String, to bytes: inout [UInt8], each: (Part, inout [UInt8]) -> Void
  ) {
    bytes += brackets.utf8.prefix(1)
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      each(part, &bytes)
    }
    bytes += brackets.utf8.suffix(1)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case ..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
