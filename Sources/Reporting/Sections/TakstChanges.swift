internal import Forecasting
internal import Takst

/// Why the takst of a tilbud changes, step by step.
struct TakstChanges {
  /// How many causes a sentence names.
  private static let mostCauses = 3

  private let context: Context
  private let tilbud: ResultNode
  /// The steps with a takst at both ends.
  private let steps: [Step]
  private var phrases: Phrases { context.phrases }

  /// A step and what it changes.
  private struct Step {
    let node: ResultNode
    let change: ResultNode

    var total: Double { change[.total]?.number ?? 0 }
    /// Whether it leads from one variant to another.
    var isBetweenVariants: Bool { node[.from]?[.variant]?.string != node[.to]?[.variant]?.string }
  }

  init(_ context: Context, _ tilbud: ResultNode) {
    (self.context, self.tilbud) = (context, tilbud)
    steps = (tilbud[.takstChanges]?.elements ?? []).compactMap { step in
      step[.change].map { Step(node: step, change: $0) }
    }
  }

  private var isHourly: Bool { tilbud[.isHourly]?.bool ?? false }
  private var name: String { context.name(of: tilbud, in: context.documents[.why]) }

  /// Whole kroner where all takster are, else øre.
  private var style: FigureStyle {
    let ends = steps.flatMap { step in [ResultKey.before, .after].map { step.change[$0]?.number ?? 0 } }
    return context.exact(.kroner, places: ends.allSatisfy { $0 == $0.rounded() } ? 0 : 2)
  }

  // MARK: In words

  /// The only change, or the largest.
  var answer: RichText? {
    if tilbud[.years] == nil, tilbud[.takstChanges]?.elements.isEmpty ?? true { return nil }
    guard let step = steps.max(by: { abs($0.total) < abs($1.total) }) else {
      return phrases.noTakstChange(isHourly: isHourly)
    }
    guard step.total != 0 else {
      return step.isBetweenVariants ? phrases.takstsAlike(isHourly: isHourly) : phrases.takstStands(isHourly: isHourly)
    }
    guard let before = style.figure(ResultNumber(step.change[.before])),
      let after = style.figure(ResultNumber(step.change[.after]))
    else { return nil }
    let causes = phrases.listed(causes(step))
    if step.isBetweenVariants {
      return phrases.takstDifference(
        isHourly: isHourly, in: step.node[.to]?[.year]?.wholeText ?? "", variant(step.node[.to]), after,
        against: variant(step.node[.from]), before, causes: causes)
    }
    return phrases.takstChange(
      isHourly: isHourly, on: date(step.node[.to]), isLargest: steps.count > 1, isRise: step.total > 0, from: before,
      to: after, causes: causes) + effect(step)
  }

  private func variant(_ end: ResultNode?) -> String { phrases.variantsNamed([end?[.variant]?.string ?? ""]) }

  /// The largest causes of a step, each with its part.
  private func causes(_ step: Step) -> [RichText] {
    guard let total = ResultNumber(step.change[.total]) else { return [] }
    let parts = TakstCause.allCases.compactMap { cause in
      ResultNumber(step.change[.causes]?.member(cause.key)).map { (cause: cause, part: $0) }
    }
    return zip(parts, style.addingUp(parts.map { $0.part }, to: total).parts)
      .sorted { abs($0.1.value) > abs($1.1.value) }
      .prefix(Self.mostCauses).filter { !$0.1.readsAsNothing }
      .map { phrases.causeTold(phrases.takstCause($0.cause), $1.signed, aside: nil) }
  }

  private func effect(_ step: Step) -> RichText {
    let numbers = [ResultKey.thisYear, .fullYear].compactMap { ResultNumber(step.node[.effect]?[$0]) }
    guard numbers.count == 2 else { return RichText() }
    let style = context.exact(.millions, places: 2)
    guard let first = style.figure(numbers[0]), let second = style.figure(numbers[1]) else { return RichText() }
    return phrases.takstEffect(first, step.node[.to]?[.year]?.wholeText ?? "", second)
  }

  private func date(_ end: ResultNode?) -> String {
    end?[.date]?.string.map { context.date($0) } ?? end?[.year]?.wholeText ?? ""
  }

