internal import Occupancy

/// The exact way of a tilbud's places from its first day on, where stays and patience are exponential: the number of
/// people known to it is a birth and death process whose birth rate changes by date.
struct MarkovPath {
  private let places: Int
  private let stay: Double
  private let patience: Double?
  private let waits: Bool
  private let longestList: Int?
  private let rates: [DailyRate]
  private let start: Int

  /// Operations above which the path is not followed; a tenth of a second or so.
  private static let mostWork = 5e7

  /// The path of `plan`.
  ///
  /// - Throws: ``Obstacles`` when the process is not a birth and death process.
  init(_ plan: TilbudPlan, scene: Scene) throws(Obstacles) {
    let ydelser = plan.ydelser.filter { !$0.residents.isEmpty || !$0.waiters.isEmpty || $0.hasDemand(in: scene) }
    var obstacles: [Obstacle] = []
    if !ydelser.allSatisfy({ $0.stay.isExponential }) { obstacles.append(.stays) }
    if !ydelser.allSatisfy({ $0.waiting?.patience?.isExponential ?? true }) { obstacles.append(.patience) }
    let hasLongest = ydelser.contains { ($0.waiting?.longest ?? 0) > 0 }
    let areAlike = Set(ydelser.map { $0.stay }).count <= 1 && Set(ydelser.map { $0.waiting }).count <= 1
    if !areAlike {
      obstacles.append(.unlikeYdelser)
    } else if ydelser.count > 1, hasLongest {
      obstacles.append(.severalEnds)
    }
    let residents = ydelser.reduce(0) { $0 + $1.residents.count }
    places = plan.places.value(on: scene.period.first)
    waits = ydelser.contains { $0.waiting != nil }
    if waits && residents > places { obstacles.append(.crowdedStart) }
    guard obstacles.isEmpty, let first = ydelser.first else { throw Obstacles(obstacles) }
    (stay, patience, longestList) = (first.stay.mean, first.waiting?.patience?.mean, first.waiting?.longest)
    start = residents + ydelser.reduce(0) { $0 + $1.waiters.count }
    rates = MarkovPath.sum(ydelser.map { $0.referrals.dailyRates(in: scene) })
  }

  /// The rates of several ydelser together.
  private static func sum(_ ydelser: [[DailyRate]]) -> [DailyRate] {
    Set(ydelser.flatMap { $0.map { $0.fromDay } }).sorted().map { day in
      DailyRate(fromDay: day, perDay: ydelser.reduce(0) { $0 + ($1.last { $0.fromDay <= day }?.perDay ?? 0) })
    }
  }

  /// The mean number of residents over each of some spans of days that follow each other from day 0.
  ///
  /// - Throws: ``Obstacles`` when it would take too long.
  func meanResidents(over spans: [Range<Int>]) throws(Obstacles) -> [Double] {
    let count = states(days: spans.last?.upperBound ?? 0)
    var states = Array(repeating: 0.0, count: count)
    states[start] = 1
    var work = 0.0
    var means: [Double] = []
    for span in spans {
      var spent = Array(repeating: 0.0, count: count)
      for (number, rate) in rates.enumerated() {
        let end = number + 1 < rates.count ? rates[number + 1].fromDay : span.upperBound
        let days = min(end, span.upperBound) - max(rate.fromDay, span.lowerBound)
        guard days > 0 else { continue }
        let process = process(referrals: rate.perDay, states: count)
        work += process.work(Double(days))
        if work > MarkovPath.mostWork { throw Obstacles([.size]) }
        process.advance(&states, by: Double(days), spent: &spent)
      }
      let residentDays = spent.indices.reduce(0.0) { $0 + spent[$1] * Double(residents($1)) }
      means.append(residentDays / Double(span.count))
    }
    return means
  }

  private func residents(_ known: Int) -> Int { waits ? min(known, places) : known }

  /// As many states as there may be people: beyond them lies less than 10⁻¹⁵ of what may happen.
  private func states(days: Int) -> Int {
    let full = max(places, start) + 1
    guard waits else { return full }
    if let longestList { return max(full, places + longestList + 1) }
    // Those on the list are at most as many as if nobody were ever admitted: Poisson, with ten standard deviations to spare.
    let fastest = rates.map { $0.perDay }.max() ?? 0
    let most = fastest * min(patience ?? .infinity, Double(days))
    return full + Int(min(1e6, most + 10 * most.squareRoot() + 30))
  }

  private func process(referrals: Double, states: Int) -> BirthDeath {
    let most = waits ? longestList.map { places + $0 } ?? states - 1 : places
    let births = (0..<states).map { $0 < most && $0 < states - 1 ? referrals : 0 }
    let deaths = (0..<states).map { known in
      Double(residents(known)) / stay + (patience.map { Double(known - residents(known)) / $0 } ?? 0)
    }
    return BirthDeath(births: births, deaths: deaths)
  }
}

/// Why there is no exact figure.
struct Obstacles: Error {
  let all: [Obstacle]

  init(_ all: [Obstacle]) { self.all = all }
}

extension Distribution {
  fileprivate var isExponential: Bool {
    if case .exponential = self { true } else { false }
  }
}

extension YdelsePlan {
  fileprivate func hasDemand(in scene: Scene) -> Bool { referrals.dailyRates(in: scene).contains { $0.perDay > 0 } }
}
