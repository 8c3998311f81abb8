/// The name of a sheet, legal in Excel: 1–31 UTF-16 units, none of `: \ / ? * [ ]`, no apostrophe at its ends, and not
/// the reserved `History`.
package struct SheetName: Hashable, Sendable {
  private static let longest = 31

  package let text: String

  /// Legal names as like the wanted ones as can be, no two of them the same but for case.
  package static func unique(_ wanted: [String]) -> [SheetName] {
    var taken: Set<String> = ["history"]
    return wanted.map { name in
      let allowed = name.unicodeScalars.map { scalar in
        scalar.value < 0x20 || ":\\/?*[]".unicodeScalars.contains(scalar) ? " " : scalar
      }
      let base = String(String.UnicodeScalarView(allowed)).trimming { $0 == "'" || $0 == " " }
      return SheetName(text: distinct(base.isEmpty ? "-" : base, longest: longest, separator: " ", taken: &taken))
    }
  }

  /// A cell or range of the sheet as formulas write it: `'Kvisten 2024'!$B$2`.
  package func reference(_ cell: CellReference) -> String { quoted + "!" + cell.absolute }

  /// A range of the sheet as formulas write it.
  package func reference(_ range: CellRange) -> String { quoted + "!" + range.absolute }

  private var quoted: String { "'" + text.doubling("'") + "'" }
}

/// The name of a range or table, legal in Excel: begins with a letter or `_`, goes on with letters, digits, `_` and
/// `.`, has at most 255 characters and does not look like a cell (`AAR2023`, `R1C1`).
package struct RangeName: Hashable, Sendable {
  private static let longest = 255

  let text: String

  /// Legal names as like the wanted ones as can be, no two of them the same but for case.
  package static func unique(_ wanted: [String]) -> [RangeName] {
    var taken: Set<String> = []
    return wanted.map { name in
      let allowed = name.map { character in
        character.isLetter || "0123456789_.".contains(character) ? character : "_"
      }
      let isLegal = allowed.first.map { $0.isLetter || $0 == "_" } == true && !looksLikeCell(String(allowed))
      let base = (isLegal ? "" : "_") + String(allowed)
      return RangeName(text: distinct(base, longest: longest, separator: "_", taken: &taken))
    }
  }

  /// Whether a reader could take the name for a cell in either notation, whatever the size of its sheets.
  private static func looksLikeCell(_ name: String) -> Bool {
    var rest = Array(name.uppercased().utf8)[...]
    let letters = rest.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let digits = rest.dropFirst(letters.count)
    if (1...3).contains(letters.count), !digits.isEmpty, digits.allSatisfy({ isDigit($0) }) { return true }
    for mark in "RC".utf8 where rest.first == mark { rest = rest.dropFirst().drop { isDigit($0) } }
    return rest.isEmpty
  }

  private static func isDigit(_ unit: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(unit) }
}

/// The name cut to a length, with the lowest number that sets it apart from those taken, which it joins.
private func distinct(_ name: String, longest: Int, separator: String, taken: inout Set<String>) -> String {
  var number = 1
  while true {
    let suffix = number == 1 ? "" : separator + String(number)
    let beginning = name.prefix(utf16Units: longest - suffix.utf16.count).trimming { $0 == "'" || $0 == " " }
    let candidate = beginning + suffix
    if taken.insert(candidate.lowercased()).inserted { return candidate }
    number += 1
  }
}

extension String {
  /// The longest beginning within so many UTF-16 units, which is how Excel counts.
  func prefix(utf16Units limit: Int) -> String {
    var result = self
    while result.utf16.count > limit { result.unicodeScalars.removeLast() }
    return result
  }

  /// The text with every mark written twice, by which formulas and codes tell it from their own.
  func doubling(_ mark: Unicode.Scalar) -> String {
    unicodeScalars.reduce(into: "") { result, scalar in
      if scalar == mark { result.unicodeScalars.append(mark) }
      result.unicodeScalars.append(scalar)
    }
  }

  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var result = self[...]
    while let first = result.first, isTrimmed(first) { result.removeFirst() }
    while let last = result.last, isTrimmed(last) { result.removeLast() }
    return String(result)
  }
}
