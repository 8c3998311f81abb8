internal import Occupancy

enum PeriodKey: String, ScenarioKey { case fra, til }

/// The years in which a scenario may move.
enum ScenarioYears {
  static let all = 1900...2300
}

extension Reading<CivilDate> {
  /// A day of the years that a scenario may speak of.
  static var day: Reading {
    let years = ScenarioYears.all
    return date.where("a date of the years \(years.lowerBound) to \(years.upperBound), such as \"2023-01-31\"") {
      years.contains($0.year)
    }
  }
}

extension Reading<Period> {
  /// The longest period, in years.
  static var mostYears: Int { 50 }

  /// `{ "fra": "2021-01-01", "til": "2026-12-31" }`
  static var period: Reading {
    .object(PeriodKey.self) { keys in
      let (first, last) = (keys.required(.fra, .day), keys.required(.til, .day))
      guard let first, let last else { return nil }
      if last < first {
        keys.error(.til, "the period ends before it begins", expected: "a date on or after \(first.iso)")
        return nil
      }
      guard last.year - first.year < mostYears, let period = Period(first: first, last: last) else {
        keys.error(.til, "the period touches more than \(mostYears) years")
        return nil
      }
      return period
    }
  }
}

extension ObjectReader {
  /// The days from one key to another, of which some lie in the period; the last day is cut to the period's.
  ///
  /// With `isOpen` the last day may be left out, for the rest of the period.
  func days(
    _ fra: Key, _ til: Key, in frame: ScenarioFrame, isOpen: Bool = false
  ) -> (first: CivilDate, last: CivilDate?)? {
    let first = required(fra, .day)
    let last = isOpen ? maybe(til, .day) : required(til, .day)
    guard let first, let last else { return nil }
    if let last, last < first {
      error(til, "\(last.iso) lies before \(first.iso)", expected: "a date on or after it")
      return nil
    }
    guard let period = frame.period else { return nil }
    if first > period.last || last.map({ $0 < period.first }) ?? false {
      error(fra, "these days lie outside the period", expected: "days from \(period.first.iso) to \(period.last.iso)")
      return nil
    }
    return (first, last.map { min($0, period.last) })
  }
}

extension Reading {
  /// A value that may change by date, known on the period's first day. Changes after the period are warned of.
  static func byDate<Element>(
    _ element: Reading<Element>, in frame: ScenarioFrame
  ) -> Reading where Value == Schedule<Element> {
    let schedule = Reading.schedule(of: element, from: frame.start)
    return Reading(schedule.expected) { field in
      guard let value = schedule.read(field) else { return nil }
      field.warnOfDates(in: frame.period) { $0 > $1.last }
      return value
    }
  }
}

extension Field {
  /// Warns of the members whose keys are dates outside the period.
  func warnOfDates(in period: Period?, _ isOutside: (CivilDate, Period) -> Bool) {
    guard let period else { return }
    for member in node.members ?? [] {
      guard let date = CivilDate(iso: member.key), isOutside(date, period) else { continue }
      sink.add(
        Diagnostic(
          warning: member.keySpan, path.appending(member.key),
          say(
            "\(member.key) ligger uden for perioden og ændrer intet",
            "\(member.key) lies outside the period and changes nothing"),
          remedy: say(
            "Skriv en dato i perioden, \(period.first.iso) til \(period.last.iso)",
            "write a date of the period, \(period.first.iso) to \(period.last.iso)")))
    }
  }
}
