package import Forecasting
internal import Takst

/// Why a takst changes, a column for every step.
package struct TakstChangeTables {
  private let steps: [TakstStep]
  private let isHourly: Bool
  private let numbers = NumberStyle(.english)

  /// The table of some steps of one tilbud.
  package init(_ steps: [TakstStep], isHourly: Bool) {
    (self.steps, self.isHourly) = (steps.filter { $0.change != nil }, isHourly)
  }

  /// Whether there is a step with a takst at both ends.
  var isEmpty: Bool { steps.isEmpty }

  /// The causes that have a part in some step.
  var causes: [TakstCause] {
    TakstCause.allCases.filter { cause in steps.contains { ($0.change?[cause] ?? .zero) != .zero } }
  }

  /// The mean døgntakst, or the hourly price.
  package var table: TextTable { table(steps.compactMap { step in step.change.map { (step, $0) } }, effects: true) }

  /// The lines of the last step, each a table of its own.
  package var lines: [(name: String, table: TextTable)] {
    guard let last = steps.last else { return [] }
    return last.lines.map { ($0.name, table([(last, $0.change)], effects: false)) }
  }

  private func table(_ columns: [(step: TakstStep, change: TakstChange)], effects: Bool) -> TextTable {
    let unit = isHourly ? "kr. per hour" : "kr. per døgn"
    var table = TextTable([.text(unit)] + columns.map { .figures(title($0.step)) })
    func add(_ name: String, _ cell: (TakstStep, TakstChange) -> String) {
      let cells = columns.map { cell($0.step, $0.change) }
      if cells.contains(where: { !$0.isEmpty }) { table.addRow([name] + cells) }
    }
    add("Before") { amount($1.before) }
    for cause in TakstCause.allCases where columns.contains(where: { $0.change[cause] != .zero }) {
      add(cause.name) { $1[cause] == .zero ? "0" : signed($1[cause]) }
    }
    add("= After") { amount($1.after) }
    add("Change") { signed($1.total) }
    add("– in percent") { percent($1.total, of: $1.before) }
    if columns.contains(where: { $0.change.netOfPriceIndex != $0.change.total }) {
      add("Change net of p/l") { signed($1.netOfPriceIndex) }
      add("– in percent") { percent($1.netOfPriceIndex, of: $1.before) }
    }
    guard effects else { return table }
    add("Income this year, 1,000 kr.") { step, _ in step.effect.map { thousands($0.thisYear) } ?? "" }
    add("Income in a whole year, 1,000 kr.") { step, _ in step.effect.map { thousands($0.fullYear) } ?? "" }
    return table
  }

  /// `2022 to 2023`, `to 1 Jul 2022`, or `A to B` for two variants.
  private func title(_ step: TakstStep) -> String {
    if step.from.variant != step.to.variant {
      return step.from.year == step.to.year ? "\(step.to.year)" : "\(step.from.year) to \(step.to.year)"
    }
    if step.from.year == step.to.year { return "\(DayName.short(step.to.fromDay, of: step.to.year)) \(step.to.year)" }
    return "\(step.from.year) to \(step.to.year)"
  }

  private func amount(_ amount: Kroner) -> String {
    numbers.decimal(amount.øre, scale: 2, places: amount.øre.isMultiple(of: 100) ? 0 : 2)
  }

  private func signed(_ amount: Kroner) -> String {
    (amount > .zero ? "+" : "") + numbers.decimal(amount.øre, scale: 2, places: 2)
  }

  private func percent(_ part: Kroner, of whole: Kroner) -> String {
    guard whole > .zero else { return "" }
    return (part > .zero ? "+" : "") + numbers.percent(part.kroner / whole.kroner)
  }

  private func thousands(_ amount: Kroner) -> String {
    (amount > .zero ? "+" : "") + numbers.decimal(amount.øre, scale: 5, places: 0)
  }

  // MARK: Sentences

  /// One sentence for every step that changes the takst.
  package var readings: [String] {
    steps.compactMap { step in step.change.flatMap { reading(step, $0) } }
  }

  private func reading(_ step: TakstStep, _ change: TakstChange) -> String? {
    let name = isHourly ? "the price per hour" : "the takst"
    if change.total == .zero { return nil }
    let verb = change.total > .zero ? "rises" : "falls"
    let parts = TakstCause.allCases.map { ($0, change[$0]) }.filter { $0.1.magnitude >= Kroner(1) }
      .sorted { $0.1.magnitude > $1.1.magnitude }
    let listed = parts.map { "\($0.0.inSentence) \(signedWhole($0.1))" }.joined(separator: ", ")
    let net =
      change.netOfPriceIndex == change.total
      ? "" : " Net of p/l the change is \(signedWhole(change.netOfPriceIndex)) kr."
    let effect = step.effect.map {
      " It brings in \(million($0.thisYear)) in the \($0.days) days left of \(step.to.year), and \(million($0.fullYear)) "
        + "in a whole year (helårseffekt), at the døgn the takst counts with."
    }
    return "\(place(step)): \(name) \(verb) from \(amount(change.before)) to \(amount(change.after)) kr., by "
      + "\(signedWhole(change.total)) kr.: \(listed).\(net)\(effect ?? "")"
  }

  private func place(_ step: TakstStep) -> String {
    if step.from.variant != step.to.variant {
      let years = step.from.year == step.to.year ? "\(step.to.year)" : "\(step.from.year) to \(step.to.year)"
      return "\(years), from ‘\(step.from.variant)’ to ‘\(step.to.variant)’"
    }
    return "\(DayName.short(step.to.fromDay, of: step.to.year)) \(step.to.year)"
      + (step.to.year - step.from.year > 1 ? " against \(step.from.year)" : "")
  }

  private func signedWhole(_ amount: Kroner) -> String {
    (amount > .zero ? "+" : "") + numbers.decimal(amount.øre, scale: 2, places: 0)
  }

  private func million(_ amount: Kroner) -> String {
    (amount > .zero ? "+" : "") + numbers.decimal(amount.øre, scale: 8, places: 2) + " mio. kr."
  }
}
