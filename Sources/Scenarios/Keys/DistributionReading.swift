internal import Occupancy

/// The keys of every object that holds a distribution.
protocol DistributionKeys: ScenarioKey {
  static var fordeling: Self { get }
  static var middel: Self { get }
  static var cv: Self { get }
  static var median: Self { get }
  static var percentil: Self { get }
  static var form: Self { get }
  static var værdi: Self { get }
  static var mindst: Self { get }
  static var højst: Self { get }
  static var værdier: Self { get }
  /// The key of a mixture's parts; nil in a part, which is no mixture.
  static var parts: Self? { get }
}

enum DistributionKey: String, DistributionKeys {
  case fordeling, middel, cv, median, percentil, form, værdi, mindst, højst, værdier, dele
  static var parts: Self? { .dele }
}

/// A part of a mixture.
enum MixturePartKey: String, DistributionKeys {
  case andel, fordeling, middel, cv, median, percentil, form, værdi, mindst, højst, værdier
  static var parts: Self? { nil }
}

enum PercentileKey: String, ScenarioKey { case andel, værdi }

/// The distributions by name.
enum DistributionShape: String, CaseIterable {
  case eksponentiel, lognormal, gamma, weibull, konstant, jævn, empirisk, blanding
}

/// What a distribution is a distribution of: a way of reading one value of it.
struct DistributionUnit {
  /// A value above 0, and long enough for the ticks that time is counted in.
  let positive: Reading<Double>
  /// A value of 0 or more.
  let any: Reading<Double>

  /// Days.
  static var time: DistributionUnit {
    let expected = "a length of time of at least 0,01 dage (14 minutes), such as \"90 dage\""
    let positive = Reading<Double>.duration().where(expected) { $0 >= 0.01 }
    return DistributionUnit(positive: positive, any: .duration())
  }

  /// Hours of work.
  static var hours: DistributionUnit {
    let any = Reading<Double>.hours(in: 0...1e6)
    return DistributionUnit(positive: any.where("a number of hours above 0, such as \"12 timer\"") { $0 > 0 }, any: any)
  }
}

extension Reading<Distribution> {
  /// A distribution of lengths of time, or of hours.
  static func distribution(of unit: DistributionUnit) -> Reading {
    .object(DistributionKey.self) { DistributionReader($0, unit).distribution() }
  }
}

/// Reads a distribution from an object that may have other keys too.
struct DistributionReader<Key: DistributionKeys> {
  private let keys: ObjectReader<Key>
  private let unit: DistributionUnit

  init(_ keys: ObjectReader<Key>, _ unit: DistributionUnit) { (self.keys, self.unit) = (keys, unit) }

  /// The distribution; nil after reporting what is wrong.
  func distribution() -> Distribution? {
    guard let shape = keys.required(.fordeling, Reading<DistributionShape>.word) else { return nil }
    switch shape {
    case .eksponentiel: return exponential()
    case .lognormal: return keys.has(.median) || keys.has(.percentil) ? lognormalFromMedian() : lognormal()
    case .gamma: return gamma()
    case .weibull: return keys.has(.form) ? weibullFromShape() : weibull()
    case .konstant: return constant()
    case .jævn: return uniform()
    case .empirisk: return empirical()
    case .blanding: return mixture()
    }
  }

  /// Refuses the parameters of other distributions.
  private func only(_ parameters: [Key], _ words: String) {
    let all: [Key] = [.middel, .cv, .median, .percentil, .form, .værdi, .mindst, .højst, .værdier]
    let others = (all + [Key.parts].compactMap { $0 }).filter { !parameters.contains($0) }
    let shape = keys.field(.fordeling)?.node.string ?? ""
    keys.refuse(others, because: "\(shape.quoted) takes \(words)")
  }

  private func exponential() -> Distribution? {
    only([.middel], "\"middel\"")
    return keys.required(.middel, unit.positive).map { .exponential(mean: $0) }
  }

  private func lognormal() -> Distribution? {
    only([.middel, .cv], "\"middel\" and \"cv\", or \"median\" and \"percentil\"")
    let (mean, cv) = (keys.required(.middel, unit.positive), keys.required(.cv, .number(in: 0.01...20)))
    guard let mean, let cv else { return nil }
    return keys.field.attempt { () throws(OccupancyError) in try .lognormal(mean: mean, cv: cv) }
  }

