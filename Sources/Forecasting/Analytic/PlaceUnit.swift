/// Places that anyone fits, and random referrals at a constant rate: what queueing theory knows of them.
///
///     let unit = try PlaceUnit(places: 6, stay: 900, list: .noList)
///     unit.load(forBelægning: 0.95)                  // 23.4 residents' worth of referrals, 3.9 × the places
///     unit.steadyState(load: 23.4)?.notAdmitted      // 0.76
public struct PlaceUnit: Hashable, Sendable {
  /// What those do who find no free place.
  public enum List: Hashable, Sendable {
    /// They are turned away: Erlang B, for stays of any distribution.
    case noList
    /// They wait until a patience with this mean ends: Erlang A, for exponential stays and patience.
    case patience(mean: Double)
    /// They wait until a patience with this mean ends, for ever when it is nil, unless `longest` wait already: a finite
    /// birth and death process, for exponential stays and patience. With room for nobody it is Erlang B.
    case limited(longest: Int, patience: Double?)
    /// They wait for ever: Erlang C, for exponential stays.
    case unlimited
  }

  /// The most places the formulas are asked for.
  public static let mostPlaces = 10_000
  /// The longest list with an end that the formulas are asked for.
  public static let longestList = 1_000_000

  /// Number of places, 1–10,000.
  public let places: Int
  /// Mean stay, in any unit of time.
  public let stay: Double
  /// What those do who find no free place.
  public let list: List

  /// Places with a mean `stay` above 0 and, where there is one, a mean patience above 0 in the same unit of time.
  ///
  /// - Throws: ``ForecastingError/option(name:problem:)`` for a value outside its range.
  public init(places: Int, stay: Double, list: List) throws(ForecastingError) {
    guard (1...PlaceUnit.mostPlaces).contains(places) else {
      throw .option(name: "places", problem: "must lie between 1 and 10,000")
    }
    guard stay > 0, stay.isFinite else { throw .option(name: "stay", problem: "must lie above 0") }
    if let mean = list.meanPatience, !(mean > 0 && mean.isFinite) {
      throw .option(name: "patience", problem: "must lie above 0")
    }
    if case .limited(let longest, _) = list, !(0...PlaceUnit.longestList).contains(longest) {
      throw .option(name: "longest list", problem: "must lie between 0 and 1,000,000")
    }
    (self.places, self.stay, self.list) = (places, stay, list)
  }

  /// The long run under a demand of `load` ≥ 0 residents' worth of referrals (rate × mean stay); nil when it never
  /// settles because everybody waits and the load is not below the places.
  public func steadyState(load: Double) -> SteadyState? {
    switch list {
    case .noList:
      let erlangB = ErlangB(places: places, load: load)
      return SteadyState(
        places: places, load: load, residents: erlangB.residents, waiting: 0, findNoPlace: erlangB.turnedAway,
        notAdmitted: erlangB.turnedAway, meanWait: 0, meanWaitFromList: nil, meanWaitOfLeaving: nil)
    case _ where load == 0:
      return SteadyState(
        places: places, load: 0, residents: 0, waiting: 0, findNoPlace: 0, notAdmitted: 0, meanWait: 0,
        meanWaitFromList: nil, meanWaitOfLeaving: nil)
    case .patience(let mean):
      let erlangA = ErlangA(places: places, load: load, patience: mean / stay)
      return SteadyState(
        places: places, load: load, residents: erlangA.residents, waiting: erlangA.waiting,
        findNoPlace: erlangA.waits, notAdmitted: erlangA.leave, meanWait: erlangA.meanWait * stay,
        meanWaitFromList: erlangA.meanWaitFromList * stay, meanWaitOfLeaving: erlangA.meanWaitOfLeaving * stay)
    case .limited(let longest, let mean):
      let limited = LimitedList(places: places, load: load, longest: longest, patience: mean.map { $0 / stay })
      return SteadyState(
        places: places, load: load, residents: limited.residents, waiting: limited.waiting,
        findNoPlace: limited.findNoPlace, notAdmitted: limited.notAdmitted, meanWait: limited.waiting / load * stay,
        meanWaitFromList: longest > 0 ? limited.meanWaitFromList * stay : nil,
        meanWaitOfLeaving: limited.meanWaitOfLeaving.map { $0 * stay })
    case .unlimited:
      guard let erlangC = ErlangC(places: places, load: load) else { return nil }
      return SteadyState(
        places: places, load: load, residents: load, waiting: erlangC.waiting, findNoPlace: erlangC.waits,
        notAdmitted: 0, meanWait: erlangC.meanWait * stay, meanWaitFromList: erlangC.meanWaitOfThose * stay,
        meanWaitOfLeaving: nil)
    }
  }

  /// The load (rate × mean stay) at which `share` of the places are occupied in the long run; nil unless 0 < share < 1,
  /// for full places need an endless demand.
  public func load(forBelægning share: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    let wanted = share * Double(places)
    if list == .unlimited { return wanted }
    func residents(_ load: Double) -> Double { steadyState(load: load)?.residents ?? .infinity }
    var (low, high) = (wanted, 2 * wanted)
    while residents(high) < wanted { (low, high) = (high, 2 * high) }
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high, high - low > 1e-15 * high else { return middle }
      if residents(middle) < wanted { low = middle } else { high = middle }
    }
  }
}
