internal import Occupancy

/// What is known of a figure beside its value: a row of the catalogue.
package struct FigureTraits {
  /// Its key in JSON and its title in CSV.
  package let key: String
  /// How its whole numbers are to be read.
  package let unit: MetricUnit
  /// What it is over the whole period.
  package let period: PeriodRule
  /// Which way is better, where one is.
  package let better: Direction?
  /// What a tilbud must have for it to exist.
  package let needs: [Need]
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

  /// A share of the normerede place-days.
  static func belægning(_ key: String, distribution: Kept = .never) -> FigureTraits {
    FigureTraits(
      key, .share, .share(of: .places), better: .higher, needs: [.places], distribution: distribution)
  }

  /// An amount of the accounts or of efterregulering.
  static func money(
    _ key: String, _ period: PeriodRule = .sum, better: Direction? = nil, needs: [Need] = [],
    distribution: Kept = .never
  ) -> FigureTraits {
    FigureTraits(key, .øre, period, better: better, needs: [.economy] + needs, distribution: distribution)
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

/// What a figure is made of. Amounts of years are added up over the period, and the figures of a year and of the period
/// are made of their amounts alike.
package enum PeriodRule: Hashable, Sendable {
  /// The amount.
  case sum
  /// The amount ÷ the days; of accounts, ÷ the years.
  case mean
  /// The amount ÷ what it is a part of.
  case share(of: Whole)
  /// Not added up: the first year's amount.
  case first
  /// Not added up: the last year's amount.
  case last
  /// Not added up: the amount of a year says nothing of a period.
  case ofYear
  /// Whether the amount is above zero: whether it happened in some year.
  case any
  /// Whether the amount is below zero.
  case deficit

  /// What an amount may be a part of.
  package enum Whole {
    /// Normerede place-days.
    case places
    /// Hours of capacity.
    case hours
  }
}

/// What a tilbud must have for a figure to exist.
package enum Need: Sendable {
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
  /// A date on which it closes.
  case closure
  /// A forudsat belægning that a rule decides.
  case assumedByRule

  func isMet(by tilbud: TilbudCase) -> Bool {
    switch self {
    case .places: !tilbud.isHourly
    case .hours: !tilbud.plan.hourly.isEmpty
    case .economy: tilbud.economy != nil
    case .rules: !tilbud.plan.rules.isEmpty
    case .ommærkning: tilbud.plan.rules.ommærkning != nil
    case .closure: tilbud.plan.closure != nil
    case .objektivFinansiering: tilbud.economy?.objektivFinansiering != nil
    case .assumedByRule: tilbud.economy?.isAssumedByRule ?? false
    }
  }

  /// Whether it is enough that one of the variants run together has it: what a rule or objektiv finansiering makes is
  /// then told of all of them, so that they can be compared.
  var isMetByAnyVariant: Bool {
    switch self {
    case .places, .hours, .economy: false
    case .rules, .ommærkning, .objektivFinansiering, .closure, .assumedByRule: true
    }
  }
}
