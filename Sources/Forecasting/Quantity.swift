internal import Occupancy

/// How a metric's whole numbers are to be read.
public enum MetricUnit: Hashable, Sendable {
  /// A share in billionths.
  case share
  /// A number of people or events.
  case count
  /// A mean number of people or places, in 2⁻²⁰.
  case mean
  /// Days in 2⁻²⁰.
  case days
  /// Hours in thousandths.
  case hours
  /// Money in øre.
  case øre
  /// 1 when it happened, 0 when not.
  case indicator

  /// What one whole number is worth in shares, people, days, hours or kroner.
  public var scale: Double {
    switch self {
    case .share: 1e-9
    case .count, .indicator: 1
    case .mean, .days: 0x1p-20
    case .hours: 1e-3
    case .øre: 1e-2
    }
  }
}

/// What is measured of a tilbud in a year, or over the whole period.
///
/// Over the whole period shares and means are taken over all its days, flows and money are sums, the takst and the
/// ledger are the last year's, and the two indicators tell whether the period as a whole had a deficit, and whether any
/// year had one beyond the band.
public enum Quantity: Int, CaseIterable, Sendable {
  /// Indskrevet belægning: enrolled days ÷ normerede place-days.
  case enrolledShare
  /// Fysisk belægning: enrolled days less absence ÷ normerede place-days.
  case physicalShare
  /// Betalt belægning: billed days ÷ normerede place-days.
  case billedShare
  /// Mean number enrolled.
  case residents
  /// Mean number of rådige places.
  case available
  /// Mean number waiting.
  case waiting
  /// People referred.
  case referred
  /// People admitted, at once or from the list.
  case admitted
  /// People admitted from the list.
  case admittedFromList
  /// People who left the list.
  case left
  /// People turned away at referral.
  case turnedAway
  /// People discharged.
  case discharged
  /// People moved out by a cut or closure.
  case moved
  /// Days waited by those admitted from the list, summed.
  case waitedByAdmitted
  /// Days waited by those who left the list, summed.
  case waitedByLeft
  /// Hours of work referred.
  case hoursReferred
  /// Hours delivered.
  case hoursDelivered
  /// Hours delivered ÷ hours of capacity.
  case utilisation
  /// Hours of work left at the end of the year.
  case backlog
  /// Mean døgntakst (or hourly price) in force at the end of the year.
  case takst
  /// All that kommuner pay.
  case income
  /// Net cost.
  case cost
  /// Net cost budgeted.
  case budget
  /// Over- (positive) or underskud (negative), after what the takst recovers of earlier years.
  case result
  /// Earlier results in the year's takst; a recovered deficit is positive.
  case efterregulering
  /// Earlier results still to enter a takst at the end of the year; deficits are positive.
  case outstanding
  /// Whether there was a deficit.
  case deficit
  /// Whether there was a deficit beyond the band.
  case deficitBeyondBand
  /// Mean number of normerede places in force, those ommærket left out.
  case places
  /// Mean number of places ommærket.
  case ommærket
  /// Paid by kommuner by population (objektiv finansiering).
  case byPopulation

  /// How the numbers are to be read.
  public var unit: MetricUnit {
    switch self {
    case .enrolledShare, .physicalShare, .billedShare, .utilisation: .share
    case .residents, .available, .waiting, .places, .ommærket: .mean
    case .referred, .admitted, .admittedFromList, .left, .turnedAway, .discharged, .moved: .count
    case .waitedByAdmitted, .waitedByLeft: .days
    case .hoursReferred, .hoursDelivered, .backlog: .hours
    case .takst, .income, .cost, .budget, .result, .efterregulering, .outstanding, .byPopulation: .øre
    case .deficit, .deficitBeyondBand: .indicator
    }
  }

  /// Whether it exists only for a tilbud with økonomi.
  public var needsEconomy: Bool {
    switch self {
    case .takst, .income, .cost, .budget, .result, .efterregulering, .outstanding, .deficit, .deficitBeyondBand,
      .byPopulation:
      true
    default: false
    }
  }

  /// Whether it exists for a tilbud as such: what a rule or objektiv finansiering makes is told only where there is one.
  package func isMade(in tilbud: TilbudCase) -> Bool {
    switch self {
    case .places: !tilbud.plan.rules.isEmpty
    case .ommærket: tilbud.plan.rules.ommærkning != nil
    case .byPopulation: tilbud.economy?.objektivFinansiering != nil
    default: true
    }
  }

  /// Whether it exists only for hourly ydelser.
  public var isHourly: Bool {
    switch self {
    case .hoursReferred, .hoursDelivered, .utilisation, .backlog: true
    default: false
    }
  }

  /// Whether it exists only where there are places.
  public var needsPlaces: Bool {
    switch self {
    case .enrolledShare, .physicalShare, .billedShare, .residents, .available, .discharged, .moved, .places, .ommærket:
      true
    default: false
    }
  }

  /// Whether its distribution is kept, and not only its mean and spread.
  func keepsDistribution(in detail: Forecast.Detail) -> Bool {
    if detail == .summary { return self == .result }
    return switch self {
    case .enrolledShare, .billedShare, .residents, .waiting, .turnedAway, .left, .utilisation, .backlog, .takst,
      .income, .cost, .result, .efterregulering, .outstanding:
      true
    default: false
    }
  }
}

/// What is measured of one ydelse in a year.
public enum YdelseQuantity: Int, CaseIterable, Sendable {
  /// Enrolled days ÷ the ydelse's budgeted place-days, where the scenario budgets some.
  case enrolledShare
  /// Mean number enrolled.
  case residents
  /// Mean number waiting.
  case waiting
  /// People referred.
  case referred
  /// People admitted.
  case admitted
  /// People who left the list.
  case left
  /// People turned away.
  case turnedAway
  /// Hours delivered.
  case hoursDelivered
  /// Takst in force at the end of the year, the mean of the ydelse's levels.
  case takst
  /// Billed to kommuner by use.
  case income

  /// How the numbers are to be read.
  public var unit: MetricUnit {
    switch self {
    case .enrolledShare: .share
    case .residents, .waiting: .mean
    case .referred, .admitted, .left, .turnedAway: .count
    case .hoursDelivered: .hours
    case .takst, .income: .øre
    }
  }
}

/// What is measured of one kommune in a year.
public enum KommuneQuantity: Int, CaseIterable, Sendable {
  /// Mean number of residents it has enrolled.
  case residents
  /// People referred.
  case referred
  /// People turned away or who left the list.
  case refused
  /// All it pays.
  case paid

  /// How the numbers are to be read.
  public var unit: MetricUnit {
    switch self {
    case .residents: .mean
    case .referred, .refused: .count
    case .paid: .øre
    }
  }
}
