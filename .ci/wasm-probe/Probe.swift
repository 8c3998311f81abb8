import Forecasting
import Scenarios

/// Simulates a scenario and writes its figures as JSON: the portable core in one small program, for any platform.
///
/// Standard input holds the number of futures on a line of its own, and then the scenario.
@main
enum Probe {
  static func main() {
    let input = standardInput()
    let end = input.firstIndex(of: UInt8(ascii: "\n")) ?? input.endIndex
    guard let replications = Int(String(decoding: input[..<end], as: UTF8.self)) else {
      fatalError("the first line is the number of futures")
    }
    let text = String(decoding: input[end...], as: UTF8.self)
    let noFiles = FileLoader { _, _ throws(ScenarioError.FileProblem) in throw .missing }
    do throws(ScenarioError) {
      let scenario = try Scenario.load(text: text, name: "standard input", files: noFiles)
      put(figures(of: scenario, replications: replications), on: 1)
    } catch {
      put(error.description + "\n", on: 2)
      fatalError("the scenario cannot be used")
    }
  }

  private static func figures(of scenario: Scenario, replications: Int) -> String {
    let variants = scenario.variants.isEmpty ? [scenario.base] : scenario.variants
    do throws(ForecastingError) {
      let options = Forecast.Options(replications: replications, seed: scenario.seed)
      let result = try Forecast(variants, options: options).run()
      let told = result.variants.map { variant in
        variant.variant.tilbud.indices.flatMap { tilbud in
          (0...variant.years.count).map { year in line(variant, tilbud: tilbud, year: year) }
        }.joined(separator: ",\n")
      }
      return "{\"fingerprint\":\(scenario.fingerprint),\"futures\":\(result.replications),\"variants\":[\n"
        + told.map { "[\n\($0)\n]" }.joined(separator: ",\n") + "\n]}\n"
    } catch {
      fatalError("the scenario cannot be simulated")
    }
  }

  /// All figures of a tilbud in a year, or in the whole period.
  private static func line(_ variant: VariantResult, tilbud: Int, year: Int) -> String {
    let figures = Quantity.allCases.compactMap { quantity in
      variant.estimate(quantity, tilbud: tilbud, year: year).map { estimate in
        var numbers = [estimate.mean, estimate.standardError, estimate.precision.low, estimate.precision.high]
        if let spread = estimate.spread { numbers += [spread.p10, spread.p25, spread.median, spread.p75, spread.p90] }
        return "\"\(quantity.key)\":[" + numbers.map { $0.description }.joined(separator: ",") + "]"
      }
    }
    return "{" + figures.joined(separator: ",") + "}"
  }

  private static func standardInput() -> [UInt8] {
    var input: [UInt8] = []
    while true {
      let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, read(0, buffer.baseAddress, buffer.count))
      }
      if part.isEmpty { return input }
      input += part
    }
  }

  private static func put(_ text: String, on descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { fatalError("the output cannot be written") }
      rest = rest.dropFirst(count)
    }
  }
}
