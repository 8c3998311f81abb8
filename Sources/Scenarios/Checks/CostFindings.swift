internal import Forecasting
internal import Occupancy
internal import Takst

/// Cost that runs while there is not a single place.
struct CostFindings {
  let all: [Finding]

  init(_ examined: Examined) {
    all = CostFindings.finding(examined).map { [$0] } ?? []
  }

  private static func finding(_ examined: Examined) -> Finding? {
    let plan = examined.tilbud.plan
    guard !plan.ydelser.isEmpty, plan.hourly.isEmpty, let economy = examined.tilbud.economy,
      let empty = emptySpan(plan, examined.scene.period)
    else { return nil }
    let running = economy.costBase.lines.filter(runsWithoutPlaces).map { $0.name.quoted }
    guard let first = running.first else { return nil }
    let (from, to) = (empty.first.iso, empty.last.iso)
    let others = running.count - 1
    return Finding(
      path: examined.path(TilbudKey.pladser.rawValue),
      what: say(
        "der er ingen pladser fra \(from) til \(to), men \(first)"
          + (others > 0 ? " og \(others) \(others == 1 ? "anden linje" : "andre linjer")" : "") + " løber hele året",
        "there are no places from \(from) to \(to), but \(first)"
          + (others > 0 ? " and \(others) other \(others == 1 ? "line" : "lines")" : "") + " cost all the year"),
      remedy: say(
        "Skriv \"åbner\" eller \"lukker\", hvis tilbuddet ikke er i drift, ellers udgiften pr. plads eller i \"trin\"",
        "write \"åbner\" or \"lukker\" if the tilbud is not in operation, else the cost per place or in \"trin\""))
  }

  /// The first days in a row without a place between opening and closure.
  private static func emptySpan(_ plan: TilbudPlan, _ period: Period) -> (first: CivilDate, last: CivilDate)? {
    let opening = plan.opens(in: period) ?? period.first
    let steps = plan.places.steps.filter { $0.from <= period.last }
    let found = steps.indices.first { index in
      let end = index + 1 < steps.count ? steps[index + 1].from : period.last.adding(days: 1)
      return steps[index].value == 0 && end > opening
    }
    guard let index = found else { return nil }
    let first = max(opening, steps[index].from)
    if let closure = plan.closure, closure.date <= first { return nil }
    let last = index + 1 < steps.count ? steps[index + 1].from.adding(days: -1) : period.last
    return (first, last)
  }

  private static func runsWithoutPlaces(_ line: CostLine) -> Bool {
    switch line.behaviour {
    case .fixed(let amount): amount > .zero && !line.isOutsideTakst
    case .perPlace, .perDøgn, .steps, .share: false
    }
  }
}
