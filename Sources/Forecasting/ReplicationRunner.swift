internal import Occupancy
internal import Takst

/// Runs single replications of every variant and writes their metrics as whole numbers.
///
/// Not thread-safe: every thread has its own, and uses its memory again.
final class ReplicationRunner {
  /// One unit's moving parts.
  private struct Station {
    let simulation: TilbudSimulation
    var counts: YearCounts
    var accounts: [AccountsRunner?]
    var writers: [FigureWriter]
  }

  let model: ForecastModel
  private var stations: [Station]
  /// The metrics of each variant, by its layout.
  private(set) var values: [[Int64]]
  /// Called with the accounts of every tilbud and year when they are closed, years counted from 0.
  var observe: ((_ member: ForecastModel.Member, _ year: Int, _ accounts: AccountsRunner) throws(TakstError) -> Void)?

  /// A runner of `model`; the memory of `earlier` is used again where it simulates the same path, and `earlier` is not to
  /// be used any more.
  init(model: ForecastModel, reusing earlier: ReplicationRunner? = nil) {
    self.model = model
    stations = model.units.map { unit in
      let known = earlier?.stations.first { $0.simulation.model === unit.model }
      return Station(
        simulation: known?.simulation ?? TilbudSimulation(model: unit.model),
        counts: YearCounts(model: unit.model),
        accounts: unit.members.map { member in
          member.economy.map { AccountsRunner(model: $0, tilbud: unit.model) }
        },
        writers: unit.members.map {
          FigureWriter(member: $0, unit: unit, layout: model.layouts[$0.variant])
        })
    }
    values = model.layouts.map { Array(repeating: 0, count: $0.count) }
  }

  /// Runs replication number `replication`, counted from 0; ``values`` then holds its metrics.
  func run(_ replication: UInt64) throws(ForecastingError) {
    for u in stations.indices {
      let unit = model.units[u]
      stations[u].simulation.begin(replication: replication)
      stations[u].counts.begin()
      for m in unit.members.indices {
        stations[u].accounts[m]?.begin()
        stations[u].writers[m].begin()
      }
      for year in unit.model.buckets.ofYear.indices { try runYear(year, u) }
      do throws(OccupancyError) { try stations[u].simulation.checkInvariants() } catch {
        throw .occupancy(tilbud: unit.model.plan.id, error)
      }
      for m in unit.members.indices {
        stations[u].writers[m].finish(into: &values[unit.members[m].variant])
      }
    }
  }

  private func runYear(_ year: Int, _ u: Int) throws(ForecastingError) {
    let unit = model.units[u]
    let demandFactor = unit.members.count == 1 ? stations[u].accounts[0]?.demandFactor(year: year) ?? 1 : 1
    stations[u].simulation.runYear(demandFactor: demandFactor)
    stations[u].counts.read(stations[u].simulation, unit.model.buckets.ofYear[year])
    let simulation = stations[u].simulation
    for (m, member) in unit.members.enumerated() {
      do throws(TakstError) {
        try stations[u].accounts[m]?.closeYear(year, simulation)
        if let observe, let accounts = stations[u].accounts[m] { try observe(member, year, accounts) }
      } catch {
        throw .takst(tilbud: unit.model.plan.id, year: unit.model.scene.period.years[year], error)
      }
      stations[u].writers[m].write(
        year, stations[u].counts, stations[u].accounts[m], simulation, into: &values[member.variant])
    }
  }

  /// The events of replication `replication` of the only variant, tilbud by tilbud, with the referrals its takster lead
  /// to.
  func trace(_ replication: UInt64) throws(ForecastingError) -> [[TraceEvent]] {
    try run(replication)
    return stations.map { station in
      let years = station.simulation.model.buckets.ofYear.indices
      let factors = years.map { station.accounts[0]?.demandFactor(year: $0) ?? 1 }
      return station.simulation.trace(replication: replication, demandFactors: factors)
    }
  }
}