  private func lognormalFromMedian() -> Distribution? {
    only([.median, .percentil], "\"middel\" and \"cv\", or \"median\" and \"percentil\"")
    let median = keys.required(.median, unit.positive)
    let percentile = keys.required(.percentil, .percentile(of: unit))
    guard let median, let percentile else { return nil }
    let isAbove = percentile.value > median
    guard percentile.value != median, isAbove == (percentile.share > 0.5) else {
      let side = percentile.share > 0.5 ? "more" : "less"
      let share = Field.percent(percentile.share)
      keys.error(
        .percentil, "\(share) lie below this value and 50 % below the median", expected: "\(side) than the median")
      return nil
    }
    return keys.field.attempt { () throws(OccupancyError) in
      try .lognormal(median: median, share: percentile.share, percentile: percentile.value)
    }
  }

  private func gamma() -> Distribution? {
    only([.middel, .cv], "\"middel\" and \"cv\"")
    let (mean, cv) = (keys.required(.middel, unit.positive), keys.required(.cv, .number(in: 0.01...20)))
    guard let mean, let cv else { return nil }
    return keys.field.attempt { () throws(OccupancyError) in try .gamma(mean: mean, cv: cv) }
  }

  private func weibull() -> Distribution? {
    only([.middel, .cv], "\"middel\" and \"cv\", or \"middel\" and \"form\"")
    let (mean, cv) = (keys.required(.middel, unit.positive), keys.required(.cv, .number(in: 0.03...20)))
    guard let mean, let cv else { return nil }
    return keys.field.attempt { () throws(OccupancyError) in try .weibull(mean: mean, cv: cv) }
  }

  private func weibullFromShape() -> Distribution? {
    only([.middel, .form], "\"middel\" and \"cv\", or \"middel\" and \"form\"")
    let (mean, shape) = (keys.required(.middel, unit.positive), keys.required(.form, .number(in: 0.1...50)))
    guard let mean, let shape else { return nil }
    return keys.field.attempt { () throws(OccupancyError) in try .weibull(mean: mean, shape: shape) }
  }

  private func constant() -> Distribution? {
    only([.værdi], "\"værdi\"")
    return keys.required(.værdi, unit.positive).map { .constant(value: $0) }
  }

  private func uniform() -> Distribution? {
    only([.mindst, .højst], "\"mindst\" and \"højst\"")
    let (low, high) = (keys.required(.mindst, unit.any), keys.required(.højst, unit.positive))
    guard let low, let high else { return nil }
    guard low < high else {
      keys.error(.højst, "the highest value is not above the lowest")
      return nil
    }
    return .uniform(low: low, high: high)
  }

  private func empirical() -> Distribution? {
    only([.værdier], "\"værdier\"")
    let values = keys.required(.værdier, .list(of: unit.positive).counted(1...10_000, "values"))
    return values.map { .empirical(values: $0.sorted()) }
  }

  private func mixture() -> Distribution? {
    guard let parts = Key.parts else {
      keys.error(.fordeling, "a part of a mixture is no mixture itself")
      return nil
    }
    only([parts], "\"dele\"")
    let list = keys.required(parts, .list(of: .part(of: unit)).counted(2...100, "parts"))
    guard let list, let field = keys.field(parts),
      let weights = field.whole(list.map { $0.weight }, "\"andel\" of the parts")
    else { return nil }
    let scaled = zip(weights, list).map { Distribution.Part(weight: $0, distribution: $1.distribution) }
    return field.attempt { () throws(OccupancyError) in try .mixture(scaled) }
  }
}

/// A value and the share of draws below it.
private struct Percentile {
  let share: Double
  let value: Double
}

extension Reading<Percentile> {
  fileprivate static func percentile(of unit: DistributionUnit) -> Reading {
    .object(PercentileKey.self) { keys in
      let share = Reading<Double>.share(in: 0.001...0.999).where("a share in percent other than 50 %") { $0 != 0.5 }
      let (below, value) = (keys.required(.andel, share), keys.required(.værdi, unit.positive))
      guard let below, let value else { return nil }
      return Percentile(share: below, value: value)
    }
  }
}

extension Reading<Distribution.Part> {
  fileprivate static func part(of unit: DistributionUnit) -> Reading {
    .object(MixturePartKey.self) { keys in
      let share = keys.required(.andel, .share().where("a share above 0 %") { $0 > 0 })
      let distribution = DistributionReader(keys, unit).distribution()
      guard let share, let distribution else { return nil }
      return Distribution.Part(weight: share, distribution: distribution)
    }
  }
}
