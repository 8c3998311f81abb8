internal import Takst

enum PriceResponseKey: String, ScenarioKey { case elasticitet, referencetakst, forsinkelse }

/// `prisrespons`
struct ScheduledResponse {
  let rule: PriceResponse
  /// Years from a takst to its effect.
  let delay: Int
}

extension Reading<ScheduledResponse> {
  static var priceResponse: Reading {
    .object(PriceResponseKey.self) { keys in
      let elasticity = keys.required(.elasticitet, .number(in: -10...10))
      let reference = keys.required(.referencetakst, .kroner(in: 1...1_000_000))
      let delay = keys.value(.forsinkelse, .integer(in: 1...10), default: 1)
      guard let elasticity, let reference, let delay else { return nil }
      let rule = keys.field.attempt { () throws(TakstError) in
        try PriceResponse(reference: reference, elasticity: elasticity)
      }
      return rule.map { ScheduledResponse(rule: $0, delay: delay) }
    }
  }
}
