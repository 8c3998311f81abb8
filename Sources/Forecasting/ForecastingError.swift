public import Occupancy
public import Takst

/// What can go wrong with a forecast.
public enum ForecastingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A tilbud's places or people.
  case occupancy(tilbud: String, OccupancyError)
  /// A tilbud's cost, takst or accounts.
  case takst(tilbud: String, year: Int?, TakstError)
  /// Accounts need whole civil years.
  case partialYear(tilbud: String, period: Period)
  /// Variants that cannot be compared.
  case variants(problem: String)
  /// An option outside its range.
  case option(name: String, problem: String)
  /// A distribution, or correlations, that make no sense.
  case uncertain(problem: String)
  /// Uncertain numbers were drawn that make no sense together.
  case draw(problem: String)
  /// The run would need more memory than it may, in bytes.
  case tooLarge(bytes: Int, most: Int)
  /// The caller could not take a row of samples.
  case samples(problem: String)

  /// One sentence for the user.
  public var description: String {
    switch self {
    case .occupancy(let tilbud, let error): "tilbud \(tilbud): \(error)"
    case .takst(let tilbud, let year, let error):
      "tilbud \(tilbud)\(year.map { ", \($0)" } ?? ""): \(error)"
    case .partialYear(let tilbud, let period):
      "tilbud \(tilbud): accounts are closed for whole civil years, and the period \(period.first.iso) to "
        + "\(period.last.iso) begins or ends within one"
    case .variants(let problem): problem
    case .option(let name, let problem): "\(name): \(problem)"
    case .tooLarge(let bytes, let most):
      "the simulation needs about \(Self.gigabytes(bytes)) GB of memory, and \(Self.gigabytes(most)) GB is the most it may "
        + "take. Shorten the period, or leave out kommuner, ydelser, tilbud or variants"
    case .uncertain(let problem), .draw(let problem), .samples(let problem): problem
    }
  }

  /// To a tenth.
  private static func gigabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000_000) / 100_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
