internal import Forecasting

/// The words in which queueing theory is told.
enum QueueWords {
  private static let numbers = NumberStyle(.english)

  /// Days with a decimal when they are few: `4.3 days`, `123 days`.
  static func days(_ days: Double) -> String {
    let text = number(days)
    return text + (text == "1" ? " day" : " days")
  }

  /// A number in a sentence, as ``cell(_:)`` without a decimal that is 0.
  static func number(_ value: Double) -> String {
    plain(cell(value))
  }

  /// A number without a decimal that is 0.
  static func plain(_ text: String) -> String { text.hasSuffix(".0") ? String(text.dropLast(2)) : text }

  /// A number with a decimal when it is below 10, and one that would be 0 told by its bound.
  static func cell(_ value: Double) -> String {
    if value > 0, value < 0.05 { return "under 0.1" }
    return numbers.decimal(value, places: value < 9.95 && value > 0 ? 1 : 0)
  }

  /// Referrals a year: `2.7`, `120`.
  static func referrals(_ referrals: Double) -> String {
    referrals > 0 && referrals < 0.05 ? cell(referrals) : numbers.decimal(referrals, places: referrals < 99.5 ? 1 : 0)
  }

  /// Demand as a multiple of the places: `3.9`, `0.95`.
  static func multiple(_ value: Double) -> String { numbers.decimal(value, places: value < 1.95 ? 2 : 1) }

  /// A share with a decimal in a table; one that would be 0 or 100 told by its bound.
  static func percent(_ share: Double, places: Int = 1) -> String {
    let smallest = places == 0 ? 0.01 : 0.001
    if share > 0, share < smallest / 2 { return "under \(numbers.percent(smallest, places: places))" }
    if share < 1, share > 1 - smallest / 2 { return "over \(numbers.percent(1 - smallest, places: places))" }
    return numbers.percent(share, places: places)
  }

  /// The formula behind a list.
  static func formula(_ list: PlaceUnit.List) -> String {
    switch list {
    case .noList: "Erlang B"
    case .patience: "Erlang A"
    case .unlimited: "Erlang C"
    }
  }
}

extension PlaceUnit.List {
  /// The list's key in JSON.
  var key: String {
    switch self {
    case .noList: "none"
    case .patience: "patience"
    case .unlimited: "unlimited"
    }
  }
}

extension Obstacle {
  /// Why theory has no exact figure, as a clause.
  var clause: String {
    switch self {
    case .noDemand: "nobody is referred at random, or there are no places"
    case .placesChange: "the places change"
    case .closedPlaces: "places are closed for a while"
    case .overOccupancy: "residents above the places are allowed"
    case .intakeStop: "admissions stop"
    case .idleTime: "places stand empty between residents or are held"
    case .groupLimits: "a ydelse has a minimum or maximum of its own"
    case .ageLimit: "there is an age limit"
    case .knownPeople: "some people's dates are known"
    case .randomDemand: "the demand of a year is itself random"
    case .priceResponse: "referrals follow the takst"
    case .rules: "rules change the places"
    case .uncertainNumbers: "numbers of the scenario are uncertain"
    case .stays: "stays are not exponential"
    case .patience: "patience is not exponential"
    case .unlikeYdelser: "the ydelser differ in stay or list"
    case .crowdedStart: "there are more residents than places on the first day"
    case .size: "there are too many places to follow one by one"
    }
  }
}

extension [String] {
  /// `a, b and c`.
  var listed: String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " and " + self[count - 1]
  }
}
