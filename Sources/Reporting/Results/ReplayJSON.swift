package import Forecasting
internal import Occupancy
internal import Takst

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
      JSONMember(.command, .command(.replay)), JSONMember(.version, .string(subject.version)),
      JSONMember(.scenario, subject.json), JSONMember(.seed, .unsigned(seed)),
      JSONMember(.replication, .integer(replay.sample.replication)), JSONMember(.variant, .string(variant.name)),
      JSONMember(.tilbud, .array(variant.tilbud.indices.map(tilbud))),
    ]
    return .object(members + (drawn.isEmpty ? [] : [JSONMember(.drawn, .array(drawn.map { $0.json }))]))
  }

  private func tilbud(_ number: Int) -> JSONValue {
    let tilbud = variant.tilbud[number]
    return [
      .id: .string(tilbud.plan.id), .name: .string(tilbud.name), .hourly: .bool(tilbud.isHourly),
      .events: .array(replay.events[number].map { event($0, tilbud) }),
      .years: .array(variant.scene.period.years.indices.map { year(number, $0) }),
    ]
  }

  private func event(_ event: TraceEvent, _ tilbud: TilbudCase) -> JSONValue {
    let date = variant.scene.period.first.adding(days: Int(event.tick / Occupancy.Ticks.perDay))
    let ydelse = event.ydelse >= 0 ? tilbud.ydelser[event.ydelse].name : nil
    let kommune = event.kommune >= 0 ? variant.scene.kommuner[event.kommune] : nil
    let line = event.line >= 0 ? tilbud.economy?.structure.lines[event.line].name : nil
    let members = [
      JSONMember(.day, .number(Occupancy.Ticks.days(event.tick))), JSONMember(.date, .string(date.iso)),
      JSONMember(.kind, .string(event.kind.key)), JSONMember(.ydelse, .string(orNull: ydelse)),
      JSONMember(.line, .string(orNull: line)), JSONMember(.kommune, .string(orNull: kommune)),
      JSONMember(.person, .string(orNull: Self.name(ofPerson: event.person))),
      JSONMember(.places, .integer(event.places)), JSONMember(.residents, .integer(event.residents)),
      JSONMember(.waiting, .integer(event.waiting)),
    ]
    return .object(members + (event.review.map { [JSONMember(.review, review($0, tilbud.plan.rules))] } ?? []))
  }

  /// Which person of the ydelse: `7` is the seventh referred, `b2` the second who was there from the beginning, `w1` the
  /// first who waited then, and `k3` the third whose referral the scenario lists. The upper part of the number tells where
  /// they come from.
  private static func name(ofPerson number: Int64) -> String? {
    guard number >= 0 else { return nil }
    let origins = ["", "k", "w", "b"]
    let (origin, count) = (Int(number >> 40), number & (1 << 40 - 1))
    return (origins.indices.contains(origin) ? origins[origin] : "\(origin)-") + String(count + 1)
  }

  /// What a review saw, by which limits, and what it decided; in words too.
  private func review(_ review: RuleReview, _ rules: PlaceRules) -> JSONValue {
    var members: [JSONMember]
    switch review {
    case .ommærkning(let occupied, let places, let before, let after):
      members = [
        JSONMember(.rule, "ommærkning"), JSONMember(.occupied, .integer(occupied)),
        JSONMember(.places, .integer(places)), JSONMember(.before, .integer(before)),
        JSONMember(.after, .integer(after)),
        JSONMember(.fewerThan, .integer(orNull: rules.ommærkning?.whenFewerThan)),
        JSONMember(.returnsAt, .integer(orNull: rules.ommærkning?.returnsAt)),
      ]
    case .adjustment(let belægning, let before, let after, let effectDay):
      let effect = effectDay.map { variant.scene.period.first.adding(days: $0).iso }
      members = [
        JSONMember(.rule, "adjustment"), JSONMember(.enrolledShare, .number(orNull: belægning)),
        JSONMember(.before, .integer(before)), JSONMember(.after, .integer(after)),
        JSONMember(.from, .string(orNull: effect)),
        JSONMember(.cut, .number(orNull: rules.adjustment?.cut?.threshold)),
        JSONMember(.addition, .number(orNull: rules.adjustment?.addition?.threshold)),
      ]
    }
    let told = ResultNode(document: ResultCommand.replay.rawValue, .object(members))
    members.append(JSONMember(.words, .string(ReviewSentence(.english, told).text.plain)))
    return .object(members)
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

extension TraceEvent.Kind {
  /// Its name in JSON.
  var key: String {
    switch self {
    case .waitingAtStart: "waitingAtStart"
    case .turnedAway: "turnedAway"
    default: rawValue
    }
  }

  init?(key: String) {
    guard let kind = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = kind
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
