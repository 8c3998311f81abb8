internal import Takst

extension ResultCause {
  /// Its key in JSON.
  var key: String {
    switch self {
    case .belægning: "belægning"
    case .assumption: "assumption"
    case .price: "price"
    case .mix: "mix"
    case .cost: "cost"
    case .outsideSales: "outsideSales"
    case .priceIndex: "priceIndex"
    case .efterregulering: "efterregulering"
    }
  }
}

extension TakstCause {
  /// Its key in JSON.
  var key: String {
    switch self {
    case .costBase: "costBase"
    case .priceIndex: "priceIndex"
    case .places: "places"
    case .assumption: "assumption"
    case .structure: "structure"
    case .days: "days"
    case .efterregulering: "efterregulering"
    case .published: "published"
    }
  }
}
