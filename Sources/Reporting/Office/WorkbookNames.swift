/// The name of a sheet, legal in Excel: 1–31 UTF-16 units, none of `: \ / ? * [ ]`, no apostrophe at its ends, and not
/// the reserved `History`.
struct SheetName: Hashable {
  private static let longest = 31

  let text: String

  /// Legal names as like the wanted ones as can be, no two of them the same but for case.
  static func unique(_ wanted: [String]) -> [SheetName] {
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
  func reference(_ cell: CellReference) -> String { quoted + "!" + cell.absolute }

  /// A range of the sheet as formulas write it.
  func reference(_ range: CellRange) -> String { quoted + "!" + range.absolute }

  private var quoted: String { "'" + text.replacing("'", with: "''") + "'" }
}

/// The name of a range or table, legal in Excel: begins with a letter or `_`, goes on with letters, digits, `_` and
/// `.`, has at most 255 characters and does not look like a cell (`AAR2023`, `R1C1`).
struct RangeName: Hashable {
  private static let longest = 255

  let text: String

  /// Legal names as like the wanted ones as can be, no two of them the same but for case.
  static func unique(_ wanted: [String]) -> [RangeName] {
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
    name.uppercased().wholeMatch(of: /[A-Z]{1,3}[0-9]+|R[0-9]*|C[0-9]*|R[0-9]*C[0-9]*/) != nil
  }
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

  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var result = self[...]
    while let first = result.first, isTrimmed(first) { result.removeFirst() }
    while let last = result.last, isTrimmed(last) { result.removeLast() }
    return String(result)
  }
}
