import Occupancy
import Testing

@testable import Forecasting

@Suite("Memory before a run")
struct MemoryEstimateTests {
  private func variant(tilbud: Int, ydelser: Int, kommuner: Int, until year: Int) throws -> Variant {
    let first = try #require(CivilDate(iso: "2021-01-01")), last = try #require(CivilDate(iso: "\(year)-12-31"))
    let period = try #require(Period(first: first, last: last))
    let shares = Array(repeating: 1 / Double(kommuner), count: kommuner)
    let cases = try (0..<tilbud).map { t in
      let plans = try (0..<ydelser).map { y in
        YdelsePlan(
          id: "y\(y)", referrals: Referrals(rate: .total(Schedule(1), shares: shares)),
          stay: try .exponential(withMean: 300))
      }
      return TilbudCase(
        name: "t\(t)", plan: TilbudPlan(id: "t\(t)", places: Schedule(5), ydelser: plans),
        ydelser: plans.map { TilbudCase.Ydelse(name: $0.id) })
    }
    return Variant(name: "a", scene: Scene(period: period, kommuner: (0..<kommuner).map { "k\($0)" }), tilbud: cases)
  }

  @Test("More threads than blocks of replications are not made")
  func threads() throws {
    let model = try ForecastModel([variant(tilbud: 1, ydelser: 1, kommuner: 2, until: 2022)], seed: 1)
    #expect(try Forecast.Options(replications: 3, threads: 1_024).workers(on: model) == 1)
    #expect(try Forecast.Options(replications: 33, threads: 1_024).workers(on: model) == 3)
    #expect(try Forecast.Options(replications: 1_000, threads: 2).workers(on: model) == 2)
  }

  @Test("A large scenario is worked on by as few threads as there is room for")
  func fewer() throws {
    let model = try ForecastModel([variant(tilbud: 1, ydelser: 20, kommuner: 200, until: 2060)], seed: 1)
    let estimate = MemoryEstimate(model)
    let workers = try Forecast.Options(replications: 1_000, threads: 64).workers(on: model)
    #expect(workers > 1 && workers < 64)
    #expect(estimate.shared + workers * estimate.perWorker <= MemoryEstimate.most)
  }

  @Test("A scenario without room for one thread is refused before anything is simulated")
  func refused() throws {
    let large = try variant(tilbud: 4, ydelser: 50, kommuner: 200, until: 2070)
    do {
      _ = try Forecast([large], options: Forecast.Options(replications: 3))
      Issue.record("it was not refused")
    } catch {
      guard case .tooLarge(let bytes, _) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(bytes > 3_000_000_000 && error.description.contains("kommuner"))
    }
  }
}
