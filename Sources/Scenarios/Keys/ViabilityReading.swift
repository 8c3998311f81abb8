internal import Forecasting

/// The keys of `bæredygtighed`.
enum ViabilityKey: String, ScenarioKey { case økonomisk, faglig }
enum EconomicLimitKey: String, ScenarioKey { case risiko_for_underskud, risiko_ud_over_bånd, takststigning }
enum ProfessionalLimitKey: String, ScenarioKey { case belægning, beboere, afviste, ventetid }

extension Reading<Viability> {
  /// The limits of a tilbud; those that have no meaning for it are refused.
  static func viability(hasPlaces: Bool, hasEconomy: Bool) -> Reading {
    .object(ViabilityKey.self) { keys in
      if !hasEconomy { keys.refuse([.økonomisk], because: "the tilbud has no \"økonomi\"") }
      if !hasPlaces { keys.refuse([.faglig], because: "no ydelse of the tilbud has places") }
      let economic = keys.value(.økonomisk, .economicLimits, default: [:])
      let professional = keys.value(.faglig, .professionalLimits, default: [:])
      guard let economic, let professional else { return nil }
      return Viability(professional.reduce(into: economic) { $0[$1.key] = $1.value })
    }
  }
}

extension Reading<[Indicator: Double]> {
  fileprivate static var economicLimits: Reading {
    .object(EconomicLimitKey.self) { keys in
      stated([
        (.quantity(.deficit), keys.maybe(.risiko_for_underskud, .share())),
        (.quantity(.deficitBeyondBand), keys.maybe(.risiko_ud_over_bånd, .share())),
        (.takstRise, keys.maybe(.takststigning, .share(in: 0...10))),
      ])
    }
  }

  fileprivate static var professionalLimits: Reading {
    .object(ProfessionalLimitKey.self) { keys in
      stated([
        (.occupancy, keys.maybe(.belægning, .share(in: 0...2))),
        (.quantity(.residents), keys.maybe(.beboere, .number(in: 0...10_000))),
        (.refusedShare, keys.maybe(.afviste, .share())),
        (.meanWaitOfAdmitted, keys.maybe(.ventetid, .duration())),
      ])
    }
  }

  /// The limits that are there; nil when one could not be read.
  private static func stated(_ limits: [(Indicator, Double??)]) -> [Indicator: Double]? {
    var stated: [Indicator: Double] = [:]
    for (indicator, limit) in limits {
      guard let limit else { return nil }
      stated[indicator] = limit
    }
    return stated
  }
}
