internal import Occupancy
internal import Takst

/// Variants laid out to be simulated together: what is the same in several of them is simulated once.
final class ForecastModel: Sendable {
  /// A tilbud of a variant.
  struct Member: Sendable {
    let variant: Int
    let tilbud: Int
    let economy: EconomyModel?
    /// Normerede place-days of each year, as they are when no rule changes the places.
    let placeDays: [Int]
    /// Budgeted place-days of each ydelse and year; 0 where the scenario budgets none.
    let budgetedPlaceDays: [[Int]]
    /// When it is open.
    let life: Life
  }

  /// Tilbud of several variants with the same places and people: one path of occupancy serves them all. A tilbud whose
  /// referrals follow the takst has a path of its own.
  struct Unit: Sendable {
    let model: TilbudModel
    let members: [Member]
    /// Hours of capacity of each year, in thousandths.
    let capacity: [Int64]
  }

  let variants: [Variant]
  let layouts: [MetricLayout]
  let units: [Unit]

  /// Lays out `variants`; a path of occupancy that `earlier`, made with the same seed and detail, already has is used
  /// again.
  init(
    _ variants: [Variant], seed: UInt64, detail: Forecast.Detail = .full, reusing earlier: ForecastModel? = nil
  ) throws(ForecastingError) {
    guard let scene = variants.first?.scene else { throw .variants(problem: "there is nothing to simulate") }
    guard variants.allSatisfy({ $0.scene == scene }) else {
      throw .variants(problem: "variants with different periods or kommuner cannot be simulated together")
    }
    guard variants.allSatisfy({ $0.decision == variants[0].decision }) else {
      throw .variants(problem: "variants with different dates of decision cannot be simulated together")
    }
    for variant in variants { try ForecastModel.check(variant) }
    self.variants = variants
    layouts = variants.map { MetricLayout(variant: $0, detail: detail) }
    var groups: [(plan: TilbudPlan, model: TilbudModel, members: [Member], isResponsive: Bool)] = []
    for (v, variant) in variants.enumerated() {
      for (t, tilbud) in variant.tilbud.enumerated() {
        var plan = tilbud.plan
        plan.countingDates = try ForecastModel.countingDates(of: plan.id, in: variants)
        let isResponsive = (tilbud.economy?.response?.elasticity ?? 0) != 0
        if !isResponsive, let same = groups.firstIndex(where: { $0.plan == plan && !$0.isResponsive }) {
          let member = try ForecastModel.member(v, t, variant, groups[same].model)
          groups[same].members.append(member)
        } else {
          let known = earlier?.path(of: plan, in: scene)
          let model = if let known { known } else { try ForecastModel.model(plan, scene, seed, detail) }
          groups.append((plan, model, [try ForecastModel.member(v, t, variant, model)], isResponsive))
        }
      }
    }
    units = groups.map { group in
      let hourly = group.plan.hourly.map { $0.capacityThousandths(in: scene.period) }
      return Unit(
        model: group.model, members: group.members,
        capacity: scene.period.years.indices.map { y in hourly.reduce(0) { $0 + $1[y] } })
    }
  }

  /// A path of occupancy that is laid out for this plan.
  private func path(of plan: TilbudPlan, in scene: Scene) -> TilbudModel? {
    units.first { $0.model.plan == plan && $0.model.scene == scene }?.model
  }

  private static func check(_ variant: Variant) throws(ForecastingError) {
    let ids = variant.tilbud.map { $0.plan.id }
    guard Set(ids).count == ids.count else {
      throw .variants(problem: "variant ‘\(variant.name)’ has two tilbud with the same id")
    }
    for tilbud in variant.tilbud {
      let ydelser = tilbud.plan.ydelser.count + tilbud.plan.hourly.count
      guard tilbud.ydelser.count == ydelser else {
        throw .variants(
          problem: "tilbud \(tilbud.plan.id) has \(ydelser) ydelser, but \(tilbud.ydelser.count) are named")
      }
    }
  }

  private static func countingDates(
    of id: String, in variants: [Variant]
  ) throws(ForecastingError) -> [CivilDate] {
    var dates: Set<CivilDate> = []
    for tilbud in variants.flatMap({ $0.tilbud }) where tilbud.plan.id == id {
      guard let economy = tilbud.economy else { continue }
      do throws(TakstError) { dates.formUnion(try EconomyModel.countingDates(tilbud.plan, economy)) } catch {
        throw .takst(tilbud: id, year: nil, error)
      }
    }
    return dates.sorted()
  }

  private static func model(
    _ plan: TilbudPlan, _ scene: Scene, _ seed: UInt64, _ detail: Forecast.Detail
  ) throws(ForecastingError) -> TilbudModel {
    do throws(OccupancyError) {
      return try TilbudModel(plan: plan, scene: scene, seed: seed, countsByMonth: detail == .full)
    } catch {
      throw .occupancy(tilbud: plan.id, error)
    }
  }

  private static func member(
    _ number: Int, _ index: Int, _ variant: Variant, _ model: TilbudModel
  ) throws(ForecastingError) -> Member {
    let tilbud = variant.tilbud[index]
    let buckets = model.buckets
    var economy: EconomyModel?
    if let given = tilbud.economy {
      economy = try EconomyModel(
        tilbud, economy: given, scene: model.scene, buckets: buckets, decided: variant.decision.date.year)
    }
    let placeDays = tilbud.plan.unreviewed.placeDays(in: buckets)
    let ydelser = tilbud.ydelser.map { ydelse -> [Int] in
      guard let budgeted = ydelse.budgetedPlaces else { return buckets.ofYear.map { _ in 0 } }
      return buckets.ofYear.map { range in
        range.reduce(0) { sum, bucket in
          sum
            + (0..<buckets.days[bucket]).reduce(0) { $0 + budgeted.value(on: buckets.starts[bucket].adding(days: $1)) }
        }
      }
    }
    return Member(
      variant: number, tilbud: index, economy: economy,
      placeDays: buckets.ofYear.map { $0.reduce(0) { $0 + placeDays[$1] } }, budgetedPlaceDays: ydelser,
      life: Life(tilbud.plan, in: model.scene.period))
  }
}
