internal import Occupancy
internal import Takst

enum EfterreguleringKey: String, ScenarioKey {
  case bånd, forsinkelse, spredning, medtages, loft, fra_regnskabsår, historik, ved_lukning
}

enum EarlierResultKey: String, ScenarioKey { case resultat, grundlag }

/// What enters a takst of a result beyond the band.
enum CarriedWord: String, CaseIterable {
  case all = "hele resultatet"
  case excess = "kun ud over båndet"
}

/// Who bears what is left when a tilbud closes.
enum BearerWord: String, CaseIterable { case driftsherre, kommuner }

extension Reading<Efterregulering> {
  static func efterregulering(in frame: ScenarioFrame) -> Reading {
    .object(EfterreguleringKey.self) { EfterreguleringReader(keys: $0, frame: frame).rules() }
  }
}

private struct EfterreguleringReader {
  let keys: ObjectReader<EfterreguleringKey>
  let frame: ScenarioFrame

  func rules() -> Efterregulering? {
    let years = ScenarioYears.all
    let band = keys.value(.bånd, .exactShare(), default: Efterregulering.customaryBand)
    let lag = keys.value(.forsinkelse, .integer(in: 1...5), default: 2)
    let spread = keys.value(.spredning, .integer(in: 1...3), default: 1)
    let carried = keys.value(.medtages, Reading<CarriedWord>.word, default: .all)
    let cap = keys.maybe(.loft, .exactShare())
    let firstYear = keys.maybe(.fra_regnskabsår, .integer(in: years))
    let history = history()
    let bearer = keys.value(.ved_lukning, Reading<BearerWord>.word, default: .driftsherre)
    guard let band, let lag, let spread, let carried, let cap, let firstYear, let history, let bearer else {
      return nil
    }
    if let period = frame.period, period.years.count <= lag {
      keys.warning(
        .forsinkelse,
        say(
          "intet resultat i perioden når ind i en takst i perioden, som er kortere end forsinkelsen",
          "no result of the period enters a takst of the period, which is shorter than the delay"),
        do: say("Forlæng perioden, eller ret forsinkelsen", "make the period longer, or change the delay"))
    }
    return keys.field.attempt { () throws(TakstError) in
      try Efterregulering(
        band: band, lag: lag, spread: spread, carried: carried == .all ? .fullResult : .excessOverBand, cap: cap,
        firstYear: firstYear, history: history, bearerAtClosure: bearer == .driftsherre ? .driftsherre : .kommuner)
    }
  }

  private func history() -> [Efterregulering.EarlierResult]? {
    guard let field = keys.field(.historik) else { return [] }
    guard let results = Reading<[Int: EarlierResult]>.byYear(.earlierResult).read(field) else { return nil }
    return results.sorted { $0.key < $1.key }.map {
      Efterregulering.EarlierResult(year: $0.key, result: $0.value.result, costBase: $0.value.costBase)
    }
  }
}

/// The known result of a year, before the period or in it.
private struct EarlierResult {
  let result: Kroner
  let costBase: Kroner
}

extension Reading<EarlierResult> {
  fileprivate static var earlierResult: Reading {
    .object(EarlierResultKey.self) { keys in
      let most: Int64 = 10_000_000_000
      let result = keys.required(.resultat, .kroner(in: -most...most))
      let costBase = keys.required(.grundlag, .kroner(in: 0...most))
      guard let result, let costBase else { return nil }
      return EarlierResult(result: result, costBase: costBase)
    }
  }
}
