internal import Forecasting

/// A result of `erlang`: what demand a belægning takes, what a demand gives, and how few places do.
struct TheorySection {
  private let context: Context
  private let units: [ResultNode]
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) {
    self.context = context
    units = context.documents[.erlang]?[.units]?.elements ?? []
  }

  /// The tables of every tilbud, or of places alone.
  var blocks: [Block] {
    let told = units.flatMap { unit in
      let name = name(unit)
      return Block.tables(outcomes(unit, phrases.outcomesCaption(name)))
        + Self.lists.flatMap { Block.tables(needs(unit, $0)) } + Block.tables(fewest(unit, phrases.fewestCaption(name)))
        + disregarded(unit)
    }
    return told.isEmpty ? [] : [.explanation(phrases.theoryMeaning)] + told + notes
  }

  /// The name of a tilbud; nil where there is no other to tell it from.
  private func name(_ unit: ResultNode) -> String? { units.count > 1 ? unit[.name]?.string : nil }

  private static let lists = ["none", "patience", "limited", "unlimited"]

  private var notes: [Block] {
    let lacksStay = units.contains { $0[.timeUnit]?.string != "days" }
    let isEndless = units.contains { unit in
      (unit[.outcomes]?.elements ?? []).contains { $0[.enrolledShare] == nil }
    }
    return (isEndless ? [.note(phrases.endlessNote)] : []) + [.note(phrases.theoryNote)]
      + (lacksStay ? [.note(phrases.stayNote)] : [])
  }

  private func disregarded(_ unit: ResultNode) -> [Block] {
    let obstacles = (unit[.disregarded]?.elements ?? []).compactMap {
      $0[.key]?.string.flatMap(Obstacle.init(rawValue:))
    }
    return obstacles.isEmpty ? [] : [.note(phrases.disregarded(obstacles, file: context.scenario?[.file]?.string))]
  }

  // MARK: Tables

  /// What a wanted belægning takes with a list of one kind; nil where it was not asked.
  private func needs(_ unit: ResultNode, _ list: String) -> Table? {
    let rows = (unit[.needs]?.elements ?? []).filter { $0[.list]?.string == list }
    let told = TheoryFigures(context, unit)
    let count = context.exact(.number, places: 0)
    var table = TableBuilder(
      phrases.needsCaption(name(unit), told.list(rows.first)), rows: phrases.places,
      rows.map { count.figure(ResultNumber($0[.places])).map { RichText($0) } ?? RichText() })
    table.add(phrases.title(.enrolledShare), rows.map { told.asked($0[.enrolledShare]) })
    table.add(phrases.load, rows.map { context.exact(.number, places: 2).figure(ResultNumber($0[.loadOfPlaces])) })
    table.add(phrases.titlePerYear(.referred), rows.map { told.number($0[.referralsPerYear]) })
    table.add(
      list == "none" ? phrases.title(.turnedAway) : list == "limited" ? phrases.neverAdmitted : phrases.title(.left),
      list == "unlimited" ? [] : rows.map { told.percent($0[.notAdmitted]) })
    if list != "none" {
      table.add(phrases.findNoPlace, rows.map { told.percent($0[.findNoPlace]) })
      table.add(told.inUnit(phrases.waitFromList), rows.map { told.time($0[.meanWaitFromList]) })
      table.add(told.inUnit(phrases.waitIfLeaving), rows.map { told.time($0[.meanWaitOfLeaving]) })
      if list == "unlimited" { table.add(told.inUnit(phrases.waitOfAll), rows.map { told.time($0[.meanWait]) }) }
    }
    return table.table
  }

  /// What the demand gives; nil without a known demand or without places.
  private func outcomes(_ unit: ResultNode, _ caption: String) -> Table? {
    let rows = unit[.outcomes]?.elements ?? []
    var table = builder(unit, rows, caption)
    let spans = rows.map { RichText(years($0)) }
    if spans.contains(where: { !$0.isEmpty }) { table.addText(phrases.years, spans) }
    let told = TheoryFigures(context, unit)
    table.add(phrases.places, rows.map { context.exact(.number, places: 0).figure(ResultNumber($0[.places])) })
    table.add(phrases.titlePerYear(.referred), rows.map { told.number($0[.referralsPerYear]) })
    table.add(phrases.load, rows.map { told.quotient($0[.load], by: $0[.places]) })
    addResults(told, rows, to: &table)
    return table.table
  }

  /// The fewest places for the demand and the limits; nil where it was not asked.
  private func fewest(_ unit: ResultNode, _ caption: String) -> Table? {
    let rows = unit[.fewest]?.elements ?? []
    var table = builder(unit, rows, caption)
    let told = TheoryFigures(context, unit)
    let count = context.exact(.number, places: 0)
    table.add(
      phrases.fewestPlaces,
      rows.map { row in count.figure(ResultNumber(row[.places])).map { RichText($0) } ?? RichText(phrases.tooMany) })
    addResults(told, rows, to: &table)
    table.add(told.inUnit(phrases.waitOfAll), rows.map { $0[.list]?.string == "none" ? nil : told.time($0[.meanWait]) })
    return table.table
  }

  private func builder(_ unit: ResultNode, _ rows: [ResultNode], _ caption: String) -> TableBuilder {
    let told = TheoryFigures(context, unit)
    return TableBuilder(caption, rows: phrases.patienceTitle, rows.map { phrases.waitingList(told.list($0)) })
  }

  private func addResults(_ told: TheoryFigures, _ rows: [ResultNode], to table: inout TableBuilder) {
    // Without a figure the list would grow without end.
    func shares(_ key: ResultKey) -> [RichText] {
      rows.map { row in told.percent(row[key]).map { RichText($0) } ?? RichText(NumberStyle.missing) }
    }
    table.add(phrases.title(.enrolledShare), shares(.enrolledShare))
    table.add(phrases.neverAdmitted, shares(.notAdmitted))
    table.add(phrases.neverAdmittedPerYear, rows.map { told.product($0[.notAdmitted], $0[.referralsPerYear]) })
    table.add(phrases.findNoPlace, shares(.findNoPlace))
    table.add(told.inUnit(phrases.waitFromList), rows.map { told.time($0[.meanWaitFromList]) })
  }

  /// `2021`, `2023–2026`, or nothing.
  private func years(_ row: ResultNode) -> String {
    guard let first = row[.firstYear]?.integer, let last = row[.lastYear]?.integer else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}

