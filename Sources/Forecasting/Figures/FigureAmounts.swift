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
  /// Quantities whose figure is not their amount, and how it is made of it.
  private let made: [(index: Int, rule: PeriodRule)]
  /// Quantities that are not added up.
  private let last: [Int]

  init() {
    var made: [(index: Int, rule: PeriodRule)] = []
    var last: [Int] = []
    for quantity in Quantity.allCases {
      let (index, rule) = (quantity.rawValue, quantity.traits.period)
      switch rule {
      case .sum: break
      case .last, .ofYear: last.append(index)
      case .mean, .share, .any, .deficit: made.append((index, rule))
      }
    }
    self.made = made
    self.last = last
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

  /// Writes the figures of the year in the order of the quantities, and takes it into the period.
  mutating func closeYear(_ own: Wholes, at first: Int, into values: inout [Int64]) {
    write(year, own, at: first, into: &values)
    period.withUnsafeMutableBufferPointer { period in
      year.withUnsafeBufferPointer { year in
        // No amount of a period comes near the 64 bits.
        for i in period.indices { period[i] &+= year[i] }
        for i in last { period[i] = year[i] }
      }
    }
    whole.days += own.days
    whole.places += own.places
    whole.hours += own.hours
  }

  /// Writes the figures of the period likewise.
  mutating func closePeriod(at first: Int, into values: inout [Int64]) {
    write(period, whole, at: first, into: &values)
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
    case .sum, .last, .ofYear: amount
    case .mean: amount / whole.days
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
