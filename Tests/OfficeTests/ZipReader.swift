import Testing

@testable import Office

/// Reads a ZIP archive of stored entries back, by its central directory, and notes what is wrong with it.
struct ZipReader {
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  private(set) var problems: [String] = []

  init(_ archive: [UInt8]) {
    func number(_ offset: Int, _ count: Int) -> Int {
      archive[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let end = archive.count - 22
    guard end >= 0, number(end, 4) == 0x0605_4b50 else {
      problems.append("no end of central directory")
      return
    }
    var place = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      if number(place, 4) != 0x0201_4b50 { problems.append("no central header at \(place)") }
      let nameLength = number(place + 28, 2)
      let name = String(decoding: archive[place + 46..<place + 46 + nameLength], as: UTF8.self)
      let local = number(place + 42, 4)
      let (size, checksum) = (number(place + 24, 4), number(place + 16, 4))
      // The central header repeats the local one behind the version it begins with.
      if number(local, 4) != 0x0403_4b50 || archive[local + 4..<local + 30] != archive[place + 6..<place + 32] {
        problems.append("\(name): headers differ")
      }
      let begin = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let bytes = Array(archive[begin..<begin + size])
      if Int(CRC32.checksum(of: bytes)) != checksum { problems.append("\(name): wrong checksum") }
      if files.contains(where: { $0.name.lowercased() == name.lowercased() }) { problems.append("\(name): twice") }
      files.append((name, bytes))
      place += 46 + nameLength + number(place + 30, 2) + number(place + 32, 2)
    }
    if place != end { problems.append("the central directory does not end where the archive says") }
  }

  /// The root of a file of XML.
  func tree(_ name: String) throws -> XMLTree {
    let bytes = try #require(files.first { $0.name == name }?.bytes, "no file \(name)")
    return try #require(XMLTree.parse(bytes), "\(name) is not well formed")
  }

  /// The text of a file.
  func text(_ name: String) -> String? {
    files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
