/// The referral rate of one ydelse as a step function of time, and the kommuner behind it.
///
/// Referrals are a unit-rate Poisson process stretched by this function: the same person comes earlier when the rate
/// rises, and later when it falls.
struct ReferralProfile {
  /// First tick of each step; the first is 0.
  var starts: [Int64] = []
  /// Referrals per tick in each step, before yearly factors.
  var rates: [Double] = []
  /// Cumulative kommune shares of each step, one row per step.
  var kommuneShares: [Double] = []

  init(_ referrals: Referrals, scene: Scene) {
    let period = scene.period
    var dates: Set<CivilDate> = [period.first]
    dates.formUnion(period.monthStarts.filter { !referrals.season.isEmpty || $0.month == 1 })
    for event in referrals.events {
      dates.formUnion([event.first, event.last.adding(days: 1)].filter(period.contains))
    }
    switch referrals.rate {
    case .total(let schedule, _): dates.formUnion(schedule.changes(in: period))
    case .perKommune(let schedules): dates.formUnion(schedules.flatMap { $0.changes(in: period) })
    }
    for date in dates.sorted() {
      let perKommune = ReferralProfile.yearlyRates(referrals.rate, on: date)
      let total = perKommune.reduce(0, +)
      starts.append(Int64(period.day(of: date)) * Ticks.perDay)
      rates.append(
        total * ReferralProfile.factor(referrals, on: date, firstYear: period.first.year)
          / Double(CivilDate.daysInYear(date.year)) / Double(Ticks.perDay))
      var sum = 0.0
      for rate in perKommune {
        sum += total > 0 ? rate / total : 1 / Double(perKommune.count)
        kommuneShares.append(sum)
      }
    }
  }

  private static func yearlyRates(_ rate: Referrals.Rate, on date: CivilDate) -> [Double] {
    switch rate {
    case .total(let schedule, let shares): shares.map { $0 * schedule.value(on: date) }
    case .perKommune(let schedules): schedules.map { $0.value(on: date) }
    }
  }

  private static func factor(_ referrals: Referrals, on date: CivilDate, firstYear: Int) -> Double {
    var factor = Mathematics.power(1 + referrals.growth, Double(date.year - firstYear))
    if !referrals.season.isEmpty { factor *= referrals.season[date.month - 1] }
    for event in referrals.events where event.first <= date && date <= event.last { factor *= event.factor }
    return factor
  }
}

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
    ticksPerGap = 1 / (rates[step] * factor)
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
    for i in 0..<ReferralClock.ahead {
      gaps[i] = -Mathematics.logarithm(RandomStream.uniform(arrivals.word(person &+ Int64(i))))
    }
  }
}

/// A profile laid out for the hot loop.
final class ReferralTables {
  let starts: UnsafePointer<Int64>
  let rates: UnsafePointer<Double>
  let kommuneShares: UnsafePointer<Double>
  let count: Int
  /// Shape of the yearly gamma factor, 1 ÷ cv²; 0 for none.
  let yearShape: Double

  init(_ profile: ReferralProfile, yearlyCV: Double) {
    func copy<T>(_ list: [T]) -> UnsafePointer<T> {
      let memory = UnsafeMutablePointer<T>.allocate(capacity: list.count)
      memory.initialize(from: list, count: list.count)
      return UnsafePointer(memory)
    }
    (starts, rates) = (copy(profile.starts), copy(profile.rates))
    kommuneShares = copy(profile.kommuneShares)
    count = profile.starts.count
    yearShape = yearlyCV > 0 ? 1 / (yearlyCV * yearlyCV) : 0
  }

  deinit {
    starts.deallocate()
    rates.deallocate()
    kommuneShares.deallocate()
  }
}

/// The keys of one ydelse's random streams.
struct YdelseKeys {
  let referral, stay, patience, kommune, level, age, yearFactor, hours: UInt64

  init(seed: UInt64, tilbud: String, ydelse: String) {
    func key(_ purpose: RandomStream.Purpose) -> UInt64 {
      RandomStream.purposeKey(seed: seed, tilbud: tilbud, ydelse: ydelse, purpose: purpose)
    }
    (referral, stay, patience, kommune) = (key(.referral), key(.stay), key(.patience), key(.kommune))
    (level, age, yearFactor, hours) = (key(.level), key(.age), key(.yearFactor), key(.hours))
  }
}
