internal import Occupancy

/// The answer of `explain`: what the takst is, what it is made of, and why it is another than the one before it.
///
/// Of several versions it is the one with the largest change that is told, and the way from the first to the last.
struct ExplanationAnswer {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let tilbud = context.documents.main[.tilbud]?.elements ?? []
    let others = context.documents.main[.withoutEconomy]?.elements ?? []
    let isNamed = tilbud.count + others.count > 1
    return tilbud.flatMap { tilbud -> [Block] in
      guard let arithmetic = TakstArithmetic(tilbud) else { return [] }
      let sentences = TakstAnswer(context, arithmetic).sentences.map { Block.lead($0) }
      return (isNamed ? [.heading(tilbud[.name]?.string ?? "")] : []) + sentences
    } + others.map { .lead(phrases.withoutEconomy($0.string ?? "")) }
  }
}

/// The answer for one tilbud.
private struct TakstAnswer {
  private typealias Version = TakstArithmetic.Version

  private let context: Context
  private let arithmetic: TakstArithmetic
  private var phrases: Phrases { context.phrases }
  private var kroner: FigureStyle { context.exact(.kroner, places: 0) }

  init(_ context: Context, _ arithmetic: TakstArithmetic) {
    (self.context, self.arithmetic) = (context, arithmetic)
  }

  var sentences: [RichText] {
    let (before, version) = told
    var sentences = arithmetic.isHourly ? [] : [takst(version)]
    if arithmetic.hasHours { sentences.append(hourPrice(version)) }
    return (sentences + [before.flatMap { change(from: $0, to: version) }, path]).compactMap { $0 }
      + prices(version)
  }

  /// The version with the largest change, and the one before it; the first where none changes.
  private var told: (before: Version?, version: Version) {
    let versions = [arithmetic.before].compactMap { $0 } + arithmetic.versions
    let pairs = zip(versions, versions.dropFirst()).filter { pair in pair.1.from >= arithmetic.versions[0].from }
    func change(_ pair: (Version, Version)) -> Double { abs((price(pair.1)?.value ?? 0) - (price(pair.0)?.value ?? 0)) }
    guard let largest = pairs.max(by: { change($0) < change($1) }),
      change(largest) > 0 || arithmetic.before != nil
    else { return (nil, arithmetic.versions[0]) }
    return largest
  }

  /// The takst, or the hourly price where there is no døgn.
  private func price(_ version: Version) -> ResultNumber? { version[arithmetic.isHourly ? .hourPrice : .takst] }

  private func when(_ version: Version) -> String {
    version.isOnlyOne ? phrases.of(version.from.year) : phrases.from(phrases.date(version.from))
  }

  // MARK: What it is

  private func takst(_ version: Version) -> RichText? {
    guard let price = kroner.figure(version[.takst]) else {
      return phrases.withoutTakst(when(version), hasPlaces: version[.places]?.value != 0)
    }
    let whole = context.exact(.number, places: 0)
    guard let covers = kroner.figure(version[.toBeCovered]), let places = whole.figure(version[.places]),
      let days = whole.figure(version[.days]), let share = percent(version[.assumedShare])
    else { return nil }
    return phrases.takstMade(
      when(version), isMean: arithmetic.sharesMean, isComputed: arithmetic.isPriced("published", in: version),
      price: price, covers: covers,
      of: phrases.døgnTerms(places: places, days: days, share: share))
  }

  private func hourPrice(_ version: Version) -> RichText? {
    func number(_ key: ResultKey) -> Figure? {
      ResultNumber(version.hourly?[key]).flatMap { context.exact(.number, [$0], most: 1).figure($0) }
    }
    guard let price = kroner.figure(version[.hourPrice]), let covers = kroner.figure(version[.hourlyPart]),
      let positions = number(.fullTimeEquivalents), let hours = number(.netHours),
      let share = percent(ResultNumber(version.hourly?[.billableShare]))
    else { return nil }
    return phrases.hourPriceMade(
      when(version), price: price, covers: covers,
      of: phrases.hourTerms(positions: positions, hours: hours, share: share))
  }

