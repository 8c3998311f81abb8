internal import Takst

extension ResultCause {
  /// As tables call it.
  func name(isHourly: Bool) -> String {
    switch self {
    case .belægning: isHourly ? "Hours billed" : "Belægning"
    case .assumption: "Assumption behind the takst"
    case .price: "Takst in force"
    case .mix: "Mix"
    case .cost: "Cost of places"
    case .outsideSales: "Sales outside the takst"
    case .priceIndex: "p/l"
    case .efterregulering: "Efterregulering"
    }
  }

  /// As a sentence calls it.
  func inSentence(isHourly: Bool) -> String {
    switch self {
    case .belægning: isHourly ? "the hours billed" : "belægning"
    case .assumption: "the assumption behind the takst"
    case .price: "the takst in force"
    case .mix: "mix"
    case .cost: "the cost of places"
    case .outsideSales: "sales outside the takst"
    case .priceIndex: "p/l"
    case .efterregulering: "efterregulering"
    }
  }

  /// Whether a verb after it is plural.
  func isPlural(isHourly: Bool) -> Bool { self == .outsideSales || self == .belægning && isHourly }

  /// What it is, for a footnote.
  func meaning(isHourly: Bool) -> String {
    switch self {
    case .belægning where isHourly: "other hours billed than the price counts with"
    case .belægning:
      "other døgn than the takst counts with: their income, less what residents cost by the døgn (cost lines per occupied "
        + "døgn)"
    case .assumption: "the cost lines per døgn count with another belægning than the takst"
    case .price: "a takst that is published, rounded, or recovers a gap within the year, against the computed one"
    case .mix: "dearer or cheaper lines among the døgn than budgeted"
    case .cost: "places that cost money after a cut, and steps by size"
    case .outsideSales: "income and cost that no takst counts with"
    case .priceIndex: "p/l in the accounts against p/l in the budget"
    case .efterregulering:
      "earlier results that the takst recovers too little or too much of, with other \(isHourly ? "hours" : "døgn") than "
        + "assumed"
    }
  }

  /// Why it has no part of any year's result.
  var whyNothing: String {
    switch self {
    case .belægning: "exactly as much is billed as the takst counts with"
    case .assumption: "the cost lines count with the same belægning as the takst, or do not follow the døgn"
    case .price: "the takst in force is the computed one, rounded to whole kroner"
    case .mix: "every line has the same price, or the lines are used as budgeted"
    case .cost: "no place costs money after it is cut"
    case .outsideSales: "there are none"
    case .priceIndex: "budget and accounts follow the same index"
    case .efterregulering: "no takst of the period holds an earlier result"
    }
  }
}

extension TakstCause {
  /// As tables call it.
  var name: String {
    switch self {
    case .costBase: "Cost base, its own growth"
    case .priceIndex: "p/l"
    case .places: "Places"
    case .assumption: "Forudsat belægning"
    case .structure: "Weights and structure"
    case .days: "Days of the year"
    case .efterregulering: "Efterregulering"
    case .published: "Published takst, rounding"
    }
  }

  /// As a sentence calls it.
  var inSentence: String {
    switch self {
    case .costBase: "the cost base"
    case .priceIndex: "p/l"
    case .places: "the number of places"
    case .assumption: "the forudsat belægning"
    case .structure: "weights and structure"
    case .days: "the days of the year"
    case .efterregulering: "efterregulering"
    case .published: "the published takst against the computed one"
    }
  }
}
