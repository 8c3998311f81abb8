internal import Forecasting

extension Quantity {
  /// What the quantity is called in a row of its own.
  var words: String {
    switch self {
    case .enrolledShare: "Belægning, indskrevet"
    case .physicalShare: "Belægning, fysisk"
    case .billedShare: "Belægning, betalt"
    case .residents: "Residents, mean"
    case .available: "Rådige places, mean"
    case .waiting: "Waiting, mean"
    case .referred: "Referred"
    case .admitted: "Admitted"
    case .admittedFromList: "… of them from the list"
    case .left: "Left the list"
    case .turnedAway: "Turned away"
    case .discharged: "Discharged"
    case .moved: "Moved out"
    case .waitedByAdmitted: "Days waited by those admitted"
    case .waitedByLeft: "Days waited by those who left"
    case .hoursReferred: "Hours referred"
    case .hoursDelivered: "Hours delivered"
    case .utilisation: "Utilisation of the hours"
    case .backlog: "Backlog at the end, hours"
    case .takst: "Takst at the end, kr."
    case .income: "Income, kr."
    case .cost: "Cost, kr."
    case .budget: "Budget, kr."
    case .result: "Result, kr."
    case .efterregulering: "Efterregulering in the takst, kr."
    case .outstanding: "Efterregulering still to come, kr."
    case .deficit: "Deficit"
    case .deficitBeyondBand: "Deficit beyond the band"
    case .places: "Places in force, mean"
    case .ommærket: "Places ommærket, mean"
    case .byPopulation: "… of the income by population, kr."
    }
  }

  /// One future's figure as text.
  func text(_ value: Int64) -> String {
    let numbers = NumberStyle(.english)
    switch unit {
    case .share: return numbers.percent(Double(value) * unit.scale)
    case .count: return numbers.integer(value)
    case .mean: return numbers.decimal(Double(value) * unit.scale, places: 2)
    case .days: return numbers.decimal(Double(value) * unit.scale, places: 1)
    case .hours: return numbers.decimal(value, scale: 3, places: 1)
    case .øre: return numbers.decimal(value, scale: 2, places: self == .takst ? 0 : 2)
    case .indicator: return value == 0 ? "no" : "yes"
    }
  }
}
