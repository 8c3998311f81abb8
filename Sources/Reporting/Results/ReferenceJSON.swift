internal import Forecasting
internal import Occupancy

/// What queueing theory says of one tilbud, for programs.
struct ReferenceJSON {
  private let result: VariantResult
  private let tilbud: Int
  private let reference: AnalyticReference

  /// Theory about tilbud number `tilbud`, against the result.
  init(_ result: VariantResult, tilbud: Int) {
    self.init(result, tilbud: tilbud, AnalyticReference(result.variant, tilbud: tilbud, isUncertain: result.isDrawn))
  }

  init(_ result: VariantResult, tilbud: Int, _ reference: AnalyticReference) {
    (self.result, self.tilbud, self.reference) = (result, tilbud, reference)
  }

  /// One object per year; null for a tilbud without places.
  var value: JSONValue {
    if result.variant.tilbud[tilbud].isHourly { return .null }
    return .array(reference.years.indices.map(year))
  }

  private func year(_ number: Int) -> JSONValue {
    let year = reference.years[number]
    let simulated = result.estimate(.enrolledShare, tilbud: tilbud, year: number)
    let check = reference.check(year: number, against: simulated)
    return [
      .year: .integer(year.year),
      .exact: year.exact.map { exact($0, simulated, check) } ?? .null,
      .notExactBecause: .array(
        year.obstacles.map { [.key: .string($0.rawValue), .text: .string(Phrases(.english).obstacle($0))] }),
      .longRun: year.pool.map { longRun($0, year.longRun) } ?? .null,
    ]
  }

  private func exact(
    _ exact: AnalyticReference.Exact, _ simulated: Estimate?, _ check: AnalyticReference.Check?
  ) -> JSONValue {
    [
      .method: .string(exact.method.rawValue), .enrolledShare: .number(exact.belægning),
      .simulated: .number(orNull: simulated?.mean), .standardError: .number(orNull: simulated?.standardError),
      .standardErrorsApart: .number(orNull: check?.standardErrors),
      .agrees: check.map { .bool($0.agrees) } ?? .null,
    ]
  }

  private func longRun(_ pool: Pool, _ state: SteadyState?) -> JSONValue {
    .object(
      [
        JSONMember(.formula, .string(orNull: pool.list.map { $0.formula })),
        JSONMember(.list, .string(orNull: pool.list?.key)),
        JSONMember(.places, .integer(pool.places)),
        JSONMember(.referralsPerYear, .number(pool.referralsPerYear)),
        JSONMember(.meanStay, .number(pool.stay)),
        JSONMember(.meanPatience, .number(orNull: pool.list?.meanPatience)),
        JSONMember(.longestList, .integer(orNull: pool.list?.longest)),
        JSONMember(.load, .number(pool.load)),
        JSONMember(.loadOfPlaces, .number(pool.load / Double(pool.places))),
      ] + SteadyState.members(state))
  }
}

extension SteadyState {
  /// The figures of a long run, each null when there is none.
  static func members(_ state: SteadyState?) -> [JSONMember] {
    [
      JSONMember(.enrolledShare, .number(orNull: state?.belægning)),
      JSONMember(.residents, .number(orNull: state?.residents)),
      JSONMember(.waiting, .number(orNull: state?.waiting)),
      JSONMember(.findNoPlace, .number(orNull: state?.findNoPlace)),
      JSONMember(.notAdmitted, .number(orNull: state?.notAdmitted)),
      JSONMember(.meanWait, .number(orNull: state?.meanWait)),
      JSONMember(.meanWaitOfAdmitted, .number(orNull: state?.meanWaitOfAdmitted)),
      JSONMember(.meanWaitFromList, .number(orNull: state?.meanWaitFromList)),
      JSONMember(.meanWaitOfLeaving, .number(orNull: state?.meanWaitOfLeaving)),
    ]
  }
}

extension PlaceUnit.List {
  /// The list's key in JSON.
  var key: String {
    switch self {
    case .noList: "none"
    case .patience: "patience"
    case .limited: "limited"
    case .unlimited: "unlimited"
    }
  }

  /// The formula behind it.
  var formula: String {
    switch self {
    case .noList: "Erlang B"
    case .patience: "Erlang A"
    case .limited(let longest, let patience): longest == 0 ? "Erlang B" : patience == nil ? "M/M/c/K" : "M/M/c/K+M"
    case .unlimited: "Erlang C"
    }
  }
}
