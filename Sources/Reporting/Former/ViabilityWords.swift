internal import Forecasting

/// The limits of `bæredygtighed` and what is held against them, in words.
enum ViabilityWords {
  private static let numbers = NumberStyle(.english)

  /// What is measured: `risk of a deficit`.
  static func name(_ indicator: Indicator) -> String {
    switch indicator {
    case .quantity(.deficit): "risk of a deficit"
    case .quantity(.deficitBeyondBand): "risk of a deficit beyond the band"
    case .quantity(.residents): "mean number of residents"
    case .quantity(let quantity): quantity.words
    case .occupancy: "belægning (indskrevet)"
    case .refused: "turned away or left"
    case .refusedShare: "turned away or left, of those referred"
    case .meanWaitOfAdmitted: "mean wait of those admitted from the list"
    case .worstTenthResult: "result in the worst tenth"
    case .takstRise: "rise of the takst net of p/l"
    }
  }

  /// The limit with its side: `at most 25%`.
  static func limit(_ judgement: Viability.Judgement) -> String {
    let limit = judgement.limit
    let words =
      switch judgement.indicator.unit {
      case .indicator, .share: numbers.percent(limit, places: isWhole(limit * 100) ? 0 : 1)
      case .days: numbers.decimal(limit, places: isWhole(limit) ? 0 : 1) + " days"
      default: numbers.decimal(limit, places: isWhole(limit) ? 0 : 1)
      }
    return (judgement.isLeast ? "at least " : "at most ") + words
  }

  private static func isWhole(_ value: Double) -> Bool { abs(value - value.rounded()) < 1e-9 }

  /// What is held against a limit: `43%`, `5.1`, `68`; a percentage within a point of its limit has a decimal more.
  static func value(_ value: Double, _ judgement: Viability.Judgement) -> String {
    switch judgement.indicator.unit {
    case .indicator, .share: numbers.percent(value, places: abs(value - judgement.limit) < 0.01 ? 1 : 0)
    case .days: numbers.decimal(value, places: 0)
    default: numbers.decimal(value, places: 1)
    }
  }

  /// `!` beyond the limit, `?` where these futures cannot tell.
  static func mark(_ year: Viability.Year) -> String {
    if year.isClear == false { return "?" }
    return year.isKept == false ? "!" : ""
  }
}
