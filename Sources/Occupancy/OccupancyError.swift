/// What can be wrong with a description of a tilbud.
public enum OccupancyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A parameter of a distribution lies outside its range.
  case parameter(distribution: String, name: String, value: Double, expected: String)
  /// A part of a plan lies outside its range.
  case plan(part: String, problem: String)
  /// A replication broke a law that every replication keeps: a defect in Plads, never in a scenario.
  case invariant(tilbud: String, replication: UInt64, law: String)

  /// One sentence for the user.
  public var description: String {
    switch self {
    case .parameter(let distribution, let name, let value, let expected):
      "\(distribution): \(name) is \(value), expected \(expected)"
    case .plan(let part, let problem):
      "\(part): \(problem)"
    case .invariant(let tilbud, let replication, let law):
      "\(tilbud), replication \(replication): \(law); this is a defect in Plads, please report it"
    }
  }
}
