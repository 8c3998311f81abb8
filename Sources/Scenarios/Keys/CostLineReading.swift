internal import Occupancy
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

/// What a line of `budget` is read with.
struct CostContext {
  let hasPlaces: Bool
  let levels: PriceLevels
  let frame: ScenarioFrame
}

/// What a line costs by date.
private struct DatedBehaviour {
  /// Days on which it changes.
  let dates: [CivilDate]
  /// The year in which the amount in force on a day is stated; nil where it has no date.
  let year: (CivilDate) -> Int?
  let behaviour: (CivilDate) -> CostLine.Behaviour?

  init<Amount>(
    _ amount: DatedValue<Amount>, and more: [CivilDate] = [], hasPrices: Bool = true,
    _ behaviour: @escaping (Amount, CivilDate) -> CostLine.Behaviour?
  ) {
    dates = amount.dates + more
    year = { hasPrices ? amount.year(on: $0) : nil }
    self.behaviour = { behaviour(amount.value(on: $0), $0) }
  }
}

extension Reading<Schedule<CostLine>> {
  /// A line of `budget`, whose amounts may be given by date.
  static func costLine(_ name: String, _ context: CostContext) -> Reading {
    .object(CostLineKey.self) { keys in
      let word = keys.value(.art, Reading<CostCategoryWord>.word, default: .direkte)
      let followsPrices = keys.value(.pl, .bool, default: true)
      let isOutside = keys.value(.uden_for_takst, .bool, default: false)
      let behaviour = keys.behaviour(isIncome: word == .otherIncome, context)
      if name.allSatisfy({ $0.isWhitespace }) { keys.field.error("a cost line has no name") }
      guard let word, let followsPrices, let isOutside, let behaviour else { return nil }
      var steps: [Schedule<CostLine>.Step] = []
      let start = CivilDate(dayNumber: 0)
      for date in Set(behaviour.dates.isEmpty ? [start] : behaviour.dates).sorted() {
        guard let level = context.levels.factor(statedIn: behaviour.year(date), keys.field),
          let amount = behaviour.behaviour(date)
        else { return nil }
        let line = keys.field.attempt { () throws(TakstError) in
          try CostLine(
            name: name, category: word.category, behaviour: amount, followsPriceIndex: followsPrices,
            priceLevel: followsPrices ? level : 1, isOutsideTakst: isOutside)
        }
        guard let line else { return nil }
        steps.append(.init(from: date, value: line))
      }
      return Schedule(steps)
    }
  }
}

extension ObjectReader<CostLineKey> {
  fileprivate func behaviour(isIncome: Bool, _ context: CostContext) -> DatedBehaviour? {
    let kinds: [CostLineKey] = [.beløb, .pr_plads, .pr_belagt_døgn, .trin, .andel]
    guard let kind = kinds.first(where: has) else {
      field.error("the line has no amount", expected: "one of: \(kinds.map { $0.rawValue }.joined(separator: ", "))")
      return nil
    }
    refuse(kinds.filter { $0 != kind }, because: "\(kind.rawValue.quoted) says what the line costs")
    if !context.hasPlaces {
      refuse([.pr_plads, .pr_belagt_døgn, .trin], because: "no ydelse of the tilbud has places")
    }
    switch kind {
    case .pr_plads: return optional(.pr_plads, .perPlace(in: context.frame))
    case .pr_belagt_døgn: return optional(.pr_belagt_døgn, .perDøgn(in: context.frame))
    case .trin:
      return optional(.trin, .dated(.steps, in: context.frame)).map { steps in
        DatedBehaviour(steps) { steps, _ in .steps(steps) }
      }
    case .andel: return optional(.andel, .costShare(in: context.frame))
    default:
      return optional(.beløb, .dated(.kroner(in: (isIncome ? 0 : -most)...most), in: context.frame)).map { amount in
        DatedBehaviour(amount) { amount, _ in .fixed(amount) }
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

extension Reading<DatedBehaviour> {
  fileprivate static func perPlace(in frame: ScenarioFrame) -> Reading {
    .object(CostPerPlaceKey.self) { keys in
      let amount = keys.required(.beløb, .dated(.kroner(in: 0...100_000_000), in: frame))
      let saved = keys.value(.besparelsesandel, .dated(.exactShare(), in: frame), default: DatedValue(.one))
      let needsReference = saved?.schedule.steps.contains { $0.value < .one } ?? false
      let places = Reading<Int>.integer(in: 1...10_000)
      let reference =
        needsReference ? keys.required(.ved_pladser, places) : keys.value(.ved_pladser, places, default: 1)
      let delay = keys.value(.forsinkelse, .days, default: 0)
      guard let amount, let saved, let reference, let delay else { return nil }
      return DatedBehaviour(amount, and: saved.dates) { amount, date in
        keys.field.attempt { () throws(TakstError) in
          try .perPlace(
            CostLine.PerPlace(
              rate: Rate(amount), savedShare: saved.value(on: date), referencePlaces: reference, delay: delay))
        }
      }
    }
  }

  fileprivate static func perDøgn(in frame: ScenarioFrame) -> Reading {
    .object(CostPerDøgnKey.self) { keys in
      let amount = keys.required(.beløb, .dated(.kroner(in: 0...1_000_000), in: frame))
      let budgeted = keys.value(
        .budgetteret_belægning, .dated(.budgetedOccupancy, in: frame), default: DatedValue(.asAssumed))
      guard let amount, let budgeted else { return nil }
      return DatedBehaviour(amount, and: budgeted.dates) { amount, date in
        .perDøgn(Rate(amount), budgeted: budgeted.value(on: date))
      }
    }
  }

  fileprivate static func costShare(in frame: ScenarioFrame) -> Reading {
    .object(CostShareKey.self) { keys in
      let share = keys.required(.procent, .dated(.exactShare(in: 0...10), in: frame))
      let names = keys.required(.af, .list(of: .text).counted(1...200, "cost lines"))
      guard let share, let names else { return nil }
      guard Set(names).count == names.count else {
        keys.error(.af, "a cost line is named twice")
        return nil
      }
      // A share follows the prices of what it is a share of.
      return DatedBehaviour(share, hasPrices: false) { share, _ in .share(share, of: names) }
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
