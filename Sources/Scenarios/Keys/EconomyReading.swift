internal import Forecasting
internal import Occupancy
internal import Takst

/// The keys of `økonomi`.
enum EconomyKey: String, ScenarioKey {
  case budget, udledt_af_takst, prisniveau, takst, todelt, indhent_helår, efterregulering, objektiv_finansiering
  case prisrespons, opstart, nedlukning
}

enum OneOffKey: String, ScenarioKey { case beløb, fra, til, i_taksten }

enum TwoPartKey: String, ScenarioKey { case ydelsesandel }

/// `økonomi` as far as it can be read without the ydelser.
struct EconomyParts {
  let costBase: Schedule<CostBase>
  /// p/l; nil while there is no period to reckon it for.
  let prices: PriceIndex?
  let published: [Economy.Published]
  /// The service part of a two-part takst.
  let serviceShare: Schedule<Share>?
  let recoversGap: Bool
  let efterregulering: Efterregulering
  let objective: ObjectiveTerms?
  let response: (rule: PriceResponse, delay: Int)?
  let oneOffs: [OneOff]
  let keys: ObjectReader<EconomyKey>
  /// The price level of amounts.
  let levels: PriceLevels
  /// Where each cost line stands.
  let costFields: [String: Field]
}

extension Reading<EconomyParts> {
  static func economy(lines: LineCatalogue, in frame: ScenarioFrame) -> Reading {
    .object(EconomyKey.self) { EconomyReader(keys: $0, lines: lines, frame: frame).parts() }
  }
}

/// Reads `økonomi`.
private struct EconomyReader {
  let keys: ObjectReader<EconomyKey>
  let lines: LineCatalogue
  let frame: ScenarioFrame

  func parts() -> EconomyParts? {
    let prices = prices()
    let levels = PriceLevels(
      index: prices ?? nil, isStated: keys.has(.prisniveau) || frame.prices.levelYear != nil)
    let costs = CostReader(keys, CostContext(hasPlaces: lines.hasPlaces, levels: levels, frame: frame))
    let costBase = costs.costBase()
    let published = keys.value(.takst, .published(lines, in: frame), default: [])
    let serviceShare = keys.maybe(.todelt, .serviceShare(in: frame))
    let recoversGap = keys.value(.indhent_helår, .bool, default: false)
    let efterregulering = efterregulering()
    let objective = keys.maybe(.objektiv_finansiering, .objective(lines, in: frame))
    let response = keys.maybe(.prisrespons, .priceResponse)
    let (start, end) = (keys.maybe(.opstart, .oneOff), keys.maybe(.nedlukning, .oneOff))
    checkWholeYears()
    guard let costBase, let prices, let published, let serviceShare, let recoversGap, let efterregulering,
      let objective, let response, let start, let end
    else { return nil }
    return EconomyParts(
      costBase: costBase, prices: prices, published: published, serviceShare: serviceShare, recoversGap: recoversGap,
      efterregulering: efterregulering, objective: objective,
      response: response.map { ($0.rule, $0.delay) }, oneOffs: [start, end].compactMap { $0 }, keys: keys,
      levels: levels, costFields: costs.fields)
  }

  /// The index; nil after reporting an error, an empty optional without a period.
  private func prices() -> PriceIndex?? {
    let level = keys.maybe(.prisniveau, .integer(in: ScenarioYears.all))
    guard let level else { return nil }
    guard let period = frame.period else { return .some(nil) }
    let year = level ?? frame.prices.levelYear ?? period.first.year
    return frame.prices.index(levelYear: year, period: period).map { .some($0) }
  }

  /// Without the key no result of the simulated years enters a takst.
  private func efterregulering() -> Efterregulering? {
    guard keys.has(.efterregulering) else {
      let never = ScenarioYears.all.upperBound
      return keys.field.attempt { () throws(TakstError) in try Efterregulering(firstYear: never) }
    }
    return keys.optional(.efterregulering, .efterregulering(in: frame))
  }

  private func checkWholeYears() {
    guard let period = frame.period, let field = frame.periodField else { return }
    let (first, last) = (period.first, period.last)
    if (first.month, first.day) == (1, 1), (last.month, last.day) == (12, 31) { return }
    field.error(
      "accounts need whole civil years, and a tilbud has \"økonomi\"",
      expected: "a period from 1 January to 31 December")
  }
}

extension Reading<OneOff> {
  /// `opstart` and `nedlukning`: an amount on a day, or spread over days.
  fileprivate static var oneOff: Reading {
    .object(OneOffKey.self) { keys in
      let amount = keys.required(.beløb, .kroner(in: 0...10_000_000_000))
      let first = keys.required(.fra, .day)
      let last = keys.maybe(.til, .day)
      let entersTakst = keys.value(.i_taksten, .bool, default: false)
      guard let amount, let first, let last, let entersTakst else { return nil }
      if let last, last < first {
        keys.error(.til, "\(last.iso) lies before \(first.iso)", expected: "a date on or after it")
        return nil
      }
      return OneOff(amount: amount, first: first, last: last ?? first, entersTakst: entersTakst)
    }
  }
}

extension Reading<Schedule<Share>> {
  /// `todelt`
  fileprivate static func serviceShare(in frame: ScenarioFrame) -> Reading {
    .object(TwoPartKey.self) { $0.required(.ydelsesandel, .byDate(.exactShare(), in: frame)) }
  }
}