/// The answer of `erlang` in sentences: the hardest of what was asked, what the demand gives, and the fewest places.
struct TheoryAnswer {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let units = context.documents[.erlang]?[.units]?.elements ?? []
    return units.flatMap { unit -> [Block] in
      let texts = [outcomes(unit), needs(unit), fewest(unit)].compactMap { $0 }
      let heading = units.count > 1 ? unit[.name]?.string.map { [Block.heading($0)] } ?? [] : []
      return texts.isEmpty ? [] : heading + texts.map { Block.lead($0) }
    }
  }

  /// The highest belægning in the fewest places, without a list and with each other list.
  private func needs(_ unit: ResultNode) -> RichText? {
    let needs = unit[.needs]?.elements ?? []
    guard let share = needs.compactMap({ $0[.enrolledShare]?.number }).max(),
      let fewest = needs.compactMap({ $0[.places]?.integer }).min()
    else { return nil }
    let told = TheoryFigures(context, unit)
    // The share asked for comes back from a search, so it may differ in the last digits.
    let here = needs.filter { need in
      need[.places]?.integer == fewest && abs((need[.enrolledShare]?.number ?? 0) - share) < 1e-6
    }
    guard let hard = here.first(where: { $0[.list]?.string == "none" }),
      let percent = told.asked(hard[.enrolledShare]),
      let places = context.exact(.number, places: 0).figure(ResultNumber(hard[.places])),
      let load = told.multiple(hard[.loadOfPlaces]), let refused = told.whole(hard[.notAdmitted])
    else { return nil }
    let others = here.compactMap { need -> RichText? in
      guard let load = told.multiple(need[.loadOfPlaces]) else { return nil }
      switch told.list(need) {
      case .none: return nil
      case .patience(let time):
        return told.whole(need[.notAdmitted]).map { phrases.takesWithPatience(time, load, leaving: $0) }
      case .limited:
        return told.whole(need[.notAdmitted]).map { phrases.takesWithLimitedList(told.list(need), load, refused: $0) }
      case .unlimited:
        guard let waiting = told.whole(need[.findNoPlace]), let wait = told.timeWithUnit(need[.meanWaitFromList]) else {
          return nil
        }
        return phrases.takesWithEndlessList(load, waiting: waiting, wait)
      }
    }
    let isHigh = (hard[.notAdmitted]?.number ?? 0) >= 0.25
    let sentences =
      [phrases.takes(percent, of: places, load, turnedAway: refused)] + others
      + (isHigh ? [RichText(phrases.smallUnits)] : [])
    return sentences.joined(separator: " ")
  }

  /// What the last situation's demand gives with each list.
  private func outcomes(_ unit: ResultNode) -> RichText? {
    let rows = unit[.outcomes]?.elements ?? []
    guard let last = rows.last, let demand = demand(unit, last),
      let places = context.exact(.number, places: 0).figure(ResultNumber(last[.places]))
    else { return nil }
    let told = TheoryFigures(context, unit)
    let own = rows.filter { $0[.places] == last[.places] || $0[.places]?.value == last[.places]?.value }
      .filter { $0[.firstYear]?.integer == last[.firstYear]?.integer }
    let fates = own.enumerated().map { index, row -> RichText in
      let list = told.list(row)
      guard let share = told.percent(row[.enrolledShare]), let refused = told.whole(row[.notAdmitted]) else {
        return phrases.growsForEver(list, places, isFirst: index == 0)
      }
      return phrases.fate(
        list, places, isFirst: index == 0, share, refused: list == .unlimited ? nil : refused)
    }
    return ([demand] + fates).joined(separator: " ")
  }

  private func demand(_ unit: ResultNode, _ row: ResultNode) -> RichText? {
    let told = TheoryFigures(context, unit)
    guard let referrals = told.said(row[.referralsPerYear]), let load = told.said(row[.load]),
      let stay = told.timeWithUnit(row[.meanStay])
    else { return nil }
    return phrases.demandFills(referrals, stay, load)
  }

  private func fewest(_ unit: ResultNode) -> RichText? {
    let rows = unit[.fewest]?.elements ?? []
    guard let last = rows.last else { return nil }
    let told = TheoryFigures(context, unit)
    let limits = unit[.limits]
    let clauses = [
      told.asked(limits?[.notAdmitted]).map { phrases.atMostNotAdmitted($0) },
      told.asked(limits?[.findNoPlace]).map { phrases.atMostFindNoPlace($0) },
      told.timeWithUnit(limits?[.meanWait]).map { phrases.meanWaitAtMost($0) },
    ].compactMap { $0 }
    let counts = rows.map { row -> RichText in
      let count = context.exact(.number, places: 0).figure(ResultNumber(row[.places]))
      return phrases.fewestWithList(count, phrases.withList(told.list(row)))
    }
    let beginning = (unit[.outcomes]?.elements ?? []).isEmpty ? demand(unit, last).map { $0 + RichText(" ") } : nil
    return (beginning ?? RichText()) + phrases.fewest(limits: phrases.listed(clauses), phrases.listed(counts))
  }
}

