/// A cost line through the versions of a takst: which of its numbers change, and so have a row of their own.
struct DatedCost {
  private let versions: [ResultNode?]

  /// Line number `line` of a case.
  init(_ item: TakstCase, _ line: Int) {
    versions = item.versions.map { version in
      let rules = version.costRules
      return rules.indices.contains(line) ? rules[line] : nil
    }
  }

  /// Where the line's share stands, if it has one.
  var shareKey: ResultKey? {
    [ResultKey.savedShare, .budgetedShare, .share].first { key in versions.contains { $0?[key]?.number != nil } }
  }

  /// The numbers that change; the price level wherever there is one.
  var keys: [ResultKey] {
    [.amount, shareKey, .priceLevel].compactMap { $0 }.filter { key in
      key == .priceLevel ? versions.contains { $0?[key] != nil } : Set(versions.map { $0?[key]?.number }).count > 1
    }
  }

  /// A number in a version.
  func number(_ key: ResultKey, version: Int) -> Double? {
    versions[version]?[key]?.number ?? (key == .priceLevel ? 1 : nil)
  }

  /// How many rows below the line's own a number that changes has its row; nil when it does not change.
  func offset(_ key: ResultKey) -> Int? { keys.firstIndex(of: key).map { 1 + sizes.count + $0 } }

  /// Rows below the line's own.
  var rowCount: Int { sizes.count + keys.count }

  // MARK: Steps

  /// The sizes that steps of any version end at.
  var sizes: [Int] {
    Set(versions.flatMap { version in (version?[.steps]?.elements ?? []).compactMap { $0[.upTo]?.integer } }).sorted()
  }

  /// Whether the amounts by size change.
  var hasDatedSteps: Bool {
    let first = sizes.map { step($0, version: 0) }
    return versions.indices.contains { version in sizes.map { step($0, version: version) } != first }
  }

  /// The amount of the step that ends at a size.
  func step(_ size: Int, version: Int) -> Double? {
    versions[version]?[.steps]?.elements.first { $0[.upTo]?.integer == size }?[.amount]?.number
  }
}
