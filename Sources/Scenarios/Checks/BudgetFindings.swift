internal import Forecasting
internal import Occupancy

/// A budget that does not fit its takst: a line at a belægning of its own, and a takst that breaks even above its places.
struct BudgetFindings {
  private let examined: Examined

  init(_ examined: Examined) { self.examined = examined }

  var all: [Finding] {
    let variant = Variant(name: "", scene: examined.scene, tilbud: [examined.tilbud])
    // What cannot be forecast at all is reported where it is read.
    guard let fit = try? BudgetFit.of(variant).first else { return [] }
    return fit.lines.map(apart) + (fit.shortfall.map { [above($0)] } ?? [])
  }

  private func apart(_ line: BudgetFit.Line) -> Finding {
    let (økonomi, key) = (TilbudKey.økonomi.rawValue, CostPerDøgnKey.budgetteret_belægning.rawValue)
    let (budget, derived) = (EconomyKey.budget.rawValue, EconomyKey.udledt_af_takst.rawValue)
    let isInBudget = examined.node[økonomi]?[budget]?[line.name] != nil
    let budgeted = Field.percent(line.budgeted)
    let assumed = line.assumed.map { Field.percent($0) }
    let others = (assumed.joined(separator: " og "), assumed.joined(separator: " and "))
    return Finding(
      path: isInBudget
        ? examined.path(økonomi, budget, line.name, CostLineKey.pr_belagt_døgn.rawValue, key)
        : examined.path(økonomi, derived, key),
      what: say(
        "\(line.name.quoted) er budgetteret ved \(budgeted) belægning og ikke ved takstens forudsatte"
          + (assumed.isEmpty ? "" : " (\(others.0))"),
        "\(line.name.quoted) is budgeted at a belægning of \(budgeted) and not at the one the takst assumes"
          + (assumed.isEmpty ? "" : " (\(others.1))")),
      remedy: say(
        "Skriv \"som forudsat\", eller lad det stå, hvis budgettet virkelig ligger fast",
        "write \"som forudsat\", or leave it if the budget really stays there"))
  }

  private func above(_ shortfall: BudgetFit.Shortfall) -> Finding {
    let (date, places) = (shortfall.from.iso, shortfall.places)
    func percent(_ breakEven: Double) -> String {
      Field.percent((breakEven / Double(places) * 1_000).rounded() / 1_000)
    }
    let what =
      if let breakEven = shortfall.breakEven {
        say(
          "taksten fra \(date) giver først balance, når \(percent(breakEven)) af de \(places) pladser er belagt hele året",
          "the takst from \(date) breaks even only when \(percent(breakEven)) of the \(places) places are occupied all year"
        )
      } else {
        say(
          "taksten fra \(date) giver aldrig balance: en beboer giver ikke mere pr. døgn, end den koster",
          "the takst from \(date) never breaks even: a resident brings in no more a day than it costs")
      }
    return Finding(
      path: examined.path(TilbudKey.økonomi.rawValue), what: what,
      remedy: say(
        "Hold takst, forudsat belægning og budget op mod hinanden",
        "hold takst, forudsat belægning and budget against each other"))
  }
}
