/// One replication of a tilbud's places: the hot loop.
///
/// Events are handled in order of time; at one instant in the order discharge, change of places, admission from the
/// list, end of patience, referral. `g` is everywhere the index of a ydelse, `slot` that of a person.
struct PlaceSimulation: ~Copyable {
  /// A ydelse's state within a replication.
  struct Group {
    var clock: ReferralClock
    var stay: RandomStream
    var patience: RandomStream
    var kommune: RandomStream
    var level: RandomStream
    var age: RandomStream
    var residents: Int32 = 0
    var waiting: Int32 = 0
    var minimum: Int32 = 0
    var maximum: Int32 = 0
    /// How many of the dated list have come, and when the next comes.
    var listed = 0
    var nextListed = Int64.max
  }

  /// All that a replication changes, apart from its people and their events to come: every replication starts with a new
  /// one.
  struct State {
    var moment: CountsView.Moment
    var rules: RuleState
    var places = OpenPlaces()
    var notices = OpenNotices()
    var list = WaitingList()
    /// The places as rules have made them; empty without rules.
    var history = PlaceHistory()
    /// The plan's next step of places.
    var nextStep = 0
    /// When the plan or a rule next changes places.
    var nextStepTick = Int64.max
    var nextReferral = Int64.max
    /// Whether somebody on the list may have got a place since it was last gone through.
    var admissionDue = false
    /// The month that was running at the last notice.
    var month = 0
    /// The first bucket whose counts are not settled.
    var unsettled = 0
    /// What ``OpenPlaces/availableApart`` was when it was last counted.
    var available: Int64 = 0
    /// Occupied place-ticks until `areaFrom`.
    var occupiedArea: Int64 = 0
    var areaFrom: Int64 = 0
    /// Residents and waiters the replication began with.
    var presentAtStart = 0

    init(from moment: CountsView.Moment, ommærket: Int) {
      self.moment = moment
      rules = RuleState(ommærket: ommærket)
    }
  }

  let model: PlaceModel
  let counts: CountsView
  let ydelser: UnsafeMutablePointer<PlaceModel.Ydelse>
  let groups: UnsafeMutablePointer<Group>
  /// Draws of the persons to come, group by group.
  let gaps: UnsafeMutablePointer<Double>
  let stays: UnsafeMutablePointer<Double>
  let groupCount: Int
  let kommuner: Int
  var departures = EventQueue()
  var patience = EventQueue()
  var persons = Persons()
  var state: State

  init(model: PlaceModel, counts: CountsView) {
    self.model = model
    self.counts = counts
    groupCount = model.count
    kommuner = model.scene.kommuner.count
    ydelser = .allocate(capacity: max(1, model.count))
    ydelser.initialize(from: model.ydelser, count: model.count)
    groups = .allocate(capacity: max(1, model.count))
    gaps = .allocate(capacity: max(1, model.count) * ReferralClock.ahead)
    stays = .allocate(capacity: max(1, model.count) * ReferralClock.ahead)
    state = State(from: counts.start, ommærket: 0)
  }

  deinit {
    gaps.deallocate()
    stays.deallocate()
    ydelser.deallocate()
    groups.deallocate()
  }

  @inline(__always)
  var now: Int64 { state.moment.tick }

  /// Starts replication number `replication` on the period's first day.
  mutating func begin<Sink: EventSink>(replication: UInt64, sink: inout Sink) {
    state = State(from: counts.start, ommærket: model.plan.rules.ommærkning?.atStart ?? 0)
    departures.removeAll()
    patience.removeAll()
    persons.removeAll()
    for g in 0..<groupCount { beginGroup(g, replication: replication) }
    let step = enterStep()
    for g in 0..<groupCount { placeThosePresent(g, sink: &sink) }
    updateReserve()
    updateAvailable()
    makeRoom(step, sink: &sink)
    state.admissionDue = state.list.count > 0
  }

  private func beginGroup(_ g: Int, replication: UInt64) {
    let keys = ydelser[g].keys
    func stream(_ key: UInt64) -> RandomStream { RandomStream(purpose: key, replication: replication) }
    let clock = ReferralClock(
      tables: model.referrals[g], seed: keys, replication: replication, gaps: gaps + g * ReferralClock.ahead)
    (groups + g).initialize(
      to: Group(
        clock: clock, stay: stream(keys.stay), patience: stream(keys.patience), kommune: stream(keys.kommune),
        level: stream(keys.level), age: stream(keys.age)))
    findNextListed(g)
  }

  /// Runs to the end of the year that ends at tick `end`, its referrals multiplied by `demandFactor`.
  mutating func run<Sink: EventSink>(year: Int, until end: Int64, demandFactor: Double, sink: inout Sink) {
    state.unsettled = model.buckets.ofYear[year].lowerBound
    for g in 0..<groupCount { groups[g].clock.open(year: year, end: end, demandFactor: demandFactor) }
    findNextReferral()
    while true {
      var discharge = departures.firstTime
      let change = nextChange
      if state.admissionDue, discharge > now, change > now {
        admitFromList(sink: &sink)
        discharge = departures.firstTime
      }
      let limit = patience.firstTime
      let first = min(min(discharge, change), min(limit, state.nextReferral))
      if first >= end { return }
      counts.move(&state.moment, to: first)
      if discharge == first {
        dischargeFirst(sink: &sink)
      } else if change == first {
        changePlaces(sink: &sink)
      } else if limit == first {
        endPatience(sink: &sink)
      } else {
        refer(sink: &sink)
      }
    }
  }

  // MARK: What came out

  /// Occupied place-ticks since the start, integrated event by event, up to `end`.
  func occupiedPlaceTicks(until end: Int64) -> Int64 {
    state.occupiedArea &+ Int64(state.places.residents) &* (end &- state.areaFrom)
  }

  /// Residents of each ydelse now.
  func residents(of ydelse: Int) -> Int { Int(groups[ydelse].residents) }

  /// People waiting for each ydelse now.
  func waiting(for ydelse: Int) -> Int { Int(groups[ydelse].waiting) }

  // MARK: Trace

  func trace(_ kind: TraceEvent.Kind, _ slot: Int) -> TraceEvent {
    let person = persons.slots[slot]
    let (line, kommune) = Int(person.cell).quotientAndRemainder(dividingBy: kommuner)
    return TraceEvent(
      tick: now, kind: kind, ydelse: Int(person.ydelse), line: line, kommune: kommune, person: person.number,
      places: placesInForce, residents: state.places.residents, waiting: state.list.count)
  }

  func traceTilbud(_ kind: TraceEvent.Kind, _ review: RuleReview? = nil) -> TraceEvent {
    TraceEvent(
      tick: now, kind: kind, ydelse: -1, line: -1, kommune: -1, person: -1, places: placesInForce,
      residents: state.places.residents, waiting: state.list.count, review: review)
  }

  private var placesInForce: Int { normerede - state.rules.ommærket }
}
