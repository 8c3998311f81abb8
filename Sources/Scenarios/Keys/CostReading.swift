internal import Occupancy
internal import Takst

enum DerivedCostKey: String, ScenarioKey {
  case takst, pladser, dage, belægning, fast, pr_plads, pr_belagt_døgn, forsinkelse, budgetteret_belægning
}

/// Reads a cost base: `budget`, `udledt_af_takst`, or the lines of both.
struct CostReader {
  private static let mostLines = 200
  /// What the lines of a derived cost base are called.
  private static let derivedNames = CostBase.DerivedNames(
    fixed: "fast", perPlace: "pr. plads", perDøgn: "pr. belagt døgn")

  /// What stands for the part that the others leave.
  fileprivate static let rest = "resten"

  private let keys: ObjectReader<EconomyKey>
  private let context: CostContext

  init(_ keys: ObjectReader<EconomyKey>, _ context: CostContext) { (self.keys, self.context) = (keys, context) }

  /// Where each line of the budget stands.
  var fields: [String: Field] {
    guard let budget = keys.field(.budget) else { return [:] }
    return (budget.node.members ?? []).reduce(into: [:]) { $0[$1.key] = budget.field($1) }
  }

  /// The cost base by date; nil after reporting what is wrong with it.
  func costBase() -> Schedule<CostBase>? {
    guard keys.has(.budget) || keys.has(.udledt_af_takst) else {
      keys.field.error("nothing tells the cost", expected: "\"budget\" or \"udledt_af_takst\"")
      return nil
    }
    if !context.hasPlaces { keys.refuse([.udledt_af_takst], because: "no ydelse of the tilbud has places") }
    let derived = keys.value(.udledt_af_takst, .derivedCost(CostReader.derivedNames), default: [])
    let names = CostReader.derivedNames
    let line = { [context] (name: String) in Reading<Schedule<CostLine>>.costLine(name, context) }
    let known =
      (keys.field(.budget)?.node.members?.map { $0.key } ?? [])
      + (keys.has(.udledt_af_takst) ? [names.fixed, names.perPlace, names.perDøgn] : [])
    let areNamed = checkNames(known)
    let budget = keys.value(.budget, .map(each: line).counted(1...CostReader.mostLines, "cost lines"), default: [])
    guard let derived, let budget, areNamed else { return nil }
    let lines = derived.map { Schedule($0) } + budget.map { $0.value }
    var steps: [Schedule<CostBase>.Step] = []
    for date in Set(lines.flatMap { line in line.steps.map { $0.from } }).sorted() {
      guard let costBase = join(lines.map { $0.value(on: date) }) else { return nil }
      steps.append(.init(from: date, value: costBase))
    }
    return Schedule(steps)
  }

  private func join(_ lines: [CostLine]) -> CostBase? {
    do throws(TakstError) {
      return try CostBase(lines)
    } catch {
      let name: String? =
        switch error {
        case .circularOverhead(let name), .duplicate(_, let name): name
        case .unknownCostLine(_, let namedBy): namedBy
        default: nil
        }
      (name.flatMap { fields[$0] } ?? keys.field).error(error.description)
      return nil
    }
  }

  /// Whether every line that a share is taken of exists; reports those that do not.
  private func checkNames(_ known: [String]) -> Bool {
    var areKnown = true
    for field in fields.values {
      let list = field.field(CostLineKey.andel.rawValue)?.field(CostShareKey.af.rawValue)
      for element in list?.elementFields ?? [] {
        guard let name = element.node.string, !known.contains(name) else { continue }
        element.error(
          "unknown cost line \(name.quoted)", expected: "the name of a line of the budget",
          suggestion: NearestWord.nearest(to: name, among: known))
        areKnown = false
      }
    }
    return areKnown
  }
}

extension Reading<[CostLine]> {
  /// `udledt_af_takst`: the lines behind a published takst.
  fileprivate static func derivedCost(_ names: CostBase.DerivedNames) -> Reading {
    .object(DerivedCostKey.self) { keys in
      let takst = keys.required(.takst, .kroner(in: 0...1_000_000))
      let places = keys.required(.pladser, .integer(in: 1...10_000))
      let days = keys.value(.dage, .integer(in: 365...366), default: 365)
      let assumed = keys.required(.belægning, .exactShare(in: 0.01...2))
      let parts = keys.parts()
      let delay = keys.value(.forsinkelse, .days, default: 0)
      let budgeted = keys.value(.budgetteret_belægning, .budgetedOccupancy, default: .asAssumed)
      guard let takst, let places, let days, let assumed, let parts, let delay, let budgeted else { return nil }
      return keys.field.attempt { () throws(TakstError) in
        try CostBase.derived(
          fromTakst: takst, places: places, days: days, assumedShare: assumed, parts: parts, delay: delay,
          budgeted: budgeted, names: names
        ).lines
      }
    }
  }
}

extension ObjectReader<DerivedCostKey> {
  /// The three parts; one of them may be `"resten"`, what the other two leave.
  fileprivate func parts() -> CostBase.DerivedParts? {
    let names: [DerivedCostKey] = [.fast, .pr_plads, .pr_belagt_døgn]
    let open = names.filter { field($0)?.node.string == CostReader.rest }
    if open.count > 1 {
      error(open[1], "two parts cannot both be \(CostReader.rest.quoted)", expected: "a share of one of them")
      return nil
    }
    let read: [Share?] = names.map { open.contains($0) ? .zero : value($0, .exactShare(), default: .zero) }
    var shares = read.compactMap { $0 }
    guard shares.count == names.count else { return nil }
    let sum = shares.reduce(0) { $0 + $1.value }
    if let rest = open.first.flatMap({ names.firstIndex(of: $0) }) {
      guard sum <= 1, let left = field.attempt({ () throws(TakstError) in try Share(1 - sum) }) else {
        if sum > 1 { error(names[rest], "the other parts add up to \(Field.percent(sum)): nothing is left") }
        return nil
      }
      shares[rest] = left
    }
    guard field.whole(shares.map({ $0.value }), "\"fast\", \"pr_plads\" and \"pr_belagt_døgn\"") != nil else {
      return nil
    }
    let (fixed, perPlace, perDøgn) = (shares[0], shares[1], shares[2])
    return field.attempt { () throws(TakstError) in
      try CostBase.DerivedParts(fixed: fixed, perPlace: perPlace, perDøgn: perDøgn)
    }
  }
}
