import Forecasting
import Foundation
import Scenarios

/// How long a decision grid takes, and how much more certain differences are for meeting the same people.
///
/// The figures of one run are printed as a line of JSON that `Benchmarks/run` reads.
struct Measurement {
  let scenario: String
  let replications: Int
  let threads: Int

  static let axes = [
    "tilbud.kvisten.pladser=4..11", "tilbud.kvisten.forudsat_belægning=85%,90%,95%,98%",
  ]

  /// The variants whose difference is taken, by what they are set to.
  static let pairs: [(name: String, settings: [[String]])] = [
    (
      "90 against 95 percent",
      [
        ["tilbud.kvisten.pladser=6", "tilbud.kvisten.forudsat_belægning=90%"],
        ["tilbud.kvisten.pladser=6", "tilbud.kvisten.forudsat_belægning=95%"],
      ]
    ),
    (
      "7 against 6 places",
      [
        ["tilbud.kvisten.pladser=7", "tilbud.kvisten.forudsat_belægning=90%"],
        ["tilbud.kvisten.pladser=6", "tilbud.kvisten.forudsat_belægning=90%"],
      ]
    ),
  ]

  /// Reads the scenario, makes the combinations and simulates them: everything the command does but write.
  func grid() throws -> (combinations: Int, years: Int, seconds: Double, processorSeconds: Double) {
    let (clock, before) = (ContinuousClock(), Measurement.processorSeconds)
    let started = clock.now
    let grid = try ScenarioGrid.load(path: scenario, axes: Self.axes)
    let options = Forecast.Options(replications: replications, threads: threads, seed: grid.scenario.seed)
    guard let result = try GridForecast(grid.axes, grid.combinations, options: options).run() else {
      throw Failure(message: "the grid was stopped")
    }
    let seconds = (clock.now - started) / .seconds(1)
    return (result.points.count, result.years.count, seconds, Measurement.processorSeconds - before)
  }

  /// The variance of the difference of two independent runs ÷ that of the difference in the same futures, of the result
  /// of each year and of the whole period.
  func reductions(_ settings: [[String]]) throws -> [Double] {
    var variants = try settings.map { try Scenario.load(path: scenario, settings: $0).base }
    for index in variants.indices { variants[index].name = settings[index].joined(separator: ", ") }
    let options = Forecast.Options(replications: replications, threads: threads, seed: 2022)
    let result = try Forecast(variants, options: options).run()
    return try (0...result.variants[0].years.count).map { year in
      let alone = result.variants.compactMap { $0.estimate(.result, tilbud: 0, year: year)?.standardError }
      guard let paired = result.variants[1].difference(.result, tilbud: 0, year: year)?.standardError, alone.count == 2
      else { throw Failure(message: "there is no result to compare") }
      return (alone[0] * alone[0] + alone[1] * alone[1]) / (paired * paired)
    }
  }

  private static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}

struct Failure: Error {
  let message: String
}

/// Reads `SCENARIO [--replications N] [--threads N]`.
func measurement() throws -> Measurement {
  var words = CommandLine.arguments.dropFirst()
  guard let scenario = words.popFirst() else { throw Failure(message: "the scenario is missing") }
  var (replications, threads) = (10_000, 2)
  while let word = words.popFirst() {
    guard let value = words.popFirst().flatMap({ Int($0) }), value >= 1 else {
      throw Failure(message: "\(word) needs a whole number above 0")
    }
    switch word {
    case "--replications": replications = value
    case "--threads": threads = value
    default: throw Failure(message: "\(word) is unknown")
    }
  }
  return Measurement(scenario: scenario, replications: replications, threads: threads)
}

do {
  let measurement = try measurement()
  let grid = try measurement.grid()
  let pairs = try Measurement.pairs.map { pair in
    "{\"name\": \"\(pair.name)\", \"variance_ratio_by_year\": \(try measurement.reductions(pair.settings))}"
  }
  print(
    """
    {"combinations": \(grid.combinations), "years": \(grid.years), "replications": \(measurement.replications), \
    "threads": \(measurement.threads), "seconds": \(grid.seconds), "processor_seconds": \(grid.processorSeconds), \
    "pairs": [\(pairs.joined(separator: ", "))]}
    """)
} catch let failure as Failure {
  FileHandle.standardError.write(
    Data("grid: \(failure.message)\nUsage: grid SCENARIO [--replications N] [--threads N]\n".utf8))
  exit(64)
}
