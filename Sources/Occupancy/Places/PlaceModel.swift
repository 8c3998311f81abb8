/// A tilbud's plan laid out for the hot loop; shared by every replication and thread.
///
/// Unchecked: the tables behind its pointers are filled while it is made and never written again.
final class PlaceModel: @unchecked Sendable {
  /// A ydelse as the hot loop reads it: trivial values only.
  struct Ydelse {
    let stay: Sampler
    let patience: Sampler?
    let waits: Bool
    let longestList: Int
    let priority: Int16
    let firstLine: Int32
    let levels: Int32
    /// Cumulated shares of the levels, one run of ``levels`` numbers for each time they change.
    let levelShares: UnsafePointer<Double>
    /// Ticks at which the shares change.
    let levelChanges: UnsafePointer<Double>
    let levelChangeCount: Int32
    let kommuneShares: UnsafePointer<Double>
    let ageAtReferral: Sampler?
    let ageLimit: Double
    let hold: Int64
    let billsNotice: Bool
    let billsNoticeWhenMoved: Bool
    let noticeDays: Double
    let noticeRunsMonth: Bool
    let billsTwice: Bool
    let keys: YdelseKeys
  }

  let plan: TilbudPlan
  let scene: Scene
  let buckets: Buckets
  let ydelser: [Ydelse]
  let referrals: [ReferralTables]
  let changes: PlaceChanges
  let calendar: RuleCalendar
  let makingReady: Int64
  /// Where each month of the period ends, the last with the period.
  let monthEnds: [Int64]
  let lists: [[DatedPerson]]
  private let tables: SamplerTables

  var count: Int { ydelser.count }

  init(plan: TilbudPlan, scene: Scene, buckets: Buckets, seed: UInt64) {
    let tables = SamplerTables()
    (self.plan, self.scene, self.buckets, self.tables) = (plan, scene, buckets, tables)
    let referrals = plan.ydelser.map {
      ReferralTables(ReferralProfile($0.referrals, scene: scene), yearlyCV: $0.referrals.yearlyCV)
    }
    self.referrals = referrals
    var line: Int32 = 0
    ydelser = zip(plan.ydelser, referrals).map { ydelse, referrals in
      defer { line += Int32(ydelse.levels.count) }
      let keys = YdelseKeys(seed: seed, tilbud: plan.id, ydelse: ydelse.id)
      return PlaceModel.ydelse(ydelse, keys, scene, firstLine: line, referrals: referrals, tables: tables)
    }
    changes = PlaceChanges(plan, period: scene.period)
    calendar = RuleCalendar(plan.rules, period: scene.period, buckets: buckets)
    makingReady = plan.makingReady > 0 ? Ticks.length(days: plan.makingReady) : 0
    monthEnds = scene.period.monthStarts.dropFirst().map(scene.period.tick(of:)) + [scene.period.endTick]
    lists = plan.ydelser.map { $0.referrals.list.sorted { $0.date < $1.date } }
  }

  private static func cumulated(_ shares: [Double]) -> [Double] {
    var sum = 0.0
    return shares.map {
      sum += $0
      return sum
    }
  }

  private static func ydelse(
    _ plan: YdelsePlan, _ keys: YdelseKeys, _ scene: Scene, firstLine: Int32, referrals: ReferralTables,
    tables: SamplerTables
  ) -> Ydelse {
    let shares = ([plan.levels] + plan.laterLevels.map { $0.value }).flatMap { cumulated($0) }
    let changes = plan.laterLevels.map { Double(scene.period.tick(of: $0.from)) }
    let (noticeDays, runsMonth): (Double, Bool) =
      switch plan.notice {
      case .none: (0, false)
      case .days(let days): (days, false)
      case .runningMonth(let days): (days, true)
      }
    return Ydelse(
      stay: Sampler(plan.stay, tables: tables),
      patience: plan.waiting?.patience.map { Sampler($0, tables: tables) },
      waits: plan.waiting != nil,
      longestList: plan.waiting?.longest ?? Int.max,
      priority: Int16(clamping: plan.priority),
      firstLine: firstLine,
      levels: Int32(plan.levels.count),
      levelShares: tables.keep(shares),
      levelChanges: tables.keep(changes),
      levelChangeCount: Int32(changes.count),
      kommuneShares: referrals.kommuneShares,
      ageAtReferral: plan.ageLimit.map { Sampler($0.ageAtReferral, tables: tables) },
      ageLimit: plan.ageLimit?.limit ?? .infinity,
      hold: plan.hold > 0 ? Ticks.length(days: plan.hold) : 0,
      billsNotice: plan.notice != .none,
      billsNoticeWhenMoved: plan.notice != .none && plan.billsNoticeWhenMoved,
      noticeDays: noticeDays,
      noticeRunsMonth: runsMonth,
      billsTwice: plan.billsTwice,
      keys: keys)
  }
}
