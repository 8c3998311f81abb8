internal import Forecasting

/// The demand that agrees with published belægning, found by simulating.
struct DemandSection {
  private let context: Context
  private let data: ResultNode?
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) {
    self.context = context
    let data = context.documents[.calibrate]
    self.data = data?[.from]?.string == "belægning" ? data : nil
  }

  /// The demand, or that none agrees.
  var answer: [Block] {
    guard let data else { return [] }
    guard data[.isAnswered]?.bool == true else {
      return points(data[.tolerance]).map { [.lead(phrases.noDemandAgrees($0))] } ?? []
    }
    return [demand(data), uneven(data)].compactMap { $0.map { .lead($0) } }
  }

  var blocks: [Block] {
    guard let data else { return [] }
    let isLone = data[.years]?.elements.count == 1
    let texts = [assumed(data), agreement(data)].compactMap { $0.map { Block.paragraph($0) } }
    return Block.tables(years(data)) + texts + Block.tables(bands(data))
      + (isLone ? [.note(RichText(phrases.oneYearSaysLittle))] : [])
      + [simulated(data)].compactMap { $0.map { .note($0) } }
  }

  private func rate(_ node: ResultNode?) -> Figure? {
    context.exact(.number, places: (node?.number ?? 0) < 10 ? 2 : 1).figure(ResultNumber(node))
  }

  private func points(_ node: ResultNode?) -> Figure? {
    context.exact(.points, places: (node?.number ?? 1) < 0.001 ? 2 : 1).figure(ResultNumber(node))
  }

  private func demand(_ data: ResultNode) -> RichText? {
    let found = data[.rate]
    guard let low = rate(found?[.low]) else { return nil }
    guard let high = rate(found?[.high]), let median = rate(found?[.median]),
      let certainty = context.percent(found?[.certainty], places: 0)
    else { return phrases.demandAtLeast(low) }
    return phrases.demandBetween(low, high, certainty, median)
  }

  private func uneven(_ data: ResultNode) -> RichText? {
    ResultNumber(data[.asUneven]).map { phrases.uneven(FigureStyle.theoretic(context.language, $0, .percent)) }
  }

  private func agreement(_ data: ResultNode) -> RichText? {
    guard data[.isAnswered]?.bool == true, let plain = rate(data[.plainRate]), let within = points(data[.agreement])
    else { return nil }
    return phrases.plainRate(plain, within)
  }

  private func assumed(_ data: ResultNode) -> RichText? {
    let assumed = data[.assumed]
    guard let stay = context.whole(assumed?[.meanStay]), let form = assumed?[.form]?.string,
      let years = context.whole(data[.warmUpYears])
    else { return nil }
    let cv = context.percent(assumed?[.cv], places: 0)
    let over = context.whole(assumed?[.overOccupancy])
    return phrases.assumedDemand(
      stay, phrases.stayForm(form), cv, waiting(assumed?[.patience]), over: over?.value == 0 ? nil : over,
      before: years,
      isOneYear: data[.years]?.elements.count == 1)
  }

  private func waiting(_ patience: ResultNode?) -> RichText {
    context.whole(patience).map { phrases.waitsOnAverage($0) }
      ?? RichText(patience?.string == "unlimited" ? phrases.waitsForEver : phrases.turnedAwayAtOnce)
  }

  private func simulated(_ data: ResultNode) -> RichText? {
    guard let futures = context.whole(data[.futures]), let each = context.whole(data[.replications]),
      let low = rate(data[.lowestRate]),
      let high = rate(data[.highestRate])
    else { return nil }
    return phrases.simulatedRates(futures, each, low, high)
  }

  // MARK: Tables

  private func years(_ data: ResultNode) -> Table? {
    let years = data[.years]?.elements ?? []
    var table = TableBuilder(
      phrases.publishedCaption, rows: phrases.year, years.map { RichText($0[.year]?.wholeText ?? "") })
    table.add(
      phrases.title(.enrolledShare),
      years.map { year in
        // As many decimals as were published.
        let rounding = year[.rounding]?.number ?? 0
        return context.exact(.percent, places: rounding > 0.004 ? 0 : rounding > 0.0004 ? 1 : 2).figure(
          ResultNumber(year[.enrolledShare]))
      })
    table.add(phrases.places, years.map { context.whole($0[.places]) })
    table.add(phrases.title(.residents), years.map { context.number($0[.residents], places: 1) })
    return table.table
  }

  /// The rates around the answer, and how well each agrees.
  private func bands(_ data: ResultNode) -> Table? {
    let bands = data[.bands]?.elements ?? []
    var table = TableBuilder(
      phrases.bandsCaption, rows: phrases.titlePerYear(.referred),
      bands.map { band in
        guard let low = rate(band[.low]), let high = rate(band[.high]) else { return RichText() }
        return phrases.range(low, high)
      })
    table.add(phrases.meanBelægning, bands.map { context.percent($0[.meanShare]) })
    table.add(phrases.agreeingFutures, bands.map { context.whole($0[.agreeing]) })
    return table.table
  }
}
