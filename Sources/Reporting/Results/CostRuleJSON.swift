internal import Takst

/// What a cost line's budget follows, and how a line of the takstbilag is priced, so that others can compute both anew.
enum CostRuleJSON {
  /// The rule of a cost line, in kroner of the level year, or in those of its own: `priceLevel` leads to the level year's.
  static func rule(_ line: CostLine) -> JSONValue {
    var members = [JSONMember(.name, .string(line.name))]
    func add(_ key: ResultKey, _ value: JSONValue) { members.append(JSONMember(key, value)) }
    switch line.behaviour {
    case .fixed(let amount):
      add(.follows, "nothing")
      add(.amount, .number(amount.kroner))
    case .perPlace(let rule):
      add(.follows, "places")
      add(.amount, .number(rule.rate.kroner))
      add(.savedShare, .number(rule.savedShare.value))
      add(.referencePlaces, .integer(rule.referencePlaces))
    case .perDøgn(let rate, let budgeted):
      add(.follows, "days")
      add(.amount, .number(rate.kroner))
      if case .stated(let share) = budgeted { add(.budgetedShare, .number(share.value)) }
    case .steps(let steps):
      add(.follows, "size")
      add(.steps, .array(steps.steps.map { [.upTo: .integer($0.upTo), .amount: .number($0.amount.kroner)] }))
    case .share(let share, let names):
      add(.follows, "lines")
      add(.share, .number(share.value))
      add(.of, .array(names.map { .string($0) }))
    }
    add(.followsPriceIndex, .bool(line.followsPriceIndex))
    if line.followsPriceIndex, line.priceLevel != 1 { add(.priceLevel, .number(line.priceLevel)) }
    add(.isIncome, .bool(line.category == .otherIncome))
    add(.isOutsideTakst, .bool(line.isOutsideTakst))
    return .object(members)
  }

  /// A line of the takstbilag.
  static func line(_ line: TakstLine) -> JSONValue {
    guard let level = line.level else { return [.name: .string(line.name), .unit: "hour"] }
    return [
      .name: .string(line.name), .unit: "day", .share: .number(level.share.value),
      .weight: .number(level.takstWeight), .hoursPerDay: .number(level.hoursPerDøgn),
      .supplement: .number(level.supplement.kroner),
    ]
  }
}
