internal import Occupancy

/// What a grid shows of every combination.
public enum GridFigure: Int, CaseIterable, Sendable {
  /// Mean takst in force at the end of the year.
  case takst
  /// Mean indskrevet belægning; the use of the hours where there are no places.
  case occupancy
  /// Probability of a deficit.
  case deficit
  /// Probability of a deficit beyond the band.
  case deficitBeyondBand
  /// Mean result.
  case result
  /// Mean result of the worst tenth of the futures.
  case worstTenth
  /// Mean number referred.
  case referred
  /// Mean number turned away.
  case turnedAway
  /// Mean number who left the list.
  case left
  /// Mean number turned away or who left the list.
  case refused
  /// Mean number waiting.
  case waiting
  /// Mean days waited by those admitted from the list.
  case wait

  /// What is better, where a combination is held against others by it.
  public enum Direction: Hashable, Sendable {
    /// Lower is better.
    case low
    /// Higher is better.
    case high
  }

  /// Which way is better; nil for a figure that is only shown, because others already say the same.
  public var direction: Direction? {
    switch self {
    case .takst, .deficit, .deficitBeyondBand, .refused, .waiting: .low
    case .occupancy, .worstTenth: .high
    case .result, .referred, .turnedAway, .left, .wait: nil
    }
  }
}

extension VariantResult {
  /// A figure of tilbud number `tilbud` in year number `year`; ``MetricLayout/years`` is the whole period. Nil where it
  /// does not exist.
  public func figure(_ figure: GridFigure, tilbud: Int, year: Int) -> Estimate? {
    func own(_ quantity: Quantity) -> Estimate? { estimate(quantity, tilbud: tilbud, year: year) }
    switch figure {
    case .takst: return own(.takst)
    case .occupancy: return own(.enrolledShare) ?? own(.utilisation)
    case .deficit: return own(.deficit)
    case .deficitBeyondBand: return own(.deficitBeyondBand)
    case .result: return own(.result)
    case .worstTenth: return worstTenth(tilbud: tilbud, year: year)
    case .referred: return own(.referred)
    case .turnedAway: return isHourly(tilbud) ? nil : own(.turnedAway)
    case .left: return isHourly(tilbud) ? nil : own(.left)
    case .refused: return isHourly(tilbud) ? nil : sum(own(.turnedAway), own(.left))
    case .waiting: return own(.waiting)
    case .wait: return wait(tilbud, year)
    }
  }

  private func isHourly(_ tilbud: Int) -> Bool { variant.tilbud[tilbud].plan.ydelser.isEmpty }

  /// Two estimates added; how they vary together is not known, so the error is at most that of the sum.
  private func sum(_ one: Estimate?, _ other: Estimate?) -> Estimate? {
    guard let one, let other else { return nil }
    return Estimate(
      one.unit, count: one.count, mean: one.mean + other.mean, standardError: one.standardError + other.standardError)
  }

  /// Waits spread about as widely as they are long, so the mean of n of them is known to one part in √n.
  private func wait(_ tilbud: Int, _ year: Int) -> Estimate? {
    guard let mean = meanWaitOfAdmitted(tilbud: tilbud, year: year),
      let admitted = estimate(.admittedFromList, tilbud: tilbud, year: year)
    else { return nil }
    let people = (admitted.mean * Double(admitted.count)).squareRoot()
    return Estimate(.days, count: admitted.count, mean: mean, standardError: people > 0 ? mean / people : 0)
  }
}
