internal import Forecasting

/// One variant of a run or a comparison.
package struct ResultVariant: Sendable, Hashable {
  let node: ResultNode
  package let name: String
  package let tilbud: [ResultTilbud]

  init(_ node: ResultNode) throws(ReportError) {
    guard let name = node[.name]?.string else { throw .incomplete(path: node.path + ".name") }
    (self.node, self.name) = (node, name)
    var tilbud: [ResultTilbud] = []
    for element in node[.tilbud]?.elements ?? [] { tilbud.append(try ResultTilbud(element)) }
    self.tilbud = tilbud
  }

  /// The tilbud with an id; nil when the variant does not have it.
  func tilbud(_ id: String) -> ResultTilbud? { tilbud.first { $0.id == id } }
}

/// One tilbud in one variant.
package struct ResultTilbud: Sendable, Hashable {
  let node: ResultNode
  let id: String
  let name: String
  let driftsherre: String?
  /// What the scenario says it is and whom it is for.
  let about: String?
  /// Whether all its ydelser are billed by the hour.
  let isHourly: Bool
  /// The civil years, in order.
  let years: [ResultYear]
  /// The whole period; the only year where there is but one.
  let period: ResultYear
  /// The years that count, from the decision's to the last.
  let decidedYears: [ResultYear]
  /// The same as one row.
  let decided: ResultYear

  init(_ node: ResultNode) throws(ReportError) {
    guard let id = node[.id]?.string, let name = node[.name]?.string else {
      throw .incomplete(path: node.path + ".name")
    }
    guard let period = node[.period] else { throw .incomplete(path: node.path + ".period") }
    guard let isHourly = node[.hourly]?.bool else { throw .incomplete(path: node.path + ".hourly") }
    (self.node, self.id, self.name, self.isHourly) = (node, id, name, isHourly)
    (driftsherre, about) = (node[.driftsherre]?.string, node[.about]?.string)
    years = (node[.years]?.elements ?? []).compactMap { year in
      year[.year]?.integer.map { ResultYear(node: year, year: $0) }
    }
    if years.isEmpty { throw .incomplete(path: node.path + ".years") }
    self.period = ResultYear(node: period, year: nil)
    let counted = node[.fromDecision]
    decided = ResultYear(node: counted ?? period, year: nil)
    let first = counted?[.firstYear]?.integer
    decidedYears = years.filter { year in first.map { year.year ?? 0 >= $0 } ?? true }
  }

  /// Whether it has accounts.
  /// What is known of years, each with what the model says of it.
  var known: [ResultNode] { node[.known]?.elements ?? [] }

  /// Whether the belægning or the result of a year is known, so that it is closed and not to be forecast.
  func isClosed(_ year: ResultYear) -> Bool {
    let closing: [Quantity] = [.residents, .enrolledShare, .utilisation, .accountsResult]
    return known.contains { known in
      known[.year]?.integer == year.year && closing.contains { known.figure(of: $0) != nil }
    }
  }

  var hasEconomy: Bool { period[.result] != nil }

  /// Whether rules change its places in the simulation, or do so in a variant beside it.
  var hasRules: Bool { period[.places] != nil }

  /// The share that belægning is told by: of the places, or of the hours.
  var share: Quantity { isHourly ? .utilisation : .enrolledShare }

  /// The places by date.
  var places: [ResultStep] { steps(.places, .places) }

  /// The forudsat belægning by date; empty where a rule decides it or there are no places.
  var assumed: [ResultStep] { steps(.assumed, .share) }

  /// What it offers, in order.
  var ydelser: [ResultNode] { node[.ydelser]?.elements ?? [] }

  /// What the scenario says must hold of it.
  var expectations: [ResultNode] { node[.expectations]?.elements ?? [] }

  /// The limits of bæredygtighed it is held against; none where the scenario states none.
  var limits: [ResultNode] { node[.viability]?.elements ?? [] }

  /// The band around a result of zero, as a share of the budget.
  var band: ResultNumber? { ResultNumber(node[.band]) }

  /// The budgeted share of hours that is billed; nil where nothing is billed by the hour.
  var billableShare: ResultNumber? { ResultNumber(node[.takst]?[.hourly]?[.billableShare]) }

  /// The takst's arithmetic by year; empty without økonomi.
  var explained: [ResultNode] { node[.takst]?[.years]?.elements ?? [] }

  private func steps(_ list: ResultKey, _ key: ResultKey) -> [ResultStep] {
    (node[list]?.elements ?? []).compactMap { step in
      guard let from = step[.from]?.string, let value = ResultNumber(step[key]) else { return nil }
      return ResultStep(from: from, value: value)
    }
  }
}

/// A value from a date on.
struct ResultStep: Sendable, Hashable {
  /// `2023-01-01`.
  let from: String
  let value: ResultNumber
}

/// The figures of one year, or of the whole period.
struct ResultYear: Sendable, Hashable {
  let node: ResultNode
  /// Nil for the whole period.
  let year: Int?

  /// An estimate by its key.
  subscript(quantity: Quantity) -> ResultEstimate? { ResultEstimate(node.figure(of: quantity)) }

  /// The result as twenty values, one for every twentieth of the futures.
  var dots: [ResultNumber] { (node[.resultDots]?.elements ?? []).compactMap { ResultNumber($0) } }
}
