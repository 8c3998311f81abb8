internal import Forecasting
internal import Occupancy

/// Holds `regler` against the places and residents they are about.
struct RuleChecks {
  let plan: TilbudPlan
  let tilbud: ObjectReader<TilbudKey>
  let period: Period?

  /// Whether the rules can be followed; reports what cannot, and warns of what can but will never matter.
  func pass() -> Bool {
    guard let period, let field = tilbud.field(.regler) else { return true }
    var isPossible = true
    if let rule = plan.rules.ommærkning, let field = field.field(RulesKey.ommærkning.rawValue) {
      isPossible = canBegin(rule, field, on: period.first)
      warn(rule, field, period)
    }
    if let rule = plan.rules.adjustment, let field = field.field(RulesKey.tilpasning.rawValue) {
      warn(rule, field, period)
    }
    return isPossible
  }

  // MARK: Ommærkning

  private func canBegin(_ rule: Ommærkning, _ field: Field, on start: CivilDate) -> Bool {
    let (places, residents) = (plan.places.value(on: start), plan.ydelser.reduce(0) { $0 + $1.residents.count })
    let (most, atStart) = (rule.most(of: places), rule.atStart)
    let key = field.field(OmmærkningKey.ved_start.rawValue) ?? field
    if atStart > most {
      key.error(
        "\(atStart) places are ommærket on the first day, and \(Field.percent(rule.greatestShare)) of \(places) is \(most)",
        expected: "at most \(most)")
      return false
    }
    if atStart > 0, atStart + residents > places {
      key.error(
        "\(atStart) places are ommærket on the first day, and \(residents) of \(places) are occupied",
        expected: "only empty places")
      return false
    }
    return true
  }

  private func warn(_ rule: Ommærkning, _ field: Field, _ period: Period) {
    let places = plan.places.value(on: period.first)
    let left = places - rule.most(of: places) + plan.overOccupancy.value(on: period.first)
    if left < rule.returnsAt, rule.most(of: places) > 0 {
      let key = field.field(OmmærkningKey.højst.rawValue) ?? field
      let most = rule.most(of: places)
      key.warning(
        say(
          "med \(most) af \(places) pladser ommærket kan højst \(left) være optaget, og de vender tilbage ved "
            + "\(rule.returnsAt)",
          "with \(most) of \(places) places ommærket no more than \(left) can be occupied, and they come back at "
            + "\(rule.returnsAt)"),
        do: say(
          "Sænk andelen, eller lad pladserne vende tilbage ved \(left) eller færre",
          "lower the share, or let the places come back at \(left) or fewer"))
    }
    if rule.reviews.dates(in: period).isEmpty {
      field.field(OmmærkningKey.gennemgang.rawValue)?.warning(
        say(
          "ingen gennemgang ligger i perioden efter dens første dag",
          "no review lies in the period after its first day"),
        do: say("Ret datoerne for gennemgangen", "change the dates of the review"))
    }
  }

  // MARK: Adjustment

  private func warn(_ rule: PlaceAdjustment, _ field: Field, _ period: Period) {
    let places = plan.places.steps.filter { $0.from <= period.last }.map { $0.value }
    if let cut = rule.cut, rule.addition == nil, places.allSatisfy({ $0 <= cut.limit }) {
      field.field(AdjustmentKey.mindst.rawValue)?.warning(
        say(
          "der er aldrig mere end \(cut.limit) pladser: ingen nedlægges",
          "there are never more than \(cut.limit) places: none is cut"),
        do: say("Sæt mindstetallet lavere, eller udelad reglen", "set the least lower, or leave the rule out"))
    }
    if let addition = rule.addition, rule.cut == nil, places.allSatisfy({ $0 >= addition.limit }) {
      field.field(AdjustmentKey.højst.rawValue)?.warning(
        say(
          "der er aldrig færre end \(addition.limit) pladser: ingen oprettes",
          "there are never fewer than \(addition.limit) places: none is added"),
        do: say("Sæt højestetallet højere, eller udelad reglen", "set the most higher, or leave the rule out"))
    }
    if !rule.reviews.dates(in: period).contains(where: { $0.adding(months: -12 * rule.years) >= period.first }) {
      let years = rule.years == 1 ? "a year" : "\(rule.years) years"
      field.field(AdjustmentKey.gennemgang.rawValue)?.warning(
        say(
          "ingen gennemgang har \(rule.years) år af perioden bag sig: ingen af dem afgør noget",
          "no review has \(years) of the period behind it: none decides anything"),
        do: say("Begynd perioden tidligere, eller ret datoerne", "begin the period earlier, or change the dates"))
    }
  }
}
