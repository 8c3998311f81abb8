package import Forecasting
internal import Occupancy

/// One future told event by event.
package struct ReplayText {
  private let subject: Subject
  private let variant: Variant
  private let replay: Replay
  private let seed: UInt64
  private let drawn: [UncertainFigure]
  private let page: TextPage

  /// The events and yearly figures of one future of `variant`, in which the uncertain figures were drawn as `drawn`.
  package init(
    _ subject: Subject, _ variant: Variant, _ replay: Replay, seed: UInt64, drawn: [UncertainFigure] = [],
    page: TextPage
  ) {
    (self.subject, self.variant, self.replay, self.seed, self.page) = (subject, variant, replay, seed, page)
    self.drawn = drawn
  }

  /// All of it.
  package var text: String {
    let number = NumberStyle(.english).integer(replay.sample.replication)
    var blocks = [
      page.title(subject.name)
        + page.paragraph(
          "Period \(subject.periodText). Variant ‘\(variant.name)’. Future \(number) alone, seed \(seed).")
        + page.made(subject)
    ]
    if !drawn.isEmpty { blocks.append(page.table(numbers)) }
    for tilbud in variant.tilbud.indices {
      blocks.append(page.heading(variant.tilbud[tilbud]))
      blocks.append(page.table(events(tilbud)))
      blocks.append(page.table(years(tilbud)))
    }
    blocks.append(
      page.paragraph(
        "Person counts those referred to one ydelse, as they came; b1 was there from the beginning, w1 waited then, and "
          + "k1 is the first whose referral the scenario lists. Residents and Waiting are the tilbud's after the event. "
          + "One future is one possibility, not what is expected."))
    return blocks.joined(separator: "\n")
  }

  /// What this future drew.
  private var numbers: TextTable {
    var table = TextTable([.text("Uncertain number"), .figures("This future"), .figures("Central")])
    for (name, figure) in zip(UncertainFigure.shortNames(of: drawn), drawn) {
      table.addRow([name, figure.drawn?.text ?? NumberStyle.missing, figure.central.text])
    }
    return table
  }

  private func events(_ tilbud: Int) -> TextTable {
    var table = TextTable([
      .text("Date"), .text("Hour"), .text("Ydelse"), .text("Kommune"), .text("Person"), .text("What happened"),
      .figures("Residents"), .figures("Waiting"),
    ])
    for event in replay.events[tilbud] {
      let told = ToldEvent(event, variant, tilbud)
      table.addRow([
        told.date, told.hour, told.ydelse ?? "", told.kommune ?? "", told.person ?? "",
        told.what, String(event.residents), String(event.waiting),
      ])
    }
    return table
  }

  /// The future's figures, one row a quantity and one column a year.
  private func years(_ tilbud: Int) -> TextTable {
    let years = variant.scene.period.years
    var table = TextTable([.text("This future")] + years.map { .figures(String($0)) })
    for quantity in Quantity.allCases where quantity.exists(in: variant.tilbud[tilbud]) {
      let values = years.indices.map { replay.sample.value(quantity, tilbud: tilbud, year: $0) }
      table.addRow([quantity.words] + values.map(quantity.text))
    }
    return table
  }
}

/// An event with the names of what it is about.
struct ToldEvent {
  let date: String
  let hour: String
  let ydelse: String?
  let kommune: String?
  /// Which person of the ydelse: `7` is the seventh referred, `b2` the second who was there from the beginning, `w1`
  /// the first who waited then, and `k3` the third whose referral the scenario lists.
  let person: String?
  /// What happened, in words.
  let what: String

  init(_ event: TraceEvent, _ variant: Variant, _ tilbud: Int) {
    let (day, tick) = event.tick.quotientAndRemainder(dividingBy: Occupancy.Ticks.perDay)
    date = variant.scene.period.first.adding(days: Int(day)).iso
    let clock = String(tick * 24 / Occupancy.Ticks.perDay)
    hour = (clock.count < 2 ? "0" : "") + clock + "h"
    ydelse = event.ydelse >= 0 ? variant.tilbud[tilbud].ydelser[event.ydelse].name : nil
    kommune = event.kommune >= 0 ? variant.scene.kommuner[event.kommune] : nil
    person = ToldEvent.name(ofPerson: event.person)
    let rules = RuleText(variant.tilbud[tilbud].plan.rules, period: variant.scene.period)
    what = event.review.map(rules.words) ?? event.kind.words
  }

  /// The name of a person; the upper part of the number tells where they come from.
  private static func name(ofPerson number: Int64) -> String? {
    guard number >= 0 else { return nil }
    let origins = ["", "k", "w", "b"]
    let (origin, count) = (Int(number >> 40), number & (1 << 40 - 1))
    return (origins.indices.contains(origin) ? origins[origin] : "\(origin)-") + String(count + 1)
  }
}

extension TraceEvent.Kind {
  /// What happened, in words.
  var words: String {
    switch self {
    case .present: "there at start"
    case .waitingAtStart: "waits at start"
    case .referred: "is referred"
    case .admitted: "is admitted"
    case .waits: "waits"
    case .left: "leaves the list"
    case .turnedAway: "is turned away"
    case .discharged: "is discharged"
    case .moved: "is moved out"
    case .places: "places change"
    case .ready: "a place is ready"
    case .review: "review"
    case .begun: "the case is begun"
    case .completed: "the case is completed"
    }
  }
}

extension Quantity {
  /// What the quantity is called in a row of its own.
  var words: String {
    switch self {
    case .enrolledShare: "Belægning, indskrevet"
    case .physicalShare: "Belægning, fysisk"
    case .billedShare: "Belægning, betalt"
    case .residents: "Residents, mean"
    case .available: "Rådige places, mean"
    case .waiting: "Waiting, mean"
    case .referred: "Referred"
    case .admitted: "Admitted"
    case .admittedFromList: "… of them from the list"
    case .left: "Left the list"
    case .turnedAway: "Turned away"
    case .discharged: "Discharged"
    case .moved: "Moved out"
    case .waitedByAdmitted: "Days waited by those admitted"
    case .waitedByLeft: "Days waited by those who left"
    case .hoursReferred: "Hours referred"
    case .hoursDelivered: "Hours delivered"
    case .utilisation: "Utilisation of the hours"
    case .backlog: "Backlog at the end, hours"
    case .takst: "Takst at the end, kr."
    case .income: "Income, kr."
    case .cost: "Cost, kr."
    case .budget: "Budget, kr."
    case .result: "Result, kr."
    case .efterregulering: "Efterregulering in the takst, kr."
    case .outstanding: "Efterregulering still to come, kr."
    case .deficit: "Deficit"
    case .deficitBeyondBand: "Deficit beyond the band"
    case .places: "Places in force, mean"
    case .ommærket: "Places ommærket, mean"
    case .byPopulation: "… of the income by population, kr."
    }
  }

  /// One future's figure as text.
  func text(_ value: Int64) -> String {
    let numbers = NumberStyle(.english)
    switch unit {
    case .share: return numbers.percent(Double(value) * unit.scale)
    case .count: return numbers.integer(value)
    case .mean: return numbers.decimal(Double(value) * unit.scale, places: 2)
    case .days: return numbers.decimal(Double(value) * unit.scale, places: 1)
    case .hours: return numbers.decimal(value, scale: 3, places: 1)
    case .øre: return numbers.decimal(value, scale: 2, places: self == .takst ? 0 : 2)
    case .indicator: return value == 0 ? "no" : "yes"
    }
  }
}
