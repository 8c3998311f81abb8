import Testing

@testable import Office

@Suite("ZIP archives")
struct ZipArchiveTests {
  @Test("What goes in comes out, by the central directory and by each file's own header")
  func roundTrip() {
    var archive = ZipArchive()
    let files: [(String, [UInt8])] = [
      ("a.xml", Array("<a/>".utf8)), ("mappe/æøå.bin", [0, 255, 80, 75, 5, 6]), ("tom", []),
    ]
    for (name, bytes) in files { archive.add(name, bytes) }
    let reader = ZipReader(archive.bytes)
    #expect(reader.problems == [])
    #expect(reader.files.map(\.name) == files.map(\.0))
    #expect(reader.files.map(\.bytes) == files.map(\.1))
  }

  @Test("An entry's header, byte for byte")
  func header() {
    var archive = ZipArchive()
    archive.add("a", Array("123456789".utf8))
    let header: [UInt8] = [
      0x50, 0x4B, 3, 4,  // signature
      20, 0, 0, 8,  // version 2.0, names in UTF-8
      0, 0, 0, 0, 0x21, 0,  // stored, 00:00, 1 January 1980
      0x26, 0x39, 0xF4, 0xCB, 9, 0, 0, 0, 9, 0, 0, 0,  // checksum and both sizes
      1, 0, 0, 0, 0x61,  // the name, no extra field
    ]
    #expect(Array(archive.bytes.prefix(header.count)) == header)
    #expect(Array(archive.bytes.suffix(22).prefix(12)) == [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0])
  }

  @Test("A damaged file is found by its checksum")
  func damage() {
    var archive = ZipArchive()
    archive.add("a", Array("123456789".utf8))
    var bytes = archive.bytes
    bytes[35] ^= 1
    #expect(ZipReader(bytes).problems == ["a: wrong checksum"])
  }
}
