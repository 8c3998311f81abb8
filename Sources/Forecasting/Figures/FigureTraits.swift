internal import Occupancy

/// What is known of a figure beside its value: a row of the catalogue.
struct FigureTraits {
  /// Its key in JSON and its title in CSV.
  let key: String
  /// How its whole numbers are to be read.
  let unit: MetricUnit
  /// What it is over the whole period.
  let period: PeriodRule
  /// Which way is better, where one is.
  let better: Direction?
  /// What a tilbud must have for it to exist.
  let needs: [Need]
  /// When its distribution is kept, and not only its mean and spread.
  let distribution: Kept

  init(
    _ key: String, _ unit: MetricUnit, _ period: PeriodRule, better: Direction? = nil, needs: [Need] = [],
    distribution: Kept = .never
  ) {
    self.key = key
    self.unit = unit
    self.period = period
    self.better = better
    self.needs = needs
    self.distribution = distribution
  }

  /// When something is kept of a run.
  enum Kept {
    case never
    /// In a run of full detail.
    case inFull
    case always
  }
}

/// Which way a figure is better, where combinations or variants are held against each other by it.
public enum Direction: String, Hashable, Sendable {
  /// Lower is better.
  case lower
  /// Higher is better.
  case higher
}

/// What becomes of the amounts of the years over the whole period.
enum PeriodRule: Hashable, Sendable {
  /// They are added up.
  case sum
  /// They are added up, and the sum ÷ the days told; of accounts, ÷ the years.
  case mean
  /// They are added up, and told ÷ what they are a part of, added up likewise.
  case share(of: Whole)
  /// The last year's.
  case last
  /// Whether it happened in some year.
  case any
  /// They are added up, and told is whether the sum lies below zero.
  case deficit

  /// What an amount may be a part of.
  enum Whole {
    /// Normerede place-days.
    case places
    /// Hours of capacity.
    case hours
  }

  /// The amount of the years so far with one year more.
  @inline(__always)
  func adding(_ year: Int64, to earlier: Int64) -> Int64 {
    switch self {
    case .sum, .mean, .share, .deficit: earlier + year
    case .last: year
    case .any: max(earlier, year)
    }
  }
}

/// What a tilbud must have for a figure to exist.
enum Need {
  /// Ydelser with places.
  case places
  /// Ydelser billed by the hour.
  case hours
  /// An økonomi.
  case economy
  /// Rules that change the places.
  case rules
  /// The rule of ommærkning.
  case ommærkning
  /// Payment by population.
  case objektivFinansiering

  func isMet(by tilbud: TilbudCase) -> Bool {
    switch self {
    case .places: !tilbud.plan.ydelser.isEmpty
    case .hours: !tilbud.plan.hourly.isEmpty
    case .economy: tilbud.economy != nil
    case .rules: !tilbud.plan.rules.isEmpty
    case .ommærkning: tilbud.plan.rules.ommærkning != nil
    case .objektivFinansiering: tilbud.economy?.objektivFinansiering != nil
    }
  }

  /// Whether it is enough that one of the variants run together has it: what a rule or objektiv finansiering makes is
  /// then told of all of them, so that they can be compared.
  var isMetByAnyVariant: Bool {
    switch self {
    case .places, .hours, .economy: false
    case .rules, .ommærkning, .objektivFinansiering: true
    }
  }
}
