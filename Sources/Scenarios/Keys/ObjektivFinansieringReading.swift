internal import Occupancy
internal import Takst

enum ObjectiveKey: String, ScenarioKey { case andel, ledige_pladser }

/// What kommuner pay by population, the share by date.
struct ObjectiveTerms {
  let rule: ObjektivFinansiering
  /// Nil where empty places are paid for.
  let share: Schedule<Share>?
}

extension Reading<ObjectiveTerms> {
  /// `objektiv_finansiering`: a share of the cost, or the idle places, by population.
  static func objective(_ lines: LineCatalogue, in frame: ScenarioFrame) -> Reading {
    .object(ObjectiveKey.self) { keys in
      let share = keys.maybe(.andel, .byDate(.exactShare(), in: frame))
      let idle = keys.value(.ledige_pladser, .bool, default: false)
      guard let share, let idle else { return nil }
      guard (share != nil) != idle else {
        keys.field.error(
          "what is shared by population is not clear", expected: "\"andel\", or \"ledige_pladser\": true")
        return nil
      }
      if idle, !lines.hasPlaces {
        keys.error(.ledige_pladser, "no ydelse of the tilbud has places")
        return nil
      }
      guard let populations = keys.populations(frame.kommuner) else { return nil }
      let first = share.map { $0.value(on: frame.start ?? $0.steps[0].from) }
      let rule = first.map { ObjektivFinansiering.Rule.share($0) } ?? .idlePlaces(line: 0)
      return keys.field.attempt { () throws(TakstError) in
        ObjectiveTerms(rule: try ObjektivFinansiering(rule: rule, populations: populations), share: share)
      }
    }
  }
}

extension ObjectReader<ObjectiveKey> {
  fileprivate func populations(_ kommuner: KommuneTable) -> [Int]? {
    let known = kommuner.populations.compactMap { $0 }
    if !known.isEmpty, known.count == kommuner.names.count { return known }
    let missing = zip(kommuner.names, kommuner.populations).first { $0.1 == nil }?.0
    field.error(
      missing.map { "the population of \($0.quoted) is not known" } ?? "no population is known",
      expected: "\"indbyggere\" of every kommune")
    return nil
  }
}
