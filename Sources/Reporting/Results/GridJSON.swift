package import Forecasting
internal import Occupancy

/// A grid as a JSON document, for programs: every combination's figures of every year.
package struct GridJSON {
  private let subject: Subject
  private let result: GridResult
  private let year: Int
  private let planned: Int

  /// The document of a grid of which `planned` futures were asked for; `year` is the number of the year that is marked.
  package init(_ subject: Subject, _ result: GridResult, year: Int, planned: Int) {
    (self.subject, self.result, self.year, self.planned) = (subject, result, year, planned)
  }

  /// The whole document.
  package var value: JSONValue {
    let tilbud = result.points[0].variant.tilbud
    let unbeaten = tilbud.indices.map { result.unbeaten(tilbud: $0, year: year) }
    return [
      .command: .command(.grid), .version: .string(subject.version), .scenario: subject.json,
      .seed: .unsigned(result.seed), .replications: .integer(result.replications),
      .ending: .string(result.ending.rawValue), .precision: [.planned: .integer(planned)],
      .year: .integer(result.years[year]),
      .axes: .array(
        result.axes.map { [.path: .string($0.path), .values: .array($0.values.map(JSONValue.string))] }),
      .objectives: .array(
        Indicator.objectives.compactMap { figure in
          figure.better.map { [.figure: .string(figure.key), .better: .string($0.rawValue)] }
        }),
      .tilbud: .array(tilbud.indices.map(self.tilbud)),
      .combinations: .array(result.points.indices.map { combination($0, unbeaten.map { $0 }) }),
      .provenance: subject.provenance.json,
    ]
  }

  private func tilbud(_ number: Int) -> JSONValue {
    let tilbud = result.points[0].variant.tilbud[number]
    let axis = result.placesAxis(tilbud: number, year: year)
    let keeping = result.points.indices.filter { result.points[$0].keepsLimits(tilbud: number, year: year) }
    let unbeaten = result.unbeaten(tilbud: number, year: year)
    return [
      .id: .string(tilbud.plan.id), .name: .string(tilbud.name), .driftsherre: .string(orNull: tilbud.driftsherre),
      .isHourly: .bool(tilbud.isHourly),
      .unbeaten: .array(result.points.indices.filter { unbeaten[$0] }.map { .integer($0) }),
      .keepsLimits: result.points[0].viability[number].isEmpty ? .null : .array(keeping.map { .integer($0) }),
      .placesAxis: .string(orNull: axis.map { result.axes[$0].path }),
      .fewestPlaces: .array(
        result.fewestPlaces(tilbud: number, year: year).map { fewest in
          [
            .combinations: .array(fewest.candidates.map(JSONValue.integer)),
            .combination: .integer(orNull: fewest.point),
            .places: .integer(orNull: fewest.point.map { result.points[$0].places(tilbud: number, year: year) }),
          ]
        }),
    ]
  }

  private func combination(_ point: Int, _ unbeaten: [[Bool]]) -> JSONValue {
    let values = zip(result.axes, result.values(ofPoint: point)).map { ($0.path, $0.values[$1]) }
    return [
      .number: .integer(point), .values: .array(values.map { .string($0.1) }),
      .settings: .array(values.map { .string("\($0.0)=\($0.1)") }),
      .tilbud: .array(
        result.points[point].variant.tilbud.indices.map { figures(point, $0, isUnbeaten: unbeaten[$0][point]) }),
    ]
  }

  private func figures(_ point: Int, _ tilbud: Int, isUnbeaten: Bool) -> JSONValue {
    let combination = result.points[point]
    func members(_ year: Int) -> [JSONMember] {
      JSONValue.estimates(Indicator.ofGrid, { $0.key }) { combination.figure($0, tilbud: tilbud, year: year) }
    }
    let years = result.years.enumerated().map { number, name in
      JSONValue.object(
        [
          JSONMember(.year, .integer(name)),
          JSONMember(.places, .integer(combination.places(tilbud: tilbud, year: number))),
        ] + members(number))
    }
    return [
      .id: .string(combination.variant.tilbud[tilbud].plan.id), .unbeaten: .bool(isUnbeaten),
      .keepsLimits: combination.viability[tilbud].isEmpty
        ? .null : .bool(combination.keepsLimits(tilbud: tilbud, year: year)),
      .years: .array(years), .period: .object(members(result.years.count)),
      .fromDecision: .object(members(combination.decided)),
      .viability: .array(combination.viability[tilbud].map { $0.json(years: result.years) }),
    ]
  }
}
