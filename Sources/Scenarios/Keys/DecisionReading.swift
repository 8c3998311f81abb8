internal import Forecasting
internal import Occupancy
internal import Takst

extension Decision {
  /// From when what is decided counts: as `stated`; else from the first day on which the variants differ from the
  /// scenario as it stands; else from the first day after the years of which figures are known; else from the period's
  /// first day.
  init(stated: CivilDate?, _ cases: [ReadCase], in period: Period) {
    if let stated {
      self.init(date: stated, basis: .stated)
    } else if let day = Decision.firstDifference(cases, in: period) {
      self.init(date: day, basis: .variants)
    } else if let year = cases[0].variant.lastKnownYear, let next = CivilDate(year: year + 1, month: 1, day: 1),
      period.contains(next)
    {
      self.init(date: next, basis: .knownYears)
    } else {
      self.init(date: period.first, basis: .period)
    }
  }

  private static func firstDifference(_ cases: [ReadCase], in period: Period) -> CivilDate? {
    let base = cases[0]
    return cases.dropFirst().compactMap { other -> CivilDate? in
      if other.variant.tilbud == base.variant.tilbud { return nil }
      return FirstDifference(period: period).day(base.written.onlySimulated, other.written.onlySimulated)
    }.min()
  }
}

extension Variant {
  /// The last closed year: one of which the belægning or the result of a tilbud is known. A takst is known before its
  /// year.
  fileprivate var lastKnownYear: Int? {
    let observed = tilbud.flatMap { $0.observations }.filter { $0.quantity != .takst }.map { $0.year }
    return (observed + tilbud.flatMap { $0.economy?.efterregulering.history ?? [] }.map { $0.year }).max()
  }
}
