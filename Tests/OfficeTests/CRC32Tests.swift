import Testing

@testable import Office

@Suite("CRC-32")
struct CRC32Tests {
  /// The first is the check value of the published catalogue of CRCs; all agree with Python's `zlib.crc32`.
  @Test(
    "Known checksums",
    arguments: [
      ("123456789", 0xCBF4_3926), ("", 0), ("a", 0xE8B7_BE43),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func known(_ text: String, _ checksum: UInt32) {
    #expect(CRC32.checksum(of: Array(text.utf8)) == checksum)
  }
}
