internal import Occupancy
internal import Takst

/// Runs single replications of every variant and writes their metrics as whole numbers.
///
/// Not thread-safe: every thread has its own, and uses its memory again.
final class ReplicationRunner {
  /// One unit's moving parts.
  private final class Station {
    let unit: ForecastModel.Unit
    let simulation: TilbudSimulation
    let counts: YearCounts
    let seats: [Seat]

    init(_ unit: ForecastModel.Unit, _ layouts: [MetricLayout], simulation: TilbudSimulation?) {
      self.unit = unit
      self.simulation = simulation ?? TilbudSimulation(model: unit.model)
      counts = YearCounts(model: unit.model)
      let books = unit.members.map { member in
        member.economy.map { Books(AccountsRunner(model: $0, tilbud: unit.model)) }
      }
      seats = unit.members.enumerated().map { m, member in
        let earlier = books[..<m].first { $0.flatMap { books[m]?.billsAlike($0) } ?? false }
        return Seat(
          member: member, books: books[m], alike: earlier ?? nil,
          writer: FigureWriter(member: member, unit: unit, layout: layouts[member.variant]))
      }
    }
  }

  /// One member's moving parts.
  private final class Seat {
    let member: ForecastModel.Member
    let books: Books?
    /// An earlier member to whom the same is billed.
    let alike: Books?
    var writer: FigureWriter

    var variant: Int { member.variant }

    init(member: ForecastModel.Member, books: Books?, alike: Books?, writer: FigureWriter) {
      self.member = member
      self.books = books
      self.alike = alike
      self.writer = writer
    }
  }

  let model: ForecastModel
  private let stations: [Station]
  /// The metrics of each variant, by its layout.
  private(set) var values: [[Int64]]
  /// Called with the accounts of a tilbud and year when they are closed, years counted from 0.
  typealias Observer =
    (_ member: ForecastModel.Member, _ year: Int, _ accounts: AccountsRunner) throws(TakstError) -> Void

  /// A runner of `model`; the memory of `earlier` is used again where it simulates the same path, and `earlier` is not to
  /// be used any more.
  init(model: ForecastModel, reusing earlier: ReplicationRunner? = nil) {
    self.model = model
    stations = model.units.map { unit in
      let known = earlier?.stations.first { $0.simulation.model === unit.model }
      return Station(unit, model.layouts, simulation: known?.simulation)
    }
    values = model.layouts.map { Array(repeating: 0, count: $0.count) }
  }

  /// Runs replication number `replication`, counted from 0; ``values`` then holds its metrics. `observe` sees all
  /// accounts.
  func run(_ replication: UInt64, observe: Observer? = nil) throws(ForecastingError) {
    for station in stations {
      station.simulation.begin(replication: replication)
      station.counts.begin()
      for seat in station.seats {
        seat.books?.runner.begin()
        seat.writer.begin()
      }
      for year in station.unit.model.buckets.ofYear.indices { try runYear(year, station, observe) }
      do throws(OccupancyError) { try station.simulation.checkInvariants() } catch {
        throw .occupancy(tilbud: station.unit.model.plan.id, error)
      }
      for seat in station.seats { seat.writer.finish(into: &values[seat.variant]) }
    }
  }

  private func runYear(_ year: Int, _ station: Station, _ observe: Observer?) throws(ForecastingError) {
    let seats = station.seats
    let demandFactor = seats.count == 1 ? seats[0].books?.runner.demandFactor(year: year) ?? 1 : 1
    station.simulation.runYear(demandFactor: demandFactor)
    station.counts.read(station.simulation, station.unit.model.buckets.ofYear[year])
    for seat in seats {
      do throws(TakstError) {
        try seat.books?.runner.closeYear(year, station.simulation, billedAs: seat.alike?.runner.billed)
        if let observe, let books = seat.books { try observe(seat.member, year, books.runner) }
      } catch {
        throw .takst(tilbud: station.unit.model.plan.id, year: station.unit.model.scene.period.years[year], error)
      }
      seat.writer.write(year, station.counts, seat.books, station.simulation, into: &values[seat.variant])
    }
  }

  /// The events of replication `replication` of the only variant, tilbud by tilbud, with the referrals its takster lead
  /// to.
  func trace(_ replication: UInt64) throws(ForecastingError) -> [[TraceEvent]] {
    try run(replication)
    return stations.map { station in
      let years = station.unit.model.buckets.ofYear.indices
      let factors = years.map { station.seats[0].books?.runner.demandFactor(year: $0) ?? 1 }
      return station.simulation.trace(replication: replication, demandFactors: factors)
    }
  }
}

/// An ``AccountsRunner`` in one place, so that reading a figure of it copies nothing.
final class Books {
  var runner: AccountsRunner

  init(_ runner: AccountsRunner) { self.runner = runner }

  /// Whether the same døgn are billed in the same takst versions as in the other's accounts of the same tilbud.
  func billsAlike(_ other: Books) -> Bool {
    let (own, others) = (runner.model, other.runner.model)
    return own.economy.billing == others.economy.billing
      && own.years.map { $0.parts } == others.years.map { $0.parts }
  }
}
