internal import Occupancy
package import Takst

/// A run of one variant under several price elasticities, on common random numbers: the same people, of whom a dearer
/// takst keeps some away.
package struct SpiralForecast: Sendable {
  /// The elasticities, each once, in the order given.
  package let elasticities: [Double]
  /// The takst that referrals belong to, by tilbud, in the price level of the p/l level year; nil without an economy or
  /// a takst.
  package let references: [Kroner?]
  /// Whether the reference is the scenario's own, by tilbud.
  package let isOwnReference: [Bool]
  private let variant: Variant
  private let model: ForecastModel
  private let options: Forecast.Options

  /// Prepares a run.
  ///
  /// The reference takst is the scenario's own, or else the takst in force at the end of the first year.
  ///
  /// - Parameters:
  ///   - variant: what is run.
  ///   - elasticities: −10 to 10, at least one.
  ///   - options: replications, threads and seed.
  /// - Throws: ``ForecastingError`` when something lies outside its range.
  package init(_ variant: Variant, elasticities: [Double], options: Forecast.Options) throws(ForecastingError) {
    try options.check()
    var once: [Double] = []
    for elasticity in elasticities where !once.contains(elasticity) { once.append(elasticity) }
    guard !once.isEmpty else { throw .option(name: "elasticity", problem: "at least one is needed") }
    let explanations = try Explanation.of(variant)
    references = variant.tilbud.map { tilbud in
      if let own = tilbud.economy?.response?.reference { return own }
      guard let explanation = explanations.first(where: { $0.id == tilbud.plan.id }), let year = explanation.years.first
      else { return nil }
      let takst = year.takster.atEndOfYear(withSupplements: true)
      return takst.map { $0 * (1 / year.plFactor) }
    }
    isOwnReference = variant.tilbud.map { $0.economy?.response != nil }
    var variants: [Variant] = []
    for elasticity in once {
      var changed = variant
      for t in changed.tilbud.indices {
        do throws(TakstError) {
          guard let reference = references[t] else { continue }
          changed.tilbud[t].economy?.response = try PriceResponse(reference: reference, elasticity: elasticity)
        } catch { throw .takst(tilbud: variant.tilbud[t].plan.id, year: nil, error) }
      }
      variants.append(changed)
    }
    model = try ForecastModel(variants, seed: options.seed)
    (self.variant, self.elasticities, self.options) = (variant, once, options)
  }

  /// What the years of every tilbud are like in the long run at many demands; nil where there is no economy, or the
  /// tilbud closes in the period.
  ///
  /// - Parameters:
  ///   - progress: called from any thread with the part done and the whole, in thousandths of a tilbud.
  ///   - shouldStop: polled from any thread; once true, the curves are of no use.
  /// - Returns: a curve for every tilbud.
  /// - Throws: ``ForecastingError``.
  package func curves(
    progress: (@Sendable (_ done: Int, _ planned: Int) -> Void)? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(ForecastingError) -> [DemandCurve?] {
    var curves: [DemandCurve?] = []
    let (count, share) = (variant.tilbud.count, 1_000)
    for t in 0..<count {
      let curve = try DemandCurve(
        variant, tilbud: t, options: options,
        progress: { done, planned in progress?(t * share + done * share / max(1, planned), count * share) },
        shouldStop: shouldStop)
      curves.append(curve)
    }
    return curves
  }

  /// Runs, with the equilibria that `curves` lead to; see ``AccountsForecast/run(progress:shouldStop:)``.
  package func run(
    _ curves: [DemandCurve?],
    progress: (@Sendable (_ done: Int, _ planned: Int) -> Void)? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(ForecastingError) -> SpiralResult {
    let workers = (0..<(try options.workers(on: model))).map { _ in SpiralWorker(model) }
    let done = try ReplicationPool.run(
      workers, 0..<options.replications, planned: options.replications, progress: progress, shouldStop: shouldStop)
    var rows = workers[0].rows
    for worker in workers.dropFirst() {
      for v in rows.indices { for t in rows[v].indices { rows[v][t].add(worker.rows[v][t]) } }
    }
    var tilbud: [[SpiralResult.Row]] = []
    for t in variant.tilbud.indices {
      var own: [SpiralResult.Row] = []
      for (v, elasticity) in elasticities.enumerated() {
        var rest: Equilibrium?
        if let curve = curves[t], let reference = references[t], variant.tilbud[t].economy != nil {
          do throws(TakstError) {
            rest = try Equilibrium(curve, response: PriceResponse(reference: reference, elasticity: elasticity))
          } catch { throw .takst(tilbud: variant.tilbud[t].plan.id, year: nil, error) }
        }
        own.append(rows[v][t].row(elasticity, model.layouts[v].turns.count, rest))
      }
      tilbud.append(own)
    }
    return SpiralResult(
      variant: variant, references: references, isOwnReference: isOwnReference, tilbud: tilbud, seed: options.seed,
      replications: done, planned: options.replications)
  }
}

/// What a run under several elasticities gives.
package struct SpiralResult: Sendable {
  /// A tilbud under one elasticity.
  package struct Row: Sendable {
    /// The elasticity.
    package let elasticity: Double
    /// The share of futures with a spiral; nil when the period is too short for one.
    package let spiral: Estimate?
    /// Belægning (indskrevet), or utilisation of hours, in the last year.
    package let share: Estimate
    /// Takst in force at the end of the last year.
    package let takst: Estimate
    /// Where takst and belægning come to rest; nil without a takst to begin from.
    package let equilibrium: Equilibrium?
  }

  /// What was run.
  package let variant: Variant
  /// By tilbud; see ``SpiralForecast``.
  package let references: [Kroner?]
  /// By tilbud.
  package let isOwnReference: [Bool]
  /// By tilbud, then by elasticity; of use only for a tilbud with an economy.
  package let tilbud: [[Row]]
  /// Seed of the random numbers.
  package let seed: UInt64
  /// Replications run.
  package let replications: Int
  /// Replications asked for.
  package let planned: Int

  /// Years of the period; fewer than four are too short for the indicator.
  package var years: [Int] { variant.scene.period.years }
}

/// What a worker keeps of a tilbud under one elasticity.
private struct SpiralTally {
  var spiral = Tally()
  var share = Tally()
  var takst = Tally()
  var shares = Histogram()
  var takster = Histogram()

  mutating func add(_ series: [Spiral.Year]) {
    guard let last = series.last else { return }
    spiral.add(Spiral.hasBegun(in: series) ? 1 : 0)
    share.add(last.share)
    shares.add(last.share)
    takst.add(last.takst ?? 0)
    takster.add(last.takst ?? 0)
  }

  mutating func add(_ other: SpiralTally) {
    spiral.add(other.spiral)
    share.add(other.share)
    takst.add(other.takst)
    shares.add(other.shares)
    takster.add(other.takster)
  }

  func row(_ elasticity: Double, _ years: Int, _ equilibrium: Equilibrium?) -> SpiralResult.Row {
    SpiralResult.Row(
      elasticity: elasticity, spiral: years > Spiral.years ? Estimate(spiral, .indicator) : nil,
      share: Estimate(share, .share, histogram: shares), takst: Estimate(takst, .øre, histogram: takster),
      equilibrium: equilibrium)
  }
}

private final class SpiralWorker: ReplicationWorker, @unchecked Sendable {
  private let model: ForecastModel
  private let runner: ReplicationRunner
  private(set) var rows: [[SpiralTally]]
  /// By variant and tilbud.
  private let plFactors: [[[Double]]]

  init(_ model: ForecastModel) {
    self.model = model
    runner = ReplicationRunner(model: model)
    rows = model.variants.map { $0.tilbud.map { _ in SpiralTally() } }
    var factors = model.variants.map { $0.tilbud.map { _ in [Double]() } }
    for member in model.units.flatMap({ $0.members }) {
      factors[member.variant][member.tilbud] = member.economy?.years.map { $0.plFactor } ?? []
    }
    plFactors = factors
  }

  func run(_ replications: Range<Int>) throws(ForecastingError) {
    for replication in replications {
      try runner.run(UInt64(replication))
      for v in rows.indices {
        let (layout, values) = (model.layouts[v], runner.values[v])
        for t in rows[v].indices where !plFactors[v][t].isEmpty {
          let isHourly = model.variants[v].tilbud[t].isHourly
          let series = layout.turns.map { year in
            let takst = values[layout.index(of: .takst, tilbud: t, year: year)]
            return Spiral.Year(
              takst: takst > 0 ? takst : nil,
              share: values[layout.index(of: isHourly ? .utilisation : .enrolledShare, tilbud: t, year: year)],
              plFactor: plFactors[v][t][year])
          }
          rows[v][t].add(series)
        }
      }
    }
  }
}
