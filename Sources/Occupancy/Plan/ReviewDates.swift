/// The days on which a rule is looked at.
public enum ReviewDates: Hashable, Sendable {
  /// Every so many months, 1 or more, from a first day; the 31st becomes the last day of a shorter month.
  case every(months: Int, from: CivilDate)
  /// These days.
  case on([CivilDate])

  /// The days inside `period`, in order. Its first day is not one of them: what holds then is the scenario's to say.
  public func dates(in period: Period) -> [CivilDate] {
    switch self {
    case .on(let dates): return Set(dates).filter { $0 > period.first && $0 <= period.last }.sorted()
    case .every(let months, let first):
      var dates: [CivilDate] = []
      var number = 0
      var date = first
      while date <= period.last {
        if date > period.first { dates.append(date) }
        number += 1
        date = first.adding(months: number * months)
      }
      return dates
    }
  }
}
