import Foundation
import Occupancy

/// Workload W1 as every engine measured here runs it; `Benchmarks/peers/w1.py` holds the same numbers for Python.
enum W1 {
  static let places = 22
  static let daysPerYear = 365
  static let years = 5
  static let referralsPerYear = 60.0
  static let meanStay = 120.0
  static let stayVariation = 1.0
  static let meanPatience = 30.0
}

/// Yearly mean occupancy, summed over replications.
struct YearlyOccupancy {
  /// Per year: the sum over replications of that year's mean occupancy, and the sum of its squares.
  var sums = [Double](repeating: 0, count: W1.years)
  var squares = [Double](repeating: 0, count: W1.years)

  /// Adds one replication: occupied days per year, in any unit that makes `capacity` a full year.
  mutating func add(occupied: [Double], capacity: Double = Double(W1.places * W1.daysPerYear)) {
    for year in sums.indices {
      let occupancy = occupied[year] / capacity
      sums[year] += occupancy
      squares[year] += occupancy * occupancy
    }
  }
}

/// W1 as a tilbud. 2100 is no leap year, so these five civil years have 365 days each.
func workload() throws -> (plan: TilbudPlan, scene: Scene) {
  guard let first = CivilDate(iso: "2099-01-01"), let last = CivilDate(iso: "2103-12-31"),
    let period = Period(first: first, last: last)
  else { throw Failure.usage("the workload's period is no period") }
  var ydelse = YdelsePlan(
    id: "w1", referrals: Referrals(rate: .total(Schedule(W1.referralsPerYear), shares: [1])),
    stay: try .lognormal(mean: W1.meanStay, cv: W1.stayVariation))
  ydelse.waiting = .init(patience: try .exponential(withMean: W1.meanPatience))
  return (TilbudPlan(id: "w1", places: Schedule(W1.places), ydelser: [ydelse]), Scene(period: period))
}

/// Runs `replications` replications of W1 on one thread, with every count kept and every invariant checked.
///
/// Whatever happens in here is timed, so it prepares no more than a user's own run would.
func simulate(replications: Int, seed: UInt64) throws -> YearlyOccupancy {
  let (plan, scene) = try workload()
  let model = try TilbudModel(plan: plan, scene: scene, seed: seed)
  let simulation = TilbudSimulation(model: model)
  var occupancy = YearlyOccupancy()
  var occupied = [Double](repeating: 0, count: W1.years)
  for replication in 0..<replications {
    simulation.begin(replication: UInt64(replication))
    for year in 0..<W1.years {
      simulation.runYear()
      let ticks = simulation.integral(.enrolled, line: 0, buckets: model.buckets.ofYear[year])
      occupied[year] = Ticks.days(ticks)
    }
    try simulation.checkInvariants()
    occupancy.add(occupied: occupied)
  }
  return occupancy
}

/// The version of Plads that is measured.
let version = "0.1.0"

enum Failure: Error {
  case usage(String)

  var message: String {
    switch self {
    case .usage(let text): "\(text)\nUsage: w1 [--replications N] [--seed S]"
    }
  }

  var exitCode: Int32 {
    switch self {
    case .usage: 64
    }
  }
}

/// Reads `--replications N --seed S`.
func readArguments() throws -> (replications: Int, seed: UInt64) {
  var (replications, seed) = (100_000, UInt64(1))
  var words = CommandLine.arguments.dropFirst()
  while let word = words.popFirst() {
    switch (word, words.popFirst()) {
    case ("--replications", let value?):
      guard let number = Int(value), number >= 2 else {
        throw Failure.usage("--replications must be at least 2: a standard error needs two")
      }
      replications = number
    case ("--seed", let value?):
      guard let number = UInt64(value) else { throw Failure.usage("--seed must be a whole number, 0 or more") }
      seed = number
    default:
      throw Failure.usage("\(word) is unknown or lacks its value")
    }
  }
  return (replications, seed)
}

/// The one line of JSON that `Benchmarks/run` reads.
func report(_ occupancy: YearlyOccupancy, replications: Int, seconds: Double) -> String {
  let count = Double(replications)
  let means = occupancy.sums.map { $0 / count }
  let errors = zip(means, occupancy.squares).map { mean, square in
    (max(0, square / count - mean * mean) / (count - 1)).squareRoot()
  }
  return """
    {"engine": "Plads", "version": "\(version)", "replications": \(replications), "seconds": \(seconds), \
    "per_second": \(count / seconds), "yearly_occupancy": \(means), "standard_error": \(errors)}
    """
}

do {
  let (replications, seed) = try readArguments()
  let clock = ContinuousClock()
  let started = clock.now
  let occupancy = try simulate(replications: replications, seed: seed)
  let seconds = (clock.now - started) / .seconds(1)
  print(report(occupancy, replications: replications, seconds: seconds))
} catch let failure as Failure {
  FileHandle.standardError.write(Data("w1: \(failure.message)\n".utf8))
  exit(failure.exitCode)
}
