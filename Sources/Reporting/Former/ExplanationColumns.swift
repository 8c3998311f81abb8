internal import Forecasting
internal import Takst

/// The takst versions of a tilbud as the columns of its tables.
struct ExplanationColumns {
  /// One version of one year.
  struct Column {
    let year: Explanation.Year
    let version: Int
    /// Years in a row that hold exactly the same, this one first.
    var lastYear: Int

    var calculation: TakstCalculation { year.takster.versions[version].calculation }
    var costs: CostBase.Amounts { year.costs[version] }

    /// `2023`, `2022–2024`, or `2022 from 1 Jul` for a version that begins within the year.
    var title: String {
      if year.takster.versions.count == 1 { return lastYear == year.year ? "\(year.year)" : "\(year.year)–\(lastYear)" }
      return "\(year.year) from \(DayName.short(year.takster.versions[version].fromDay, of: year.year))"
    }
  }

  /// All versions in order, equal years joined.
  let columns: [Column]

  init(_ explanation: Explanation, year: Int?) {
    var columns: [Column] = []
    var previous: Explanation.Year?
    for next in explanation.years where year.map({ $0 == next.year }) ?? true {
      if let previous, previous.isSame(as: next), !columns.isEmpty {
        columns[columns.count - 1].lastYear = next.year
      } else {
        columns += next.takster.versions.indices.map { Column(year: next, version: $0, lastYear: next.year) }
      }
      previous = next
    }
    self.columns = columns
  }
}

extension Explanation.Year {
  /// Whether another year has the same figures throughout, and only one version.
  fileprivate func isSame(as other: Explanation.Year) -> Bool {
    takster.versions.count == 1 && takster == other.takster && costs == other.costs && plFactor == other.plFactor
      && heldBack == other.heldBack && decisions == other.decisions
  }
}
