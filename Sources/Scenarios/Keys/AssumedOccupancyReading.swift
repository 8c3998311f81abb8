internal import Forecasting
internal import Occupancy
internal import Takst

/// `forudsat_belægning` as a rule.
enum AssumedRuleKey: String, ScenarioKey { case regel, kendte_år, gulv, loft, historik, dispensation }

/// The rules that decide a forudsat belægning.
enum AssumedRuleWord: String, CaseIterable { case meanOfTwo = "middel af to kendte år" }

/// The years known when a takst is set.
enum KnownYearsWord: String, CaseIterable {
  case threeAndTwo = "y-3 og y-2"
  case twoAndOne = "y-2 og y-1"

  var years: AssumedOccupancy.KnownYears { self == .threeAndTwo ? .threeAndTwoBefore : .twoAndOneBefore }
}

extension Reading<Economy.Assumed> {
  private static var range: ClosedRange<Double> { 0.01...2 }

  /// A share, shares by date, or a rule.
  static func assumedOccupancy(in frame: ScenarioFrame) -> Reading {
    let byDate = Reading<Schedule<Share>>.byDate(.exactShare(in: range), in: frame)
    return Reading("\(byDate.expected), or a rule") { field in
      let isRule = field.node.members.map { $0.contains { $0.key.first?.isNumber != true } } ?? false
      if isRule { return Reading<AssumedOccupancy>.rule(range, in: frame).read(field).map { .rule($0) } }
      return byDate.read(field).map { .byDate($0) }
    }
  }
}

extension Reading<AssumedOccupancy> {
  fileprivate static func rule(_ range: ClosedRange<Double>, in frame: ScenarioFrame) -> Reading {
    .object(AssumedRuleKey.self) { keys in
      _ = keys.required(.regel, Reading<AssumedRuleWord>.word)
      let known = keys.value(.kendte_år, Reading<KnownYearsWord>.word, default: .threeAndTwo)
      let floor = keys.required(.gulv, .exactShare(in: range))
      let ceiling = keys.required(.loft, .exactShare(in: range))
      let history = keys.value(.historik, .yearShares(in: 0...2), default: [])
      let dispensations = keys.value(.dispensation, .dispensations(range, in: frame), default: Dispensations())
      guard let known, let floor, let ceiling, let history, let dispensations, keys.has(.regel) else { return nil }
      if floor > ceiling {
        keys.error(.gulv, "the lowest share is above the highest")
        return nil
      }
      let rule = keys.field.attempt { () throws(TakstError) in
        try AssumedOccupancy(
          .meanOfTwoYears(known: known.years, floor: floor, ceiling: ceiling), history: history,
          dispensations: dispensations.years, dated: dispensations.dated)
      }
      return rule.flatMap { keys.knowsEnough($0, of: frame.period) ? $0 : nil }
    }
  }
}

extension ObjectReader<AssumedRuleKey> {
  /// Whether the history has every year before the period that the rule asks for; reports the first that is missing.
  fileprivate func knowsEnough(_ rule: AssumedOccupancy, of period: Period?) -> Bool {
    guard let period else { return true }
    for year in period.years {
      // Years of the period itself are known when their turn comes.
      let simulated = { (asked: Int) in asked >= period.first.year ? Share.one : nil }
      do throws(TakstError) {
        for day in [0] + rule.dated.filter({ $0.year == year }).map({ $0.fromDay }) {
          _ = try rule.decision(for: year, onDay: day, actual: simulated)
        }
      } catch {
        self.error(.historik, error.description, expected: "that year in \"historik\"")
        return false
      }
    }
    return true
  }
}

/// What the styregruppe has decided instead of the rule.
private struct Dispensations {
  var years: [AssumedOccupancy.YearShare] = []
  var dated: [AssumedOccupancy.Dispensation] = []
}

/// What ends a dispensation that began on a date.
enum DispensationWord: String, CaseIterable { case byRule = "efter reglen" }

extension Reading<Dispensations> {
  /// Shares by year, each for that year alone, and by date, each until the next.
  fileprivate static func dispensations(_ range: ClosedRange<Double>, in frame: ScenarioFrame) -> Reading {
    let share = Reading<Share>.exactShare(in: range)
    let expected = "an object of shares by year, or by date"
    return Reading(expected) { field in
      guard let members = field.node.members else {
        field.reject(expected: expected)
        return nil
      }
      var (decided, isWhole) = (Dispensations(), true)
      for member in members {
        let value = field.field(member)
        let isEnd = value.node.string == DispensationWord.byRule.rawValue
        if let date = CivilDate(iso: member.key), ScenarioYears.all.contains(date.year) {
          let day = date.dayNumber - (CivilDate(year: date.year, month: 1, day: 1) ?? date).dayNumber
          let part = isEnd ? nil : share.read(value)
          if part == nil, !isEnd { isWhole = false }
          decided.dated.append(AssumedOccupancy.Dispensation(year: date.year, fromDay: day, share: part))
        } else if member.key.utf8.count == 4, let year = Int(member.key), ScenarioYears.all.contains(year) {
          let part = share.read(value)
          if let part { decided.years.append(.init(year: year, share: part)) } else { isWhole = false }
        } else {
          field.sink.add(
            Diagnostic(
              at: member.keySpan, "\(member.key.quoted) is neither a year nor a date",
              expected: "one such as \"2023\" or \"2023-03-01\""))
          isWhole = false
        }
      }
      field.warnOfDates(in: frame.period) { $0 > $1.last }
      decided.dated.sort { ($0.year, $0.fromDay) < ($1.year, $1.fromDay) }
      return isWhole ? decided : nil
    }
  }
}

extension Reading<[AssumedOccupancy.YearShare]> {
  fileprivate static func yearShares(in range: ClosedRange<Double>) -> Reading {
    Reading<[Int: Share]>.byYear(.exactShare(in: range)).map { shares in
      shares.sorted { $0.key < $1.key }.map { AssumedOccupancy.YearShare(year: $0.key, share: $0.value) }
    }
  }
}
