package import Forecasting
internal import Occupancy

/// One future as a JSON document.
package struct ReplayJSON {
  private let subject: Subject
  private let variant: Variant
  private let replay: Replay
  private let seed: UInt64
  private let drawn: [UncertainFigure]

  /// The events and yearly figures of one future of `variant`, in which the uncertain figures were drawn as `drawn`.
  package init(
    _ subject: Subject, _ variant: Variant, _ replay: Replay, seed: UInt64, drawn: [UncertainFigure] = []
  ) {
    (self.subject, self.variant, self.replay, self.seed, self.drawn) = (subject, variant, replay, seed, drawn)
  }

  /// The whole document.
  package var value: JSONValue {
    let members = [
      JSONMember("command", "replay"), JSONMember("version", .string(subject.version)),
      JSONMember("scenario", subject.json), JSONMember("seed", .unsigned(seed)),
      JSONMember("replication", .integer(replay.sample.replication)), JSONMember("variant", .string(variant.name)),
      JSONMember("tilbud", .array(variant.tilbud.indices.map(tilbud))),
    ]
    return .object(members + (drawn.isEmpty ? [] : [JSONMember("drawn", .array(drawn.map(\.json)))]))
  }

  private func tilbud(_ number: Int) -> JSONValue {
    [
      "id": .string(variant.tilbud[number].plan.id), "name": .string(variant.tilbud[number].name),
      "events": .array(replay.events[number].map { event($0, number) }),
      "years": .array(variant.scene.period.years.indices.map { year(number, $0) }),
    ]
  }

  private func event(_ event: TraceEvent, _ tilbud: Int) -> JSONValue {
    let told = ToldEvent(event, variant, tilbud)
    return [
      "day": .number(Occupancy.Ticks.days(event.tick)), "date": .string(told.date),
      "kind": .string("\(event.kind)"), "ydelse": .string(orNull: told.ydelse),
      "kommune": .string(orNull: told.kommune), "person": .string(orNull: told.person),
      "residents": .integer(event.residents), "waiting": .integer(event.waiting),
    ]
  }

  private func year(_ tilbud: Int, _ year: Int) -> JSONValue {
    let quantities = Quantity.allCases.filter { $0.exists(in: variant.tilbud[tilbud]) }
    let figures = quantities.map { quantity in
      JSONMember(quantity.key, .number(quantity.unit.amount(replay.sample.value(quantity, tilbud: tilbud, year: year))))
    }
    return .object([JSONMember("year", .integer(variant.scene.period.years[year]))] + figures)
  }
}

extension MetricUnit {
  /// A whole number in shares, people, days, hours or kroner, as near as a double comes.
  func amount(_ value: Int64) -> Double {
    switch self {
    case .share: Double(value) / 1e9
    case .hours: Double(value) / 1e3
    case .øre: Double(value) / 1e2
    case .mean, .days, .count, .indicator: Double(value) * scale
    }
  }
}
