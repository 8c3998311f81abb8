internal import Occupancy

/// The keys of `regler`.
enum RulesKey: String, ScenarioKey { case ommærkning, tilpasning }

enum OmmærkningKey: String, ScenarioKey { case når_færre_end, tilbage_ved, højst, ved_start, gennemgang }

enum AdjustmentKey: String, ScenarioKey {
  case gennemgang, år, under, nedlæg, mindst, over, opret, højst, virkning_efter
}

enum ReviewKey: String, ScenarioKey { case fra, hver }

extension Reading<PlaceRules> {
  /// `regler`
  static var placeRules: Reading {
    .object(RulesKey.self) { keys in
      let ommærkning = keys.maybe(.ommærkning, .ommærkning)
      let adjustment = keys.maybe(.tilpasning, .placeAdjustment)
      guard let ommærkning, let adjustment else { return nil }
      return PlaceRules(ommærkning: ommærkning, adjustment: adjustment)
    }
  }
}

extension Reading<Ommærkning> {
  fileprivate static var ommærkning: Reading {
    .object(OmmærkningKey.self) { keys in
      let fewer = keys.required(.når_færre_end, .integer(in: 1...10_000))
      let back = keys.maybe(.tilbage_ved, .integer(in: 1...10_000))
      let most = keys.required(.højst, .share())
      let atStart = keys.value(.ved_start, .integer(in: 0...10_000), default: 0)
      let reviews = keys.required(.gennemgang, .reviews)
      guard let fewer, let back, let most, let atStart, let reviews else { return nil }
      if let back, back < fewer {
        keys.error(
          .tilbage_ved, "the places come back at \(back) occupied, and go while fewer than \(fewer) are",
          expected: "at least \(fewer)")
        return nil
      }
      var rule = Ommærkning(whenFewerThan: fewer, greatestShare: most, reviews: reviews)
      (rule.returnsAt, rule.atStart) = (back ?? fewer, atStart)
      return rule
    }
  }
}

extension Reading<PlaceAdjustment> {
  fileprivate static var placeAdjustment: Reading {
    .object(AdjustmentKey.self) { keys in
      let reviews = keys.required(.gennemgang, .reviews)
      let years = keys.value(.år, .integer(in: 1...3), default: 1)
      let delay = keys.value(.virkning_efter, .months(in: 0...120), default: 0)
      let cut = keys.step(.under, .nedlæg, .mindst)
      let addition = keys.step(.over, .opret, .højst)
      guard let reviews, let years, let delay, let cut, let addition else { return nil }
      guard cut != nil || addition != nil else {
        keys.field.error(
          "the rule changes nothing", expected: "\"under\" with \"mindst\", or \"over\" with \"højst\"")
        return nil
      }
      if let cut, let addition, cut.threshold >= addition.threshold {
        keys.error(.over, "places would be added and cut at the same belægning", expected: "more than \"under\"")
        return nil
      }
      var rule = PlaceAdjustment(cut: cut, addition: addition, reviews: reviews)
      (rule.years, rule.delay) = (years, delay)
      return rule
    }
  }
}

extension ObjectReader<AdjustmentKey> {
  /// Cuts or additions; an empty optional without a threshold, nil after reporting an error.
  fileprivate func step(
    _ threshold: AdjustmentKey, _ places: AdjustmentKey, _ limit: AdjustmentKey
  ) -> PlaceAdjustment.Step?? {
    guard has(threshold) else {
      let strays = [places, limit].filter(has)
      refuse(strays, because: "there is no \(threshold.rawValue.quoted)")
      return strays.isEmpty ? .some(nil) : nil
    }
    let share = required(threshold, .share(in: 0...2))
    let count = value(places, .integer(in: 1...10_000), default: 1)
    let end = required(limit, .integer(in: 1...10_000))
    guard let share, let count, let end else { return nil }
    return PlaceAdjustment.Step(threshold: share, places: count, limit: end)
  }
}

extension Reading<ReviewDates> {
  private static var every: Reading {
    .object(ReviewKey.self) { keys in
      let (first, months) = (keys.required(.fra, .day), keys.required(.hver, .months(in: 1...120)))
      guard let first, let months else { return nil }
      return .every(months: months, from: first)
    }
  }

  /// `{ "fra": "2022-01-01", "hver": "6 måneder" }`, or a list of dates.
  fileprivate static var reviews: Reading {
    let dates = Reading<[CivilDate]>.list(of: .day).counted(1...1_000, "dates")
    return Reading("\"fra\" and \"hver\", or a list of dates") { field in
      field.node.elements == nil ? every.read(field) : dates.read(field).map { .on($0) }
    }
  }
}

extension Reading<Int> {
  /// Whole months of the calendar: `"6 måneder"`, `"1 år"`.
  fileprivate static func months(in range: ClosedRange<Int>) -> Reading {
    let expected = "whole months from \(range.lowerBound) to \(range.upperBound), such as \"6 måneder\""
    return Reading<String>.anyText.compactMap(expected) { text in
      guard let number = try? DanishNumber(text, point: .decimals),
        let count = number.value.integer().flatMap({ Int(exactly: $0) }), (0...1_000).contains(count)
      else { return nil }
      let months = ["måneder", "måned", "mdr", "md"].contains(number.unit) ? 1 : number.unit == "år" ? 12 : nil
      return months.map { $0 * count }.flatMap { range.contains($0) ? $0 : nil }
    }
  }
}
