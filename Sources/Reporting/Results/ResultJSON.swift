package import Forecasting
internal import Occupancy

/// A result as a JSON document, for programs. Keys are part of the promise to users and do not change within a version.
package struct ResultJSON {
  private let subject: Subject
  private let result: ForecastResult
  private let precision: PrecisionJSON
  /// How the takster of every variant come about.
  private let explanations: [[Explanation]]

  /// The document of a result, of which `planned` futures were asked for, or the precision `asked`.
  package init(
    _ subject: Subject, _ result: ForecastResult, planned: Int? = nil, asked: Double? = nil
  ) throws(ForecastingError) {
    (self.subject, self.result) = (subject, result)
    precision = PrecisionJSON(result, planned: planned, asked: asked)
    var explanations: [[Explanation]] = []
    for variant in result.variants { explanations.append(try Explanation.of(variant.variant)) }
    self.explanations = explanations
  }

  /// The whole document; `command` is the one that made it.
  package func value(command: ResultCommand) -> JSONValue {
    [
      .command: .command(command), .version: .string(subject.version), .scenario: subject.json,
      .seed: .unsigned(result.seed), .replications: .integer(result.replications),
      .ending: .string(result.ending.rawValue), .precision: precision.value,
      .variants: .array(zip(result.variants, explanations).map { VariantJSON($0, explanations: $1).value }),
      .differences: .array(result.variants.dropFirst().map { differences($0, from: result.variants[0]) }),
      .provenance: subject.provenance.json,
    ]
  }

  /// The differences of a variant from the first, future by future.
  private func differences(_ variant: VariantResult, from first: VariantResult) -> JSONValue {
    [
      .variant: .string(variant.variant.name), .from: .string(first.variant.name),
      .tilbud: .array(variant.variant.tilbud.indices.compactMap { tilbud(variant, $0) }),
    ]
  }

  private func tilbud(_ variant: VariantResult, _ tilbud: Int) -> JSONValue? {
    func members(_ year: Int) -> [JSONMember] {
      JSONValue.estimates(Quantity.allCases, { $0.key }) { variant.difference($0, tilbud: tilbud, year: year) }
    }
    let years = variant.years.enumerated().map { number, year in
      JSONValue.object([JSONMember(.year, .integer(year))] + members(number))
    }
    let period = members(variant.layout.years)
    if period.isEmpty { return nil }
    return [
      .id: .string(variant.variant.tilbud[tilbud].plan.id), .years: .array(years), .period: .object(period),
      .fromDecision: .object(variant.firstYearMember + members(variant.layout.decided)),
    ]
  }
}

/// One variant's part of the document.
private struct VariantJSON {
  let result: VariantResult
  let explanations: [Explanation]

  init(_ result: VariantResult, explanations: [Explanation]) {
    (self.result, self.explanations) = (result, explanations)
  }

  var value: JSONValue {
    [
      .name: .string(result.variant.name),
      .tilbud: .array(result.variant.tilbud.indices.map(tilbud)),
    ]
  }

  private func tilbud(_ number: Int) -> JSONValue {
    let tilbud = result.variant.tilbud[number]
    let viability = result.viability(tilbud: number)
    let limits =
      viability.isEmpty
      ? []
      : [
        JSONMember(.viability, .array(viability.map { $0.json(years: result.years) })),
        JSONMember(.limitsKept, .integer(viability.filter { $0.isKeptThroughout }.count)),
      ]
    return .object(
      [
        JSONMember(.id, .string(tilbud.plan.id)), JSONMember(.name, .string(tilbud.name)),
        JSONMember(.driftsherre, .string(orNull: tilbud.driftsherre)),
      ] + about(tilbud.about) + TilbudFactsJSON(tilbud, period: result.variant.scene.period).members + [
        JSONMember(.years, .array(result.years.indices.map { year(number, $0) })),
        JSONMember(.period, .object(figures(number, result.layout.years))),
        JSONMember(.fromDecision, .object(result.firstYearMember + figures(number, result.layout.decided))),
        JSONMember(.known, KnownJSON(result, tilbud: number).value),
        JSONMember(.ydelser, .array(tilbud.ydelser.indices.map { ydelse(number, $0) })),
        JSONMember(.kommuner, .array(kommuner(number))),
        JSONMember(.months, .array(months(number))),
        JSONMember(.takst, takst(tilbud.plan.id)),
        JSONMember(.reference, ReferenceJSON(result, tilbud: number).value),
      ] + limits + expectations(number))
  }

