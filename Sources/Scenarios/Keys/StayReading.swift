internal import Occupancy

/// `ophold`: a distribution with what ends a stay earlier.
enum StayKey: String, DistributionKeys {
  case fordeling, middel, cv, median, percentil, form, værdi, mindst, højst, værdier, dele, længst, aldersgrænse
  static var parts: Self? { .dele }
}

enum AgeLimitKey: String, ScenarioKey { case grænse, alder_ved_henvisning }

/// How long people stay.
struct Stay {
  let length: Distribution
  let ageLimit: YdelsePlan.AgeLimit?
}

extension Reading<Stay> {
  static var stay: Reading {
    .object(StayKey.self) { keys in
      let distribution = DistributionReader(keys, .time).distribution()
      let longest = keys.maybe(.længst, DistributionUnit.time.positive)
      let ageLimit = keys.maybe(.aldersgrænse, .ageLimit)
      guard let distribution, let longest, let ageLimit else { return nil }
      guard let longest else { return Stay(length: distribution, ageLimit: ageLimit) }
      let capped = keys.field.attempt { () throws(OccupancyError) in try distribution.capped(at: longest) }
      return capped.map { Stay(length: $0, ageLimit: ageLimit) }
    }
  }
}

extension Reading<YdelsePlan.AgeLimit> {
  fileprivate static var ageLimit: Reading {
    .object(AgeLimitKey.self) { keys in
      let limit = keys.required(.grænse, DistributionUnit.time.positive)
      let age = keys.required(.alder_ved_henvisning, .distribution(of: .time))
      guard let limit, let age else { return nil }
      if age.mean >= limit {
        keys.warning(
          .alder_ved_henvisning,
          say("de fleste har nået aldersgrænsen, når de henvises", "most are at the age limit when they are referred"),
          do: say("Ret alderen eller grænsen", "change the age or the limit"))
      }
      return YdelsePlan.AgeLimit(ageAtReferral: age, limit: limit)
    }
  }
}
