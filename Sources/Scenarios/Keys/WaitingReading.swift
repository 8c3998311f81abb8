internal import Occupancy

enum WaitingKey: String, ScenarioKey { case tålmodighed, længst }

extension Reading<YdelsePlan.WaitingRule?> {
  /// `"ingen"`, or how people wait.
  static var waiting: Reading {
    let expected = "\"ingen\", or an object with \"tålmodighed\""
    return Reading(expected) { field in
      if field.node.string == "ingen" { return .some(nil) }
      guard field.node.members != nil else {
        field.reject(expected: expected)
        return nil
      }
      return Reading<YdelsePlan.WaitingRule>.list.read(field)
    }
  }
}

extension Reading<YdelsePlan.WaitingRule> {
  fileprivate static var list: Reading {
    .object(WaitingKey.self) { keys in
      let patience = keys.required(.tålmodighed, .orUnlimited(.distribution(of: .time)))
      let longest = keys.maybe(.længst, .integer(in: 0...1_000_000))
      guard let patience, let longest else { return nil }
      return YdelsePlan.WaitingRule(patience: patience, longest: longest)
    }
  }
}

extension Reading {
  /// `"ubegrænset"`, which gives nil, or a limit; `isText` where a limit is written as a text that holds a number.
  static func orUnlimited<Limit>(_ limit: Reading<Limit>, isText: Bool = false) -> Reading where Value == Limit? {
    let (word, expected) = ("ubegrænset", "\"ubegrænset\", or \(limit.expected)")
    return Reading(expected) { field in
      guard let text = field.node.string, !isText || !text.contains(where: { $0.isNumber }) else {
        return limit.read(field).map { .some($0) }
      }
      if text == word { return .some(nil) }
      field.reject(expected: expected, suggestion: NearestWord.nearest(to: text, among: [word]))
      return nil
    }
  }
}
