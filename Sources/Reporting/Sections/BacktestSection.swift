internal import Forecasting

/// Forecasts from an earlier year against what happened.
struct BacktestSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  private var variants: [ResultNode] { context.documents[.backtest]?[.variants]?.elements ?? [] }

  /// How many of the figures lie where a right model has them.
  var answer: [Block] {
    variants.flatMap { variant in
      heading(variant) + [ResultKey.notFitted, .fitted].compactMap { coverage(variant, $0).map { Block.lead($0) } }
    }
  }

  /// Every figure beside what was predicted of it.
  var blocks: [Block] {
    let tables = variants.flatMap { variant in
      heading(variant)
        + (variant[.tilbud]?.elements ?? []).flatMap { Block.tables(table($0)) + Block.tables(distances($0)) }
    }
    return tables.isEmpty ? [] : [.explanation(phrases.backtestMeaning)] + tables + [.note(phrases.backtestNote)]
  }

  private func heading(_ variant: ResultNode) -> [Block] {
    variants.count > 1 ? [.heading(phrases.variantsNamed([variant[.name]?.string ?? ""]))] : []
  }

  private func table(_ tilbud: ResultNode) -> Table? {
    let figures = tilbud[.figures]?.elements ?? []
    var table = TableBuilder(
      phrases.backtestCaption(tilbud[.name]?.string ?? ""), rows: phrases.figureTitle, figures.map { name($0) })
    let styles = figures.map { context.style([ResultEstimate($0[.predicted])]) }
    table.add(phrases.observed, zip(styles, figures).map { $0.figure(ResultNumber($1[.observed])) })
    table.add(phrases.predicted, zip(styles, figures).map { $0.mean(ResultEstimate($1[.predicted])) })
    table.add(phrases.inEightOfTen, zip(styles, figures).map { $0.spread(ResultEstimate($1[.predicted])) })
    table.addText(phrases.withinBand, figures.map { yesOrNo($0[.within]) })
    if figures.contains(where: { $0[.fitted]?.bool == true }) {
      table.addText(phrases.fitted, figures.map { yesOrNo($0[.fitted]) })
    }
    return table.table
  }

  /// How far the forecast and the budget were from what happened.
  private func distances(_ tilbud: ResultNode) -> Table? {
    let figures = tilbud[.figures]?.elements ?? []
    var table = TableBuilder(
      phrases.distanceCaption(tilbud[.name]?.string ?? ""), rows: phrases.figureTitle, figures.map { name($0) })
    let styles = figures.map { figure in
      let unit: Figure.Unit? = figure[.quantity]?.quantity?.unit == .share ? .points : nil
      return context.style([ResultEstimate(figure[.predicted])], as: unit)
    }
    let share = context.exact(.percent, places: 0)
    table.add(phrases.shareBelow, figures.map { share.figure(ResultNumber($0[.shareBelow])) })
    table.add("CRPS", zip(styles, figures).map { $0.figure(ResultNumber($1[.crps])) })
    table.add(phrases.budgetOffBy, zip(styles, figures).map { $0.figure(distance($1[.observed], $1[.budgeted])) })
    return table.table
  }

  /// `Resultat 2021`, with the ydelse where it is of one.
  private func name(_ figure: ResultNode) -> RichText {
    let name = figure[.quantity]?.quantity.map { phrases.title($0) } ?? ""
    let ydelse = figure[.ydelse]?.string.map { ", \($0)" } ?? ""
    return RichText("\(name) \(figure[.year]?.wholeText ?? "")\(ydelse)")
  }

  private func yesOrNo(_ flag: ResultNode?) -> RichText { RichText(flag?.bool.map { phrases.yesOrNo($0) } ?? "") }

  /// How far one number lies from another; nil where one is missing.
  private func distance(_ one: ResultNode?, _ other: ResultNode?) -> ResultNumber? {
    guard let one, let other, let first = one.number, let second = other.number else { return nil }
    return first >= second
      ? ResultNumber(first - second, .difference(one.path, other.path))
      : ResultNumber(second - first, .difference(other.path, one.path))
  }

  private func coverage(_ variant: ResultNode, _ key: ResultKey) -> RichText? {
    let coverage = variant[.coverage]?[key]
    let count = context.exact(.number, places: 0)
    guard let all = count.figure(ResultNumber(coverage?[.count])),
      let within = count.figure(ResultNumber(coverage?[.within])),
      let chance = ResultNumber(coverage?[.probabilityOfAtMostWithin])
    else { return nil }
    let isFitted = key == .fitted
    if all.value == 0 { return isFitted ? nil : RichText(phrases.everythingFitted) }
    if isFitted { return phrases.fittedWithin(within, of: all) }
    return phrases.within(
      within, of: all,
      chance: within.value < 0.8 * all.value ? FigureStyle.theoretic(context.language, chance, .percent) : nil)
  }
}
