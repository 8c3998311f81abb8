internal import Forecasting

/// Whether takst and belægning drive each other, under several price elasticities.
struct SpiralSection {
  /// Years that make a spiral, and those of a period long enough to show one.
  private static let (shortest, long) = (4, 8)

  private let context: Context
  private let spiral: ResultNode?
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) {
    self.context = context
    spiral = context.documents[.spiral]
  }

  private var tilbud: [ResultNode] { spiral?[.tilbud]?.elements ?? [] }
  private var years: [ResultNode] { spiral?[.years]?.elements ?? [] }
  private var lastYear: Int { years.last?.integer ?? 0 }

  private func heading(_ tilbud: ResultNode) -> [Block] {
    self.tilbud.count > 1 ? [.heading(tilbud[.name]?.string ?? "")] : []
  }

  private func name(_ tilbud: ResultNode) -> String { context.name(of: tilbud, in: spiral) }

  /// Without its variant.
  private func plainName(_ tilbud: ResultNode) -> String { tilbud[.name]?.string ?? "" }

  private func isHourly(_ tilbud: ResultNode) -> Bool { tilbud[.isHourly]?.bool ?? false }

  private func rows(_ tilbud: ResultNode) -> [ResultNode] { tilbud[.rows]?.elements ?? [] }

  private var count: Figure? {
    guard let years = spiral?[.years] else { return nil }
    let number = years.elements.count
    return Figure(value: Double(number), unit: .number, text: "\(number)", source: .count(years.path))
  }

  // MARK: In words

  var answer: [Block] {
    tilbud.flatMap { tilbud -> [Block] in
      let sentences: [RichText]
      if tilbud[.delayYears] == nil {
        sentences = [phrases.noEconomy(plainName(tilbud))]
      } else if tilbud[.reference] == nil {
        sentences = [phrases.nothingToRespondTo(plainName(tilbud))]
      } else {
        sentences = [byChance(tilbud), longRun(tilbud)].compactMap { $0 }
      }
      return heading(tilbud) + sentences.map { .lead($0) }
    }
  }

  private func byChance(_ tilbud: ResultNode) -> RichText? {
    let rows = rows(tilbud).map { (node: $0, estimate: ResultEstimate($0[.spiral])) }
    let known = rows.compactMap { $0.estimate }
    guard !known.isEmpty else { return count.map { phrases.spiralTooShort($0) } }
    let style = context.style(rows.map { $0.estimate })
    guard let chance = rows.first(where: { $0.node[.elasticity]?.number == 0 })?.estimate,
      let risk = style.mean(chance), let most = chance.node[.high]?.number
    else { return nil }
    let worse = rows.compactMap { row -> (elasticity: Figure, risk: Figure)? in
      guard let low = row.estimate?.node[.low]?.number, low > most, let told = elasticity(row.node),
        let risk = style.mean(row.estimate)
      else { return nil }
      return (told, risk)
    }
    return phrases.spiralByChance(risk, isHourly: isHourly(tilbud)) + phrases.spiralBeyondChance(worse)
  }

  private func longRun(_ tilbud: ResultNode) -> RichText? {
    let rows = rows(tilbud).filter { $0[.equilibrium] != nil }
    guard !rows.isEmpty else { return phrases.noLongRun(plainName(tilbud)) }
    func outcome(_ row: ResultNode) -> String? { row[.equilibrium]?[.outcome]?.string }
    let closing = rows.filter { outcome($0) == "closes" }.compactMap { elasticity($0) }
    if !closing.isEmpty { return phrases.longRunCloses(plainName(tilbud), closing) }
    if rows.contains(where: { outcome($0) != "settles" }) { return phrases.longRunSwings(isHourly: isHourly(tilbud)) }
    let style = context.exact(.kroner, places: 0)
    let takster = rows.compactMap { style.figure(ResultNumber($0[.equilibrium]?[.takst])) }
    guard let low = takster.min(by: { $0.value < $1.value }), let high = takster.max(by: { $0.value < $1.value }) else {
      return nil
    }
    return phrases.longRunSettles(low, high, isHourly: isHourly(tilbud))
  }

  // MARK: Tables

  var blocks: [Block] {
    let parts = tilbud.filter { $0[.reference] != nil }.flatMap { tilbud in
      heading(tilbud) + Block.tables(simulated(tilbud)) + Block.tables(longRunTable(tilbud)) + notes(tilbud)
    }
    guard !parts.isEmpty else { return [] }
    let number = years.count
    let short: [Block] =
      (Self.shortest..<Self.long).contains(number) ? (count.map { [.note(phrases.shortPeriodNote($0))] } ?? []) : []
    return [.explanation(phrases.spiralMeaning)] + parts + short + [.note(phrases.longRunNote("\(lastYear)"))]
  }

  private func builder(_ caption: String, _ tilbud: ResultNode) -> TableBuilder {
    TableBuilder(
      caption, rows: phrases.elasticity,
      rows(tilbud).map { row in
        let isOwn = row[.elasticity]?.number == tilbud[.ownElasticity]?.number
        return elasticity(row).map { phrases.elasticity($0, isOwn: isOwn) } ?? RichText()
      })
  }

  /// As few decimals as say it all.
  private func elasticity(_ row: ResultNode) -> Figure? {
    guard let number = ResultNumber(row[.elasticity]) else { return nil }
    return context.exact(.number, places: min(3, DecimalDigits(number.value)?.exactPlaces ?? 0)).figure(number)
  }

  private func simulated(_ tilbud: ResultNode) -> Table? {
    let rows = rows(tilbud)
    let isHourly = isHourly(tilbud)
    var table = builder(phrases.spiralCaption(name(tilbud)), tilbud)
    let risks = rows.map { ResultEstimate($0[.spiral]) }
    let style = context.style(risks)
    table.add(phrases.spiralRisk, risks.map { style.mean($0) })
    table.addSpread(
      phrases.interval,
      risks.map { risk in
        guard let low = style.figure(ResultNumber(risk?.node[.low])),
          let high = style.figure(ResultNumber(risk?.node[.high]))
        else { return RichText() }
        return phrases.range(low.withoutUnit, high)
      })
    let shares = rows.map { ResultEstimate($0[.share]) }
    table.add(phrases.shareOf(lastYear, isHourly: isHourly), shares.map { context.style(shares).mean($0) })
    let takster = rows.map { ResultEstimate($0[.takst]) }
    table.add(
      phrases.takstOf(lastYear, isHourly: isHourly), takster.map { context.style(takster, as: .kroner).mean($0) })
    return table.table
  }

  private func longRunTable(_ tilbud: ResultNode) -> Table? {
    let rests = rows(tilbud).map { $0[.equilibrium] }
    let isHourly = isHourly(tilbud)
    var table = builder(phrases.longRunCaption(name(tilbud)), tilbud)
    let (kroner, percent) = (context.exact(.kroner, places: 0), context.exact(.percent, places: 1))
    func told(_ rest: ResultNode?) -> ResultNode? { rest?[.outcome]?.string == "closes" ? nil : rest }
    table.addText(
      phrases.outcome,
      rests.map { rest in
        phrases.outcome(rest?[.outcome]?.string, after: context.whole(rest?[.closesInYear]))
      })
    table.add(
      phrases.title(.takst, isHourly: isHourly),
      rests.map { rest -> RichText in
        if let low = context.kroner(rest?[.lowest]), let high = context.kroner(rest?[.highest]) {
          return phrases.range(low.withoutUnit, high)
        }
        return context.kroner(told(rest)?[.takst]).map { RichText($0) } ?? RichText()
      })
    table.add(phrases.billedShare(isHourly: isHourly), rests.map { percent.figure(ResultNumber(told($0)?[.share])) })
    let amounts = rests.flatMap { [told($0)?[.result]?.number, told($0)?[.efterregulering]?.number] }
    let largest = amounts.map { abs($0 ?? 0) }.max() ?? 0
    let style = largest < FigureStyle.smallAmount ? kroner : context.exact(.millions, places: 2)
    table.add(phrases.title(.result), rests.map { style.figure(ResultNumber(told($0)?[.result])) })
    table.add(phrases.title(.efterregulering), rests.map { style.figure(ResultNumber(told($0)?[.efterregulering])) })
    return table.table
  }

  private func notes(_ tilbud: ResultNode) -> [Block] {
    guard let reference = context.kroner(tilbud[.reference]), let delay = context.whole(tilbud[.delayYears])
    else { return [] }
    return [
      .note(
        phrases.responds(
          to: reference, isOwn: tilbud[.referenceIsOwn]?.bool ?? false, afterYears: delay,
          years.first?.wholeText ?? "", tilbud[.levelYear]?.wholeText ?? ""))
    ]
  }
}
