import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("Replay") struct ReplayTests {
  private func responsive() throws -> [Variant] {
    try everything().map { variant in
      var variant = variant
      variant.tilbud[0].economy?.response = try PriceResponse(reference: Kroner(6_000), elasticity: -1.5)
      return variant
    }
  }

  private func isInOrder(_ events: [TraceEvent]) -> Bool {
    zip(events, events.dropFirst()).allSatisfy { $0.tick <= $1.tick }
  }

  @Test(
    "The replayed figures are the sample of that replication, with and without a price response",
    arguments: [true, false])
  func sameAsSample(hasResponse: Bool) throws {
    let variants = try hasResponse ? responsive() : everything()
    for v in variants.indices {
      for wanted in [1, 17, 40] {
        let replay = try Forecast.replay(variants[v], replication: wanted, seed: 31)
        _ = try Forecast(variants, options: .init(replications: 40, threads: 2, seed: 31)).run(samples: { sample in
          guard sample.replication == wanted, sample.variant == v else { return }
          for year in 0...4 {
            for quantity in Quantity.allCases {
              #expect(
                sample.value(quantity, tilbud: 0, year: year) == replay.sample.value(quantity, tilbud: 0, year: year))
            }
          }
        })
      }
    }
  }

  @Test("Events come in order of time, and their numbers are the yearly figures", arguments: [true, false])
  func events(hasResponse: Bool) throws {
    for variant in try hasResponse ? responsive() : everything() {
      for replication in 1...20 {
        let replay = try Forecast.replay(variant, replication: replication, seed: 5)
        let events = replay.events[0]
        // Cases by the hour of a tilbud with places are counted in the figures of their ydelse.
        let plan = variant.tilbud[0].plan
        let people = plan.ydelser.isEmpty ? plan.hourly.count : plan.ydelser.count
        #expect(isInOrder(events))
        let boundaries = [0, 365, 730, 1_096, 1_461].map { Int64($0) << 20 }
        for year in 0..<4 {
          let range = boundaries[year]..<boundaries[year + 1]
          func count(_ kinds: TraceEvent.Kind...) -> Int64 {
            Int64(events.filter { $0.ydelse < people && kinds.contains($0.kind) && range.contains($0.tick) }.count)
          }
          #expect(count(.referred) == replay.sample.value(.referred, tilbud: 0, year: year))
          #expect(count(.admitted, .begun) == replay.sample.value(.admitted, tilbud: 0, year: year))
          #expect(count(.left) == replay.sample.value(.left, tilbud: 0, year: year))
          #expect(count(.turnedAway) == replay.sample.value(.turnedAway, tilbud: 0, year: year))
          #expect(count(.discharged, .completed) == replay.sample.value(.discharged, tilbud: 0, year: year))
        }
      }
    }
  }

  @Test("Every tilbud of the variant has its own events, in the variant's order")
  func severalTilbud() throws {
    var both = try everything()[0]
    let other = try variant(
      years: 4, from: 2022, kommuner: both.scene.kommuner, id: "andet",
      ydelser: [
        still(residents: 3, kommuner: 3)
      ])
    both.tilbud.insert(other.tilbud[0], at: 0)
    let replay = try Forecast.replay(both, replication: 2, seed: 1)
    #expect(replay.events.count == 2)
    #expect(replay.events[0].map(\.kind) == [.present, .present, .present])
    #expect(try replay.events[1] == Forecast.replay(everything()[0], replication: 2, seed: 1).events[0])
    #expect(replay.sample.replication == 2)
  }
}