  private func percent(_ number: ResultNumber?) -> Figure? {
    number.flatMap { context.exact(.percent, [$0], most: 2).figure($0) }
  }

  // MARK: What changed

  private func change(from before: Version, to version: Version) -> RichText? {
    guard let old = price(before), let new = price(version), case .value(let from) = old.source,
      case .value(let to) = new.source
    else { return nil }
    let isMore = new.value > old.value
    let difference = ResultNumber(
      abs(new.value - old.value), isMore ? .difference(to, from) : .difference(from, to))
    return phrases.changed(
      by: new.value == old.value ? nil : kroner.figure(difference), isMore: isMore, from: when(before),
      isHourly: arithmetic.isHourly, causes(from: before, to: version))
  }

  /// The terms that changed; what has to be covered where neither cost nor efterregulering did.
  private func causes(from before: Version, to version: Version) -> [RichText] {
    let whole = context.exact(.number, places: 0)
    func told(_ step: TakstTerm, _ key: ResultKey, _ style: FigureStyle?) -> RichText? {
      guard let old = before[key], let new = version[key], old.value != new.value else { return nil }
      let style = style ?? context.exact(.percent, [old, new], most: 2)
      guard let from = style.figure(old), let to = style.figure(new) else { return nil }
      return phrases.termChanged(step, from: from, to: to)
    }
    let amounts = [told(.cost, .costBase, kroner), told(.efterregulering, .efterregulering, kroner)].compactMap { $0 }
    let covered = told(.numerator, arithmetic.isHourly ? .hourlyPart : .toBeCovered, kroner)
    let terms = arithmetic.isHourly ? [] : [told(.places, .places, whole), told(.assumed, .assumedShare, nil)]
    let known = terms.compactMap { $0 } + (amounts.isEmpty ? [covered].compactMap { $0 } : amounts)
    // A leap year is the cause only where it is the only one; otherwise it is small beside the others.
    let days = arithmetic.isHourly || known.count > 1 ? nil : told(.days, .days, whole)
    return [days].compactMap { $0 } + known
  }

  /// From the first version to the last; nil where there is but one.
  private var path: RichText? {
    let versions = arithmetic.versions
    let (first, last) = (versions[0], versions[versions.count - 1])
    guard versions.count > 1, let start = kroner.figure(price(first)), let end = kroner.figure(price(last)) else {
      return nil
    }
    let isConstant = versions.allSatisfy { price($0)?.value == start.value }
    if !isConstant, versions.count == 2 || start.value == end.value { return nil }
    return phrases.takstPath(
      isHourly: arithmetic.isHourly, from: start, when(first), to: isConstant ? nil : end, when(last))
  }

  // MARK: Lines

  /// What the lines cost where that is not the takst of the calculation, and which prices are not computed.
  private func prices(_ version: Version) -> [RichText] {
    let lines = arithmetic.lines.indices.compactMap { line -> (index: Int, price: Figure)? in
      let number = ResultNumber(version.price(line)?[.price])
      return number.flatMap { context.exact(.kroner, [$0], most: 2).figure($0) }.map { (line, $0) }
    }
    let isSeveral = lines.count > 1
    let all =
      arithmetic.hasOnePrice || !isSeveral
      ? [] : [phrases.linePrices(when(version), lines.map { (arithmetic.name($0.index), $0.price) })]
    return all
      + lines.compactMap { line, price in
        let name = isSeveral ? arithmetic.name(line) : nil
        return switch version.price(line)?[.source]?.string {
        case "published":
          context.kroner(version.price(line)?[.basis]).map {
            phrases.publishedPrice(when(version), name, $0)
          }
        case "recovering": phrases.recoveringPrice(when(version), name, price)
        default: nil
        }
      }
  }
}
