import Forecasting
import Occupancy

@testable import Reporting

/// Results of the small forecast as documents, and the figures of reports checked against them.
enum SmallReport {
  static func subject(_ result: ForecastResult, name: String = "Prøve") -> Subject {
    Subject(
      name: name, about: "Er der plads?", period: result.variants[0].variant.scene.period, fingerprint: "00ff",
      provenance: Provenance(
        references: [
          .init(path: "tilbud.kvisten.pladser", text: "DAS, punkt 6", isAssumption: false),
          .init(path: "tilbud.kvisten.ydelser", text: "valgt", isAssumption: true),
        ],
        conflicts: [.init(subject: "Pladser", text: "6 og 7", source: "DAS", values: [.init(label: "før", text: "7")])],
        unreferenced: ["pl"]),
      version: "0", file: "prøve.jsonc", settings: ["a.b=1"], variants: result.variants.map(\.variant.name))
  }

  static func comparison(name: String = "Prøve") throws -> JSONValue {
    let result = try SmallForecast.result()
    return try ResultJSON(subject(result, name: name), result).value(command: .compare)
  }

  static func report(_ documents: [JSONValue], _ language: Language = .danish) throws -> Report {
    try builder(documents, language).report
  }

  static func builder(_ documents: [JSONValue], _ language: Language) throws -> DocumentBuilder {
    try DocumentBuilder(
      ResultDocuments(documents.enumerated().map { .init(name: "\($0.offset).json", $0.element) }), language: language)
  }
}

/// Looks figures up in the documents they name.
struct FigureCheck {
  let documents: [String: JSONTree]

  init(_ values: [JSONValue]) throws {
    documents = try Dictionary(
      uniqueKeysWithValues: values.map { value in
        let tree = try JSONTree(value)
        guard case .string(let command)? = tree["command"] else { throw NoCommand() }
        return (command, tree)
      })
  }

  private struct NoCommand: Error {}

  /// What the source of a figure says it is; nil when a path leads nowhere.
  func value(_ source: Figure.Source) -> Double? {
    switch source {
    case .value(let path): number(path)
    case .quotient(let path, let divisor): number(path).map { $0 / divisor }
    case .sum(let paths, let divisor): all(paths).map { $0.reduce(0, +) / divisor }
    case .product(let paths, let sign): all(paths).map { $0.reduce(sign, *) }
    case .difference(let left, let right): all([left, right]).map { $0[0] - $0[1] }
    case .notNegative(let paths): all(paths).map { Double($0.filter { $0 >= 0 }.count) }
    case .count(let path): node(path).flatMap { if case .array(let list) = $0 { Double(list.count) } else { nil } }
    }
  }

  private func all(_ paths: [String]) -> [Double]? {
    let numbers = paths.compactMap(number)
    return numbers.count == paths.count ? numbers : nil
  }

  private func number(_ path: String) -> Double? { node(path)?.number }

  /// Follows `compare:variants[0].name`.
  private func node(_ path: String) -> JSONTree? {
    let parts = path.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, var node = documents[String(parts[0])] else { return nil }
    for word in parts[1].split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }) {
      guard let next = Int(word).map({ node[$0] }) ?? node[String(word)] else { return nil }
      node = next
    }
    return node
  }
}

extension Figure {
  /// The number a reader reads, in the unit shown; nil for words such as `ingen` and bounds such as `under 1 %`.
  func read(in language: Language) -> (value: Double, halfUnit: Double)? {
    let end = text.lastIndex { $0.isNumber } ?? text.startIndex
    let digits = text[...end].filter { $0.isNumber || $0 == "-" || $0 == language.decimalMark }
    guard !digits.isEmpty, !text.contains(where: \.isLetter) || text.hasSuffix("kr.") || text.first?.isNumber == true,
      let value = Double(digits.replacing(String(language.decimalMark), with: "."))
    else { return nil }
    let decimals = digits.split(separator: language.decimalMark).dropFirst().first?.count ?? 0
    // Figures known poorly are rounded to tens, hundreds and so on.
    let zeros = decimals == 0 ? digits.reversed().prefix { $0 == "0" }.count : 0
    var unit = 1.0
    for _ in 0..<max(decimals, zeros) { unit *= 10 }
    let half = (decimals > 0 ? 1 / unit : unit) / 2
    // How far a figure may be off is rounded up, by up to a whole unit.
    if case .value(let path) = source, path.contains(".halfWidths.") { return (value, 2 * half) }
    return (value, half)
  }
}
