package import Occupancy

/// A value and the id under which a scenario keeps it.
package struct Keyed<Value> {
  /// The key.
  package let id: String
  /// What it holds.
  package let value: Value
  /// Where the key stands.
  package let span: SourceSpan

  /// A value under an id.
  package init(id: String, value: Value, at span: SourceSpan) {
    self.id = id
    self.value = value
    self.span = span
  }
}

extension Keyed: Sendable where Value: Sendable {}

extension Reading {
  /// An object with the keys of an enumeration; every other key is reported.
  package static func object<Key: ScenarioKey>(
    _ keys: Key.Type, _ body: @escaping (ObjectReader<Key>) -> Value?
  ) -> Reading {
    Reading(ObjectReader<Key>.expected) { field in ObjectReader<Key>(field).flatMap(body) }
  }

  /// A list; all its elements are read, also after a wrong one.
  package static func list<Element>(of element: Reading<Element>) -> Reading where Value == [Element] {
    Reading("a list") { field in
      guard field.node.elements != nil else {
        let isStep = field.node.members != nil && field.node.span.source.isSetting
        return field.rejected(expected: isStep ? "a list as a whole: a setting replaces a list" : "a list")
      }
      return field.elementFields.map(element.read).allOrNothing()
    }
  }

  /// An object whose keys are ids of the writer's own; all its values are read, also after a wrong one.
  package static func map<Element>(of element: Reading<Element>) -> Reading where Value == [Keyed<Element>] {
    map { _ in element }
  }

  /// The same, where the way of reading depends on the id.
  package static func map<Element>(
    each element: @escaping (_ id: String) -> Reading<Element>
  ) -> Reading where Value == [Keyed<Element>] {
    Reading("an object") { field in
      guard let members = field.node.members else { return field.rejected(expected: "an object") }
      return members.map { member in
        element(member.key).read(field.field(member)).map { Keyed(id: member.key, value: $0, at: member.keySpan) }
      }.allOrNothing()
    }
  }

  /// A value that may change by date: the plain value, or an object of values whose keys are dates.
  ///
  /// `start` is the first day on which a value is needed; a first date after it is an error.
  package static func schedule<Element>(
    of element: Reading<Element>, from start: CivilDate? = nil
  ) -> Reading where Value == Schedule<Element> {
    Reading("\(element.expected), or an object of them by date") { field in
      guard let members = field.node.members, members.contains(where: { $0.key.first?.isNumber == true }) else {
        return element.read(field).map { Schedule($0) }
      }
      let steps = members.map { member -> Schedule<Element>.Step? in
        let date = field.date(of: member)
        let value = element.read(field.field(member))
        guard let date, let value else { return nil }
        return Schedule<Element>.Step(from: date, value: value)
      }.allOrNothing()
      guard let steps, let schedule = Schedule(steps) else { return nil }
      if let start, schedule.steps[0].from > start {
        field.error("no value on \(start.iso)", expected: "a first date on or before it")
        return nil
      }
      return schedule
    }
  }
}

extension Field {
  /// Rejects the value, as an expression.
  fileprivate func rejected<Value>(expected: String) -> Value? {
    reject(expected: expected)
    return nil
  }

  /// The key of a member as a date.
  fileprivate func date(of member: JSONMember) -> CivilDate? {
    if let date = CivilDate(iso: member.key) { return date }
    sink.add(
      Diagnostic(
        at: member.keySpan, "\(member.key.quoted) is no date", expected: "one such as \"2023-01-31\"",
        suggestion: DateText.read(member.key)?.iso))
    return nil
  }
}

extension Array {
  /// The elements when none is nil.
  fileprivate func allOrNothing<Wrapped>() -> [Wrapped]? where Element == Wrapped? {
    let values = compactMap { $0 }
    return values.count == count ? values : nil
  }
}
