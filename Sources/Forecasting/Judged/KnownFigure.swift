internal import Occupancy

/// A figure that is known of a year, beside what the model says of it.
public struct KnownFigure: Hashable, Sendable {
  /// What is known.
  public let observation: ObservedFigure
  /// What the model says of it; nil for a year before the period.
  public let simulated: Estimate?

  /// What is known, as an estimate that is certain.
  public var known: Estimate {
    Estimate(observation.quantity.unit, count: 1, mean: observation.value, standardError: 0)
  }

  /// What the model says less what is known.
  public var difference: Estimate? {
    simulated.map {
      Estimate($0.unit, count: $0.count, mean: $0.mean - observation.value, standardError: $0.standardError)
    }
  }
}

extension Variant {
  /// Whether what is known of a civil year is a fact of this variant: years before the decision's are alike in all.
  func isFact(_ year: Int) -> Bool { year < decision.date.year }
}

extension VariantResult {
  /// The figures known of the years before the decision's, in the order of the scenario; of every year when there is
  /// nothing to decide.
  public func known(tilbud: Int) -> [KnownFigure] {
    variant.tilbud[tilbud].observations.filter { variant.decision.basis == .period || variant.isFact($0.year) }.map {
      KnownFigure(observation: $0, simulated: simulated($0, tilbud: tilbud))
    }
  }

  private func simulated(_ observed: ObservedFigure, tilbud: Int) -> Estimate? {
    guard let year = years.firstIndex(of: observed.year) else { return nil }
    guard let ydelse = observed.ydelse else { return estimate(observed.quantity, tilbud: tilbud, year: year) }
    return YdelseQuantity(observed.quantity).flatMap { estimate($0, tilbud: tilbud, ydelse: ydelse, year: year) }
  }
}
