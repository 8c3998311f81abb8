extension Reading {
  /// The value of a map or list with a number of elements in a range.
  func counted(_ range: ClosedRange<Int>, _ what: String) -> Reading where Value: Collection {
    Reading(expected) { field in
      guard let value = read(field) else { return nil }
      if range.contains(value.count) { return value }
      let expected =
        range.count == 1
        ? "exactly \(range.lowerBound)"
        : value.count < range.lowerBound ? "at least \(range.lowerBound)" : "at most \(range.upperBound)"
      field.error("\(value.isEmpty ? "no" : String(value.count)) \(what)", expected: expected)
      return nil
    }
  }
}

extension Reading {
  /// The value of a map without members that are probably a misspelt sibling: they have none of the keys that every
  /// member needs, and a name near that of one that does. A patch or a setting makes such members.
  func withoutStrays(_ what: String, needing keys: [String]) -> Reading {
    Reading(expected) { field in
      let members = field.node.members ?? []
      let whole = members.filter { member in member.value.members == nil || keys.contains { member.value[$0] != nil } }
      let names = whole.map { $0.key }
      let needed = keys.map { $0.quoted }.joined(separator: " or ")
      var strays: Set<String> = []
      for member in members where !names.contains(member.key) {
        guard let name = NearestWord.nearest(to: member.key, among: names) else { continue }
        strays.insert(member.key)
        field.sink.add(
          Diagnostic(
            at: member.keySpan, "the \(what) \(member.key.quoted) has no \(needed)",
            expected: "it, or the id of another \(what)", suggestion: name))
      }
      if strays.isEmpty { return read(field) }
      let rest = members.filter { !strays.contains($0.key) }
      _ = read(field.with(JSONNode(.object(rest), at: field.node.span)))
      return nil
    }
  }
}

extension Field {
  /// The value of an operation of the model, whose refusal is reported here.
  func attempt<Value, Problem: Error & CustomStringConvertible>(
    _ operation: () throws(Problem) -> Value
  ) -> Value? {
    do throws(Problem) {
      return try operation()
    } catch {
      self.error(error.description)
      return nil
    }
  }

  /// Shares that add up to 1 within 10⁻⁶, scaled to do so exactly; nil after reporting that they do not.
  func whole(_ shares: [Double], _ what: String) -> [Double]? {
    let sum = shares.reduce(0, +)
    guard (sum - 1).magnitude < 1e-6 else {
      error("\(what) add up to \(Field.percent(sum))", expected: "shares that add up to 100 %")
      return nil
    }
    return shares.map { $0 / sum }
  }

  /// `97.5 %`, to a millionth of a percent.
  static func percent(_ share: Double) -> String {
    let percent = (share * 1e8).rounded() / 1e6
    return "\(Reading<Double>.plain(percent)) %"
  }
}

extension ObjectReader {
  /// The value under a key that may be left out, in an optional; nil only after reporting an error.
  func maybe<Value>(_ key: Key, _ reading: Reading<Value>) -> Value?? {
    guard let field = field(key) else { return .some(nil) }
    return reading.read(field).map { .some($0) }
  }
}

extension Reading<UInt64> {
  /// A whole number from 0 that seeds random numbers.
  static var seed: Reading {
    Reading("a whole number from 0 to \(UInt64.max)") { kind in
      guard case .number(_, let literal) = kind else { return nil }
      return UInt64(literal) ?? ExactDecimal(literal: literal)?.integer().flatMap { UInt64(exactly: $0) }
    }
  }
}

extension Reading {
  /// A map whose keys are years.
  static func byYear<Element>(_ element: Reading<Element>) -> Reading where Value == [Int: Element] {
    Reading("an object of values by year") { field in
      guard let members = field.node.members else {
        field.reject(expected: "an object of values by year")
        return nil
      }
      var values: [Int: Element] = [:]
      var isWhole = true
      for member in members {
        let year = Int(member.key).flatMap { member.key.utf8.count == 4 ? $0 : nil }
        let value = element.read(field.field(member))
        guard let year, ScenarioYears.all.contains(year) else {
          field.sink.add(
            Diagnostic(at: member.keySpan, "\(member.key.quoted) is no year", expected: "one such as \"2023\""))
          isWhole = false
          continue
        }
        if let value { values[year] = value } else { isWhole = false }
      }
      return isWhole ? values : nil
    }
  }
}
