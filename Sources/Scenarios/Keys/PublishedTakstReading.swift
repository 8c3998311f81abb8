internal import Forecasting
internal import Occupancy
internal import Takst

extension Reading<[Economy.Published]> {
  /// `takst`: known takster for every line, by ydelse, or by level of a ydelse; each an amount, or amounts by date.
  static func published(_ lines: LineCatalogue, in frame: ScenarioFrame) -> Reading {
    Reading("an amount, amounts by date, or either by ydelse") { field in
      let ids = lines.entries.map { $0.id }
      guard field.isByName(ids) else { return field.takster(lines, in: frame) }
      let parts = field.byName(ids, "ydelse") { member, index -> [Economy.Published]? in
        member.takster(of: lines.entries[index], in: frame)
      }
      return parts.map { $0.flatMap { $0 } }
    }
  }
}

extension Field {
  /// Whether the keys are names rather than dates: one of `names`, or at least no date.
  fileprivate func isByName(_ names: [String]) -> Bool {
    guard let members = node.members, let first = members.first else { return false }
    return members.contains { names.contains($0.key) } || first.key.first?.isNumber != true
  }

  /// The value under each key, all of which are among `names`.
  fileprivate func byName<Value>(_ names: [String], _ what: String, _ read: (Field, Int) -> Value?) -> [Value]? {
    var (values, isWhole): ([Value], Bool) = ([], true)
    for member in node.members ?? [] {
      if let index = names.firstIndex(of: member.key) {
        if let value = read(field(member), index) { values.append(value) } else { isWhole = false }
      } else {
        sink.add(
          Diagnostic(
            at: member.keySpan, "unknown \(what) \(member.key.quoted)",
            expected: "one of: \(names.joined(separator: ", "))",
            suggestion: NearestWord.nearest(to: member.key, among: names)))
        isWhole = false
      }
    }
    return isWhole ? values : nil
  }

  /// One takst for every line.
  fileprivate func takster(_ lines: LineCatalogue, in frame: ScenarioFrame) -> [Economy.Published]? {
    let steps = takster(in: frame)
    guard lines.isUniform else {
      error("one takst cannot hold for every line of the tilbud", expected: "an object with the takst of each ydelse")
      return nil
    }
    return steps?.map { Economy.Published(from: $0.from, takst: $0.value) }
  }

  /// The takst of a ydelse, or of its levels.
  fileprivate func takster(of entry: LineCatalogue.Entry, in frame: ScenarioFrame) -> [Economy.Published]? {
    if entry.levels.isEmpty {
      return takster(in: frame)?.map { .init(from: $0.from, line: entry.firstLine, takst: $0.value) }
    }
    guard isByName(entry.levels) else {
      error(
        "the ydelse has levels", expected: "an object with the takst of each: \(entry.levels.joined(separator: ", "))")
      return nil
    }
    let parts = byName(entry.levels, "level") { member, index in
      member.takster(in: frame)?.map {
        Economy.Published(from: $0.from, line: entry.firstLine + index, takst: $0.value)
      }
    }
    return parts.map { $0.flatMap { $0 } }
  }

  /// Amounts by date; one without a date holds from the period's first day.
  private func takster(in frame: ScenarioFrame) -> [Schedule<Kroner>.Step]? {
    let amounts = Reading<Schedule<Kroner>>.schedule(of: .kroner(in: 0...1_000_000))
    guard let schedule = amounts.read(self) else { return nil }
    warnOfDates(in: frame.period) { !$1.contains($0) }
    guard node.members == nil else { return schedule.steps }
    return frame.start.map { [.init(from: $0, value: schedule.steps[0].value)] } ?? []
  }
}
