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
    [
      .command: .command(.explain), .version: .string(subject.version), .scenario: subject.json,
      .variant: .string(variant.name),
      .tilbud: .array(explanations.map { Self.tilbud($0, year: year, period: variant.scene.period) }),
      .provenance: subject.provenance.json,
    ]
  }

  /// The explanation of one tilbud, for one year or for all.
  static func tilbud(_ explanation: Explanation, year: Int?, period: Period) -> JSONValue {
    let years = explanation.years.filter { year == nil || $0.year == year }
    let rules = RuleText(explanation.placeRules, period: period).sentences
    return .object(
      [
        JSONMember(.id, .string(explanation.id)), JSONMember(.name, .string(explanation.tilbud)),
        JSONMember(.levelYear, .integer(explanation.levelYear)),
        JSONMember(.hourly, hourly(explanation.structure)),
        JSONMember(.costRules, .array(explanation.costBase.lines.map(CostRuleJSON.rule))),
        JSONMember(.lines, .array(explanation.structure.lines.map(CostRuleJSON.line))),
        JSONMember(.serviceShare, serviceShare(explanation.structure)),
        JSONMember(.objectiveShare, .number(explanation.objectiveShare.value)),
        JSONMember(.efterregulering, efterregulering(explanation.efterregulering)),
        JSONMember(.years, .array(years.map { self.year($0, explanation) })),
      ] + (rules.isEmpty ? [] : [JSONMember(.rules, .array(rules.map { .string($0) }))]))
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

  private static func efterregulering(_ rules: Efterregulering) -> JSONValue {
    [
      .band: .number(rules.band.value), .lag: .integer(rules.lag), .spread: .integer(rules.spread),
      .carried: .string(rules.carried == .fullResult ? "fullResult" : "excessOverBand"),
      .cap: .number(orNull: rules.cap?.value), .firstYear: .integer(orNull: rules.firstYear),
      .history: .array(
        rules.history.map {
          [.year: .integer($0.year), .result: kroner($0.result), .costBase: kroner($0.costBase)]
        }),
    ]
  }

  private static func year(_ year: Explanation.Year, _ explanation: Explanation) -> JSONValue {
    [
      .year: .integer(year.year), .days: .integer(year.days), .plFactor: .number(year.plFactor),
      .budget: kroner(year.takster.budget), .efterregulering: kroner(year.takster.efterregulering),
      .heldBackByCap: kroner(year.heldBack),
      .versions: .array(year.takster.versions.indices.map { version($0, year, explanation) }),
    ]
  }

  private static func version(_ number: Int, _ year: Explanation.Year, _ explanation: Explanation) -> JSONValue {
    let version = year.takster.versions[number]
    let calculation = version.calculation
    let first = CivilDate(year: year.year, month: 1, day: 1)?.adding(days: version.fromDay)
    let lines = zip(explanation.costBase.lines, year.costs[number].lines).map { line, amount -> JSONValue in
      [.name: .string(line.name), .amount: kroner(amount)]
    }
    return [
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
      .prices: .array(explanation.structure.lines.indices.map { price($0, number, year, explanation) }),
    ]
  }

  private static func price(
    _ line: Int, _ version: Int, _ year: Explanation.Year, _ explanation: Explanation
  ) -> JSONValue {
    let price = year.takster.price(version: version, line: line)
    let effect = year.takster.effect(ofVersion: version, line: line, structure: explanation.structure)
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
