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
      JSONMember(.command, "replay"), JSONMember(.version, .string(subject.version)),
      JSONMember(.scenario, subject.json), JSONMember(.seed, .unsigned(seed)),
      JSONMember(.replication, .integer(replay.sample.replication)), JSONMember(.variant, .string(variant.name)),
      JSONMember(.tilbud, .array(variant.tilbud.indices.map(tilbud))),
    ]
    return .object(members + (drawn.isEmpty ? [] : [JSONMember(.drawn, .array(drawn.map(\.json)))]))
  }

  private func tilbud(_ number: Int) -> JSONValue {
    [
      .id: .string(variant.tilbud[number].plan.id), .name: .string(variant.tilbud[number].name),
      .events: .array(replay.events[number].map { event($0, number) }),
      .years: .array(variant.scene.period.years.indices.map { year(number, $0) }),
    ]
  }

  private func event(_ event: TraceEvent, _ tilbud: Int) -> JSONValue {
    let told = ToldEvent(event, variant, tilbud)
    let members = [
      JSONMember(.day, .number(Occupancy.Ticks.days(event.tick))), JSONMember(.date, .string(told.date)),
      JSONMember(.kind, .string("\(event.kind)")), JSONMember(.ydelse, .string(orNull: told.ydelse)),
      JSONMember(.kommune, .string(orNull: told.kommune)), JSONMember(.person, .string(orNull: told.person)),
      JSONMember(.residents, .integer(event.residents)), JSONMember(.waiting, .integer(event.waiting)),
    ]
    return .object(members + (event.review.map { [JSONMember(.review, review($0, told.what))] } ?? []))
  }

  private func review(_ review: RuleReview, _ words: String) -> JSONValue {
    switch review {
    case .ommærkning(let occupied, let places, let before, let after):
      return [
        .rule: "ommærkning", .words: .string(words), .occupied: .integer(occupied), .places: .integer(places),
        .before: .integer(before), .after: .integer(after),
      ]
    case .adjustment(let belægning, let before, let after, let effectDay):
      let effect = effectDay.map { variant.scene.period.first.adding(days: $0).iso }
      return [
        .rule: "adjustment", .words: .string(words), .enrolledShare: .number(orNull: belægning),
        .before: .integer(before), .after: .integer(after), .from: .string(orNull: effect),
      ]
    }
  }

  private func year(_ tilbud: Int, _ year: Int) -> JSONValue {
    let quantities = Quantity.allCases.filter { $0.exists(in: variant.tilbud[tilbud]) }
    let figures = quantities.map { quantity in
      JSONMember(
        key: quantity.key, .number(quantity.unit.amount(replay.sample.value(quantity, tilbud: tilbud, year: year))))
    }
    return .object([JSONMember(.year, .integer(variant.scene.period.years[year]))] + figures)
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
