internal import Occupancy
internal import Takst

enum TakstLevelKey: String, ScenarioKey { case andel, vægt, timer_pr_døgn, tillæg }

/// A line of the takstbilag that a ydelse with places has.
struct TakstLevel {
  /// Nil for a ydelse without levels.
  let name: String?
  /// Share of those referred; those of a ydelse add to 1.
  var share: Double
  let weight: Double
  let hoursPerDøgn: Double
  let supplement: Kroner
}

/// Reads the levels of a ydelse: `takstniveauer`, or the one level that every ydelse has.
struct TakstLevelsReader {
  private static let most = 20

  private let keys: ObjectReader<YdelseKey>

  init(_ keys: ObjectReader<YdelseKey>) { self.keys = keys }

  func levels() -> [TakstLevel]? {
    guard let field = keys.field(.takstniveauer) else { return single() }
    keys.refuse([.takstvægt, .timer_pr_døgn, .tillæg], because: "every level in \"takstniveauer\" has its own")
    let levels = Reading.map { .level($0) }.counted(1...TakstLevelsReader.most, "levels").read(field)
    guard let levels, let shares = field.whole(levels.map({ $0.value.share }), "\"andel\" of the levels") else {
      return nil
    }
    return zip(levels, shares).map { level, share in
      var level = level.value
      level.share = share
      return level
    }
  }

  private func single() -> [TakstLevel]? {
    let weight = keys.value(.takstvægt, .takstWeight, default: 1)
    let hours = keys.value(.timer_pr_døgn, .hoursPerDøgn, default: 0)
    let supplement = keys.value(.tillæg, .supplement, default: .zero)
    guard let weight, let hours, let supplement else { return nil }
    return [TakstLevel(name: nil, share: 1, weight: weight, hoursPerDøgn: hours, supplement: supplement)]
  }
}

extension Reading<TakstLevel> {
  fileprivate static func level(_ name: String) -> Reading {
    .object(TakstLevelKey.self) { keys in
      let share = keys.required(.andel, .share())
      let weight = keys.value(.vægt, .takstWeight, default: 1)
      let hours = keys.value(.timer_pr_døgn, .hoursPerDøgn, default: 0)
      let supplement = keys.value(.tillæg, .supplement, default: .zero)
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
