internal import Occupancy

/// What every part of a scenario must know to be read: the period, the kommuner, p/l.
struct ScenarioFrame {
  /// The scenario's period; nil when it could not be read, and then nothing is held against it.
  let period: Period?
  /// Where the period stands.
  let periodField: Field?
  /// The buyers.
  let kommuner: KommuneTable
  /// p/l.
  let prices: PriceTable
  /// Whether all of it could be read.
  let isComplete: Bool

  /// Reads it; `names` are the kommuner of a scenario that does not list them.
  init(_ keys: ObjectReader<RootKey>, period: Period?, names: [String]) {
    let kommuner = KommuneTable.read(keys, names: names)
    let unchanging = PriceTable(levelYear: nil, growth: [:], otherwise: 0, field: keys.field)
    let prices = keys.value(.pl, .priceTable, default: unchanging)
    self.kommuner = kommuner ?? KommuneTable(names: names, isDeclared: false)
    self.prices = prices ?? unchanging
    self.period = period
    periodField = keys.field(.periode)
    isComplete = kommuner != nil && prices != nil && period != nil
  }

  /// The first day.
  var start: CivilDate? { period?.first }

  /// The days and kommuner of every variant, once there is a period.
  var scene: Scene? { period.map { Scene(period: $0, kommuner: kommuner.names) } }
}
