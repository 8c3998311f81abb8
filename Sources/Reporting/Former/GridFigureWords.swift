internal import Forecasting

extension GridFigure {
  /// The figure's key in JSON and its name in CSV.
  var key: String {
    switch self {
    case .worstTenth: "worstTenthResult"
    case .wait: "meanWaitOfAdmitted"
    default: "\(self)"
    }
  }

  /// The figures of the terminal's tables, in order; the rest are in JSON and CSV.
  static let shown: [GridFigure] = [
    .takst, .occupancy, .deficit, .deficitBeyondBand, .worstTenth, .turnedAway, .left, .waiting, .wait,
  ]

  /// What the figure is called, without its unit.
  func title(isHourly: Bool) -> String {
    switch self {
    case .takst: isHourly ? "Price per hour" : "Takst"
    case .occupancy: isHourly ? "Utilisation" : "Belægning"
    case .deficit: "Risk of a deficit"
    case .deficitBeyondBand: "Risk beyond the band"
    case .result: "Result"
    case .worstTenth: "Result, worst tenth"
    case .referred: "Referred"
    case .turnedAway: "Turned away"
    case .left: "Left the list"
    case .refused: "Not admitted"
    case .waiting: "Waiting"
    case .wait: "Days waited"
    }
  }

  /// How the figure is written where its unit does not decide.
  var form: EstimateStyle.Form? { self == .takst ? .kroner : nil }

  /// Which way is better to the eye of a reader; shading needs it also where the choice of the unbeaten does not.
  var shading: Direction? {
    switch self {
    case .turnedAway, .left, .wait: .low
    default: direction
    }
  }
}
