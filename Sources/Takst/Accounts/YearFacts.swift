/// What happened in a year, as far as it is billed or costs money.
public struct YearFacts: Hashable, Sendable {
  /// A part of the year with amounts of its own.
  public struct Span: Hashable, Sendable {
    /// The cost base in force.
    public var costBase: CostBase
    /// Number of the takst version in force.
    public var version: Int
    /// What happened in these days: sizes, place-days and days in operation of the span, days of the whole year.
    public var activity: CostBase.Activity

    /// The activity of some days under their cost base.
    public init(_ costBase: CostBase, version: Int, _ activity: CostBase.Activity) {
      (self.costBase, self.version, self.activity) = (costBase, version, activity)
    }
  }

  /// What the cost follows.
  public var activity: CostBase.Activity
  /// The parts of a year within which amounts of cost lines change, in order; empty when none does.
  public var spans: [Span] = []
  /// From the p/l level year to this year.
  public var plFactor: Double
  /// Billed døgn or hours (betalt) by takst version, line and kommune: `(version · lines + line) · kommuner + kommune`.
  public var billed: [BilledQuantity]
  /// What came once in the year, beside the cost lines: start-up and close-down.
  public var oneOff = Kroner.zero
  /// The part of ``oneOff`` that the driftsherre bears, and no takst recovers.
  public var oneOffKept = Kroner.zero
  /// Idle place-døgn by takst version; needed only when idle places are paid by population, otherwise empty.
  public var idle: [BilledQuantity]

  /// The facts of a year.
  public init(activity: CostBase.Activity, plFactor: Double = 1, billed: [BilledQuantity], idle: [BilledQuantity] = [])
  {
    self.activity = activity
    self.plFactor = plFactor
    self.billed = billed
    self.idle = idle
  }
}
