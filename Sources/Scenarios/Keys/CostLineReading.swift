internal import Takst

/// The keys of a line of `budget`.
enum CostLineKey: String, ScenarioKey { case art, beløb, pr_plads, pr_belagt_døgn, trin, andel, pl, uden_for_takst }
enum CostPerPlaceKey: String, ScenarioKey { case beløb, besparelsesandel, ved_pladser, forsinkelse }
enum CostPerDøgnKey: String, ScenarioKey { case beløb, budgetteret_belægning }
enum CostStepKey: String, ScenarioKey { case til_og_med, beløb }
enum CostShareKey: String, ScenarioKey { case procent, af }

/// The kinds of cost.
enum CostCategoryWord: String, CaseIterable {
  case direkte, overhead, afskrivning, forrentning, pension, tilsyn
  case otherIncome = "anden indtægt"

  var category: CostLine.Category {
    switch self {
    case .direkte: .direct
    case .overhead: .overhead
    case .afskrivning: .depreciation
    case .forrentning: .interest
    case .pension: .pensions
    case .tilsyn: .tilsyn
    case .otherIncome: .otherIncome
    }
  }
}

extension Reading<Int> {
  /// A length of time in whole days, at most ten years.
  static var days: Reading { Reading<Double>.duration(in: 0...3_660).map { Int($0.rounded()) } }
}

/// The largest amount of a cost line, in kroner a year.
private let most: Int64 = 10_000_000_000

extension Reading<CostLine> {
  /// A line of `budget`.
  static func costLine(_ name: String, hasPlaces: Bool) -> Reading {
    .object(CostLineKey.self) { keys in
      let word = keys.value(.art, Reading<CostCategoryWord>.word, default: .direkte)
      let followsPrices = keys.value(.pl, .bool, default: true)
      let isOutside = keys.value(.uden_for_takst, .bool, default: false)
      let behaviour = keys.behaviour(isIncome: word == .otherIncome, hasPlaces: hasPlaces)
      if name.allSatisfy({ $0.isWhitespace }) { keys.field.error("a cost line has no name") }
      guard let word, let followsPrices, let isOutside, let behaviour else { return nil }
      return keys.field.attempt { () throws(TakstError) in
        try CostLine(
          name: name, category: word.category, behaviour: behaviour, followsPriceIndex: followsPrices,
          isOutsideTakst: isOutside)
      }
    }
  }
}

extension ObjectReader<CostLineKey> {
  fileprivate func behaviour(isIncome: Bool, hasPlaces: Bool) -> CostLine.Behaviour? {
    let kinds: [CostLineKey] = [.beløb, .pr_plads, .pr_belagt_døgn, .trin, .andel]
    guard let kind = kinds.first(where: has) else {
      field.error("the line has no amount", expected: "one of: \(kinds.map { $0.rawValue }.joined(separator: ", "))")
      return nil
    }
    refuse(kinds.filter { $0 != kind }, because: "\(kind.rawValue.quoted) says what the line costs")
    if !hasPlaces { refuse([.pr_plads, .pr_belagt_døgn, .trin], because: "no ydelse of the tilbud has places") }
    switch kind {
    case .pr_plads: return optional(.pr_plads, .perPlace).map { .perPlace($0) }
    case .pr_belagt_døgn: return optional(.pr_belagt_døgn, .perDøgn)
    case .trin: return optional(.trin, .steps).map { .steps($0) }
    case .andel: return optional(.andel, .costShare)
    default: return optional(.beløb, .kroner(in: (isIncome ? 0 : -most)...most)).map { .fixed($0) }
    }
  }
}

extension Reading<CostLine.PerPlace> {
  fileprivate static var perPlace: Reading {
    .object(CostPerPlaceKey.self) { keys in
      let amount = keys.required(.beløb, .kroner(in: 0...100_000_000))
      let saved = keys.value(.besparelsesandel, .exactShare(), default: .one)
      let needsReference = saved.map { $0 < .one } ?? false
      let places = Reading<Int>.integer(in: 1...10_000)
      let reference =
        needsReference ? keys.required(.ved_pladser, places) : keys.value(.ved_pladser, places, default: 1)
      let delay = keys.value(.forsinkelse, .days, default: 0)
      guard let amount, let saved, let reference, let delay else { return nil }
      return keys.field.attempt { () throws(TakstError) in
        try CostLine.PerPlace(rate: Rate(amount), savedShare: saved, referencePlaces: reference, delay: delay)
      }
    }
  }
}

extension Reading<BudgetedOccupancy> {
  /// `"som forudsat"`, or a percentage.
  static var budgetedOccupancy: Reading {
    Reading("\"som forudsat\" or a share") { field in
      if field.node.string == "som forudsat" { return .asAssumed }
      return Reading<Share>.exactShare(in: 0...2).read(field).map { .stated($0) }
    }
  }
}

extension Reading<CostLine.Behaviour> {
  fileprivate static var perDøgn: Reading {
    .object(CostPerDøgnKey.self) { keys in
      let amount = keys.required(.beløb, .kroner(in: 0...1_000_000))
      let budgeted = keys.value(.budgetteret_belægning, .budgetedOccupancy, default: .asAssumed)
      guard let amount, let budgeted else { return nil }
      return .perDøgn(Rate(amount), budgeted: budgeted)
    }
  }

  fileprivate static var costShare: Reading {
    .object(CostShareKey.self) { keys in
      let share = keys.required(.procent, .exactShare(in: 0...10))
      let names = keys.required(.af, .list(of: .text).counted(1...200, "cost lines"))
      guard let share, let names else { return nil }
      guard Set(names).count == names.count else {
        keys.error(.af, "a cost line is named twice")
        return nil
      }
      return .share(share, of: names)
    }
  }
}

extension Reading<SizeSteps> {
  fileprivate static var steps: Reading {
    Reading("a list of steps by number of places") { field in
      guard let steps = Reading<[SizeSteps.Step]>.list(of: .step).counted(1...100, "steps").read(field) else {
        return nil
      }
      for (index, element) in field.elementFields.enumerated().dropFirst()
      where steps[index].upTo <= steps[index - 1].upTo {
        (element.field(CostStepKey.til_og_med.rawValue) ?? element).error(
          "the step ends at \(steps[index].upTo) places, and the one before it at \(steps[index - 1].upTo)",
          expected: "steps in order of size")
        return nil
      }
      return field.attempt { () throws(TakstError) in try SizeSteps(steps) }
    }
  }
}

extension Reading<SizeSteps.Step> {
  fileprivate static var step: Reading {
    .object(CostStepKey.self) { keys in
      let upTo = keys.required(.til_og_med, .integer(in: 0...10_000))
      let amount = keys.required(.beløb, .kroner(in: 0...most))
      guard let upTo, let amount else { return nil }
      return SizeSteps.Step(upTo: upTo, amount: amount)
    }
  }
}
