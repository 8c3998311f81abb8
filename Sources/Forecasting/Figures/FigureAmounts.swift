/// What a year of a tilbud, or the period so far, comes to before anything is divided; the catalogue's rules make the
/// figures of it.
struct FigureAmounts {
  /// By quantity.
  private var amounts = [Int64](repeating: 0, count: Quantity.allCases.count)
  var days: Int64 = 0
  /// Normerede place-ticks.
  var places: Int64 = 0
  /// Hours of capacity, in thousandths.
  var hours: Int64 = 0
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
      case .last: last.append(index)
      case .mean, .share, .any, .deficit: made.append((index, rule))
      }
    }
    self.made = made
    self.last = last
  }

  subscript(_ quantity: Quantity) -> Int64 {
    @inline(__always) get { amounts[quantity.rawValue] }
    @inline(__always) set { amounts[quantity.rawValue] = newValue }
  }

  mutating func clear() {
    for i in amounts.indices { amounts[i] = 0 }
    days = 0
    places = 0
    hours = 0
  }

  /// Takes in the next year.
  mutating func add(_ year: FigureAmounts) {
    for i in amounts.indices { amounts[i] += year.amounts[i] }
    for i in last { amounts[i] = year.amounts[i] }
    days += year.days
    places += year.places
    hours += year.hours
  }

  /// Writes the figures in the order of the quantities.
  func write(at first: Int, into values: inout [Int64]) {
    for i in amounts.indices { values[first + i] = amounts[i] }
    for (i, rule) in made { values[first + i] = figure(amounts[i], rule) }
  }

  private func figure(_ amount: Int64, _ rule: PeriodRule) -> Int64 {
    switch rule {
    case .sum, .last: amount
    case .mean: amount / days
    case .share(of: .places): FigureAmounts.share(amount, of: places)
    case .share(of: .hours): FigureAmounts.share(amount, of: hours)
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
