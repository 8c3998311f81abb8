internal import Forecasting

/// Places and belægning year by year, and which count is told.
struct CapacitySection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] { context.tilbud.flatMap { context.heading($0) + tilbud($0) } }

  private func tilbud(_ id: String) -> [Block] {
    let groups = sameOccupancy(id)
    let first = groups[0].tilbud
    let parts = groups.enumerated().flatMap { number, group -> [Block] in
      let chart = OccupancyFan(context).chart(
        group.tilbud, names: context.isComparison ? group.names : [], number: number)
      let names = context.isComparison ? phrases.variantsNamed(group.names) : nil
      return (chart.map { [.chart($0)] } ?? [])
        + Block.tables(first.isHourly ? hours(group.tilbud, names) : years(group.tilbud, names))
    }
    let meaning = first.isHourly ? phrases.utilisationMeaning : phrases.countsMeaning(isOneCount: isOneCount(first))
    return (first.about.map { [.paragraph(RichText($0))] } ?? []) + [.explanation(meaning)]
      + RulesSection(context).blocks(of: id) + parts
  }

  /// Whether nobody is absent or billed after leaving, so that the counts of belægning are one.
  private func isOneCount(_ tilbud: ResultTilbud) -> Bool {
    tilbud.years.allSatisfy { year in
      let shares = [Quantity.enrolledShare, .physicalShare, .billedShare].map { year[$0]?.mean.value }
      return Set(shares).count == 1
    }
  }

  /// Variants whose places and months are the same, in order.
  private func sameOccupancy(_ id: String) -> [(names: [String], tilbud: ResultTilbud)] {
    var groups: [(names: [String], tilbud: ResultTilbud)] = []
    for (variant, tilbud) in context.rows(id) {
      let same = groups.firstIndex { group in
        group.tilbud.node[.months]?.value == tilbud.node[.months]?.value
          && group.tilbud.places.map { $0.value.value } == tilbud.places.map { $0.value.value }
          && group.tilbud.years.map { $0[tilbud.share] == nil } == tilbud.years.map { $0[tilbud.share] == nil }
          && group.tilbud.years.map { $0[tilbud.share]?.mean.value }
            == tilbud.years.map { $0[tilbud.share]?.mean.value }
      }
      if let same { groups[same].names.append(variant.name) } else { groups.append(([variant.name], tilbud)) }
    }
    return groups
  }

  // MARK: Tables

  private func years(_ tilbud: ResultTilbud, _ names: String?) -> Table? {
    let rows = YearList(context, tilbud)
    var table = rows.table(phrases.capacityCaption(tilbud.name, names))
    table.add(phrases.places, rows.years.map { context.places(tilbud, in: $0.year) })
    if tilbud.hasRules {
      rows.add(.places, to: &table)
      rows.add(.ommærket, ifAny: true, to: &table)
    }
    rows.add(.enrolledShare, spread: true, to: &table)
    if !isOneCount(tilbud) {
      rows.add(.physicalShare, to: &table)
      rows.add(.billedShare, to: &table)
    }
    rows.add(.residents, to: &table)
    rows.add(.available, to: &table)
    return table.table
  }

  private func hours(_ tilbud: ResultTilbud, _ names: String?) -> Table? {
    let rows = YearList(context, tilbud)
    var table = rows.table(phrases.capacityCaption(tilbud.name, names))
    rows.add(.hoursReferred, to: &table)
    rows.add(.hoursDelivered, to: &table)
    rows.add(.utilisation, spread: true, to: &table)
    rows.add(.backlog, to: &table)
    return table.table
  }
}
