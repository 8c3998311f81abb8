internal import Occupancy

/// Where each metric of a variant stands in its flat list of numbers.
public struct MetricLayout: Hashable, Sendable {
  /// The size of one tilbud's part of the list.
  struct Part: Hashable, Sendable {
    let offset: Int
    let ydelser: Int
  }

  /// Most payments of kommuner of one tilbud, by year and in all, whose distribution is kept.
  static let mostPayments = 1_000

  /// Number of civil years; the whole period stands behind the last.
  public let years: Int
  /// The row of the years that count, from the one of the decision to the last: behind the whole period, or the whole
  /// period itself when all its years count.
  public let decided: Int
  /// The index of the first year that counts.
  public let firstYear: Int
  /// Number of kommuner; 0 in a summary.
  public let kommuner: Int
  /// Number of months of the period; 0 in a summary.
  public let months: Int
  /// Length of the list.
  public let count: Int
  let parts: [Part]
  let detail: Forecast.Detail

  init(variant: Variant, detail: Forecast.Detail = .full) {
    let isFull = detail == .full
    self.detail = detail
    years = variant.scene.period.years.count
    firstYear = variant.firstYear
    decided = firstYear > 0 ? years + 1 : years
    kommuner = isFull ? variant.scene.kommuner.count : 0
    months = isFull ? variant.scene.period.monthStarts.count : 0
    var offset = 0
    var parts: [Part] = []
    for tilbud in variant.tilbud {
      let part = Part(offset: offset, ydelser: isFull ? tilbud.plan.ydelser.count + tilbud.plan.hourly.count : 0)
      parts.append(part)
      offset +=
        (decided + 1) * Quantity.allCases.count
        + (years + 1) * (part.ydelser * YdelseQuantity.allCases.count + kommuner * KommuneQuantity.allCases.count)
        + months
    }
    (self.parts, count) = (parts, offset)
  }

  /// The index of a tilbud's metric; year ``years`` is the whole period, ``decided`` the years that count.
  public func index(of quantity: Quantity, tilbud: Int, year: Int) -> Int {
    parts[tilbud].offset + year * Quantity.allCases.count + quantity.rawValue
  }

  /// The years that a row of figures is about.
  func years(ofRow row: Int) -> Range<Int> {
    if row < years { return row..<row + 1 }
    return (row == years ? 0 : firstYear)..<years
  }

  /// The years that count and the one before them, which the first of them is compared with.
  var turns: Range<Int> { max(0, firstYear - 1)..<years }

  /// The index of a ydelse's metric; year ``years`` is the whole period.
  public func index(of quantity: YdelseQuantity, tilbud: Int, ydelse: Int, year: Int) -> Int {
    let part = parts[tilbud]
    return part.offset + (decided + 1) * Quantity.allCases.count
      + (year * part.ydelser + ydelse) * YdelseQuantity.allCases.count + quantity.rawValue
  }

  /// The index of a kommune's metric; year ``years`` is the whole period.
  public func index(of quantity: KommuneQuantity, tilbud: Int, kommune: Int, year: Int) -> Int {
    let part = parts[tilbud]
    return part.offset + (decided + 1) * Quantity.allCases.count
      + (years + 1) * part.ydelser * YdelseQuantity.allCases.count
      + (year * kommuner + kommune) * KommuneQuantity.allCases.count + quantity.rawValue
  }

  /// The index of a tilbud's mean number enrolled in a month.
  public func index(residentsOfMonth month: Int, tilbud: Int) -> Int {
    let part = parts[tilbud]
    return part.offset + (decided + 1) * Quantity.allCases.count
      + (years + 1) * part.ydelser * YdelseQuantity.allCases.count
      + (years + 1) * kommuner * KommuneQuantity.allCases.count + month
  }

  /// The indices of the figures whose distribution is kept, in order.
  var distributions: [Int] {
    var indices: [Int] = []
    for tilbud in parts.indices {
      for year in 0...decided {
        for quantity in Quantity.allCases where quantity.keepsDistribution(in: detail) {
          indices.append(index(of: quantity, tilbud: tilbud, year: year))
        }
      }
      // What each kommune pays, as long as its memory is small beside the rest.
      if kommuner > 1, kommuner * (years + 1) <= MetricLayout.mostPayments {
        for year in 0...years {
          for kommune in 0..<kommuner {
            indices.append(index(of: .paid, tilbud: tilbud, kommune: kommune, year: year))
          }
        }
      }
      for month in 0..<months { indices.append(index(residentsOfMonth: month, tilbud: tilbud)) }
    }
    return indices
  }
}
