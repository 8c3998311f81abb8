package import Takst

/// The break-even of a tilbud, takst version by takst version, beside what is expected to happen.
package struct BreakEvenPath: Sendable {
  /// A takst version.
  package struct Point: Sendable {
    /// Index of its year in the period.
    package let yearIndex: Int
    /// The civil year.
    package let year: Int
    /// First day of validity in the year, 0 being 1 January.
    package let fromDay: Int
    /// Whether it is the only one of its year.
    package let holdsWholeYear: Bool
    /// Break-even as if it held the whole year; nil without places, hours or a takst.
    package let breakEven: BreakEven?
    /// The most places at which the tilbud balances with the expected residents of the year, the takst in force kept;
    /// nil when none, when it is billed by the hour, or when the version does not hold the whole year.
    package let mostPlacesAtTakst: Int?
    /// The same when every number of places has a takst of its own.
    package let mostPlacesRecomputed: Int?
  }

  /// The versions in order.
  package let points: [Point]
  /// Whether some efterregulering is expected rather than known.
  package let isExpected: Bool

  /// The break-even of a tilbud.
  ///
  /// - Throws: ``TakstError`` when a number is out of range.
  package init(_ summary: AccountsSummary) throws(TakstError) {
    let path = try TakstPath(summary)
    isExpected = path.years.contains(where: { $0.isExpected })
    var points: [Point] = []
    for (y, year) in path.years.enumerated() {
      let (billed, occupied) = (summary.estimate(.billed, year: y).mean, summary.estimate(.occupied, year: y).mean)
      let isWhole = year.versions.count == 1
      for version in year.versions[year.inForce] {
        let whole = try WholeYear(
          path.plan, version, days: year.takster.days, plFactor: year.plFactor,
          efterregulering: year.takster.efterregulering)
        let breakEven = try BreakEven(whole)
        func most(recomputed: Bool) throws(TakstError) -> Int? {
          guard isWhole, let breakEven else { return nil }
          return try breakEven.mostPlaces(
            billed: billed, occupied: occupied, recomputed: recomputed, limit: 2 * version.places + 10)
        }
        points.append(
          Point(
            yearIndex: y, year: year.year, fromDay: version.fromDay, holdsWholeYear: isWhole, breakEven: breakEven,
            mostPlacesAtTakst: try most(recomputed: false), mostPlacesRecomputed: try most(recomputed: true)))
      }
    }
    self.points = points
  }
}
