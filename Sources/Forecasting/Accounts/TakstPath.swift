package import Takst

/// The takster of a tilbud, version by version through the years, with the efterregulering that is expected in them.
///
/// What simulated years leave to later takster differs from future to future. Here its mean enters, rounded to the øre,
/// and so does the mean of a forudsat belægning that a rule decides from simulated years.
package struct TakstPath: Sendable {
  /// A takst version.
  package struct Point: Sendable {
    /// Index of its year in the period.
    package let yearIndex: Int
    /// Its civil year.
    package let year: Int
    /// Its number within the year.
    package let version: Int
    /// What it is computed from.
    package let basis: TakstBasis
  }

  /// The takster of a year.
  package struct Year: Sendable {
    /// The civil year.
    package let year: Int
    /// p/l from the level year.
    package let plFactor: Double
    /// The versions as they are computed.
    package let versions: [TakstVersion]
    /// The takster.
    package let takster: YearTakster
    /// Whether efterregulering or a rule's belægning differs from future to future.
    package let isExpected: Bool
    /// Versions that hold on a day on which the tilbud is open, or has residents left.
    package let inForce: Range<Int>
  }

  /// Cost base and structure.
  package let plan: YearPlan
  /// The years of the period.
  package let years: [Year]
  /// All versions in force in order.
  package let points: [Point]

  /// The path of a tilbud.
  ///
  /// - Throws: ``TakstError`` when a number is out of range.
  package init(_ summary: AccountsSummary) throws(TakstError) {
    let model = summary.model
    plan = model.plan
    var years: [Year] = []
    var points: [Point] = []
    for (y, year) in model.years.enumerated() {
      let (entered, assumed) = (
        summary.estimate(.efterregulering, year: y), summary.estimate(.assumed, year: y)
      )
      var versions = year.versions
      if case .rule = model.economy.assumed {
        let share = try Share(assumed.mean)
        for index in versions.indices { versions[index].assumedShare = share }
      }
      let takster = try model.plan.takster(
        versions, days: year.days, plFactor: year.plFactor, efterregulering: try Kroner(kroner: entered.mean))
      let varies = entered.standardError > 0 || assumed.standardError > 0
      let before = takster.versions.prefix { $0.fromDay + $0.days <= year.openDays.lowerBound }.count
      let end = takster.versions.count
      let inForce = summary.isTold(year: y) && end > 0 ? min(before, end - 1)..<end : 0..<0
      years.append(
        Year(
          year: year.year, plFactor: year.plFactor, versions: versions, takster: takster, isExpected: varies,
          inForce: inForce))
      for version in inForce {
        let basis = TakstBasis(takster, version: version, plFactor: year.plFactor)
        points.append(Point(yearIndex: y, year: year.year, version: version, basis: basis))
      }
    }
    (self.years, self.points) = (years, points)
  }

  /// The version in force at the end of a year; nil outside the period.
  package func point(endOf year: Int) -> Point? { points.last { $0.year == year } }
}
