internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Takst

/// `plads spiral`
struct SpiralCommand {
  private let options: SpiralOptions

  init(_ options: SpiralOptions) { self.options = options }

  /// Shows whether takst and belægning drive each other.
  func perform() throws -> ExitCode {
    let run = try DecisionRun(options.options)
    let forecast = try SpiralForecast(run.variant, elasticities: elasticities(run.variant), options: run.settings)
    let curves = try run.simulate("Simulating the long run") { try forecast.curves(progress: $0, shouldStop: $1) }
    let result = try run.simulate { try forecast.run(curves, progress: $0, shouldStop: $1) }
    return try run.write(
      result.replications, json: { SpiralJSON(run.loaded.subject, result).value },
      text: { SpiralText(run.loaded.subject, result, page: $0).text })
  }

  /// Those asked for, or the customary ones and the scenario's own, from the weakest to the strongest.
  private func elasticities(_ variant: Variant) -> [Double] {
    if !options.elasticities.isEmpty { return options.elasticities }
    let own = variant.tilbud.compactMap { $0.economy?.response?.elasticity }
    return Set(SpiralOptions.customary + own).sorted(by: >)
  }
}
