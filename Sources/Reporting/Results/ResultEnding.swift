internal import Forecasting

extension ForecastResult.Ending {
  /// Its name in JSON.
  var key: String {
    switch self {
    case .complete: "complete"
    case .precise: "precise"
    case .notPrecise: "notPrecise"
    case .stopped: "stopped"
    }
  }
}
