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

  /// The lists that are compared, in order.
  var lists: [PlaceUnit.List] {
    var lists: [PlaceUnit.List] = []
    for list in study.situations.flatMap(\.lists) where !lists.contains(list) { lists.append(list) }
    let order = ["none", "patience", "unlimited"]
    return order.flatMap { key in lists.filter { $0.key == key } }
  }

  /// Referrals a year that a belægning takes; nil without a known stay.
  func referrals(_ need: PlaceStudy.Need) -> Double? { isInDays ? need.referralsPerYear : nil }

  /// A time with its unit: `123 days`, `0.40 stays`.
  func time(_ time: Double) -> String {
    isInDays ? QueueWords.days(time) : NumberStyle(.english).decimal(time, places: 2) + " mean stays"
  }

  /// A time for a cell; empty when there is none.
  func timeCell(_ time: Double?) -> String {
    guard let time else { return "" }
    return isInDays ? QueueWords.cell(time) : NumberStyle(.english).decimal(time, places: 2)
  }

  /// The unit of the times.
  var timeUnit: String { isInDays ? "days" : "mean stays" }
}
