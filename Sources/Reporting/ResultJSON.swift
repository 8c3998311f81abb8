package import Forecasting
internal import Occupancy

/// A result as a JSON document, for programs. Keys are part of the promise to users and do not change within a version.
package struct ResultJSON {
  private let subject: Subject
  private let result: ForecastResult

  /// The document of a result.
  package init(_ subject: Subject, _ result: ForecastResult) {
    (self.subject, self.result) = (subject, result)
  }

  /// The whole document; `command` is the one that made it.
  package func value(command: String) -> JSONValue {
    [
      "command": .string(command), "version": .string(subject.version), "scenario": subject.json,
      "seed": .unsigned(result.seed), "replications": .integer(result.replications),
      "ending": .string("\(result.ending)"),
      "variants": .array(result.variants.map { VariantJSON($0).value }),
      "differences": .array(result.variants.dropFirst().map { differences($0, from: result.variants[0]) }),
      "provenance": subject.provenance.json,
    ]
  }

  /// The differences of a variant from the first, future by future.
  private func differences(_ variant: VariantResult, from first: VariantResult) -> JSONValue {
    [
      "variant": .string(variant.variant.name), "from": .string(first.variant.name),
      "tilbud": .array(variant.variant.tilbud.indices.compactMap { tilbud(variant, $0) }),
    ]
  }

  private func tilbud(_ variant: VariantResult, _ tilbud: Int) -> JSONValue? {
    func members(_ year: Int) -> [JSONMember] {
      JSONValue.estimates(Quantity.allCases, \.key) { variant.difference($0, tilbud: tilbud, year: year) }
    }
    let years = variant.years.enumerated().map { number, year in
      JSONValue.object([JSONMember("year", .integer(year))] + members(number))
    }
    let period = members(variant.layout.years)
    if period.isEmpty { return nil }
    return [
      "id": .string(variant.variant.tilbud[tilbud].plan.id), "years": .array(years), "period": .object(period),
    ]
  }
}

/// One variant's part of the document.
private struct VariantJSON {
  let result: VariantResult

  init(_ result: VariantResult) { self.result = result }

  var value: JSONValue {
    [
      "name": .string(result.variant.name),
      "tilbud": .array(result.variant.tilbud.indices.map(tilbud)),
    ]
  }

  private func tilbud(_ number: Int) -> JSONValue {
    let tilbud = result.variant.tilbud[number]
    let viability = result.viability(tilbud: number)
    let limits =
      viability.isEmpty ? [] : [JSONMember("viability", .array(viability.map { $0.json(years: result.years) }))]
    return .object(figures(of: tilbud, number) + limits)
  }

  private func figures(of tilbud: TilbudCase, _ number: Int) -> [JSONMember] {
    let figures: KeyValuePairs<String, JSONValue> = [
      "id": .string(tilbud.plan.id), "name": .string(tilbud.name), "driftsherre": .string(orNull: tilbud.driftsherre),
      "years": .array(result.years.indices.map { year(number, $0) }),
      "period": .object(figures(number, result.layout.years)),
      "ydelser": .array(tilbud.ydelser.indices.map { ydelse(number, $0) }),
      "kommuner": .array(result.variant.scene.kommuner.indices.map { kommune(number, $0) }),
      "months": .array(months(number)),
      "reference": ReferenceJSON(result, tilbud: number).value,
    ]
    return figures.map { JSONMember($0.key, $0.value) }
  }

  private func year(_ tilbud: Int, _ year: Int) -> JSONValue {
    .object([JSONMember("year", .integer(result.years[year]))] + figures(tilbud, year))
  }

  /// The figures of a year, or of the whole period.
  private func figures(_ tilbud: Int, _ year: Int) -> [JSONMember] {
    [
      JSONMember("placeDays", .integer(result.placeDays(tilbud: tilbud, year: year))),
      JSONMember(
        "meanWaitOfAdmitted", .number(orNull: result.meanWaitOfAdmitted(tilbud: tilbud, year: year))),
      JSONMember("meanWaitOfLeft", .number(orNull: result.meanWaitOfLeft(tilbud: tilbud, year: year))),
    ] + JSONValue.estimates(Quantity.allCases, \.key) { result.estimate($0, tilbud: tilbud, year: year) }
  }

  private func ydelse(_ tilbud: Int, _ ydelse: Int) -> JSONValue {
    let description = result.variant.tilbud[tilbud].ydelser[ydelse]
    let years = result.years.indices.map { year in
      JSONValue.object(
        [JSONMember("year", .integer(result.years[year]))]
          + JSONValue.estimates(YdelseQuantity.allCases, { "\($0)" }) {
            result.estimate($0, tilbud: tilbud, ydelse: ydelse, year: year)
          })
    }
    return [
      "name": .string(description.name), "paragraph": .string(orNull: description.paragraph), "years": .array(years),
    ]
  }

  private func kommune(_ tilbud: Int, _ kommune: Int) -> JSONValue {
    let years = result.years.indices.map { year in
      JSONValue.object(
        [JSONMember("year", .integer(result.years[year]))]
          + JSONValue.estimates(KommuneQuantity.allCases, { "\($0)" }) {
            result.estimate($0, tilbud: tilbud, kommune: kommune, year: year)
          })
    }
    return ["name": .string(result.variant.scene.kommuner[kommune]), "years": .array(years)]
  }

  private func months(_ tilbud: Int) -> [JSONValue] {
    result.variant.scene.period.monthStarts.enumerated().compactMap { month, start in
      result.estimate(residentsOfMonth: month, tilbud: tilbud).map {
        ["month": .string(String(start.iso.prefix(7))), "residents": $0.json]
      }
    }
  }
}
