/// A number and the path it stands at.
package struct ResultNumber: Sendable, Hashable {
  package let value: Double
  package let source: Figure.Source

  /// A number derived from others.
  init(_ value: Double, _ source: Figure.Source) {
    (self.value, self.source) = (value, source)
  }

  /// The number of a node; nil when it is none.
  init?(_ node: ResultNode?) {
    guard let node, let value = node.number else { return nil }
    self.init(value, .value(node.path))
  }
}

/// An estimate of a result document: `{"mean", "standardError", …}`, or `"value"` for a mean.
package struct ResultEstimate: Sendable, Hashable {
  let node: ResultNode
  let mean: ResultNumber
  let standardError: Double

  /// Nil when the node is no estimate.
  init?(_ node: ResultNode?) {
    guard let node, let mean = ResultNumber(node[.mean] ?? node[.value]) else { return nil }
    (self.node, self.mean, standardError) = (node, mean, node[.standardError]?.number ?? 0)
  }

  /// Whether every future agrees.
  var isCertain: Bool { standardError == 0 }

  /// Half the 95 percent confidence interval of the mean; zero where one future tells nothing of it.
  var halfWidth: Double { halfWidth(.low, .high) }

  /// P10 and P90, where a distribution is kept, and how well each is known: half its 95 percent confidence interval, or
  /// the width of the bins its values were counted in where that is more.
  var ends: [(value: ResultNumber, halfWidth: Double)] {
    [(p10, halfWidth(.p10Low, .p10High)), (p90, halfWidth(.p90Low, .p90High))].compactMap { end, half in
      end.map { ($0, isCertain ? 0 : max(half, abs($0.value) / 1_024)) }
    }
  }

  private func halfWidth(_ low: ResultKey, _ high: ResultKey) -> Double {
    guard let low = node[low]?.number, let high = node[high]?.number else { return 0 }
    return (high - low) / 2
  }

  /// A quantile such as `p10` or `median`; nil where no distribution is kept.
  func quantile(_ key: ResultKey) -> ResultNumber? { ResultNumber(node[key]) }

  var p10: ResultNumber? { quantile(.p10) }
  var p90: ResultNumber? { quantile(.p90) }
}
