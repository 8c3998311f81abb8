/// What a døgn or hour is billed at: a takst in force, or the one that covers the cost exactly.
struct BilledPrice {
  private enum Takst {
    case inForce(Kroner)
    /// The takst, basistakst or hourly price, and the service of a two-part takst.
    case exact(Fraction, service: Fraction?)
  }

  private let main: Takst
  private let supplement: Kroner

  /// A price in force.
  init(_ price: LinePrice) {
    (main, supplement) = (.inForce(price.takst), price.supplement)
  }

  /// A price before it is rounded.
  init(_ takst: Fraction, service: Fraction?, supplement: Kroner) {
    (main, self.supplement) = (.exact(takst, service: service), supplement)
  }

  private init(_ main: Takst) { (self.main, supplement) = (main, .zero) }

  /// The price without its supplement.
  var takst: BilledPrice { BilledPrice(main) }

  /// Supplement included, in kroner, as near as a double comes.
  var kroner: Double {
    switch main {
    case .inForce(let takst): takst.kroner + supplement.kroner
    case .exact(let takst, let service): takst.kroner + (service?.kroner ?? 0) + supplement.kroner
    }
  }

  /// One bill; takst and supplement are rounded apart, as in the accounts.
  func income(for quantity: BilledQuantity) -> Kroner {
    let extra = supplement == .zero ? .zero : Billing.income(for: quantity, at: supplement)
    switch main {
    case .inForce(let takst): return Billing.income(for: quantity, at: takst) + extra
    case .exact(let takst, let service):
      return takst.income(for: quantity) + (service?.income(for: quantity) ?? .zero) + extra
    }
  }
}

extension TakstStructure {
  /// The price of a line that covers the cost exactly, as if the version held the whole year; nothing where there is
  /// none.
  func exactBilledPrice(of line: Int, _ calculation: TakstCalculation) -> BilledPrice {
    guard case .price(let basis, let hourRate) = exactPrice(of: line, calculation) else {
      return BilledPrice(Fraction(numerator: 0, denominator: 1), service: nil, supplement: .zero)
    }
    let level = lines[line].level
    let service = hourRate.map {
      Fraction(numerator: $0.numerator * Int128(level?.hours ?? 0), denominator: $0.denominator * 1_000_000)
    }
    return BilledPrice(basis, service: service, supplement: level?.supplement ?? .zero)
  }
}

extension Fraction {
  /// What `quantity` costs at this price, rounded once to the øre, half away from zero; exact in 256 bits.
  fileprivate func income(for quantity: BilledQuantity) -> Kroner {
    let isNegative = (numerator < 0) != (quantity.count < 0)
    let product = (numerator.magnitude * 100).multipliedFullWidth(by: UInt128(quantity.count.magnitude))
    let divisor = denominator.magnitude * UInt128(BilledQuantity.perUnit)
    let (quotient, remainder) = divisor.dividingFullWidth((product.high, product.low))
    let øre = Int64(quotient) + (remainder >= divisor - remainder ? 1 : 0)
    return Kroner(øre: isNegative ? -øre : øre)
  }
}
