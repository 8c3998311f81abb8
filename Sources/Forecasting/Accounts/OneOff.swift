public import Occupancy
public import Takst

/// A cost that comes once, such as to start a tilbud up or to close it down, beside what its cost lines cost.
public struct OneOff: Hashable, Sendable {
  /// What it costs in all, in the prices of its days: it does not follow p/l.
  public var amount: Kroner
  /// First day.
  public var first: CivilDate
  /// Last day, itself included; the amount is spread evenly over the days.
  public var last: CivilDate
  /// Whether it counts in the result that later takster recover; else the driftsherre bears it.
  public var entersTakst: Bool

  /// A cost from `first` through `last`.
  public init(amount: Kroner, first: CivilDate, last: CivilDate, entersTakst: Bool = false) {
    (self.amount, self.first, self.last, self.entersTakst) = (amount, first, last, entersTakst)
  }

  /// Whether some of it falls in a civil year.
  func comes(in year: Int) -> Bool { part(of: year) != .zero }

  /// Its part of a civil year, to the øre: what it comes to until the end of the year less what it came to before.
  func part(of year: Int) -> Kroner {
    until(CivilDate.newYear(year).adding(days: CivilDate.daysInYear(year))) - until(CivilDate.newYear(year))
  }

  /// What it comes to before a day.
  private func until(_ day: CivilDate) -> Kroner {
    let all = last.dayNumber - first.dayNumber + 1
    let days = min(all, max(0, day.dayNumber - first.dayNumber))
    return Kroner(øre: Int64((Int128(amount.øre) * Int128(days) * 2 + Int128(all)) / Int128(2 * all)))
  }
}
