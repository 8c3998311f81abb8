/// Everything that can be wrong with what is given to this target, and its words.
public enum TakstError: Error, Hashable, Sendable {
  /// A number lies outside its range, or is no number at all.
  case outOfRange(what: String, value: Double, lowest: Double, highest: Double)
  /// Something that needs at least one element has none.
  case empty(what: String)
  /// Two elements that must differ have the same name or year.
  case duplicate(what: String, name: String)
  /// A list has another length than the plan it belongs to.
  case wrongCount(what: String, expected: Int, found: Int)
  /// A list that must rise strictly does not.
  case notRising(what: String)
  /// Shares of a whole add up to something else than one.
  case sharesDoNotAddUp(what: String, sum: Double)
  /// All weights of a split are zero.
  case noWeight(what: String)
  /// An overhead line is computed from a line that does not exist.
  case unknownCostLine(name: String, namedBy: String)
  /// An overhead line depends on itself, directly or through others.
  case circularOverhead(name: String)
  /// More places than the steps of a cost line cover.
  case sizeBeyondSteps(line: String, places: Int, largest: Int)
  /// The p/l table has no growth for a year that is needed.
  case missingGrowth(year: Int)
  /// The actual belægning of a year is needed for the assumed one, but is not known.
  case missingBelægning(year: Int, neededFor: Int)
  /// Lines of a tilbud and its way of making a takst do not fit together.
  case structureDoesNotFit(why: String)
  /// Years are closed or entered in another order than they come.
  case yearOutOfOrder(what: String, year: Int, expected: Int)
  /// The ledger of earlier results does not balance; a fault in the program, never in the scenario.
  case ledgerOutOfBalance(øre: Int64)
  /// The parts of a year's accounts do not add up; a fault in the program, never in the scenario.
  case accountsDoNotAddUp(what: String, øre: Int64)
}

extension TakstError: CustomStringConvertible {
  /// What was wrong and what was expected, in one sentence.
  public var description: String {
    switch self {
    case .outOfRange(let what, let value, let lowest, let highest):
      "\(what) must lie between \(plain(lowest)) and \(plain(highest)), but is \(plain(value))"
    case .empty(let what): "\(what) must not be empty"
    case .duplicate(let what, let name): "\(what) ‘\(name)’ is given twice"
    case .wrongCount(let what, let expected, let found): "\(what): expected \(expected) values, found \(found)"
    case .notRising(let what): "\(what) must rise strictly"
    case .sharesDoNotAddUp(let what, let sum): "\(what) must add up to 1, but add up to \(plain(sum))"
    case .noWeight(let what): "\(what): at least one weight must be above zero"
    case .unknownCostLine(let name, let namedBy): "cost line ‘\(namedBy)’ is a share of ‘\(name)’, which does not exist"
    case .circularOverhead(let name): "cost line ‘\(name)’ is a share of itself"
    case .sizeBeyondSteps(let line, let places, let largest):
      "cost line ‘\(line)’ has no amount for \(places) places; its last step ends at \(largest)"
    case .missingGrowth(let year): "the p/l table has no growth for \(year)"
    case .missingBelægning(let year, let neededFor):
      "the actual belægning of \(year) is needed for the assumed belægning of \(neededFor), but is not known"
    case .structureDoesNotFit(let why): why
    case .yearOutOfOrder(let what, let year, let expected): "\(what) \(year), but the next year is \(expected)"
    case .ledgerOutOfBalance(let øre): "the ledger of earlier results is out of balance by \(øre) øre"
    case .accountsDoNotAddUp(let what, let øre): "\(what) differ by \(øre) øre"
    }
  }
}

/// A whole number without its decimals, any other number as it is.
private func plain(_ value: Double) -> String {
  guard let whole = Int64(exactly: value) else { return "\(value)" }
  return "\(whole)"
}

/// The one way in for a number: inside `range` or an error that names it.
func checked(_ value: Double, in range: ClosedRange<Double>, _ what: String) throws(TakstError) -> Double {
  guard range.contains(value) else {
    throw .outOfRange(what: what, value: value, lowest: range.lowerBound, highest: range.upperBound)
  }
  return value
}

/// The one way in for a whole number: inside `range` or an error that names it.
func checked(_ value: Int, in range: ClosedRange<Int>, _ what: String) throws(TakstError) -> Int {
  guard range.contains(value) else {
    throw .outOfRange(
      what: what, value: Double(value), lowest: Double(range.lowerBound), highest: Double(range.upperBound))
  }
  return value
}
