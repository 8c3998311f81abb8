package import Takst

extension YearTakster {
  /// The mean price of the last version's lines, weighted by budgeted døgn and in whole kroner; the hourly price where
  /// there are no others. Nil when there is no price.
  ///
  /// A price response looks at all that a døgn costs, a cap at the takst without supplements, which are fixed amounts
  /// that no efterregulering enters.
  func atEndOfYear(withSupplements: Bool) -> Kroner? {
    let version = versions.count - 1
    var sum = 0.0
    var isDøgn = false
    for (line, description) in versions[version].structure.lines.enumerated() {
      guard let level = description.level, let price = price(ofLine: line, version: version) else { continue }
      isDøgn = true
      sum += Double((withSupplements ? price.price : price.takst).øre) * level.share.value
    }
    if isDøgn { return Kroner(øre: Int64((sum / 100).rounded() * 100)) }
    return price(ofLine: 0, version: version)?.price
  }

  /// A line's price in a version; nil when there is none.
  func price(ofLine line: Int, version: Int) -> LinePrice? {
    let price = price(version: version, line: line)
    if case .none = price.source { return nil }
    return price
  }
}

extension WholeYear {
  /// The price per døgn or hour that the lines have on average, supplements included; nil without one.
  package var price: Kroner? { takster.atEndOfYear(withSupplements: true) }
}