  // MARK: Tables

  var blocks: [Block] {
    let lines = lines
    let isExpected = steps.contains { $0.node[.efterreguleringIsExpected]?.bool ?? false }
    let hasLines = steps.contains { !($0.node[.lines]?.elements.isEmpty ?? true) }
    let note = phrases.takstNote(isExpected: isExpected, hasLines: hasLines)
    let hasRules = tilbud[.hasRules]?.bool ?? false
    return Block.tables(table) + Block.tables(lines) + (note.map { [.note($0)] } ?? [])
      + (hasRules && !steps.isEmpty ? [.note(phrases.plannedPlacesNote)] : [])
  }

  /// Every step, by the day on which it takes effect.
  private var table: Table? {
    var table = TableBuilder(
      phrases.takstCauses(name, isHourly: isHourly), rows: phrases.validFrom, steps.map { RichText(title($0)) })
    add(steps.map { $0.change }, to: &table)
    let effects = steps.flatMap { step in
      [ResultKey.thisYear, .fullYear].map { ResultNumber(step.node[.effect]?[$0]) }
    }
    let largest = effects.map { abs($0?.value ?? 0) }.max() ?? 0
    let style =
      largest < FigureStyle.smallAmount ? context.exact(.kroner, places: 0) : context.exact(.millions, places: 2)
    for (key, title): (ResultKey, String) in [(.thisYear, phrases.effectThisYear), (.fullYear, phrases.effectFullYear)]
    {
      table.add(title, steps.map { style.figure(ResultNumber($0.node[.effect]?[key])) })
    }
    return table.table
  }

  /// `1. marts 2024`, or the years where the step is between variants or longer than one.
  private func title(_ step: Step) -> String {
    let (from, to) = (step.node[.from]?[.year]?.integer ?? 0, step.node[.to]?[.year]?.integer ?? 0)
    if step.isBetweenVariants || to - from > 1 { return from == to ? "\(to)" : "\(from)–\(to)" }
    return context.validFrom(step.node[.to])
  }

  /// The lines of the last step, where one year is explained or one takst against another.
  private var lines: Table? {
    guard tilbud[.period] == nil, let last = steps.last, let lines = last.node[.lines]?.elements, !lines.isEmpty else {
      return nil
    }
    var table = TableBuilder(
      phrases.lineCauses(name, title(last)), rows: phrases.line, lines.map { RichText($0[.line]?.string ?? "") })
    add(lines.compactMap { $0[.change] }, to: &table)
    return table.table
  }

  /// From the takst before to the one after, in parts that add up.
  private func add(_ changes: [ResultNode], to table: inout TableBuilder) {
    let style = style
    let percent = context.exact(.percent, places: 1)
    let told = changes.map { change -> (parts: [Figure], total: Figure)? in
      let parts = TakstCause.allCases.compactMap { ResultNumber(change[.causes]?.member($0.key)) }
      return ResultNumber(change[.total]).map { style.addingUp(parts, to: $0) }
    }
    table.add(phrases.before, changes.map { style.figure(ResultNumber($0[.before])) })
    for (place, cause) in TakstCause.allCases.enumerated() {
      let parts = told.map { told in told.flatMap { $0.parts.indices.contains(place) ? $0.parts[place].signed : nil } }
      guard parts.contains(where: { $0?.readsAsNothing == false }) else { continue }
      table.add(phrases.takstCause(cause), parts)
    }
    table.add(phrases.after, changes.map { style.figure(ResultNumber($0[.after])) })
    table.add(phrases.change, told.map { $0?.total.signed })
    table.add(phrases.changeInPercent, changes.map { percent.figure(ResultNumber($0[.growth]))?.signed })
    guard changes.contains(where: { $0[.netOfPriceIndex]?.number != $0[.total]?.number }) else { return }
    table.add(phrases.changeNetOfIndex, changes.map { style.figure(ResultNumber($0[.netOfPriceIndex]))?.signed })
    table.add(
      phrases.changeInPercent, changes.map { percent.figure(ResultNumber($0[.growthNetOfPriceIndex]))?.signed })
  }
}
