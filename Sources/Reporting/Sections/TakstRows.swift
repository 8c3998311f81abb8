/// The rows of a takst's arithmetic, from the cost lines to every line's price.
struct TakstRows {
  private let arithmetic: TakstArithmetic
  private let phrases: Phrases

  init(_ arithmetic: TakstArithmetic, _ phrases: Phrases) {
    (self.arithmetic, self.phrases) = (arithmetic, phrases)
  }

  /// In the order in which they follow from each other.
  var all: [TakstRow] {
    let parts = numerator
    return costs + parts + (arithmetic.isHourly ? [] : døgn) + (arithmetic.hasHours ? hours : [])
      + (arithmetic.isPlain ? [] : means) + arithmetic.lines.indices.flatMap(prices) + changes
  }

  /// A row whose number stands in every version under a key.
  private func row(
    _ step: TakstTerm, _ title: String, _ form: TakstRow.Form, _ key: ResultKey, isTotal: Bool = false
  ) -> TakstRow {
    TakstRow(step, title, form, isTotal: isTotal) { $0[key] }
  }

  // MARK: Cost

  private var costs: [TakstRow] {
    let isIndexed = arithmetic.versions.contains { $0.year[.plFactor]?.number != 1 }
    let factor = TakstRow(.plFactor, phrases.priceIndex(arithmetic.node[.levelYear]?.integer ?? 0), .number(4)) {
      ResultNumber($0.year[.plFactor])
    }
    let lines = arithmetic.costRules.enumerated().map { index, rule -> TakstRow in
      let isUnindexed = isIndexed && rule[.followsPriceIndex]?.bool == false
      let isOutside = rule[.isOutsideTakst]?.bool == true
      let title = (rule[.name]?.string ?? "") + (isUnindexed ? " (\(phrases.withoutIndex))" : "")
      return TakstRow(.costLine(index), title, .amount) {
        isOutside ? nil : ResultNumber($0.node[.costLines]?[index]?[.amount])
      }.or(isOutside ? phrases.outsideTakst : "")
    }
    return [factor.told(isIndexed)] + lines
  }

  private var numerator: [TakstRow] {
    var rows = [
      row(.cost, phrases.costBase, .amount, .costBase, isTotal: true).follows(.costBase),
      row(.efterregulering, phrases.plusEfterregulering, .amount, .efterregulering)
        .follows("\(input: .efterregulering)").ifAny,
      TakstRow(.heldBack, phrases.heldBack, .amount) { ResultNumber($0.year[.heldBackByCap]) }.ifAny,
    ]
    var sum: TakstFormula = "\(.cost)+\(.efterregulering)"
    if arithmetic.isPaidByPopulation {
      rows.append(
        row(.objective, phrases.minusObjective, .amount, .objective).follows("ROUND((\(sum))*\(input: .objective),2)"))
      sum = "\(sum)-\(.objective)"
    }
    if arithmetic.isHourly {
      let all = row(.hourlyPart, phrases.toBeCoveredByHours, .amount, .hourlyPart, isTotal: true)
      return arithmetic.hasHours ? rows + [all.follows(sum)] : rows
    }
    if arithmetic.hasHours {
      rows.append(
        row(.hourlyPart, phrases.minusHourly, .amount, .hourlyPart)
          .follows("ROUND((\(sum))*\(input: .costShare),2)").ifAny)
      sum = "\(sum)-\(.hourlyPart)"
    }
    if arithmetic.hasSupplements {
      let mean = arithmetic.døgnLines.map { "\(input: .lineShare($0))*\(input: .supplement($0))" as TakstFormula }
      let days: TakstFormula = "\(input: .places)*\(input: .days)*\(input: .assumed)"
      rows.append(
        row(.supplements, phrases.minusSupplements, .amount, .supplements)
          .follows("ROUND((\(mean.joined(by: "+")))*\(days),2)").ifAny)
      sum = "\(sum)-\(.supplements)"
    }
    return rows + [row(.numerator, phrases.toBeCovered, .amount, .toBeCovered, isTotal: true).follows(sum)]
  }

  // MARK: Døgn and hours

