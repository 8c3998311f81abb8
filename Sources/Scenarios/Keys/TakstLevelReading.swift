internal import Occupancy
internal import Takst

enum TakstLevelKey: String, ScenarioKey { case andel, vægt, timer_pr_døgn, tillæg }

/// A line of the takstbilag that a ydelse with places has.
struct TakstLevel {
  /// Nil for a ydelse without levels.
  let name: String?
  /// Share of those referred; those of a ydelse add to 1 on every day.
  var share: Schedule<Double>
  let weight: Schedule<Double>
  let hoursPerDøgn: Schedule<Double>
  let supplement: DatedValue<Kroner>

  /// The days on which something of it changes.
  var dates: [CivilDate] {
    [share, weight, hoursPerDøgn].flatMap { $0.steps.map { $0.from } } + supplement.dates
  }
}

extension TakstLevel {
  /// The shares of those referred on the first day, and those of later days.
  static func mix(
    _ levels: [TakstLevel], from start: CivilDate?
  ) -> (first: [Double], later: [Schedule<[Double]>.Step]) {
    let dates = Set(levels.flatMap { level in level.share.steps.map { $0.from } }).sorted()
    guard let first = start ?? dates.first else { return ([], []) }
    return (
      levels.map { $0.share.value(on: first) },
      dates.filter { $0 > first }.map { date in .init(from: date, value: levels.map { $0.share.value(on: date) }) }
    )
  }
}

/// Reads the levels of a ydelse: `takstniveauer`, or the one level that every ydelse has.
struct TakstLevelsReader {
  private static let most = 20

  private let keys: ObjectReader<YdelseKey>
  private let frame: ScenarioFrame

  init(_ keys: ObjectReader<YdelseKey>, in frame: ScenarioFrame) { (self.keys, self.frame) = (keys, frame) }

  func levels() -> [TakstLevel]? {
    guard let field = keys.field(.takstniveauer) else { return single() }
    keys.refuse([.takstvægt, .timer_pr_døgn, .tillæg], because: "every level in \"takstniveauer\" has its own")
    let frame = frame
    let read = Reading.map { .level($0, in: frame) }.counted(1...TakstLevelsReader.most, "levels").read(field)
    guard var levels = read?.map({ $0.value }) else { return nil }
    let dates = Set(levels.flatMap { $0.share.steps.map { $0.from } }).sorted()
    var steps = [[Schedule<Double>.Step]](repeating: [], count: levels.count)
    for date in dates {
      // A level without a date has its share on every day, also before those of the others begin.
      guard let shares = field.whole(levels.map { $0.share.value(on: date) }, "\"andel\" of the levels") else {
        return nil
      }
      for (index, share) in shares.enumerated() { steps[index].append(.init(from: date, value: share)) }
    }
    for index in levels.indices { levels[index].share = Schedule(steps[index]) ?? levels[index].share }
    return levels
  }

  private func single() -> [TakstLevel]? {
    let weight = keys.value(.takstvægt, .byDate(.takstWeight, in: frame), default: Schedule(1))
    let hours = keys.value(.timer_pr_døgn, .byDate(.hoursPerDøgn, in: frame), default: Schedule(0))
    let supplement = keys.value(.tillæg, .dated(.supplement, in: frame), default: DatedValue(.zero))
    guard let weight, let hours, let supplement else { return nil }
    return [TakstLevel(name: nil, share: Schedule(1), weight: weight, hoursPerDøgn: hours, supplement: supplement)]
  }
}

extension Reading<TakstLevel> {
  fileprivate static func level(_ name: String, in frame: ScenarioFrame) -> Reading {
    .object(TakstLevelKey.self) { keys in
      let share = keys.required(.andel, .byDate(.share(), in: frame))
      let weight = keys.value(.vægt, .byDate(.takstWeight, in: frame), default: Schedule(1))
      let hours = keys.value(.timer_pr_døgn, .byDate(.hoursPerDøgn, in: frame), default: Schedule(0))
      let supplement = keys.value(.tillæg, .dated(.supplement, in: frame), default: DatedValue(.zero))
      guard let share, let weight, let hours, let supplement else { return nil }
      return TakstLevel(name: name, share: share, weight: weight, hoursPerDøgn: hours, supplement: supplement)
    }
  }
}

extension Reading<Double> {
  fileprivate static var takstWeight: Reading { .number(in: 0...100) }
  fileprivate static var hoursPerDøgn: Reading { .number(in: 0...100) }
}

extension Reading<Kroner> {
  fileprivate static var supplement: Reading { .kroner(in: 0...1_000_000) }

  /// An amount in a range of whole kroner.
  static func kroner(in range: ClosedRange<Int64>) -> Reading {
    Reading<Int64>.money(in: range.lowerBound * 100...range.upperBound * 100).map { Kroner(øre: $0) }
  }
}
