internal import Forecasting

/// What is known of a tilbud's years beside what the model says of them, year by year.
struct KnownJSON {
  private let figures: [KnownFigure]
  private let ydelser: [TilbudCase.Ydelse]

  init(_ result: VariantResult, tilbud: Int) {
    (figures, ydelser) = (result.known(tilbud: tilbud), result.variant.tilbud[tilbud].ydelser)
  }

  /// `[{"year", figures as of years, "difference": figures, "ydelser": […]}]`
  var value: JSONValue {
    var years: [Int] = []
    for figure in figures where !years.contains(figure.observation.year) { years.append(figure.observation.year) }
    return .array(
      years.map { year in
        let own = figures.filter { $0.observation.year == year }
        return .object(
          [JSONMember(.year, .integer(year))] + members(own.filter { $0.observation.ydelse == nil }) + [
            JSONMember(.ydelser, .array(ydelser.indices.compactMap { ydelse(own, $0) }))
          ])
      })
  }

  private func ydelse(_ figures: [KnownFigure], _ ydelse: Int) -> JSONValue? {
    let own = figures.filter { $0.observation.ydelse == ydelse }
    return own.isEmpty ? nil : .object([JSONMember(.name, .string(ydelser[ydelse].name))] + members(own))
  }

  private func members(_ figures: [KnownFigure]) -> [JSONMember] {
    func estimates(_ value: (KnownFigure) -> Estimate?) -> [JSONMember] {
      figures.compactMap { figure in value(figure).map { JSONMember(key: figure.observation.quantity.key, $0.json) } }
    }
    return estimates { $0.known } + [
      JSONMember(.simulated, .object(estimates { $0.simulated })),
      JSONMember(.difference, .object(estimates { $0.difference })),
    ]
  }
}
