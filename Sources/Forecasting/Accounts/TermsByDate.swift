internal import Occupancy
internal import Takst

/// Cost base, structure and share by population of a tilbud by date.
struct TermsByDate: Sendable {
  /// The plan of the first day.
  let first: YearPlan
  /// Those of later days, in order of date.
  private let later: [(from: CivilDate, plan: YearPlan)]
  private let hasSupplements: Bool

  /// Days on which amounts of the cost lines change.
  let costDates: [CivilDate]
  /// Days on which something changes that a takst is made of.
  let takstDates: [CivilDate]

  /// The terms of an economy.
  ///
  /// - Throws: ``TakstError`` when parts do not fit together, or the lines of a later date are not those of the first.
  init(_ economy: Economy, kommuner: Int) throws(TakstError) {
    let first = try YearPlan(
      costBase: economy.costBase, structure: economy.structure, kommuner: kommuner,
      objektivFinansiering: economy.objektivFinansiering, band: economy.efterregulering.band)
    var later: [(from: CivilDate, plan: YearPlan)] = []
    for terms in economy.later {
      var objective = economy.objektivFinansiering
      if let share = terms.objectiveShare { objective = try objective?.with(.share(share)) }
      let plan = try YearPlan(
        costBase: terms.costBase, structure: terms.structure, kommuner: kommuner, objektivFinansiering: objective,
        band: economy.efterregulering.band)
      try TermsByDate.check(first, plan)
      if let last = later.last, last.from >= terms.from { throw .notRising(what: "the dates of the terms") }
      later.append((terms.from, plan))
    }
    (self.first, self.later) = (first, later)
    hasSupplements = ([first] + later.map { $0.plan }).contains { plan in
      plan.structure.lines.contains { ($0.level?.statedSupplement ?? .zero) != .zero }
    }
    var (costDates, takstDates): ([CivilDate], [CivilDate]) = ([], [])
    var before = first
    for (from, plan) in later {
      if plan.costBase != before.costBase { costDates.append(from) }
      if plan.isAnotherTakst(than: before) { takstDates.append(from) }
      before = plan
    }
    (self.costDates, self.takstDates) = (costDates, takstDates)
  }

  private static func check(_ first: YearPlan, _ plan: YearPlan) throws(TakstError) {
    guard plan.costBase.lines.map({ $0.name }) == first.costBase.lines.map({ $0.name }),
      plan.costBase.delays == first.costBase.delays
    else { throw .structureDoesNotFit(why: "the cost lines of a later date must be those of the first") }
    guard plan.structure.lines.map({ $0.name }) == first.structure.lines.map({ $0.name }),
      plan.structure.lines.map({ $0.unit }) == first.structure.lines.map({ $0.unit })
    else { throw .structureDoesNotFit(why: "the takst lines of a later date must be those of the first") }
  }

  /// The plan in force on a day.
  func plan(on date: CivilDate) -> YearPlan { later.last { $0.from <= date }?.plan ?? first }

  /// The plan in force on a day with supplements in the prices of its year; nil where there is only the one plan.
  func plan(on date: CivilDate, plFactor: Double) throws(TakstError) -> YearPlan? {
    later.isEmpty && !hasSupplements ? nil : try plan(on: date).priced(at: plFactor)
  }

  /// Every plan there is, in order.
  var all: [YearPlan] { [first] + later.map { $0.plan } }
}

extension YearPlan {
  /// Whether a takst made of this plan may be another than one made of `other`: what is sold outside the takst does not
  /// matter.
  fileprivate func isAnotherTakst(than other: YearPlan) -> Bool {
    structure != other.structure || objectiveShare != other.objectiveShare
      || costBase.lines.filter { !$0.isOutsideTakst } != other.costBase.lines.filter { !$0.isOutsideTakst }
  }
}
