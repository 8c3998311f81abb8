/// A table file as text: UTF-8, or Windows' own letters as a Danish Excel saves them.
struct TableFile {
  /// The largest file, in bytes.
  static let sizeLimit = 50_000_000

  let source: SourceText
  /// Whether the letters were Windows-1252 and not UTF-8.
  let isWindows: Bool
  /// A hash of the file's bytes (64-bit FNV-1a).
  let fingerprint: UInt64

  /// Reads a file.
  static func load(_ path: String, _ files: FileLoader) throws(ScenarioError) -> TableFile {
    do throws(ScenarioError.FileProblem) {
      return try TableFile(files.load(path, limit: sizeLimit).bytes, name: path)
    } catch { throw .file(name: path, error) }
  }

  /// A table from bytes.
  init(_ bytes: [UInt8], name: String) throws(ScenarioError.FileProblem) {
    fingerprint = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    // A ZIP archive, as .xlsx is, or the older .xls.
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .workbook
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .notUTF8(line: 1, column: 1, byte: bytes[0])
    }
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { throw .empty }
    if let text = try? SourceText.checking(bytes, name: name, index: 0) {
      (source, isWindows) = (text, false)
    } else {
      source = SourceText(name: name, text: TableFile.windows1252(bytes))
      isWindows = true
    }
  }

  /// What bytes 0x80 to 0x9F stand for in Windows-1252; the rest stand for the scalar of their number.
  private static let special: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  private static func windows1252(_ bytes: [UInt8]) -> String {
    bytes.reduce(into: "") { text, byte in
      let code = (0x80..<0xA0).contains(byte) ? special[Int(byte) - 0x80] : UInt32(byte)
      if let scalar = Unicode.Scalar(code) { text.unicodeScalars.append(scalar) }
    }
  }
}
