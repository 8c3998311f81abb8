internal import Occupancy

/// What is measured of a tilbud in a year, or over the whole period.
///
/// Over the whole period shares and means are taken over all its days, flows and money are sums, the ledger is the last
/// year's, there is no takst, and the two indicators tell whether the period as a whole had a deficit, and whether any
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
  /// Mer- (positive) or mindreforbrug (negative): net cost − budget, without what is outside the takst.
  case overspend
  /// Regnskabsresultat: income − net cost, all of it.
  case accountsResult
  /// The part of the regnskabsresultat that sales outside the takst made.
  case outsideResult
  /// Over- (positive) or underskud (negative) that is carried on: the regnskabsresultat less what the takst recovers of
  /// earlier years and less what is outside the takst.
  case result
  /// Earlier results in the year's takst; a recovered deficit is positive.
  case efterregulering
  /// Earlier results still to enter a takst when the year begins; deficits are positive.
  case carriedIn
  /// The result the ledger of efterregulering took: the year's, or the known one.
  case carried
  /// What stays with the driftsherre of it, within the band or beyond the rules, signed as the result.
  case kept
  /// What is set aside of it, less what was used of or has fallen due of earlier surpluses.
  case setAside
  /// What the driftsherre or the kommuner bear when the tilbud has closed; deficits are positive.
  case outstandingAtClosure
  /// Earlier results still to enter a takst at the end of the year; deficits are positive.
  case outstanding
  /// What stands set aside at the end of the year.
  case reserve
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
  /// Forudsat belægning of the takst in force at the end of the year, where a rule decides it.
  case assumedShare
}

// MARK: The catalogue

extension Quantity {
  /// All that is known of it beside its value.
  package var traits: FigureTraits {
    switch self {
    case .enrolledShare: .belægning("enrolledShare", distribution: .inFull)
    case .physicalShare: .belægning("physicalShare")
    case .billedShare: .belægning("billedShare", distribution: .inFull)
    case .residents: .init("residents", .mean, .mean, better: .higher, needs: [.places], distribution: .inFull)
    case .available: .init("available", .mean, .mean, needs: [.places])
    case .waiting: .init("waiting", .mean, .mean, better: .lower, distribution: .inFull)
    case .referred: .init("referred", .count, .sum)
    case .admitted: .init("admitted", .count, .sum)
    case .admittedFromList: .init("admittedFromList", .count, .sum)
    case .left: .init("left", .count, .sum, better: .lower, distribution: .inFull)
    case .turnedAway: .init("turnedAway", .count, .sum, better: .lower, distribution: .inFull)
    case .discharged: .init("discharged", .count, .sum, needs: [.places])
    case .moved: .init("moved", .count, .sum, needs: [.places])
    case .waitedByAdmitted: .init("waitedByAdmitted", .days, .sum)
    case .waitedByLeft: .init("waitedByLeft", .days, .sum)
    case .hoursReferred: .init("hoursReferred", .hours, .sum, needs: [.hours])
    case .hoursDelivered: .init("hoursDelivered", .hours, .sum, needs: [.hours])
    case .utilisation:
      .init("utilisation", .share, .share(of: .hours), better: .higher, needs: [.hours], distribution: .inFull)
    case .backlog: .init("backlog", .hours, .last, needs: [.hours], distribution: .inFull)
    case .takst: .money("takst", .ofYear, better: .lower, distribution: .inFull)
    case .income: .money("income", distribution: .inFull)
    case .cost: .money("cost", distribution: .inFull)
    case .budget: .money("budget")
    case .overspend: .money("overspend", better: .lower, distribution: .inFull)
    case .accountsResult: .money("accountsResult", better: .higher, distribution: .inFull)
    case .outsideResult: .money("outsideResult")
    case .result: .money("result", better: .higher, distribution: .always)
    case .efterregulering: .money("efterregulering", distribution: .inFull)
    case .carriedIn: .money("carriedIn", .first)
    case .carried: .money("carried")
    case .kept: .money("kept", distribution: .inFull)
    case .setAside: .money("setAside")
    case .outstandingAtClosure: .money("outstandingAtClosure", needs: [.closure], distribution: .inFull)
    case .reserve: .money("reserve", .last, distribution: .inFull)
    case .outstanding: .money("outstanding", .last, distribution: .inFull)
    case .deficit: .init("deficit", .indicator, .deficit, better: .lower, needs: [.economy])
    case .deficitBeyondBand: .init("deficitBeyondBand", .indicator, .any, better: .lower, needs: [.economy])
    case .places: .init("places", .mean, .mean, needs: [.places, .rules])
    case .ommærket: .init("ommærket", .mean, .mean, needs: [.places, .ommærkning])
    case .byPopulation: .init("byPopulation", .øre, .sum, needs: [.economy, .objektivFinansiering])
    case .assumedShare:
      .init("assumedShare", .share, .ofYear, needs: [.places, .economy, .assumedByRule], distribution: .inFull)
    }
  }

  /// Its key in JSON and its title in CSV.
  public var key: String { traits.key }

  /// The quantity of a key; nil where there is none.
  public init?(key: String) {
    guard let quantity = Quantity.allCases.first(where: { $0.key == key }) else { return nil }
    self = quantity
  }

  /// How the numbers are to be read.
  public var unit: MetricUnit { traits.unit }

  /// Which way is better, where one is.
  public var better: Direction? { traits.better }

  /// Whether a tilbud has it.
  public func exists(in tilbud: TilbudCase) -> Bool { traits.needs.allSatisfy { $0.isMet(by: tilbud) } }

  /// Whether it exists for a tilbud as such: what a rule or objektiv finansiering makes is told only where there is one.
  package func isMade(in tilbud: TilbudCase) -> Bool {
    traits.needs.allSatisfy { !$0.isMetByAnyVariant || $0.isMet(by: tilbud) }
  }

  /// Whether its distribution is kept, and not only its mean and spread.
  func keepsDistribution(in detail: Forecast.Detail) -> Bool {
    switch traits.distribution {
    case .never: false
    case .inFull: detail == .full
    case .always: true
    }
  }
}
