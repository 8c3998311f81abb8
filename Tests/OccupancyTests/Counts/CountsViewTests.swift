import Testing

@testable import Occupancy

@Suite("Counts")
struct CountsViewTests {
  @Test("Buckets are the months, cut where a takst changes, and know their days and years")
  func buckets() throws {
    let scene = Scene("2101-11-15", "2102-02-10")
    let buckets = Buckets(
      period: scene.period,
      cutOn: [civil("2102-01-15"), civil("2101-12-01"), civil("2101-11-15"), civil("2103-01-01"), civil("2101-01-01")])
    #expect(buckets.starts.map(\.iso) == ["2101-11-15", "2101-12-01", "2102-01-01", "2102-01-15", "2102-02-01"])
    #expect(buckets.days == [16, 31, 14, 17, 10])
    #expect(buckets.years == [2101, 2101, 2102, 2102, 2102])
    #expect(buckets.ofYear == [0..<2, 2..<5])
  }

  @Test("A change adds the rest of its own bucket and whole buckets after, to the tick")
  func change() {
    let buckets = Buckets(period: Scene("2101-01-01", "2101-04-30").period)
    let memory = CountsMemory(lines: 2, kommuner: 3, buckets: buckets)
    let counts = memory.view
    let cell = counts.cell(line: 1, kommune: 2)
    var moment = counts.start
    counts.move(&moment, to: 40 * Ticks.perDay + 7)
    counts.change(.enrolled, cell, at: moment, by: 2)
    counts.change(.enrolled, cell, atTick: 100 * Ticks.perDay - 1, by: -2)
    counts.change(.enrolled, cell, atTick: 120 * Ticks.perDay, by: 50)
    // Rådige places are kept together with the residents: one place all the time, and two residents for a while.
    counts.changeAvailable(at: moment, by: 1 + 2)
    counts.move(&moment, to: 100 * Ticks.perDay - 1)
    counts.changeAvailable(at: moment, by: -2)
    counts.settle(0..<4)
    let whole = (0..<4).map { counts.integral(.enrolled, line: 1, kommune: 2, bucket: $0) }
    #expect(
      whole == [0, 2 * (19 * Ticks.perDay - 7), 2 * 31 * Ticks.perDay, 2 * (10 * Ticks.perDay - 1)])
    let available = (0..<4).map { counts.available(bucket: $0) }
    #expect(available == [0, 19 * Ticks.perDay - 7, 31 * Ticks.perDay, 30 * Ticks.perDay])
    #expect((0..<4).allSatisfy { counts.integral(.waiting, line: 1, kommune: 2, bucket: $0) == 0 })
    #expect((0..<4).allSatisfy { counts.integral(.enrolled, line: 0, kommune: 2, bucket: $0) == 0 })
  }

  @Test("Years settled one at a time give the same integrals as all at once")
  func settleByYear() {
    let buckets = Buckets(period: Scene("2101-01-01", "2103-12-31").period)
    let (one, two) = (
      CountsMemory(lines: 1, kommuner: 1, buckets: buckets), CountsMemory(lines: 1, kommuner: 1, buckets: buckets)
    )
    for memory in [one, two] { memory.view.change(.waiting, 0, atTick: 200 * Ticks.perDay, by: 3) }
    one.view.settle(0..<36)
    for year in buckets.ofYear { two.view.settle(year) }
    for bucket in 0..<36 {
      #expect(
        one.view.integral(.waiting, line: 0, kommune: 0, bucket: bucket)
          == two.view.integral(.waiting, line: 0, kommune: 0, bucket: bucket))
    }
  }

  @Test("Months and kommuner add up to the year and the total, whatever extra dates cut the buckets")
  func addUp() throws {
    let scene = Scene("2101-01-01", "2102-12-31", kommuner: ["a", "b", "c"])
    var ydelse = YdelsePlan(
      id: "A", referrals: Referrals(rate: .total(Schedule(30), shares: [0.2, 0.5, 0.3])), stay: .exponential(mean: 90))
    ydelse.waiting = .init(patience: .exponential(mean: 30))
    ydelse.levels = [0.4, 0.6]
    ydelse.notice = .runningMonth(andDays: 30)
    let plain = try TilbudPlan.with(places: 6, [ydelse]).simulation(in: scene)
    let cut = try TilbudPlan.with(places: 6, [ydelse]) {
      $0.countingDates = [civil("2101-03-17"), civil("2102-12-31")]
    }.simulation(in: scene)
    for replication in 0..<50 as Range<UInt64> {
      plain.run(replication: replication)
      cut.run(replication: replication)
      for year in 0..<2 {
        for line in 0..<2 {
          for measure in Measure.allCases {
            #expect(
              plain.integral(measure, line: line, buckets: plain.years(year, year))
                == cut.integral(measure, line: line, buckets: cut.years(year, year)))
          }
          for flow in Flow.allCases {
            #expect(
              plain.flow(flow, line: line, buckets: plain.years(year, year))
                == cut.flow(flow, line: line, buckets: cut.years(year, year)))
          }
        }
      }
      // Below and at the places, what is not enrolled is rådig.
      for bucket in plain.all {
        let enrolled = (0..<2).reduce(0) { $0 + plain.integral(.enrolled, line: $1, buckets: bucket..<bucket + 1) }
        let all = 6 * Int64(plain.model.buckets.days[bucket]) * Ticks.perDay
        #expect(enrolled + plain.available(bucket: bucket) == all)
      }
    }
  }
}
