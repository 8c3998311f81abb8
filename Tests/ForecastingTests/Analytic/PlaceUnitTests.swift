import Testing

@testable import Forecasting

@Suite("Places by queueing theory")
struct PlaceUnitTests {
  private func unit(_ places: Int, _ list: PlaceUnit.List = .noList, stay: Double = 1) throws -> PlaceUnit {
    try PlaceUnit(places: places, stay: stay, list: list)
  }

  @Test("Small units without a list: 2.2 and 3.9 times the capacity in 6 places, 1.2 times in 22")
  func demandForABelægning() throws {
    for (places, share, multiple) in [(6, 0.90, 2.2), (6, 0.95, 3.9), (22, 0.90, 1.2)] {
      let load = try #require(try unit(places).load(forBelægning: share))
      #expect((load / Double(places) - multiple).magnitude < 0.05)
      let state = try #require(try unit(places).steadyState(load: load))
      #expect(agree(state.belægning, share, within: 1e-12))
      if share == 0.90 && places == 6 { #expect((state.notAdmitted - 0.59).magnitude < 0.005) }
    }
  }

  @Test("Merging 4, 5 and 6 places into 15 at 90 percent load: 68 to 78 percent occupied, 24 to 13 percent refused")
  func merging() throws {
    var (residents, refused) = (0.0, 0.0)
    for places in [4, 5, 6] {
      let load = 0.9 * Double(places)
      let state = try #require(try unit(places).steadyState(load: load))
      residents += state.residents
      refused += state.notAdmitted * load
    }
    #expect((residents / 15 - 0.68).magnitude < 0.005)
    #expect((refused / 13.5 - 0.24).magnitude < 0.005)
    let merged = try #require(try unit(15).steadyState(load: 13.5))
    #expect((merged.belægning - 0.78).magnitude < 0.005)
    #expect((merged.notAdmitted - 0.13).magnitude < 0.005)
  }

  @Test(
    "The demand for a belægning gives that belægning", arguments: [1, 6, 22, 500, 10_000], [0.05, 0.85, 0.95, 0.999])
  func inverse(places: Int, share: Double) throws {
    for list in [PlaceUnit.List.noList, .patience(mean: 0.1), .unlimited] {
      let unit = try unit(places, list)
      let load = try #require(unit.load(forBelægning: share))
      #expect(agree(try #require(unit.steadyState(load: load)).belægning, share, within: 1e-11))
    }
    #expect(try unit(places).load(forBelægning: 1) == nil)
    #expect(try unit(places).load(forBelægning: 0) == nil)
  }

  @Test("One place without a list: the load for belægning b is b ÷ (1 − b)")
  func oneplace() throws {
    #expect(agree(try #require(try unit(1).load(forBelægning: 0.95)), 19, within: 1e-12))
  }

  @Test("More demand fills more and refuses more; more patience fills more; more places refuse less")
  func monotone() throws {
    for list in [PlaceUnit.List.noList, .patience(mean: 0.2)] {
      let loads = [0.5, 2, 5, 6, 7, 12, 60]
      let states = try loads.map { try #require(try unit(6, list).steadyState(load: $0)) }
      for (less, more) in zip(states, states.dropFirst()) {
        #expect(less.belægning < more.belægning && less.notAdmitted < more.notAdmitted)
        #expect(less.findNoPlace < more.findNoPlace)
      }
    }
    let patient = try [0.01, 0.1, 0.5, 2, 20].map {
      try #require(try unit(6, .patience(mean: $0)).steadyState(load: 5.4))
    }
    for (less, more) in zip(patient, patient.dropFirst()) {
      #expect(less.belægning < more.belægning && less.notAdmitted > more.notAdmitted && less.meanWait < more.meanWait)
    }
    for places in 1..<40 {
      for list in [PlaceUnit.List.noList, .patience(mean: 0.2)] {
        let few = try #require(try unit(places, list).steadyState(load: 9))
        let many = try #require(try unit(places + 1, list).steadyState(load: 9))
        #expect(few.notAdmitted > many.notAdmitted && few.meanWait >= many.meanWait)
        #expect(few.findNoPlace > many.findNoPlace)
      }
    }
  }

  @Test("Times are in the unit of the stay")
  func timeUnit() throws {
    let inStays = try #require(try unit(6, .patience(mean: 0.1)).steadyState(load: 5.4))
    let inDays = try #require(try unit(6, .patience(mean: 90), stay: 900).steadyState(load: 5.4))
    #expect(agree(inDays.meanWait, 900 * inStays.meanWait))
    #expect(agree(inDays.meanWaitOfAdmitted, 900 * inStays.meanWaitOfAdmitted))
    #expect(inDays.notAdmitted == inStays.notAdmitted)
    // All waits are of those admitted or of those who leave.
    let leaving = try #require(inDays.meanWaitOfLeaving)
    let all = inDays.notAdmitted * leaving + (1 - inDays.notAdmitted) * inDays.meanWaitOfAdmitted
    #expect(agree(all, inDays.meanWait))
  }

  @Test("The fewest places keep the limit, and one fewer does not", arguments: [0.01, 0.1, 0.5], [0.4, 5.2, 300])
  func fewest(limit: Double, load: Double) throws {
    for list in [PlaceUnit.List.noList, .patience(mean: 0.1)] {
      let limits = RiskLimits(notAdmitted: limit)
      let found = try #require(try PlaceUnit.fewest(load: load, stay: 1, list: list, within: limits))
      #expect(limits.hold(in: try #require(found.steadyState(load: load))))
      if found.places > 1 {
        let fewer = try #require(try unit(found.places - 1, list).steadyState(load: load))
        #expect(!limits.hold(in: fewer))
      }
    }
  }

  @Test("All limits hold at once, and too large a demand has no places")
  func limits() throws {
    let waits = RiskLimits(findNoPlace: 0.2, meanWait: 0.02)
    let found = try #require(try PlaceUnit.fewest(load: 5.2, stay: 1, list: .unlimited, within: waits))
    let state = try #require(found.steadyState(load: 5.2))
    #expect(state.findNoPlace <= 0.2 && state.meanWait <= 0.02)
    let fewer = try #require(try unit(found.places - 1, .unlimited).steadyState(load: 5.2))
    #expect(fewer.findNoPlace > 0.2 || fewer.meanWait > 0.02)
    #expect(try PlaceUnit.fewest(load: 20_000, stay: 1, list: .noList, within: RiskLimits(notAdmitted: 0.1)) == nil)
    #expect(RiskLimits(meanWait: 3).matter(with: .noList) == false)
    #expect(RiskLimits(notAdmitted: 0.1).matter(with: .unlimited) == false)
  }

  @Test("Values outside their range are refused")
  func refusals() {
    #expect(error { _ = try unit(0) } == .option(name: "places", problem: "must lie between 1 and 10,000"))
    #expect(error { _ = try unit(10_001) } != nil)
    #expect(error { _ = try unit(6, stay: 0) } == .option(name: "stay", problem: "must lie above 0"))
    #expect(error { _ = try unit(6, .patience(mean: -1)) } == .option(name: "patience", problem: "must lie above 0"))
  }
}