  private var døgn: [TakstRow] {
    let places: TakstFormula = "\(.numerator)/\(.takst)/\(.days)"
    let isByRule = arithmetic.versions.contains { $0.year[.isAssumedByRule]?.bool == true }
    let rule = isByRule ? " (\(phrases.byRule))" : ""
    return [
      row(.places, phrases.dividedByPlaces, .number(0), .places).follows("\(input: .places)"),
      row(.days, phrases.timesDays, .number(0), .days).follows("\(input: .days)"),
      row(.assumed, phrases.timesAssumed + rule, .share(2), .assumedShare).follows("\(input: .assumed)"),
      row(.billed, phrases.billedDays, .number(2), .billedDays).follows("\(.places)*\(.days)*\(.assumed)"),
      row(.unrounded, phrases.beforeRounding, .exactPrice, .unroundedTakst),
      row(.takst, arithmetic.sharesMean ? phrases.meanTakst : phrases.takstPerDøgn, .price, .takst, isTotal: true)
        .follows("IF(\(.billed)>0,ROUND(\(.numerator)/\(.billed),0),\"\")").or(phrases.noTakst),
      row(.breakEven, phrases.breakEven, .number(2), .breakEvenPlaces)
        .follows("IF(ISNUMBER(\(.takst)),IF(\(.takst)>0,\(places),\"\"),\"\")"),
      row(.breakEvenShare, phrases.breakEvenShare, .share(1), .breakEvenShare),
    ]
  }

  private var hours: [TakstRow] {
    func given(_ step: TakstTerm, _ title: String, _ form: TakstRow.Form, _ key: ResultKey) -> TakstRow {
      TakstRow(step, title, form) { ResultNumber($0.hourly?[key]) }
    }
    return [
      given(.positions, phrases.dividedByPositions, .number(1), .fullTimeEquivalents).follows("\(input: .positions)"),
      given(.netHours, phrases.timesNetHours, .number(1), .netHours).follows("\(input: .netHours)"),
      given(.billable, phrases.timesBillable, .share(2), .billableShare).follows("\(input: .billable)"),
      given(.hours, phrases.budgetedHours, .number(1), .budgetedHours)
        .follows("ROUND(\(.positions)*\(.netHours),6)*\(.billable)"),
      row(.unroundedHourPrice, phrases.beforeRounding, .exactPrice, .unroundedHourPrice),
      row(.hourPrice, phrases.pricePerHour, .price, .hourPrice, isTotal: true)
        .follows("ROUND(\(.hourlyPart)/\(.hours),0)"),
    ]
  }

  private var means: [TakstRow] {
    func mean(_ step: TakstTerm, _ title: String, _ key: ResultKey, _ input: (Int) -> TakstInput) -> TakstRow {
      let terms = arithmetic.døgnLines.map { "\(input: .lineShare($0))*\(input: input($0))" as TakstFormula }
      return TakstRow(step, title, .number(4)) { $0.mean(key) }.follows("ROUND(\(terms.joined(by: "+")),6)")
    }
    return [mean(.meanWeight, phrases.meanWeight, .meanWeight) { .weight($0) }]
      + (arithmetic.isTwoPart ? [mean(.meanHours, phrases.meanHours, .meanHoursPerDay) { .lineHours($0) }] : [])
  }

  // MARK: Prices

  private func prices(of line: Int) -> [TakstRow] {
    let name = arithmetic.name(line)
    let isTwoPart = arithmetic.isTwoPart && !arithmetic.isHourly(line)
    let hasParts = arithmetic.hasParts(line)
    func row(_ step: TakstTerm, _ title: String, _ form: TakstRow.Form, _ key: ResultKey, isTotal: Bool = false)
      -> TakstRow
    {
      TakstRow(step, title, form, isTotal: isTotal) { ResultNumber($0.price(line)?[key]) }
        .told(!arithmetic.hasOnePrice)
    }
    let basis = row(
      .basis(line), hasParts ? phrases.basisOf(name) : phrases.priceOf(name), .price, .basis, isTotal: !hasParts
    ).follows { "IF(ISNUMBER(\(input: .published(line))),\(input: .published(line)),\(computed(line, $0)))" }
    if !hasParts { return [basis] }
    let service = [
      row(.hourRate(line), phrases.hourRateOf(name), .price, .hourRate)
        .follows { "IF(ISNUMBER(\(input: .published(line))),0,\(hourRate(line, $0)))" },
      row(.service(line), phrases.serviceOf(name), .exactPrice, .service)
        .follows("ROUND(\(.hourRate(line))*\(input: .lineHours(line)),2)"),
    ]
    let more = row(.supplement(line), phrases.supplement(name), .exactPrice, .supplement).ifAny
    let parts: [TakstFormula] =
      ["\(.basis(line))"] + (isTwoPart ? ["\(.service(line))"] : [])
      + (arithmetic.hasSupplements ? ["\(input: .supplement(line))"] : [])
    let isPriced: TakstFormula = "OR(ISNUMBER(\(input: .published(line))),\(.billed)>0)"
    let price = row(.price(line), phrases.priceOf(name), .exactPrice, .price, isTotal: true)
      .follows("IF(\(isPriced),\(parts.joined(by: "+")),0)")
    return [basis] + (isTwoPart ? service : []) + [more, price]
  }

