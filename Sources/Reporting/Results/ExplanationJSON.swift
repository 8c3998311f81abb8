package import Forecasting
internal import Occupancy
internal import Takst

/// The explanations of a variant as a JSON document.
package struct ExplanationJSON {
  private let subject: Subject
  private let variant: Variant
  private let explanations: [Explanation]
  private let year: Int?

  /// The explanations of a variant's tilbud, for one year or for all.
  package init(_ subject: Subject, _ variant: Variant, _ explanations: [Explanation], year: Int?) {
    (self.subject, self.variant, self.explanations, self.year) = (subject, variant, explanations, year)
  }

  /// The whole document.
  package var value: JSONValue {
    let plans = variant.tilbud.map { tilbud in (tilbud, explanations.first { $0.id == tilbud.plan.id }) }
    return [
      .command: .command(.explain), .version: .string(subject.version), .scenario: subject.json,
      .variant: .string(variant.name),
      .tilbud: .array(plans.compactMap { tilbud, explanation in explanation.map { self.tilbud(tilbud, $0) } }),
      .withoutEconomy: .array(plans.compactMap { $1 == nil ? .string($0.name) : nil }),
      .provenance: subject.provenance.json,
    ]
  }

  /// A tilbud with what the scenario says of it, and where only one year is told, the year before it.
  private func tilbud(_ tilbud: TilbudCase, _ explanation: Explanation) -> JSONValue {
    var members = [
      JSONMember(.id, .string(explanation.id)), JSONMember(.name, .string(explanation.tilbud)),
      JSONMember(.driftsherre, .string(orNull: tilbud.driftsherre)), JSONMember(.about, .string(orNull: tilbud.about)),
    ]
    members += Self.members(explanation, year: year)
    if let year, let before = explanation.years.first(where: { $0.year == year - 1 }) {
      members.append(JSONMember(.before, Self.year(before, explanation)))
    }
    return .object(members + TilbudFactsJSON(tilbud, period: variant.scene.period).rules)
  }

  /// The explanation of one tilbud, for all years.
  static func tilbud(_ explanation: Explanation) -> JSONValue {
    .object(
      [JSONMember(.id, .string(explanation.id)), JSONMember(.name, .string(explanation.tilbud))]
        + members(explanation, year: nil))
  }

  private static func members(_ explanation: Explanation, year: Int?) -> [JSONMember] {
    let years = explanation.years.filter { year == nil || $0.year == year }
    return [JSONMember(.levelYear, .integer(explanation.levelYear))]
      + terms(explanation.costBase, explanation.structure, explanation.objectiveShare) + [
        JSONMember(.efterregulering, efterregulering(explanation)),
        JSONMember(.years, .array(years.map { self.year($0, explanation) })),
      ]
  }

  /// What a takst is made of: cost, structure and share by population.
  private static func terms(
    _ costBase: CostBase, _ structure: TakstStructure, _ objectiveShare: Share
  ) -> [JSONMember] {
    [
      JSONMember(.hourly, hourly(structure)),
      JSONMember(.costRules, .array(costBase.lines.map(CostRuleJSON.rule))),
      JSONMember(.lines, .array(structure.lines.map(CostRuleJSON.line))),
      JSONMember(.serviceShare, serviceShare(structure)),
      JSONMember(.meanWeight, .number(orNull: structure.isHourly ? nil : structure.meanWeight)),
      JSONMember(.meanHoursPerDay, .number(orNull: structure.isHourly ? nil : structure.budgetedHoursPerDøgn)),
      JSONMember(.objectiveShare, .number(objectiveShare.value)),
    ]
  }

  /// What a version is made of, where that is not what the first day's takst is made of.
  private static func ownTerms(_ version: YearTakster.Version, _ explanation: Explanation) -> [JSONMember] {
    let plan = version.plan
    if plan.costBase == explanation.costBase, plan.structure == explanation.structure,
      plan.objectiveShare == explanation.objectiveShare
    {
      return []
    }
    return terms(plan.costBase, plan.structure, plan.objectiveShare)
  }

  /// The hours behind an hourly price; null where nothing is billed by the hour.
  private static func hourly(_ structure: TakstStructure) -> JSONValue {
    guard let basis = structure.hourly else { return .null }
    return [
      .fullTimeEquivalents: .number(basis.årsværk), .netHours: .number(basis.netHours),
      .billableShare: .number(basis.billableShare.value), .budgetedHours: .number(basis.budgetedHours),
      .costShare: .number(basis.costShare.value),
    ]
  }

  /// The service part of a two-part takst; null for a takst of one part.
  private static func serviceShare(_ structure: TakstStructure) -> JSONValue {
    if case .twoPart(let share) = structure.method { .number(share.value) } else { .null }
  }

  private static func efterregulering(_ explanation: Explanation) -> JSONValue {
    let rules = explanation.efterregulering
    return [
      .band: .number(rules.band.value), .lag: .integer(rules.lag), .spread: .integer(rules.spread),
      .carried: .string(rules.carried == .fullResult ? "fullResult" : "excessOverBand"),
      .setAside: rules.setAside.map { [.highest: .number($0.highest.value), .years: .integer($0.years)] } ?? .null,
      .cap: .number(orNull: rules.cap?.value), .firstYear: .integer(orNull: rules.firstYear),
      .history: .array(zip(rules.history, explanation.closings).map(known)),
    ]
  }

  private static func known(
    _ earlier: Efterregulering.EarlierResult, _ closing: EfterreguleringLedger.Closing
  ) -> JSONValue {
    [
      .year: .integer(earlier.year), .result: kroner(closing.result),
      .accountsResult: earlier.isOfAccounts ? kroner(earlier.stated) : .null, .costBase: kroner(earlier.costBase),
      .share: .number(orNull: earlier.costBase > .zero ? closing.result.kroner / earlier.costBase.kroner : nil),
      .kept: kroner(closing.kept), .setAside: kroner(closing.setAside), .entering: kroner(closing.entering),
    ]
  }

  private static func year(_ year: Explanation.Year, _ explanation: Explanation) -> JSONValue {
    [
      .year: .integer(year.year), .days: .integer(year.days), .plFactor: .number(year.plFactor),
      .budget: kroner(year.takster.budget(in: year.openDays)), .efterregulering: kroner(year.takster.efterregulering),
      .heldBackByCap: kroner(year.heldBack),
      .isAssumedByRule: .bool(year.decisions.contains { $0.source != .fixed }),
      .ruleInputs: year.ruleInputs.map(ruleInputs) ?? .null,
      .versions: .array(
        year.takster.versions.indices.filter { year.takster.versions[$0].days(in: year.openDays) > 0 }
          .map { version($0, year, explanation) }),
    ]
  }

  private static func ruleInputs(_ inputs: Explanation.RuleInputs) -> JSONValue {
    [
      .years: .array(
        inputs.years.map {
          [.year: .integer($0.year), .share: .number($0.share.value), .isAssumed: .bool($0.isAssumed)]
        }),
      .mean: .number(inputs.mean.value), .lowest: .number(inputs.floor.value), .highest: .number(inputs.ceiling.value),
    ]
  }

  private static func version(_ number: Int, _ year: Explanation.Year, _ explanation: Explanation) -> JSONValue {
    let version = year.takster.versions[number]
    let calculation = version.calculation
    let first = CivilDate(year: year.year, month: 1, day: 1)?.adding(days: version.fromDay)
    let lines = zip(version.plan.costBase.lines, year.costs[number].lines).map { line, amount -> JSONValue in
      [.name: .string(line.name), .amount: kroner(amount)]
    }
    let structure = version.structure
    let told: JSONValue = [
      .from: .string(orNull: first?.iso), .daysInForce: .integer(version.days), .costLines: .array(lines),
      .costBase: kroner(calculation.cost), .efterregulering: kroner(calculation.efterregulering),
      .objective: kroner(calculation.objective), .hourlyPart: kroner(calculation.hourlyPart),
      .supplements: kroner(calculation.supplements), .toBeCovered: kroner(calculation.numerator),
      .places: .integer(calculation.places), .days: .integer(calculation.days),
      .assumedShare: .number(calculation.assumedShare.value), .billedDays: .number(calculation.billedDays),
      .unroundedTakst: .number(orNull: calculation.unrounded),
      .takst: .number(orNull: calculation.outcome.takst?.kroner),
      .breakEvenPlaces: .number(orNull: calculation.breakEvenPlaces),
      .breakEvenShare: .number(orNull: calculation.breakEvenBelægning),
      .unroundedHourPrice: .number(orNull: hourPrice(structure, calculation)),
      .hourPrice: .number(
        orNull: hourPrice(structure, calculation)?.rounded(.toNearestOrAwayFromZero)),
      .prices: .array(structure.lines.indices.map { price($0, number, year, explanation) }),
      .otherShares: .array(
        otherShares.map {
          [
            .share: .number($0.value), .price: priceAt($0, structure, calculation),
            .priceOfOwnBudget: priceOfOwnBudget(at: $0, calculation, year, explanation),
          ]
        }),
    ]
    guard case .object(let members) = told else { return told }
    return .object(members + ownTerms(version, explanation))
  }

  // MARK: Hourly price, and other shares

  private static func hourPrice(_ structure: TakstStructure, _ calculation: TakstCalculation) -> Double? {
    structure.hourly.map { calculation.hourlyPart.kroner / $0.budgetedHours }
  }

  /// The shares at which the same budget is shown beside the scenario's own.
  private static let otherShares = [85.0, 90, 95, 100].compactMap { try? Share(percent: $0) }

  /// The mean takst, or the hourly price where there is no døgn, of the same cost at another share; null without one.
  private static func priceAt(_ share: Share, _ structure: TakstStructure, _ calculation: TakstCalculation)
    -> JSONValue
  {
    if structure.isHourly {
      return .number(
        orNull: structure.hourly.map {
          (calculation.hourlyPart.kroner / ($0.availableHours * share.value)).rounded(.toNearestOrAwayFromZero)
        })
    }
    guard calculation.assumedShare > .zero else { return .null }
    // The supplements expected follow the døgn that are expected to be billed.
    let changed = try? TakstCalculation(
      cost: calculation.cost, efterregulering: calculation.efterregulering, objective: calculation.objective,
      hourlyPart: calculation.hourlyPart,
      supplements: calculation.supplements * (share.value / calculation.assumedShare.value), places: calculation.places,
      days: calculation.days, assumedShare: share)
    return .number(orNull: changed?.outcome.takst?.kroner)
  }

  /// The mean takst at another share, of the budget for that share; null without døgn.
  private static func priceOfOwnBudget(
    at share: Share, _ calculation: TakstCalculation, _ year: Explanation.Year, _ explanation: Explanation
  ) -> JSONValue {
    guard !explanation.structure.isHourly,
      let budget = try? explanation.costBase.budget(
        places: calculation.places, days: calculation.days, assumedShare: share, plFactor: year.plFactor)
    else { return .null }
    let changed = try? explanation.structure.calculation(
      cost: budget.total, efterregulering: calculation.efterregulering, objectiveShare: explanation.objectiveShare,
      places: calculation.places, days: calculation.days, assumedShare: share)
    return .number(orNull: changed?.outcome.takst?.kroner)
  }

  private static func price(
    _ line: Int, _ version: Int, _ year: Explanation.Year, _ explanation: Explanation
  ) -> JSONValue {
    let price = year.takster.price(version: version, line: line)
    let effect = year.takster.effect(ofVersion: version, line: line)
    return [
      .line: .string(explanation.structure.lines[line].name), .source: .string(price.source.jsonName),
      .basis: kroner(price.basis), .hourRate: kroner(price.hourRate), .service: kroner(price.service),
      .supplement: kroner(price.supplement), .price: kroner(price.price),
      .effectThisYear: .number(orNull: effect?.thisYear.kroner),
      .effectFullYear: .number(orNull: effect?.fullYear.kroner),
    ]
  }

  private static func kroner(_ amount: Kroner) -> JSONValue { .number(amount.kroner) }
}

extension LinePrice.Source {
  fileprivate var jsonName: String {
    switch self {
    case .computed: "computed"
    case .recovering: "recovering"
    case .published: "published"
    case .none: "none"
    }
  }
}
