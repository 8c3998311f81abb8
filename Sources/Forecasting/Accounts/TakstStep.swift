package import Takst

/// From one takst to another, and why.
package struct TakstStep: Sendable {
  /// One end: a version of a year in a variant.
  package struct End: Hashable, Sendable {
    /// The variant's name.
    package let variant: String
    /// The civil year.
    package let year: Int
    /// First day of validity in the year, 0 being 1 January.
    package let fromDay: Int
  }

  /// What a change within a year does to the income, at the version's own assumptions.
  package struct Effect: Hashable, Sendable {
    /// In the rest of the year.
    package let thisYear: Kroner
    /// In a whole year (helårseffekt).
    package let fullYear: Kroner
    /// Days of the year it is in force.
    package let days: Int
    /// Days of the year.
    package let daysOfYear: Int
  }

  /// The change of one line of the takstbilag.
  package struct Line: Sendable {
    /// The line's name.
    package let name: String
    /// Its change.
    package let change: TakstChange
  }

  /// Where it begins.
  package let from: End
  /// Where it ends.
  package let to: End
  /// The change of the mean døgntakst, or of the hourly price; nil when there is none on either side.
  package let change: TakstChange?
  /// The changes of the lines both sides have, where there is more than one price.
  package let lines: [Line]
  /// For a version that begins within the year.
  package let effect: Effect?
  /// Whether some efterregulering in it is expected rather than known.
  package let isExpected: Bool

  /// The steps of a path from version to version; with a year, those that lead to a version of it.
  ///
  /// - Throws: ``TakstError`` when a number is out of range.
  package static func steps(of path: TakstPath, variant: String, year: Int? = nil) throws(TakstError) -> [TakstStep] {
    var steps: [TakstStep] = []
    for (before, after) in zip(path.points, path.points.dropFirst()) where year == nil || after.year == year {
      steps.append(try TakstStep(path, before, variant, path, after, variant))
    }
    return steps
  }

  /// From the takst at the end of one year of a path to that at the end of another year, or of another path.
  ///
  /// - Returns: nil when a year lies outside the period.
  /// - Throws: ``TakstError`` when a number is out of range.
  package static func step(
    from: (path: TakstPath, variant: String, year: Int), to: (path: TakstPath, variant: String, year: Int)
  ) throws(TakstError) -> TakstStep? {
    guard let before = from.path.point(endOf: from.year), let after = to.path.point(endOf: to.year) else { return nil }
    return try TakstStep(from.path, before, from.variant, to.path, after, to.variant)
  }

  private init(
    _ old: TakstPath, _ before: TakstPath.Point, _ oldName: String, _ new: TakstPath, _ after: TakstPath.Point,
    _ newName: String
  ) throws(TakstError) {
    let (oldYear, newYear) = (old.years[before.yearIndex], new.years[after.yearIndex])
    from = End(
      variant: oldName, year: before.year, fromDay: oldYear.takster.versions[before.version].fromDay)
    to = End(variant: newName, year: after.year, fromDay: newYear.takster.versions[after.version].fromDay)
    change = try TakstChange(from: before.basis, to: after.basis)
    isExpected = oldYear.isExpected || newYear.isExpected
    let structure = after.basis.plan.structure
    let isVaried = [before.basis, after.basis].contains { Set($0.prices.map { $0.price }).count > 1 }
    var lines: [Line] = []
    for line in structure.lines where isVaried {
      if let change = try TakstChange(of: line.name, from: before.basis, to: after.basis) {
        lines.append(Line(name: line.name, change: change))
      }
    }
    self.lines = lines
    let isNext = before.year == after.year && oldName == newName && after.version == before.version + 1
    let effects = structure.lines.indices.compactMap {
      isNext ? newYear.takster.effect(ofVersion: after.version, line: $0) : nil
    }
    effect =
      effects.isEmpty
      ? nil
      : Effect(
        thisYear: effects.reduce(.zero) { $0 + $1.thisYear }, fullYear: effects.reduce(.zero) { $0 + $1.fullYear },
        days: newYear.takster.days - to.fromDay, daysOfYear: newYear.takster.days)
  }
}
