/// A ZIP archive of stored entries, without compression, clock or owner: the same entries always give the same bytes.
///
/// Layout after PKWARE's APPNOTE 6.3.3: local headers with their data, the central directory, its end record.
struct ZipArchive {
  /// 1 January 1980, the first day the format knows, as its date field writes it.
  private static let date: UInt16 = 1 << 5 | 1
  /// Version 2.0 of the format.
  private static let version: UInt16 = 20
  /// Bit 11: names are UTF-8.
  private static let flags: UInt16 = 1 << 11

  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private(set) var names: [String] = []

  /// Adds a file; every name may be used once.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    precondition(!names.contains(name), "an archive has a name once")
    let offset = files.count
    var entry: [UInt8] = []
    entry.append(Self.version)
    entry.append(Self.flags)
    entry.append(UInt16(0))  // stored
    entry.append(UInt16(0))  // midnight
    entry.append(Self.date)
    entry.append(CRC32.checksum(of: bytes))
    entry.append(UInt32(bytes.count))
    entry.append(UInt32(bytes.count))
    entry.append(UInt16(name.utf8.count))
    entry.append(UInt16(0))  // no extra field

    files.append(0x0403_4b50 as UInt32)
    files += entry + Array(name.utf8) + bytes

    directory.append(0x0201_4b50 as UInt32)
    directory.append(Self.version)
    directory += entry
    directory += [UInt8](repeating: 0, count: 10)  // no comment, first disk, no attributes
    directory.append(UInt32(offset))
    directory += Array(name.utf8)
    names.append(name)
  }

  /// The whole archive, smaller than 4 GiB and with fewer than 65,535 files.
  var bytes: [UInt8] {
    var end: [UInt8] = []
    end.append(0x0605_4b50 as UInt32)
    end.append(UInt32(0))  // one disk
    end.append(UInt16(names.count))
    end.append(UInt16(names.count))
    end.append(UInt32(directory.count))
    end.append(UInt32(files.count))
    end.append(UInt16(0))  // no comment
    return files + directory + end
  }
}

extension [UInt8] {
  /// Appends a number with its lowest byte first.
  fileprivate mutating func append<Number: FixedWidthInteger & UnsignedInteger>(_ number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
