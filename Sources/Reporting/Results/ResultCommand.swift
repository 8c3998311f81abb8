/// A command that makes results, by the name it has in them.
package enum ResultCommand: String, Sendable, Hashable, CaseIterable {
  case run, compare, grid, why, breakeven, sensitivity, spiral, erlang, backtest, calibrate, explain, replay, check

  /// Whether a report can tell its results. The arithmetic of `explain` is in every run, one future is no forecast, and
  /// what `check` finds is for who writes the scenario.
  var isTold: Bool { self != .explain && self != .replay && self != .check }

  /// Whether it is about something else than the scenario by nature: theory, the past, or a list of residents.
  var isOfItsOwn: Bool { self == .erlang || self == .backtest || self == .calibrate }
}

extension JSONValue {
  /// The name of a command.
  package static func command(_ command: ResultCommand) -> JSONValue { .string(command.rawValue) }
}