  /// The price of a line that is not published, whole kroner.
  private func computed(_ line: Int, _ version: Int) -> TakstFormula {
    let price = rounded({ exact(line, of: $0) }, .basis(line), line, version)
    return arithmetic.isHourly(line) ? price : "IF(\(.billed)>0,\(price),0)"
  }

  private func hourRate(_ line: Int, _ version: Int) -> TakstFormula {
    let price = rounded(
      { "\(service(of: $0))/(\(.billed, of: $0)*\(.meanHours, of: $0))" }, .hourRate(line), line, version)
    return "IF(\(.billed)>0,\(price),0)"
  }

  /// The price of a line before it is rounded; nil is the version at hand.
  private func exact(_ line: Int, of version: Int?) -> TakstFormula {
    if arithmetic.isHourly(line) { return "\(.hourlyPart, of: version)/\(.hours, of: version)" }
    let amount: TakstFormula =
      arithmetic.isTwoPart
      ? "(\(.numerator, of: version)-\(service(of: version)))" : "\(.numerator, of: version)"
    if arithmetic.isPlain { return "\(amount)/\(.billed, of: version)" }
    let weight: TakstFormula = "\(input: .weight(line), of: version)"
    return "\(amount)*\(weight)/(\(.billed, of: version)*\(.meanWeight, of: version))"
  }

  /// The service part of what a two-part takst has to cover.
  private func service(of version: Int?) -> TakstFormula {
    "ROUND(\(.numerator, of: version)*\(input: .service, of: version),2)"
  }

  /// A price rounded once; where the rest of the year recovers what the days before lack, with that on top, to the øre:
  /// Σ (computed − charged) × døgn before ÷ døgn in the rest of the year.
  private func rounded(
    _ exact: (Int?) -> TakstFormula, _ step: TakstTerm, _ line: Int, _ version: Int
  ) -> TakstFormula {
    let earlier = arithmetic.earlier(version)
    guard arithmetic.versions[version].price(line)?[.source]?.string == "recovering", !earlier.isEmpty else {
      return "ROUND(\(exact(nil)),0)"
    }
    let inForce = earlier.map { "\(input: .daysInForce, of: $0)" as TakstFormula }
    let lacking = earlier.map { earlier -> TakstFormula in
      let days: TakstFormula = "\(input: .daysInForce, of: earlier)"
      let døgn: TakstFormula = arithmetic.isHourly(line) ? days : "\(.billed, of: earlier)*\(days)"
      return "(ROUND(\(exact(earlier)),0)-\(step, of: earlier))*\(døgn)"
    }
    let left: TakstFormula = "(\(input: .days)-\(inForce.joined(by: "-")))"
    let rest: TakstFormula = arithmetic.isHourly(line) ? left : "(\(.billed)*\(left))"
    return "ROUND(\(exact(nil))+ROUND((\(lacking.joined(by: "+")))/\(rest),2),0)"
  }

  // MARK: Changes within a year

  /// What a version that begins within a year brings in, this year and in a whole one, all lines together.
  private var changes: [TakstRow] {
    func sum(_ step: TakstTerm, _ title: String, _ key: ResultKey) -> TakstRow {
      TakstRow(step, title, .amount) { version in
        let effects = (version.node[.prices]?.elements ?? []).compactMap { $0[key] }
        guard !effects.isEmpty else { return nil }
        return ResultNumber(
          effects.reduce(0) { $0 + ($1.number ?? 0) }, .sum(effects.map { $0.path }, dividedBy: 1))
      }
    }
    return [
      sum(.effectThisYear, phrases.changeThisYear, .effectThisYear),
      sum(.effectFullYear, phrases.changeFullYear, .effectFullYear),
    ]
  }
}
