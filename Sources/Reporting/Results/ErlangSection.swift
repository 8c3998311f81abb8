package import Forecasting

/// What `erlang` answers about one tilbud, or about places of no scenario.
package struct ErlangSection: Sendable {
  /// The tilbud's key in the scenario; nil without a scenario.
  package var id: String?
  /// The tilbud's name; nil without a scenario.
  package var name: String?
  /// The answers.
  package var study: PlaceStudy
  /// Whether times are days; without a known stay they are mean stays.
  package var isInDays: Bool
  /// What the scenario has that the formulas disregard.
  package var disregarded: [Obstacle]

  /// A section.
  package init(id: String? = nil, name: String? = nil, study: PlaceStudy, isInDays: Bool, disregarded: [Obstacle] = [])
  {
    (self.id, self.name, self.study) = (id, name, study)
    (self.isInDays, self.disregarded) = (isInDays, disregarded)
  }

  /// Referrals a year that a belægning takes; nil without a known stay.
  func referrals(_ need: PlaceStudy.Need) -> Double? { isInDays ? need.referralsPerYear : nil }

  /// The unit of the times.
  var timeUnit: String { isInDays ? "days" : "mean stays" }
}
