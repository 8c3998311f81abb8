/// What a year of a tilbud, and the period so far, come to before anything is divided; the catalogue's rules make the
/// figures of it.
struct FigureAmounts {
  /// What amounts may be a part of.
  struct Wholes {
    var days: Int64 = 0
    /// Normerede place-ticks.
    var places: Int64 = 0
    /// Hours of capacity, in thousandths.
    var hours: Int64 = 0
  }

  /// The year's amounts, by quantity.
  private var year = [Int64](repeating: 0, count: Quantity.allCases.count)
  /// The same of the years so far.
  private var period = [Int64](repeating: 0, count: Quantity.allCases.count)
  private var whole = Wholes()
  /// The amounts and wholes of the years before the decision.
  private var before = [Int64](repeating: 0, count: Quantity.allCases.count)
  private var wholeBefore = Wholes()
  /// Whether the next year is the first that counts.
  private var beginsDecided = false
  /// Quantities whose figure is not their amount, and how it is made of it.
  private let made: [(index: Int, rule: PeriodRule)]
  /// Quantities that are not added up, but are the first year's.
  private let first: [Int]
  /// Quantities that are not added up, but are the last year's.
  private let last: [Int]

  init() {
    var made: [(index: Int, rule: PeriodRule)] = []
    var (first, last): ([Int], [Int]) = ([], [])
    for quantity in Quantity.allCases {
      let (index, rule) = (quantity.rawValue, quantity.traits.period)
      switch rule {
      case .sum: break
      case .first: first.append(index)
      case .last, .ofYear: last.append(index)
      case .mean, .share, .any, .deficit: made.append((index, rule))
      }
    }
    self.made = made
    (self.first, self.last) = (first, last)
  }

  /// An amount of the year at hand.
  subscript(_ quantity: Quantity) -> Int64 {
    @inline(__always) get { year[quantity.rawValue] }
    @inline(__always) set { year[quantity.rawValue] = newValue }
  }

  /// Begins a period.
  mutating func begin() {
    for i in period.indices { period[i] = 0 }
    whole = Wholes()
  }

  /// Begins the years that count: ``closeDecided(at:into:)`` is of those after this.
  mutating func beginDecided() {
    for i in before.indices { before[i] = period[i] }
    for i in last { before[i] = 0 }
    wholeBefore = whole
    beginsDecided = true
  }

  /// Writes the figures of the year in the order of the quantities, and takes it into the period.
  mutating func closeYear(_ own: Wholes, at first: Int, into values: inout [Int64]) {
    write(year, own, at: first, into: &values)
    let isFirst = whole.days == 0
    period.withUnsafeMutableBufferPointer { period in
      year.withUnsafeBufferPointer { year in
        // No amount of a period comes near the 64 bits.
        for i in period.indices { period[i] &+= year[i] }
        if own.days > 0 { for i in last { period[i] = year[i] } }
        if !isFirst { for i in self.first { period[i] &-= year[i] } }
      }
    }
    if beginsDecided {
      for i in self.first { before[i] = period[i] - year[i] }
      beginsDecided = false
    }
    whole.days += own.days
    whole.places += own.places
    whole.hours += own.hours
  }

  /// Writes the figures of the period likewise.
  mutating func closePeriod(at first: Int, into values: inout [Int64]) {
    write(period, whole, at: first, into: &values)
  }

  /// Writes the figures of the years that count likewise.
  mutating func closeDecided(at first: Int, into values: inout [Int64]) {
    for i in before.indices { before[i] = period[i] - before[i] }
    let own = Wholes(
      days: whole.days - wholeBefore.days, places: whole.places - wholeBefore.places,
      hours: whole.hours - wholeBefore.hours)
    write(before, own, at: first, into: &values)
  }

  private func write(_ amounts: [Int64], _ whole: Wholes, at first: Int, into values: inout [Int64]) {
    values.withUnsafeMutableBufferPointer { values in
      amounts.withUnsafeBufferPointer { amounts in
        let figures = UnsafeMutableBufferPointer(rebasing: values[first..<first + amounts.count])
        _ = figures.update(from: amounts)
        for (i, rule) in made { figures[i] = FigureAmounts.figure(amounts[i], rule, whole) }
      }
    }
  }

  @inline(__always)
  private static func figure(_ amount: Int64, _ rule: PeriodRule, _ whole: Wholes) -> Int64 {
    switch rule {
    case .sum, .first, .last, .ofYear: amount
    case .mean: whole.days > 0 ? amount / whole.days : 0
    case .share(of: .places): share(amount, of: whole.places)
    case .share(of: .hours): share(amount, of: whole.hours)
    case .any: amount > 0 ? 1 : 0
    case .deficit: amount < 0 ? 1 : 0
    }
  }

  /// `part` ÷ `whole` in billionths; 0 where there is no whole.
  static func share(_ part: Int64, of whole: Int64) -> Int64 {
    guard whole > 0 else { return 0 }
    return Int64((Int128(part) * 1_000_000_000 + Int128(whole) / 2) / Int128(whole))
  }
}
