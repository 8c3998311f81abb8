internal import Occupancy
internal import Takst

enum EfterreguleringKey: String, ScenarioKey {
  case bånd, forsinkelse, spredning, medtages, hensættelse, loft, fra_regnskabsår, historik, ved_lukning
}

enum SetAsideKey: String, ScenarioKey { case højst, år }

enum EarlierResultKey: String, ScenarioKey {
  case resultat, indregnet, uden_for_takst, resultat_efter_indregning, grundlag
}

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
    let setAside = keys.maybe(.hensættelse, .setAside)
    let cap = keys.maybe(.loft, .exactShare())
    let firstYear = keys.maybe(.fra_regnskabsår, .integer(in: years))
    let history = history()
    let bearer = keys.value(.ved_lukning, Reading<BearerWord>.word, default: .driftsherre)
    guard let band, let lag, let spread, let carried, let setAside, let cap, let firstYear, let history, let bearer
    else {
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
        band: band, lag: lag, spread: spread, carried: carried == .all ? .fullResult : .excessOverBand,
        setAside: setAside, cap: cap, firstYear: firstYear, history: history,
        bearerAtClosure: bearer == .driftsherre ? .driftsherre : .kommuner)
    }
  }

  private func history() -> [Efterregulering.EarlierResult]? {
    guard let field = keys.field(.historik) else { return [] }
    guard let results = Reading<[Int: KnownResult]>.byYear(.knownResult).read(field) else { return nil }
    return results.sorted { $0.key < $1.key }.map { $0.value.earlier(in: $0.key) }
  }
}

extension Reading<Efterregulering.SetAside> {
  /// `hensættelse`
  fileprivate static var setAside: Reading {
    .object(SetAsideKey.self) { keys in
      let highest = keys.value(.højst, .exactShare(), default: Efterregulering.customaryBand)
      let years = keys.value(.år, .integer(in: 1...7), default: 5)
      guard let highest, let years else { return nil }
      return keys.field.attempt { () throws(TakstError) in
        try Efterregulering.SetAside(highest: highest, years: years)
      }
    }
  }
}

/// The known result of a year, before the period or in it.
private enum KnownResult {
  case accounts(Kroner, recovered: Kroner?, outside: Kroner, costBase: Kroner)
  case carried(Kroner, costBase: Kroner)

  func earlier(in year: Int) -> Efterregulering.EarlierResult {
    switch self {
    case .accounts(let result, let recovered, let outside, let costBase):
      .init(year: year, accounts: result, recovered: recovered, outside: outside, costBase: costBase)
    case .carried(let result, let costBase): .init(year: year, carried: result, costBase: costBase)
    }
  }
}

extension Reading<KnownResult> {
  /// A year of `historik`: either the result of the accounts, with what is in it, or the result that is carried on.
  fileprivate static var knownResult: Reading {
    .object(EarlierResultKey.self) { keys in
      let amount = Reading<Kroner>.kroner(in: -10_000_000_000...10_000_000_000)
      let costBase = keys.required(.grundlag, .kroner(in: 0...10_000_000_000))
      if keys.has(.resultat_efter_indregning) {
        keys.refuse(
          [.resultat, .indregnet, .uden_for_takst], because: "resultat_efter_indregning has them taken off already")
        let carried = keys.required(.resultat_efter_indregning, amount)
        guard let carried, let costBase else { return nil }
        return .carried(carried, costBase: costBase)
      }
      let result = keys.required(.resultat, amount)
      let recovered = keys.maybe(.indregnet, amount)
      let outside = keys.value(.uden_for_takst, amount, default: .zero)
      guard let result, let recovered, let outside, let costBase else { return nil }
      return .accounts(result, recovered: recovered, outside: outside, costBase: costBase)
    }
  }
}
