package import Occupancy

/// What a list of residents says about demand and stays.
package struct ResidentsCalibration: Sendable {
  /// A kommune's part of a ydelse's demand.
  package struct Kommune: Sendable {
    /// Its name.
    package let name: String
    /// Over the whole window.
    package let rate: PoissonRate
    /// Over the days on which demand shows; nil when the places are not known.
    package let roomRate: PoissonRate?
  }

  /// One ydelse.
  package struct Ydelse: Sendable {
    /// Its name in the list.
    package let id: String
    /// Stays as observed.
    package let spells: [Spell]
    /// How many of them had begun before the window.
    package let enteredLate: Int
    /// Each form, fitted or why not, in the order of ``StayFamily``.
    package let fits: [(family: StayFamily, result: Result<StayFit, StayFit.Failure>)]
    /// The share still there without any assumption of form.
    package let kaplanMeier: KaplanMeier
    /// Whether demand is counted by day of referral; otherwise by day of admission.
    package let countsReferrals: Bool
    /// Demand over the whole window.
    package let rate: PoissonRate
    /// Demand over the days on which it shows; nil when the places are not known or no such day is.
    package let roomRate: PoissonRate?
    /// By kommune, in alphabetical order.
    package let kommuner: [Kommune]
    /// Season and growth, on the days on which demand shows where the places are known.
    package let pattern: ReferralPattern
    /// Days from referral to admission of those admitted in the window, in order; empty without days of referral.
    package let waits: [Int]
    /// How many were referred in the window and not admitted.
    package let neverAdmitted: Int
    /// Residents at the end of the window, in the list's order.
    package let residents: [ResidentRecord]

    /// Completed stays.
    package var completed: Int { spells.count { $0.isComplete } }

    /// The fits that worked.
    package var fitted: [StayFit] { fits.compactMap { try? $0.result.get() } }

    /// The fit with the least AICc; where none has one, the exponential.
    package var best: StayFit? {
      fitted.filter { $0.aicc != nil }.min { ($0.aicc ?? 0) < ($1.aicc ?? 0) } ?? fitted.first
    }

    /// The forms that the data cannot tell from ``best``: their AICc is less than 2 greater.
    package var indistinct: [StayFamily] {
      guard let best, let least = best.aicc else { return [] }
      return fitted.filter { $0.family != best.family && ($0.aicc.map { $0 - least < 2 } ?? false) }.map { $0.family }
    }

    /// The demand that goes into a scenario: on the days on which it shows, where that is known.
    package var demand: PoissonRate { roomRate ?? rate }
  }

  /// What was observed.
  package let observation: Observation
  /// When the tilbud was full; nil when its places are not known.
  package let exposure: ReferralExposure?
  /// In order of appearance.
  package let ydelser: [Ydelse]

  /// Estimates from residents; `places` are those that all the list's ydelser share.
  package init(_ observation: Observation, places: Schedule<Int>? = nil, refill: Int = 14) {
    self.observation = observation
    exposure = places.map { ReferralExposure(observation, places: $0, refill: refill) }
    var names: [String] = []
    for record in observation.records where !names.contains(record.ydelse) { names.append(record.ydelse) }
    // One rule for the whole list: referrals are counted where every row has its day of referral.
    let countsReferrals = observation.records.allSatisfy { $0.referred != nil }
    let exposure = exposure
    ydelser = names.map { name in
      Ydelse(
        name, observation.records.filter { $0.ydelse == name }, observation, exposure, countsReferrals: countsReferrals)
    }
  }
}

extension ResidentsCalibration.Ydelse {
  fileprivate init(
    _ id: String, _ records: [ResidentRecord], _ observation: Observation, _ exposure: ReferralExposure?,
    countsReferrals: Bool
  ) {
    let window = observation.window
    let spells = records.compactMap(observation.spell)
    self.id = id
    self.spells = spells
    self.countsReferrals = countsReferrals
    enteredLate = spells.count { $0.entry > 0 }
    fits = StayFamily.allCases.map { family in
      (family: family, result: Result { () throws(StayFit.Failure) in try StayFit(spells, family: family) })
    }
    kaplanMeier = KaplanMeier(spells)
    let came = records.compactMap { record -> (kommune: String, day: Int)? in
      guard let date = countsReferrals ? record.referred : record.admitted, window.contains(date) else { return nil }
      return (record.kommune, window.day(of: date))
    }
    let every = Array(repeating: true, count: window.days)
    let exposed = exposure?.days ?? every
    func rate(_ events: [Int], _ exposed: [Bool]) -> PoissonRate {
      PoissonRate(count: events.count { exposed[$0] }, years: Self.years(exposed, window))
    }
    // Without a single day on which demand shows there is no rate to speak of.
    let hasRoom = exposure != nil && exposed.contains(true)
    self.rate = rate(came.map { $0.day }, every)
    roomRate = hasRoom ? rate(came.map { $0.day }, exposed) : nil
    kommuner = Set(records.map { $0.kommune }).sorted().map { name in
      let days = came.filter { $0.kommune == name }.map { $0.day }
      return ResidentsCalibration.Kommune(
        name: name, rate: rate(days, every), roomRate: hasRoom ? rate(days, exposed) : nil)
    }
    pattern = ReferralPattern(days: came.map { $0.day }, exposed: hasRoom ? exposed : every, window: window)
    waits = records.compactMap { record -> Int? in
      guard let referred = record.referred, let admitted = record.admitted, window.contains(admitted) else {
        return nil
      }
      return admitted.dayNumber - referred.dayNumber
    }.sorted()
    neverAdmitted = records.count { $0.admitted == nil }
    residents = records.filter { record in
      record.admitted != nil && (record.discharged.map { $0 > window.last } ?? true)
    }
  }

  /// Days as parts of their civil years, the measure of a scenario's yearly rates.
  private static func years(_ exposed: [Bool], _ window: Period) -> Double {
    var days: [Int: Int] = [:]
    var date = window.first
    for isExposed in exposed {
      if isExposed { days[date.year, default: 0] += 1 }
      date = date.adding(days: 1)
    }
    return days.keys.sorted().reduce(0) { $0 + Double(days[$1] ?? 0) / Double(CivilDate.daysInYear($1)) }
  }
}
