internal import Forecasting
internal import Occupancy
internal import Scenarios

/// What an option takes when it is a quantity of the domain.
enum QuantityKind: Sendable, Equatable {
  /// A day.
  case date
  /// Places, the same always or by date.
  case places
  /// Belægning by year, or a table of it.
  case yearlyOccupancy
  /// How long somebody waits: not at all, a mean time, or for ever.
  case patience

  /// What help shows for the value.
  var placeholder: String {
    switch self {
    case .date: "DATE"
    case .patience: "TIME"
    case .places: "PLACES"
    case .yearlyOccupancy: "YEARS"
    }
  }

  /// What a right value looks like, in words that follow "expected".
  var expectation: String {
    switch self {
    case .date: DateText.expected
    case .places: "a number of places from 1 to 10,000, or places by date such as 2021-01-01=7,2023-01-01=6"
    case .yearlyOccupancy: "belægning by year such as '2020=84.4%,2021=62.6%', or the name of a .csv file"
    case .patience: "a mean length of time such as '90 dage', or one of ingen, ubegrænset"
    }
  }

  /// The quantity a text stands for; nil when it is not of this kind.
  func read(_ text: String) -> DomainValue? {
    switch self {
    case .date: DateText.read(text).map(DomainValue.date)
    case .places: Self.places(text).map(DomainValue.places)
    case .yearlyOccupancy:
      text.lowercased().hasSuffix(".csv")
        ? .table(path: text) : OccupancyHistory.read(text).map(DomainValue.years)
    case .patience:
      switch text {
      case "ingen": .patience(.none)
      case "ubegrænset": .patience(.unlimited)
      default: DurationText.read(text).map { .patience(.mean($0)) }
      }
    }
  }

  private static func places(_ text: String) -> Schedule<Int>? {
    func number(_ text: Substring) -> Int? { Int(text).flatMap { (1...10_000).contains($0) ? $0 : nil } }
    if let places = number(text[...]) { return Schedule(places) }
    var steps: [Schedule<Int>.Step] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let date = DateText.read(String(sides[0])), let places = number(sides[1]) else {
        return nil
      }
      steps.append(.init(from: date, value: places))
    }
    return Schedule(steps)
  }
}

/// A quantity as an option read it.
enum DomainValue: Sendable, Equatable {
  case date(CivilDate)
  case places(Schedule<Int>)
  case years([YearlyOccupancy])
  /// Belægning in a table.
  case table(path: String)
  case patience(Patience)
}

/// How long somebody waits who finds no place.
enum Patience: Sendable, Equatable {
  /// Turned away at once.
  case none
  /// Days on average.
  case mean(Double)
  case unlimited
}
