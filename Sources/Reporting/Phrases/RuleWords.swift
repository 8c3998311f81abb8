/// A rule of ommærkning as a sentence has it.
package struct OmmærkningWords {
  let fewerThan: Figure
  let returnsAt: Figure
  let greatestShare: Figure
  /// Nil where nothing is ommærket when the period begins.
  let atStart: Figure?
  let reviews: String

  /// Whether all come back as soon as the rule would ommærke none.
  var isOneLimit: Bool { fewerThan.value == returnsAt.value }
}

/// A rule that cuts or adds places as a sentence has it.
package struct AdjustmentWords {
  struct Step {
    let threshold: Figure
    let places: Figure
    let limit: Figure
  }

  let years: Int
  let delayMonths: Int
  let reviews: String
  let cut: Step?
  let addition: Step?
}