  /// What must hold, and whether it does; no member where the scenario states nothing.
  private func expectations(_ number: Int) -> [JSONMember] {
    let stated = result.expectations(tilbud: number)
    if stated.isEmpty { return [] }
    let ydelser = result.variant.tilbud[number].ydelser
    return [
      JSONMember(
        .expectations,
        .array(
          stated.map { expected, value, holds in
            [
              .figure: .string(expected.indicator.key),
              .ydelse: .string(orNull: expected.ydelse.map { ydelser[$0].name }), .year: .integer(expected.year),
              .low: .number(orNull: expected.least), .high: .number(orNull: expected.most),
              .unit: .string(expected.indicator.unit.jsonName), .value: .number(orNull: value), .kept: .bool(holds),
              .reason: .string(expected.reason),
            ]
          }))
    ]
  }

  /// How the takster come about by arithmetic alone; null without økonomi.
  private func takst(_ id: String) -> JSONValue {
    explanations.first { $0.id == id }.map(ExplanationJSON.tilbud) ?? .null
  }

  private func year(_ tilbud: Int, _ year: Int) -> JSONValue {
    .object([JSONMember(.year, .integer(result.years[year]))] + figures(tilbud, year))
  }

  /// The figures of a year, or of the whole period.
  private func figures(_ tilbud: Int, _ year: Int) -> [JSONMember] {
    [
      JSONMember(.placeDays, .integer(result.placeDays(tilbud: tilbud, year: year))),
      JSONMember(.meanWaitOfAdmitted, .number(orNull: result.meanWaitOfAdmitted(tilbud: tilbud, year: year))),
      JSONMember(.meanWaitOfLeft, .number(orNull: result.meanWaitOfLeft(tilbud: tilbud, year: year))),
    ] + JSONValue.estimates(Quantity.allCases, { $0.key }) { result.estimate($0, tilbud: tilbud, year: year) }
      + dots(tilbud, year)
  }

  /// The result as twenty values, each standing for one future in twenty.
  private func dots(_ tilbud: Int, _ year: Int) -> [JSONMember] {
    let shares = (0..<20).map { (Double($0) + 0.5) / 20 }
    let values = result.quantiles(.result, tilbud: tilbud, year: year, at: shares)
    return values.map { [JSONMember(.resultDots, .array($0.map(JSONValue.number)))] } ?? []
  }

  private func ydelse(_ tilbud: Int, _ ydelse: Int) -> JSONValue {
    let description = result.variant.tilbud[tilbud].ydelser[ydelse]
    let years = result.years.indices.map { year in
      JSONValue.object(
        [JSONMember(.year, .integer(result.years[year]))]
          + JSONValue.estimates(YdelseQuantity.allCases, { $0.key }) {
            result.estimate($0, tilbud: tilbud, ydelse: ydelse, year: year)
          })
    }
    let period = JSONValue.estimates(YdelseQuantity.allCases, { $0.key }) {
      result.estimate($0, tilbud: tilbud, ydelse: ydelse, year: result.layout.years)
    }
    let head = [
      JSONMember(.name, .string(description.name)), JSONMember(.paragraph, .string(orNull: description.paragraph)),
    ]
    return .object(
      head + about(description.about) + [
        JSONMember(.hourly, .bool(ydelse >= result.variant.tilbud[tilbud].plan.ydelser.count)),
        JSONMember(.years, .array(years)), JSONMember(.period, .object(period)),
      ])
  }

  /// What the scenario says something is; no member where it says nothing.
  private func about(_ text: String?) -> [JSONMember] { text.map { [JSONMember(.about, .string($0))] } ?? [] }

  /// Empty where it is not known which kommuner the people come from.
  private func kommuner(_ tilbud: Int) -> [JSONValue] {
    guard result.variant.tilbud[tilbud].knowsKommuner else { return [] }
    return result.variant.scene.kommuner.indices.map { kommune(tilbud, $0) }
  }

  private func kommune(_ tilbud: Int, _ kommune: Int) -> JSONValue {
    let years = result.years.indices.map { year in
      JSONValue.object(
        [JSONMember(.year, .integer(result.years[year]))]
          + JSONValue.estimates(KommuneQuantity.allCases, { $0.key }) {
            result.estimate($0, tilbud: tilbud, kommune: kommune, year: year)
          })
    }
    let period = JSONValue.estimates(KommuneQuantity.allCases, { $0.key }) {
      result.estimate($0, tilbud: tilbud, kommune: kommune, year: result.layout.years)
    }
    return [
      .name: .string(result.variant.scene.kommuner[kommune]), .years: .array(years), .period: .object(period),
    ]
  }

  private func months(_ tilbud: Int) -> [JSONValue] {
    result.variant.scene.period.monthStarts.enumerated().compactMap { month, start in
      result.estimate(residentsOfMonth: month, tilbud: tilbud).map {
        [.month: .string(String(start.iso.prefix(7))), .residents: $0.json]
      }
    }
  }
}

extension VariantResult {
  /// The first of the years that count.
  fileprivate var firstYearMember: [JSONMember] { [JSONMember(.firstYear, .integer(years[layout.firstYear]))] }
}