/// How the figures of queueing theory are written: they are exact, but no more than an order of magnitude is meant.
struct TheoryFigures {
  private let context: Context
  private let isInDays: Bool

  init(_ context: Context, _ unit: ResultNode) {
    self.context = context
    isInDays = unit[.timeUnit]?.string == "days"
  }

  /// A number with a decimal where it is below 10.
  func number(_ node: ResultNode?) -> Figure? {
    node?.number.flatMap { value in
      context.exact(.number, places: value > 0 && value < 9.95 ? 1 : 0).figure(ResultNumber(node))
    }
  }

  /// A number in a sentence: whole from 10, else with a decimal that is not 0.
  func said(_ node: ResultNode?) -> Figure? {
    ResultNumber(node).map { FigureStyle.theoretic(context.language, $0, .number) }
  }

  /// Demand for each place, in a sentence.
  func multiple(_ node: ResultNode?) -> Figure? {
    (node?.number ?? 0) < 1.95 ? context.exact(.number, places: 2).figure(ResultNumber(node)) : said(node)
  }

  func percent(_ node: ResultNode?) -> Figure? { context.exact(.percent, places: 1).figure(ResultNumber(node)) }

  /// A share as it was asked for: whole percents without a decimal.
  func asked(_ node: ResultNode?) -> Figure? {
    ResultNumber(node).flatMap { context.percentStyle([$0]).figure($0) }
  }

  /// A share in a sentence, in whole percents; never none or all where it is neither.
  func whole(_ node: ResultNode?) -> Figure? {
    ResultNumber(node).map { FigureStyle.theoretic(context.language, $0, .percent) }
  }

  /// A time in the unit's own: days, or mean stays.
  func time(_ node: ResultNode?) -> Figure? {
    isInDays ? number(node) : context.exact(.number, places: 2).figure(ResultNumber(node))
  }

  /// `123 dage`.
  func timeWithUnit(_ node: ResultNode?) -> RichText? {
    said(node).map { context.phrases.time($0, isInDays: isInDays) }
  }

  /// A title with the unit of its times.
  func inUnit(_ title: String) -> String { "\(title), \(context.phrases.timeUnit(isInDays: isInDays))" }

  /// One number by another.
  func quotient(_ node: ResultNode?, by divisor: ResultNode?) -> Figure? {
    guard let number = ResultNumber(node), let divisor = divisor?.number, divisor > 0 else { return nil }
    return context.exact(.number, places: 2).figure(number.divided(by: divisor))
  }

  /// One number times another.
  func product(_ one: ResultNode?, _ other: ResultNode?) -> Figure? {
    guard let one, let other, let first = one.number, let second = other.number else { return nil }
    let value = first * second
    let style = context.exact(.number, places: value > 0 && value < 9.95 ? 1 : 0)
    return style.figure(ResultNumber(value, .product([one.path, other.path], sign: 1)))
  }

  func list(_ row: ResultNode?) -> TheoryList {
    switch row?[.list]?.string {
    case "patience": timeWithUnit(row?[.meanPatience]).map { .patience($0) } ?? .none
    case "limited":
      context.exact(.number, places: 0).figure(ResultNumber(row?[.longestList])).map {
        .limited(longest: $0, patience: timeWithUnit(row?[.meanPatience]))
      } ?? .none
    case "unlimited": .unlimited
    default: .none
    }
  }
}
