/// The moving hand of one ydelse's referrals within a replication.
struct ReferralClock {
  private let starts: UnsafePointer<Int64>
  private let rates: UnsafePointer<Double>
  private let steps: Int
  private let arrivals: RandomStream
  private let yearFactor: RandomStream
  private let yearShape: Double
  /// Tick of the next referral; ``Ticks/never`` when there is none before the known end.
  private(set) var next: Int64 = Ticks.never
  /// Number of the person who comes next.
  private(set) var person: Int64 = 0
  /// The step the hand stands in.
  private(set) var step = 0
  private var hand: Double = 0
  private var exposure: Double = 0
  /// Unit-rate gaps of the persons to come, drawn ``ahead`` at a time: independent draws overlap in the processor.
  private let gaps: UnsafeMutablePointer<Double>

  static let ahead = 8

  private var factor: Double = 1
  private var knownEnd: Double = 0
  /// End of the step the hand stands in, as far as it is known, and the ticks that one unit of exposure takes in it.
  private var stepEnd: Double = 0
  private var ticksPerGap: Double = 0

  init(
    tables: ReferralTables, seed keys: YdelseKeys, replication: UInt64, gaps: UnsafeMutablePointer<Double>
  ) {
    self.gaps = gaps
    (starts, rates, steps) = (tables.starts, tables.rates, tables.count)
    arrivals = RandomStream(purpose: keys.referral, replication: replication)
    yearFactor = RandomStream(purpose: keys.yearFactor, replication: replication)
    yearShape = tables.yearShape
    drawGaps()
    exposure = gaps[0]
  }

  /// Makes the year that ends at tick `end` known, with its referrals multiplied by `demandFactor`.
  mutating func open(year: Int, end: Int64, demandFactor: Double) {
    knownEnd = Double(end)
    factor = demandFactor
    if yearShape > 0 {
      factor *= Sampler.gamma(shape: yearShape, word: yearFactor.word(Int64(year))) / yearShape
    }
    enterStep()
    if next == Ticks.never { find() }
  }

  private mutating func enterStep() {
    stepEnd = step + 1 < steps ? min(knownEnd, Double(starts[step + 1])) : knownEnd
    // Also of minus zero nobody comes: time must never run backwards.
    let rate = rates[step] * factor
    ticksPerGap = rate > 0 ? 1 / rate : .infinity
  }

  /// Goes on to the next person.
  @inline(__always)
  mutating func advance() {
    person &+= 1
    if isAtDraw { drawGaps() }
    exposure = gaps[Int(truncatingIfNeeded: person) & (ReferralClock.ahead - 1)]
    find()
  }

  @inline(__always)
  private mutating func find() {
    let candidate = hand + exposure * ticksPerGap
    if candidate < stepEnd {
      hand = candidate
      next = Ticks.nearest(candidate)
    } else {
      findBeyondStep()
    }
  }

  @inline(never)
  private mutating func findBeyondStep() {
    while hand + exposure * ticksPerGap >= stepEnd {
      // What is left must stay above 0: in a step without referrals it takes for ever.
      if ticksPerGap.isFinite { exposure = max(1e-300, exposure - (stepEnd - hand) / ticksPerGap) }
      hand = stepEnd
      let isKnown = stepEnd < knownEnd
      if step + 1 < steps, Double(starts[step + 1]) <= hand { step += 1 }
      guard isKnown else {
        next = Ticks.never
        return
      }
      enterStep()
    }
    hand += exposure * ticksPerGap
    next = Ticks.nearest(hand)
  }

  /// Whether ``person`` is the first of those drawn together.
  @inline(__always)
  var isAtDraw: Bool { Int(truncatingIfNeeded: person) & (ReferralClock.ahead - 1) == 0 }

  private func drawGaps() {
    for index in 0..<ReferralClock.ahead {
      gaps[index] = RandomStream.uniform(arrivals.word(person &+ Int64(index)))
    }
    for index in 0..<ReferralClock.ahead { gaps[index] = -Mathematics.logarithmOfNormal(gaps[index]) }
  }
}
