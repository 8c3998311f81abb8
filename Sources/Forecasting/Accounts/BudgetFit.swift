package import Occupancy
internal import Takst

/// Where a tilbud's budget and its takst do not fit each other: the takst then does not cover its cost at the belægning
/// it assumes, whoever is there.
package struct BudgetFit: Hashable, Sendable {
  /// A cost line per occupied døgn that states another belægning than its takst assumes.
  package struct Line: Hashable, Sendable {
    /// The line's name.
    package let name: String
    /// What it is budgeted at.
    package let budgeted: Double
    /// The forudsat belægning it departs from, each once; empty where a rule decides it in the simulation.
    package let assumed: [Double]
  }

  /// A takst version that breaks even above its places.
  package struct Shortfall: Hashable, Sendable {
    /// Its first day.
    package let from: CivilDate
    /// Its places.
    package let places: Int
    /// The places that must be occupied all year; nil when no number is enough.
    package let breakEven: Double?
  }

  /// The variant's name.
  package let variant: String
  /// The tilbud's key in the scenario.
  package let id: String
  /// The tilbud's name.
  package let tilbud: String
  /// The lines that do not follow the takst.
  package let lines: [Line]
  /// The version whose break-even lies furthest above its places, the earliest of those that lie about as far.
  package let shortfall: Shortfall?

  /// How far above the places a break-even may lie for a takst in whole kroner.
  private static let tolerance = 1.005

  /// What does not fit in `variant`, with the takster before any efterregulering; nothing where all fits.
  ///
  /// - Throws: ``ForecastingError`` when a plan lies outside its range.
  package static func of(_ variant: Variant) throws(ForecastingError) -> [BudgetFit] {
    let model = try ForecastModel([variant], seed: 0)
    var fits: [BudgetFit] = []
    for (t, tilbud) in variant.tilbud.enumerated() {
      let member = model.units.flatMap { $0.members }.first { $0.tilbud == t }
      guard let economy = member?.economy, !economy.plan.structure.isHourly else { continue }
      do throws(TakstError) {
        let fit = BudgetFit(
          variant: variant.name, id: tilbud.plan.id, tilbud: tilbud.name, lines: lines(economy),
          shortfall: try shortfall(economy))
        if !fit.lines.isEmpty || fit.shortfall != nil { fits.append(fit) }
      } catch {
        throw .takst(tilbud: tilbud.plan.id, year: nil, error)
      }
    }
    return fits
  }

  private static func lines(_ model: EconomyModel) -> [Line] {
    let isByRule = if case .rule = model.economy.assumed { true } else { false }
    var lines: [Line] = []
    for line in model.plan.costBase.lines where !line.isOutsideTakst {
      guard case .perDøgn(_, .stated(let budgeted)) = line.behaviour else { continue }
      var others: [Double] = []
      for version in model.years.flatMap({ $0.versions }) where !isByRule && version.assumedShare != budgeted {
        if !others.contains(version.assumedShare.value) { others.append(version.assumedShare.value) }
      }
      if isByRule || !others.isEmpty {
        lines.append(Line(name: line.name, budgeted: budgeted.value, assumed: others))
      }
    }
    return lines
  }

  private static func shortfall(_ model: EconomyModel) throws(TakstError) -> Shortfall? {
    guard case .byDate = model.economy.assumed else { return nil }
    var worst: (ratio: Double, shortfall: Shortfall)?
    for year in model.years {
      for version in year.versions where version.fromDay < year.openDays.upperBound {
        guard version.places > 0 || model.plan.structure.isHourly else { continue }
        let whole = try WholeYear(model.plan, version, days: year.days, plFactor: year.plFactor)
        guard let point = try BreakEven(whole)?.followingCost, !point.isAlways else { continue }
        let ratio = point.quantity.map { $0 / whole.capacity } ?? .infinity
        guard ratio > tolerance * (worst?.ratio ?? 1) else { continue }
        let shortfall = Shortfall(
          from: CivilDate.newYear(year.year).adding(days: version.fromDay), places: version.places,
          breakEven: point.quantity.map { $0 / Double(year.days) })
        worst = (ratio, shortfall)
      }
    }
    return worst?.shortfall
  }
}
