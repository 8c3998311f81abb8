internal import Forecasting

/// Where a tilbud balances, what is expected beside it, and what breaks the band.
struct BreakEvenSection {
  private let context: Context
  private let tilbud: [ResultNode]
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) {
    self.context = context
    tilbud = context.documents[.breakeven]?[.tilbud]?.elements ?? []
  }

  /// The balance of the last takst version, or of that of the year asked for.
  var answer: [Block] {
    tilbud.flatMap { tilbud in heading(tilbud) + sentences(tilbud).map { .lead($0) } }
  }

  var blocks: [Block] {
    tilbud.flatMap { tilbud -> [Block] in
      let versions = versions(tilbud)
      guard !versions.isEmpty else { return [] }
      return heading(tilbud) + Block.tables(balance(tilbud, versions)) + Block.tables(band(tilbud, versions))
        + notes(tilbud, versions)
    }
  }

  private func heading(_ tilbud: ResultNode) -> [Block] {
    self.tilbud.count > 1 ? [.heading(tilbud[.name]?.string ?? "")] : []
  }

  private func name(_ tilbud: ResultNode) -> String { context.name(of: tilbud, in: context.documents[.breakeven]) }

  /// Without its variant.
  private func plainName(_ tilbud: ResultNode) -> String { tilbud[.name]?.string ?? "" }

  private func isHourly(_ tilbud: ResultNode) -> Bool { tilbud[.isHourly]?.bool ?? false }

  /// The takst versions with a break-even, from the decision's year on unless an earlier year was asked for.
  private func versions(_ tilbud: ResultNode) -> [ResultNode] {
    let all = (tilbud[.versions]?.elements ?? []).filter { $0[.followingCost] != nil }
    let counted = all.filter { $0[.year]?.integer ?? 0 >= context.firstYear }
    return counted.isEmpty ? all : counted
  }

  // MARK: In words

  private func sentences(_ tilbud: ResultNode) -> [RichText] {
    guard tilbud[.versions] != nil else { return [phrases.noEconomy(plainName(tilbud))] }
    guard let version = versions(tilbud).last, let year = version[.year]?.wholeText else {
      return [phrases.noBreakEven(plainName(tilbud))]
    }
    let risk = context.style([ResultEstimate(version[.deficit]), ResultEstimate(version[.deficitBeyondBand])])
    var sentences = [balance(tilbud, version, year), band(tilbud, version)].compactMap { $0 }
    if let first = risk.mean(ResultEstimate(version[.deficit])),
      let second = risk.mean(ResultEstimate(version[.deficitBeyondBand]))
    {
      sentences.append(phrases.breakEvenRisks(year, first, beyond: second))
    }
    return sentences
  }

  private func balance(_ tilbud: ResultNode, _ version: ResultNode, _ year: String) -> RichText? {
    let (name, isHourly) = (plainName(tilbud), isHourly(tilbud))
    if version[.followingCost]?[.always]?.bool ?? false {
      return phrases.balancesAlways(
        name, year, paysForIdlePlaces: version[.paysForIdlePlaces]?.bool ?? false)
    }
    guard let share = context.percent(version[.followingCost]?[.share]) else {
      return phrases.balancesNever(name, year, isHourly: isHourly)
    }
    let price = context.kroner(version[.price])
    let told: RichText
    if isHourly {
      guard let hours = context.whole(version[.followingCost]?[.quantity]) else { return nil }
      told = phrases.balances(name, year, price: price, atHours: hours, share)
    } else {
      guard let places = context.whole(version[.places]),
        let occupied = context.number(version[.followingCost]?[.placesOccupied], places: 2)
      else { return nil }
      told = phrases.balances(name, year, places: places, takst: price, at: occupied, share)
    }
    return told + margin(version, isHourly)
  }

  private func margin(_ version: ResultNode, _ isHourly: Bool) -> RichText {
    let expected = ResultEstimate(version[.billedShare])
    guard let share = context.style([expected]).mean(expected) else { return RichText() }
    let margin = ResultNumber(version[.marginToZero])
    return phrases.margin(
      share, context.exact(.number, places: 0).figure(margin?.magnitude), isMissing: (margin?.value ?? 0) < 0,
      isHourly: isHourly)
  }

  private func band(_ tilbud: ResultNode, _ version: ResultNode) -> RichText? {
    guard let band = context.kroner(version[.band]), let fixed = context.whole(version[.fixedCost]?[.bandInUnits]),
      let following = context.whole(version[.followingCost]?[.bandInUnits])
    else { return nil }
    let told = phrases.bandBroken(band, fixed: fixed, following: following, isHourly: isHourly(tilbud))
    let style = context.exact(.millions, places: 2)
    guard let income = style.figure(ResultNumber(version[.fixedCost]?[.halfYearOfPlace])),
      let net = style.figure(ResultNumber(version[.followingCost]?[.halfYearOfPlace]))
    else { return told }
    return told + phrases.halfYear(income, net: net)
  }

  // MARK: Tables

  private func builder(_ caption: String, _ versions: [ResultNode]) -> TableBuilder {
    TableBuilder(caption, rows: phrases.validFrom, versions.map { RichText(context.validFrom($0)) })
  }

  /// Whether a version is the last of its year, under which the year's figures stand.
  private func isLast(_ number: Int, _ versions: [ResultNode]) -> Bool {
    number == versions.count - 1 || versions[number + 1][.year]?.integer != versions[number][.year]?.integer
  }

  private func balance(_ tilbud: ResultNode, _ versions: [ResultNode]) -> Table? {
    let isHourly = isHourly(tilbud)
    var table = builder(phrases.breakEvenCaption(name(tilbud)), versions)
    let exact = context.exact(.number, places: isHourly ? 0 : 2)
    table.add(
      isHourly ? phrases.hoursOfCapacity : phrases.places,
      versions.map { context.whole($0[isHourly ? .capacity : .places]) })
    let prices = versions.map { context.kroner($0[.price]) }
    table.add(phrases.title(.takst, isHourly: isHourly), prices)
    let amount: ResultKey = isHourly ? .quantity : .placesOccupied
    table.add(phrases.breakEvenAmount(isHourly: isHourly), versions.map { point($0[.followingCost], amount, exact) })
    let percent = context.exact(.percent, places: 1)
    table.add(phrases.breakEvenShare, versions.map { point($0[.followingCost], .share, percent) })
    let shares = expected(.billedShare, versions)
    let style = context.style(shares)
    table.add(phrases.expectedShare(isHourly: isHourly), shares.map { style.mean($0) })
    table.addSpread(phrases.inEightOfTen, shares.map { style.spread($0) })
    let billed = zip(expected(.billed, versions), versions).map { billed, version -> Figure? in
      guard let mean = billed?.mean else { return nil }
      if isHourly { return exact.figure(mean) }
      return version[.days]?.number.flatMap { exact.figure(mean.divided(by: $0)) }
    }
    table.add(phrases.expectedAmount(isHourly: isHourly), billed)
    table.add(phrases.marginToBalance(isHourly: isHourly), versions.map { context.whole($0[.marginToZero]) })
    let risks = expected(.deficit, versions)
    table.add(phrases.title(.deficit), risks.map { context.style(risks).mean($0) })
    return table.table
  }

  private func band(_ tilbud: ResultNode, _ versions: [ResultNode]) -> Table? {
    let isHourly = isHourly(tilbud)
    var table = builder(phrases.bandCaption(name(tilbud)), versions)
    table.add(phrases.bandAmount, versions.map { context.kroner($0[.band]) })
    table.add(phrases.bandFixed(isHourly: isHourly), versions.map { context.whole($0[.fixedCost]?[.bandInUnits]) })
    table.add(
      phrases.bandFollowing(isHourly: isHourly),
      versions.map { context.whole($0[.followingCost]?[.bandInUnits]) })
    table.add(phrases.marginToBand(isHourly: isHourly), versions.map { context.whole($0[.marginToBand]) })
    let risks = expected(.deficitBeyondBand, versions)
    table.add(phrases.title(.deficitBeyondBand), risks.map { context.style(risks).mean($0) })
    let percent = context.exact(.percent, places: 1)
    table.add(phrases.breakEvenAtBudget, versions.map { point($0[.fixedCost], .share, percent) })
    let recovered = versions.map { context.kroner($0[.efterregulering]) }
    if recovered.contains(where: { $0?.readsAsNothing == false }) {
      table.add(phrases.title(.efterregulering), recovered)
    }
    for (key, title): (ResultKey, String) in [
      (.mostPlacesAtTakst, phrases.mostPlacesTakstKept), (.mostPlacesRecomputed, phrases.mostPlacesTakstAnew),
    ] {
      table.add(title, versions.map { most($0, key, isHourly) })
    }
    return table.table
  }

  /// A figure of the year, under its last version.
  private func expected(_ key: ResultKey, _ versions: [ResultNode]) -> [ResultEstimate?] {
    versions.indices.map { isLast($0, versions) ? ResultEstimate(versions[$0][key]) : nil }
  }

  /// A break-even, or that there is none for one reason or the other.
  private func point(_ point: ResultNode?, _ key: ResultKey, _ style: FigureStyle) -> RichText {
    style.figure(ResultNumber(point?[key])).map { RichText($0) }
      ?? RichText(point?[.always]?.bool ?? false ? phrases.anyBelægning : phrases.noBelægning)
  }

  private func most(_ version: ResultNode, _ key: ResultKey, _ isHourly: Bool) -> RichText {
    if isHourly || version[.holdsWholeYear]?.bool != true || version[.paysForIdlePlaces]?.bool ?? false {
      return RichText()
    }
    return context.whole(version[key]).map { RichText($0) }
      ?? RichText(phrases.noPlaces)
  }

  private func notes(_ tilbud: ResultNode, _ versions: [ResultNode]) -> [Block] {
    var notes = [phrases.breakEvenNote(isHourly: isHourly(tilbud))]
    let hasMost = versions.contains { !most($0, .mostPlacesAtTakst, isHourly(tilbud)).isEmpty }
    if hasMost { notes.append(phrases.mostPlacesNote) }
    if tilbud[.efterreguleringIsExpected]?.bool ?? false { notes.append(phrases.expectedEfterregulering) }
    if tilbud[.hasRules]?.bool ?? false { notes.append(phrases.plannedPlacesNote) }
    return notes.map { .note($0) }
  }
}
