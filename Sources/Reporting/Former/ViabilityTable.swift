package import Forecasting

/// A tilbud held against the limits its scenario states, year by year.
package struct ViabilityTable {
  private let judgements: [Viability.Judgement]
  private let years: [Int]

  /// The limits of tilbud number `tilbud`.
  package init(_ result: VariantResult, tilbud: Int) {
    (judgements, years) = (result.viability(tilbud: tilbud), result.years)
  }

  /// The table; nil when no limit is stated.
  package var table: TextTable? {
    if judgements.isEmpty { return nil }
    var table = TextTable([.text("Limit stated")] + years.map { .figures(String($0)) })
    for judgement in judgements {
      let name = ViabilityWords.name(judgement.indicator)
      table.addRow(
        ["\(name.prefix(1).uppercased())\(name.dropFirst()), \(ViabilityWords.limit(judgement))"]
          + judgement.years.map { cell($0, judgement) })
    }
    return table
  }

  /// What the table says and rests on.
  package var reading: String {
    let kept = judgements.filter(\.isKeptThroughout).count
    let all = judgements.count
    return "Bæredygtighed: \(kept) of the \(all) \(all == 1 ? "limit" : "limits") the scenario states "
      + "\(kept == 1 ? "is" : "are") kept in every year. ! beyond the limit; ? so close to it that these futures cannot "
      + "tell. Plads holds figures against stated limits and judges nothing else."
  }

  private func cell(_ year: Viability.Year, _ judgement: Viability.Judgement) -> String {
    guard let value = year.value else { return NumberStyle.missing + "  " }
    return ViabilityWords.value(value, judgement) + " " + ViabilityWords.mark(year).padded(to: 1)
  }
}
