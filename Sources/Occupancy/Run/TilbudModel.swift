/// A tilbud ready to be simulated: shared by every replication and thread.
public final class TilbudModel: Sendable {
  /// What one line of the counts stands for.
  public struct Line: Hashable, Sendable {
    /// Index of the ydelse in the plan's list, hourly ydelser counted after the others.
    public let ydelse: Int
    /// Takst level within the ydelse, from 0.
    public let level: Int
    /// Whether it is billed by the hour.
    public let isHourly: Bool
  }

  /// The plan it was made from.
  public let plan: TilbudPlan
  /// The days and kommuner.
  public let scene: Scene
  /// The spans counts are kept for.
  public let buckets: Buckets
  /// One line per ydelse and takst level, then one per hourly ydelse.
  public let lines: [Line]
  let places: PlaceModel
  let hours: [HourModel]

  /// Lays out `plan` for simulation with random numbers from `seed`; counts by year take less memory than by month.
  ///
  /// - Throws: ``OccupancyError`` when a part of the plan lies outside its range.
  public init(
    plan: TilbudPlan, scene: Scene, seed: UInt64, countsByMonth: Bool = true
  ) throws(OccupancyError) {
    try plan.validate(in: scene)
    let life = [plan.opens(in: scene.period), plan.closure?.date].compactMap { $0 }
    let buckets = Buckets(
      period: scene.period, cutOn: plan.countingDates + life + plan.rules.dates(in: scene.period),
      byMonth: countsByMonth)
    (self.plan, self.scene, self.buckets) = (plan, scene, buckets)
    places = PlaceModel(plan: plan, scene: scene, buckets: buckets, seed: seed)
    let placeLines = plan.ydelser.enumerated().flatMap { g, ydelse in
      ydelse.levels.indices.map { Line(ydelse: g, level: $0, isHourly: false) }
    }
    let hourLines = plan.hourly.indices.map { Line(ydelse: plan.ydelser.count + $0, level: 0, isHourly: true) }
    lines = placeLines + hourLines
    hours = plan.hourly.enumerated().map { h, hourly in
      HourModel(
        plan: hourly, tilbud: plan.id, line: placeLines.count + h, ydelse: plan.ydelser.count + h, scene: scene,
        buckets: buckets, seed: seed)
    }
  }
}
