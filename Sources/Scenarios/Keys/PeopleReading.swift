internal import Occupancy

/// Somebody there on the first day.
enum ResidentKey: String, ScenarioKey { case indskrevet, kommune, udskrives, født }
/// Somebody waiting on the first day.
enum WaiterKey: String, ScenarioKey { case henvist, kommune, født }
/// Somebody whose referral is known.
enum ReferredPersonKey: String, ScenarioKey { case dato, kommune, ophold, tålmodighed, prioritet, født }

extension Reading {
  /// The most people who are named or there on the first day, in one ydelse.
  static var mostPeople: Int { 10_000 }

  /// A number of people of whom nothing is known, or a list of them.
  fileprivate static func people<Person>(
    _ person: Reading<Person>, unknown: Person
  ) -> Reading where Value == [Person] {
    let number = Reading<Int>.integer(in: 0...mostPeople)
    let expected = "\(number.expected), or a list of people"
    return Reading(expected) { (field: Field) -> [Person]? in
      if field.node.elements != nil { return Reading.list(of: person).counted(0...mostPeople, "people").read(field) }
      switch field.node.kind {
      case .number, .drawn: return number.read(field).map { Array(repeating: unknown, count: $0) }
      default:
        field.reject(expected: expected)
        return nil
      }
    }
  }
}

extension ObjectReader {
  /// A day that lies on or before another, or on or after it.
  fileprivate func day(
    _ key: Key, _ isRight: @escaping (CivilDate, CivilDate) -> Bool, _ words: String, _ start: CivilDate?
  ) -> CivilDate?? {
    guard let start else { return maybe(key, .day) }
    return maybe(key, Reading<CivilDate>.day.where("a date \(words) \(start.iso)") { isRight($0, start) })
  }
}

extension Reading<[YdelsePlan.Resident]> {
  /// `ved_start`
  static func residents(ageLimit: Double?, in frame: ScenarioFrame) -> Reading {
    .people(.resident(ageLimit: ageLimit, in: frame), unknown: YdelsePlan.Resident())
  }
}

extension Reading<YdelsePlan.Resident> {
  fileprivate static func resident(ageLimit: Double?, in frame: ScenarioFrame) -> Reading {
    .object(ResidentKey.self) { keys in
      let admitted = keys.day(.indskrevet, <=, "on or before", frame.start)
      let kommune = keys.maybe(.kommune, .kommune(of: frame.kommuner))
      let leaves = keys.day(.udskrives, >=, "on or after", frame.start)
      let born = keys.day(.født, <=, "on or before", frame.start)
      guard let admitted, let kommune, let leaves, let born else { return nil }
      if let born, let admitted, admitted < born {
        keys.error(.født, "born after the day of admission")
        return nil
      }
      if let born, let start = frame.start, let ageLimit, Double(start.dayNumber - born.dayNumber) >= ageLimit {
        keys.warning(
          .født,
          say(
            "over aldersgrænsen den første dag og flytter derfor straks ud",
            "beyond the age limit on the first day, and leaves at once"),
          do: say("Ret fødselsdagen, eller udelad personen", "change the birthday, or leave the person out"))
      }
      return YdelsePlan.Resident(admitted: admitted, kommune: kommune, leaves: leaves, born: born)
    }
  }
}

extension Reading<[YdelsePlan.Waiter]> {
  /// `venter_ved_start`
  static func waiters(in frame: ScenarioFrame) -> Reading {
    .people(.waiter(in: frame), unknown: YdelsePlan.Waiter())
  }
}

extension Reading<YdelsePlan.Waiter> {
  fileprivate static func waiter(in frame: ScenarioFrame) -> Reading {
    .object(WaiterKey.self) { keys in
      let referred = keys.day(.henvist, <=, "on or before", frame.start)
      let kommune = keys.maybe(.kommune, .kommune(of: frame.kommuner))
      let born = keys.day(.født, <=, "on or before", frame.start)
      guard let referred, let kommune, let born else { return nil }
      return YdelsePlan.Waiter(referred: referred, kommune: kommune, born: born)
    }
  }
}

extension Reading<DatedPerson> {
  /// Somebody on `liste`; `refused` does not go with the kind of ydelse.
  static func referred(refusing refused: [ReferredPersonKey], because reason: String, in frame: ScenarioFrame)
    -> Reading
  {
    .object(ReferredPersonKey.self) { keys in
      keys.refuse(refused, because: reason)
      let date = keys.required(.dato, frame.period.map { .date(in: $0) } ?? .day)
      let kommune = keys.maybe(.kommune, .kommune(of: frame.kommuner))
      let stay = keys.maybe(.ophold, DistributionUnit.time.positive)
      let patience = keys.maybe(
        .tålmodighed, Reading<Double?>.orUnlimited(.duration(), isText: true).map { $0 ?? .infinity })
      let priority = keys.maybe(.prioritet, .priority)
      let born = keys.maybe(.født, .day)
      guard let date, let kommune, let stay, let patience, let priority, let born else { return nil }
      if let born, born > date {
        keys.error(.født, "born after the day of referral")
        return nil
      }
      return DatedPerson(
        date: date, kommune: kommune, stay: stay, patience: patience, priority: priority, born: born)
    }
  }
}

extension Reading<Int> {
  /// A turn in the queue; lower goes first.
  static var priority: Reading { .integer(in: 1...1_000) }
}
