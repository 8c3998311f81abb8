internal import Forecasting

/// The answers of `erlang` as a JSON document.
package struct ErlangJSON {
  private let subject: Subject?
  private let variant: String?
  private let sections: [ErlangSection]
  private let version: String

  /// Answers about a scenario, or without one.
  package init(_ subject: Subject?, variant: String?, _ sections: [ErlangSection], version: String) {
    (self.subject, self.variant, self.sections, self.version) = (subject, variant, sections, version)
  }

  /// The whole document.
  package var value: JSONValue {
    [
      .command: .command(.erlang), .version: .string(version), .scenario: subject?.json ?? .null,
      .variant: .string(orNull: variant), .units: .array(sections.map(section)),
      .provenance: subject?.provenance.json ?? .null,
    ]
  }

  private func section(_ section: ErlangSection) -> JSONValue {
    let study = section.study
    return [
      .id: .string(orNull: section.id), .name: .string(orNull: section.name), .timeUnit: .string(section.timeUnit),
      .limits: [
        .notAdmitted: .number(orNull: study.limits.notAdmitted),
        .findNoPlace: .number(orNull: study.limits.findNoPlace),
        .meanWait: .number(orNull: study.limits.meanWait),
      ],
      .outcomes: .array(study.outcomes.map { outcome($0.list, $0.situation, $0.state, places: $0.situation.places) }),
      .needs: .array(study.needs.map { need($0, section) }),
      .fewest: .array(study.fewest.map { outcome($0.list, $0.situation, $0.state, places: $0.state?.places) }),
      .disregarded: .array(
        section.disregarded.map { [.key: .string($0.rawValue), .text: .string(Phrases(.english).obstacle($0))] }),
    ]
  }

  private func outcome(
    _ list: PlaceUnit.List, _ situation: PlaceStudy.Situation, _ state: SteadyState?, places: Int?
  ) -> JSONValue {
    .object(
      [
        JSONMember(.list, .string(list.key)), JSONMember(.formula, .string(list.formula)),
        JSONMember(.meanPatience, .number(orNull: list.meanPatience)),
        JSONMember(.longestList, .integer(orNull: list.longest)),
        JSONMember(.firstYear, .integer(orNull: situation.years?.lowerBound)),
        JSONMember(.lastYear, .integer(orNull: situation.years?.upperBound)),
        JSONMember(.places, .integer(orNull: places)),
        JSONMember(.referralsPerYear, .number(orNull: situation.referralsPerYear)),
        JSONMember(.meanStay, .number(situation.stay)), JSONMember(.load, .number(orNull: situation.load)),
      ] + SteadyState.members(state))
  }

  private func need(_ need: PlaceStudy.Need, _ section: ErlangSection) -> JSONValue {
    .object(
      [
        JSONMember(.list, .string(need.list.key)), JSONMember(.formula, .string(need.list.formula)),
        JSONMember(.meanPatience, .number(orNull: need.list.meanPatience)),
        JSONMember(.longestList, .integer(orNull: need.list.longest)),
        JSONMember(.places, .integer(need.state.places)), JSONMember(.load, .number(need.state.load)),
        JSONMember(.loadOfPlaces, .number(need.state.load / Double(need.state.places))),
        JSONMember(.referralsPerYear, .number(orNull: section.referrals(need))),
      ] + SteadyState.members(need.state))
  }
}
