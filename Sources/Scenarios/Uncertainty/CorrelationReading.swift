internal import Forecasting

enum CorrelationKey: String, ScenarioKey { case mellem, korrelation }

/// Uncertain numbers that move together: every pair of them with the same correlation.
struct CorrelatedNumbers {
  let paths: [Keyed<JSONPath>]
  let value: Double
  let field: Field
}

extension Reading<[CorrelatedNumbers]> {
  /// `sammenhænge`
  static var correlations: Reading { .list(of: .correlation).counted(0...1_000, "correlations") }
}

extension Reading<CorrelatedNumbers> {
  fileprivate static var correlation: Reading {
    .object(CorrelationKey.self) { keys in
      let paths = keys.required(.mellem, .list(of: .path).counted(2...100, "paths"))
      let value = keys.required(.korrelation, .number(in: -0.99...0.99))
      guard let paths, let value else { return nil }
      return CorrelatedNumbers(paths: paths, value: value, field: keys.field)
    }
  }
}

extension Reading<Keyed<JSONPath>> {
  /// A path and where it stands.
  fileprivate static var path: Reading {
    let expected = "the path of an uncertain number, such as \"tilbud.kvisten.ydelser.børn.henvisninger.pr_år\""
    return Reading(expected) { field in
      if let text = field.node.string, let path = JSONPath(text) {
        return Keyed(id: text, value: path, at: field.node.span)
      }
      field.reject(expected: expected)
      return nil
    }
  }
}

extension Parameters {
  /// The numbers called `names` with the correlations of a scenario; nil after reporting what is wrong with them.
  static func read(_ names: [JSONPath], _ correlations: [CorrelatedNumbers], at field: Field) -> Parameters? {
    let words = names.map { $0.description }
    var pairs: [Correlation] = []
    var isWhole = true
    for correlation in correlations {
      var members: [Int] = []
      for path in correlation.paths {
        guard let index = names.firstIndex(of: path.value) else {
          field.sink.add(
            Diagnostic(
              at: path.span, "\(path.id.quoted) is no uncertain number", expected: "the path of one",
              suggestion: NearestWord.nearest(to: path.id, among: words)))
          isWhole = false
          continue
        }
        members.append(index)
      }
      for (i, first) in members.enumerated() {
        for second in members.dropFirst(i + 1) {
          let isKnown = pairs.contains { Set([$0.first, $0.second]) == [first, second] }
          if first == second || isKnown {
            let (one, other) = (words[first].quoted, words[second].quoted)
            correlation.field.error("the correlation between \(one) and \(other) is given twice")
            isWhole = false
          } else {
            pairs.append(Correlation(first, second, correlation.value))
          }
        }
      }
    }
    guard isWhole else { return nil }
    return field.attempt { () throws(ForecastingError) in try Parameters(names: words, correlations: pairs) }
  }
}
