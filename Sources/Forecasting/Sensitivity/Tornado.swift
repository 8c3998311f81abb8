/// What each uncertain number does to the mean of a figure when it moves alone, the others being central, in the same
/// futures.
public struct Tornado: Hashable, Sendable {
  /// The low end: one draw in ten lies below.
  public static let low = 0.1
  /// The high end: nine draws in ten lie below.
  public static let high = 0.9

  /// A mean over futures.
  public struct Mean: Hashable, Sendable {
    /// The mean.
    public let value: Double
    /// Its standard error.
    public let standardError: Double
  }

  /// One number.
  public struct Bar: Hashable, Sendable {
    /// Index of the number.
    public let number: Int
    /// The figure with the number at its low end.
    public let atLow: Mean
    /// The figure with the number at its high end.
    public let atHigh: Mean
    /// ``atHigh`` less ``atLow``, future by future.
    public let swing: Mean
  }

  /// The figure with every number central.
  public let central: Mean
  /// The numbers in the order of the scenario.
  public let bars: [Bar]

  init(_ sums: TornadoSums, outcome: Int, origin: Double, numbers: [Int]) {
    func mean(_ setting: Int) -> Mean { sums.mean(setting, outcome, plus: origin) }
    central = mean(0)
    bars = numbers.enumerated().map { i, number in
      Bar(number: number, atLow: mean(1 + 2 * i), atHigh: mean(2 + 2 * i), swing: sums.swing(i, outcome))
    }
  }
}

/// Sums over futures of every figure at every setting, and of the differences between the two ends of each number.
struct TornadoSums: Sendable {
  private struct Sum {
    var sum = 0.0
    var squares = 0.0

    mutating func add(_ value: Double) {
      sum += value
      squares += value * value
    }

    func mean(of count: Int, plus origin: Double) -> Tornado.Mean {
      let n = Double(count)
      let variance = (squares - sum * sum / n) / (n - 1)
      return Tornado.Mean(value: origin + sum / n, standardError: (max(0, variance) / n).squareRoot())
    }
  }

  private let outcomes: Int
  private(set) var count = 0
  private var figures: [Sum]
  private var swings: [Sum]

  init(settings: Int, outcomes: Int) {
    self.outcomes = outcomes
    figures = Array(repeating: Sum(), count: settings * outcomes)
    swings = Array(repeating: Sum(), count: settings / 2 * outcomes)
  }

  /// The sums of several parts, added in their order.
  init(adding parts: [TornadoSums], settings: Int, outcomes: Int) {
    self.init(settings: settings, outcomes: outcomes)
    for part in parts {
      count += part.count
      for i in figures.indices {
        figures[i].sum += part.figures[i].sum
        figures[i].squares += part.figures[i].squares
      }
      for i in swings.indices {
        swings[i].sum += part.swings[i].sum
        swings[i].squares += part.swings[i].squares
      }
    }
  }

  /// Takes in one future: the figures at every setting, the first of which is the central one.
  mutating func add(_ values: [[Double]]) {
    count += 1
    for (setting, row) in values.enumerated() {
      for o in 0..<outcomes { figures[setting * outcomes + o].add(row[o]) }
    }
    for number in 0..<values.count / 2 {
      for o in 0..<outcomes { swings[number * outcomes + o].add(values[2 + 2 * number][o] - values[1 + 2 * number][o]) }
    }
  }

  func mean(_ setting: Int, _ outcome: Int, plus origin: Double) -> Tornado.Mean {
    figures[setting * outcomes + outcome].mean(of: count, plus: origin)
  }

  func swing(_ number: Int, _ outcome: Int) -> Tornado.Mean {
    swings[number * outcomes + outcome].mean(of: count, plus: 0)
  }
}

/// One thread's settings, each laid out once.
final class TornadoWorker {
  private let settings: [[Double?]]
  private let make: () -> DrawnFutures
  private var placed: [DrawnFutures] = []

  init(settings: [[Double?]], make: @escaping () -> DrawnFutures) { (self.settings, self.make) = (settings, make) }

  /// The sums of some futures, with `origin` taken from every figure.
  func sums(
    _ range: Range<Int>, origin: [Double], outcomes: ([Int64]) -> [Double]
  ) throws(ForecastingError) -> TornadoSums {
    if placed.isEmpty {
      for positions in settings {
        let futures = make()
        try futures.use(positions)
        placed.append(futures)
      }
    }
    var sums = TornadoSums(settings: settings.count, outcomes: origin.count)
    for future in range {
      var values: [[Double]] = []
      for futures in placed {
        try futures.run(UInt64(future))
        values.append(zip(outcomes(futures.values[0]), origin).map { $0 - $1 })
      }
      sums.add(values)
    }
    return sums
  }
}
