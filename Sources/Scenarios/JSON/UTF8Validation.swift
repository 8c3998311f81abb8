/// Why bytes are no text, and where.
struct InvalidUTF8: Error {
  let line: Int
  let column: Int
  let byte: UInt8
}

extension SourceText {
  /// A source from the bytes of a file: the byte order mark removed, the rest checked.
  static func checking(_ bytes: [UInt8], name: String, index: Int) throws(InvalidUTF8) -> SourceText {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? Array(bytes.dropFirst(3)) : bytes
    guard String(validating: content, as: UTF8.self) != nil else { throw firstFault(in: content) }
    return SourceText(name: name, index: index, bytes: content)
  }

  private static func firstFault(in bytes: [UInt8]) -> InvalidUTF8 {
    let offset = validPrefix(of: bytes)
    let position = SourceText(name: "", index: 0, bytes: Array(bytes[..<offset])).position(of: offset)
    return InvalidUTF8(line: position.line, column: position.column, byte: offset < bytes.count ? bytes[offset] : 0)
  }

  /// Number of bytes before the first that belongs to no scalar.
  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var iterator = bytes.makeIterator()
    var parser = UTF8.ForwardParser()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return offset
  }
}
