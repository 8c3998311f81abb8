internal import Forecasting

extension Indicator {
  /// The figures of the terminal's tables, in order; the rest are in JSON and CSV.
  static let shown: [Indicator] = [
    .quantity(.takst), .occupancy, .quantity(.deficit), .quantity(.deficitBeyondBand), .worstTenthResult,
    .quantity(.turnedAway), .quantity(.left), .quantity(.waiting), .meanWaitOfAdmitted,
  ]

  /// What the figure is called, without its unit.
  func title(isHourly: Bool) -> String {
    switch self {
    case .quantity(.takst): isHourly ? "Price per hour" : "Takst"
    case .quantity(.deficit): "Risk of a deficit"
    case .quantity(.deficitBeyondBand): "Risk beyond the band"
    case .quantity(.left): "Left the list"
    case .quantity(.waiting): "Waiting"
    case .quantity(let quantity): quantity.title
    case .occupancy: isHourly ? "Utilisation" : "Belægning"
    case .worstTenthResult: "Result, worst tenth"
    case .refused: "Not admitted"
    case .refusedShare: "Not admitted, of those referred"
    case .meanWaitOfAdmitted: "Days waited"
    case .takstRise: "Rise of the takst"
    }
  }

  /// How the figure is written where its unit does not decide.
  var form: EstimateStyle.Form? { self == .quantity(.takst) ? .kroner : nil }
}
