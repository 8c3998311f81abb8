import Forecasting
import Reporting
import Scenarios

/// Simulates a scenario and prints what `plads run FILE --json` prints: all that is portable in one small program.
///
/// Standard input holds the number of futures, the program's version and the file's name on a line, and then the scenario.
@main
enum Probe {
  static func main() {
    let input = standardInput()
    let end = input.firstIndex(of: UInt8(ascii: "\n")) ?? input.endIndex
    let words = String(decoding: input[..<end], as: UTF8.self).split(separator: " ").map { String($0) }
    guard words.count == 3, let replications = Int(words[0]) else {
      fatalError("the first line is the number of futures, the version and the name of the file")
    }
    let text = String(decoding: input[end...], as: UTF8.self)
    let noFiles = FileLoader { _, _ throws(ScenarioError.FileProblem) in throw .missing }
    do throws(ScenarioError) {
      let scenario = try Scenario.load(text: text, name: words[2], files: noFiles)
      put(result(of: scenario, replications: replications, version: words[1], file: words[2]), on: 1)
    } catch {
      put(error.description + "\n", on: 2)
      fatalError("the scenario cannot be used")
    }
  }

  private static func result(of scenario: Scenario, replications: Int, version: String, file: String) -> String {
    let fits = ([scenario.base] + scenario.variants).flatMap { (try? BudgetFit.of($0)) ?? [] }
    let subject = Subject(
      name: scenario.name, about: scenario.about, period: scenario.period,
      fingerprint: hexadecimal(scenario.fingerprint), provenance: scenario.provenance, version: version, file: file,
      variants: scenario.variants.map { $0.name }, budgetFits: fits, decision: scenario.decision)
    do throws(ForecastingError) {
      let options = Forecast.Options(replications: replications, seed: scenario.seed)
      let result = try Forecast([scenario.base], options: options).run()
      return try ResultJSON(subject, result, planned: replications).value(command: .run).text
    } catch {
      fatalError("the scenario cannot be simulated")
    }
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
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
