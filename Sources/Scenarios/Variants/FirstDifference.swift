internal import Occupancy

/// Finds the first day on which two scenarios, as they are written, say different things.
///
/// A value by date differs from the date of its first entry that does; what has a day of its own (`dato`, `fra`, a year
/// as its key), from that day; everything else from the period's first day.
struct FirstDifference {
  /// What is told, asked or observed of a tilbud, and changes nothing of what happens in it.
  private static let untold: Set<String> = [
    "navn", "beskrivelse", "driftsherre", "paragraf", "årsag", "observeret", "bæredygtighed", "forventet",
  ]
  /// The keys that say from which day an object holds.
  private static let beginnings = ["dato", "fra", "gennemgang"]

  let period: Period

  /// The day; nil when nothing differs within the period.
  func day(_ one: JSONNode, _ other: JSONNode) -> CivilDate? {
    difference(one, other).flatMap { $0 > period.last ? nil : max($0, period.first) }
  }

  private func difference(_ one: JSONNode?, _ other: JSONNode?) -> CivilDate? {
    guard let one, let other else { return (one ?? other).map(beginning) }
    if one.canonical == other.canonical { return nil }
    if isByDate(one) || isByDate(other) { return difference(byDate: one, other) }
    if let members = one.members, let others = other.members {
      let day = difference(members, others)
      return day.map { max($0, min(beginning(one), beginning(other))) }
    }
    if let elements = one.elements, let others = other.elements {
      let (own, foreign) = (elements.map { $0.canonical }, others.map { $0.canonical })
      let alone =
        elements.indices.filter { !foreign.contains(own[$0]) }.map { elements[$0] }
        + others.indices.filter { !own.contains(foreign[$0]) }.map { others[$0] }
      return alone.map(beginning).min() ?? period.first
    }
    guard let day = date(one), let otherDay = date(other) else { return period.first }
    return min(day, otherDay)
  }

  private func difference(_ members: [JSONMember], _ others: [JSONMember]) -> CivilDate? {
    let keys = members.map { $0.key } + others.map { $0.key }
    return Set(keys).subtracting(Self.untold).compactMap { key -> CivilDate? in
      let day = difference(members.first { $0.key == key }?.value, others.first { $0.key == key }?.value)
      return day.map { max($0, newYear(key) ?? $0) }
    }.min()
  }

  private func difference(byDate one: JSONNode, _ other: JSONNode) -> CivilDate? {
    let (values, others) = (entries(one), entries(other))
    return Set((values + others).map { $0.from }).compactMap { date -> CivilDate? in
      let own = values.last { $0.from <= date }?.value
      let foreign = others.last { $0.from <= date }?.value
      return difference(own, foreign).map { max($0, date) }
    }.min()
  }

  /// The entries of a value by date in order; another value holds throughout.
  private func entries(_ node: JSONNode) -> [(from: CivilDate, value: JSONNode)] {
    guard isByDate(node) else { return [(period.first, node)] }
    return (node.members ?? []).compactMap { member -> (from: CivilDate, value: JSONNode)? in
      CivilDate(iso: member.key).map { (max($0, period.first), member.value) }
    }.sorted { $0.from < $1.from }
  }

  private func isByDate(_ node: JSONNode) -> Bool {
    guard let members = node.members, !members.isEmpty else { return false }
    return members.allSatisfy { CivilDate(iso: $0.key) != nil }
  }

  /// From when something holds that only one of the two has.
  private func beginning(_ node: JSONNode) -> CivilDate {
    if isByDate(node) { return entries(node)[0].from }
    if let elements = node.elements { return elements.map(beginning).min() ?? period.first }
    for key in Self.beginnings {
      guard let value = node[key] else { continue }
      return date(value) ?? beginning(value)
    }
    let years = (node.members ?? []).map { newYear($0.key) }
    return years.contains(nil) ? period.first : years.compactMap { $0 }.min() ?? period.first
  }

  private func date(_ node: JSONNode) -> CivilDate? { node.string.flatMap { CivilDate(iso: $0) } }

  private func newYear(_ key: String) -> CivilDate? {
    key.utf8.count == 4 ? Int(key).flatMap { CivilDate(year: $0, month: 1, day: 1) } : nil
  }
}
