/// Where the rules stand in a replication.
struct RuleState {
  /// A decision that has not had its effect.
  struct Pending {
    let tick: Int64
    let change: Int
  }

  /// The next of the calendar's stops.
  var nextStop = 0
  /// Normerede places now, those ommærket included.
  var normerede = Int.max
  /// Places ommærket now.
  var ommærket: Int
  /// Places added by decisions that have had their effect; cuts are negative.
  var change = 0
  /// Decisions in order of their effect.
  var pending: [Pending] = []

  /// Before any review, with the places that were ommærket already.
  init(ommærket: Int) { self.ommærket = ommærket }

  /// Places added by all decisions.
  var decided: Int { pending.reduce(change) { $0 + $1.change } }
}
