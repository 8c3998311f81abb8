internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// The part of a scenario that a list of residents leads to: referrals, stays and who is there at the start.
struct ResidentsFragment {
  /// How many days after the list a scenario may begin for the list's residents to be there at its start.
  private static let longestGap = 31

  private let calibration: ResidentsCalibration
  private let options: FragmentTarget
  private let form: StayFamily?
  private let base: FragmentBase?
  private let tilbud: JSONNode?
  private let source: String

  /// A fragment; `list` names the file the residents came from.
  init(
    _ calibration: ResidentsCalibration, _ options: FragmentTarget, form: StayFamily?, list: String
  ) throws {
    (self.calibration, self.options, self.form) = (calibration, options, form)
    base = try options.base.map { try FragmentBase($0, fragment: options.file) }
    tilbud = try base?.tilbud(options.tilbud)
    source = list
  }

  private var window: Period { calibration.observation.window }

  /// What the user must know of what is not in the fragment; nil when all is.
  var note: String? {
    guard let base, !startsAfterList else { return nil }
    return
      "Who is there at the start is not in it: the scenario begins on \(base.firstDay ?? "another day"), and the list "
      + "ends on \(window.last.iso)."
  }

  /// The fragment as a JSON value.
  func value() throws -> JSONValue {
    var (ydelser, sources, assumptions): ([JSONMember], [JSONMember], [JSONMember]) = ([], [], [])
    var (correlations, paths): ([JSONValue], [String]) = ([], [])
    for ydelse in calibration.ydelser {
      let id = try tilbud.map { try base?.ydelse(ydelse.id, of: $0) ?? ydelse.id } ?? ydelse.id
      let path = JSONPath(["tilbud", options.tilbud, "ydelser", id])
      let old = tilbud?["ydelser"]?[id]
      var members: [JSONMember] = []
      if let referrals = referrals(ydelse, old) {
        members += referrals + ScenarioPatch.removing(["henvisninger_pr_år"], from: old)
        paths.append(path.appending("henvisninger").description)
        assumptions.append(JSONMember(key: path.appending("henvisninger").description, .string(aboutReferrals(ydelse))))
      }
      if let fit = try fit(ydelse) {
        members.append(JSONMember(key: "ophold", ScenarioPatch.replacing(old?["ophold"], with: stay(fit))))
        paths.append(path.appending("ophold").description)
        sources.append(JSONMember(key: path.appending("ophold").description, .string(aboutStays(ydelse, fit))))
        correlations += correlation(fit, path.appending("ophold"))
      }
      if startsAfterList {
        members.append(JSONMember(key: "ved_start", residents(ydelse)))
        paths.append(path.appending("ved_start").description)
        sources.append(JSONMember(key: path.appending("ved_start").description, .string(aboutResidents)))
      }
      ydelser.append(JSONMember(key: id, .object(members)))
    }
    return document(ydelser, sources, assumptions, correlations, paths)
  }

  private func document(
    _ ydelser: [JSONMember], _ sources: [JSONMember], _ assumptions: [JSONMember], _ correlations: [JSONValue],
    _ paths: [String]
  ) -> JSONValue {
    let kept = (sources + assumptions).map(\.key)
    func texts(_ key: String, _ own: [JSONMember]) -> JSONValue {
      let removed = ScenarioPatch.removingTexts(about: paths, from: base?.tree[key], except: own.map(\.key))
      return .object(own + removed)
    }
    var members: [JSONMember] = []
    if let base { members.append(JSONMember(key: "bygger_på", .string(base.file))) }
    members.append(JSONMember(key: "tilbud", .part([options.tilbud: .part(["ydelser": .object(ydelser)])])))
    if !correlations.isEmpty {
      members.append(JSONMember(key: "sammenhænge", .array(earlierCorrelations(besides: paths) + correlations)))
    }
    members.append(JSONMember(key: "kilder", texts("kilder", sources)))
    members.append(JSONMember(key: "antagelser", texts("antagelser", assumptions)))
    assert(Set(kept).count == kept.count, "a path has one text")
    return .object(members)
  }

  // MARK: Referrals

  private func referrals(_ ydelse: ResidentsCalibration.Ydelse, _ old: JSONNode?) -> [JSONMember]? {
    let all = ydelse.rate.count
    guard ydelse.demand.count > 0, all > 0 else { return nil }
    let level = level(ydelse.pattern)
    // By kommune as all admissions divide; the total as counted with room. Each kommune's cv is widened so that the
    // independent draws add up to a total as uncertain as its own count makes it.
    let total = ydelse.demand.perYear * level.factor
    let widening = Double(all) / Double(ydelse.demand.count)
    let rates = ydelse.kommuner.filter { $0.rate.count > 0 }.map { kommune -> JSONMember in
      let share = Double(kommune.rate.count) / Double(all)
      let variance = widening / Double(kommune.rate.count) + level.standardError * level.standardError
      return JSONMember(key: kommune.name, UncertainJSON.rate(total * share, cv: variance.squareRoot()))
    }
    let before = old?["henvisninger"]
    var members = [JSONMember(key: "pr_kommune", ScenarioPatch.replacing(before?["pr_kommune"], with: .object(rates)))]
    if let factors = ydelse.pattern.seasonFactors {
      members.append(JSONMember(key: "sæson", .array(factors.map { .number(($0 * 1_000).rounded() / 1_000) })))
    }
    if let trend = ydelse.pattern.trend, trend.test.isFound {
      let growth: JSONValue = .part([
        "usikker": "normal", "middel": UncertainJSON.percent(trend.growth),
        "spredning": UncertainJSON.percent((trend.interval.high - trend.interval.low) / (2 * Interval.z95)),
      ])
      members.append(
        JSONMember(key: "vækst_pr_år", ScenarioPatch.replacing(before?["vækst_pr_år"], with: growth)))
    }
    return [JSONMember(key: "henvisninger", .object(members + ScenarioPatch.removing(["pr_år"], from: before)))]
  }

  /// The first year of the scenario's period, or the year after the list where no scenario is given.
  private var firstYear: Int {
    base?.firstDay.flatMap { CivilDate(iso: $0) }?.year ?? window.last.adding(days: 1).year
  }

  /// The rate of the scenario's first year relative to the window's, when a trend is found.
  private func level(_ pattern: ReferralPattern) -> (factor: Double, standardError: Double) {
    guard let trend = pattern.trend, trend.test.isFound, let middle = CivilDate(year: firstYear, month: 7, day: 2)
    else {
      return (1, 0)
    }
    return trend.level(after: Double(window.day(of: middle)) / 365.25)
  }

  private func aboutReferrals(_ ydelse: ResidentsCalibration.Ydelse) -> String {
    let what = ydelse.countsReferrals ? "henvisninger" : "indskrivninger"
    var text = "\(source): \(ydelse.rate.count) \(what) \(window.first.iso) til \(window.last.iso)"
    if let room = ydelse.roomRate {
      text +=
        ", heraf \(room.count) på de dage, hvor der var en ledig plads; niveauet er talt på dem, fordelingen på kommuner "
        + "på alle."
    } else {
      text += ". Hvem der ikke var plads til, står ikke i listen: efterspørgslen kan være højere."
    }
    if ydelse.pattern.trend?.test.isFound ?? false {
      text += " Niveauet gælder \(firstYear), med den fundne vækst; om den fortsætter, er et skøn."
    }
    return text
  }

  // MARK: Stays

  private func fit(_ ydelse: ResidentsCalibration.Ydelse) throws -> StayFit? {
    guard let form else { return ydelse.best }
    guard let fit = ydelse.fitted.first(where: { $0.family == form }) else {
      let failure = ydelse.fits.first { $0.family == form }
      guard case .failure(let reason)? = failure?.result else { return nil }
      throw CommandError.notFitted(form: form.rawValue, ydelse: ydelse.id, reason: reason.words)
    }
    return fit
  }

  private func stay(_ fit: StayFit) -> JSONValue {
    let mean = UncertainJSON.parameter(fit.mean, least: 0.1, greatest: StayFit.longestMean, UncertainJSON.days)
    guard let cv = fit.cv else { return .part(["fordeling": "eksponentiel", "middel": mean]) }
    let range = StayFamily.cvRange
    return .part([
      "fordeling": .string(fit.family.rawValue), "middel": mean,
      "cv": UncertainJSON.parameter(
        cv, least: range.lowerBound, greatest: range.upperBound, UncertainJSON.rounded),
    ])
  }

  private func correlation(_ fit: StayFit, _ path: JSONPath) -> [JSONValue] {
    guard let correlation = fit.correlation else { return [] }
    // A copula takes no correlation of one.
    let value = min(0.99, max(-0.99, (correlation * 100).rounded() / 100))
    let paths = ["middel", "cv"].map { JSONValue.string(path.appending($0).description) }
    return [.part(["mellem": .array(paths), "korrelation": .number(value)])]
  }

  /// What the scenario says of correlations already: a list is replaced whole, so what does not concern us is repeated.
  private func earlierCorrelations(besides paths: [String]) -> [JSONValue] {
    (base?.tree["sammenhænge"]?.elements ?? []).filter { element in
      !(element["mellem"]?.elements ?? []).contains { node in
        paths.contains { node.string?.hasPrefix($0) ?? false }
      }
    }.map(JSONValue.init)
  }

  private func aboutStays(_ ydelse: ResidentsCalibration.Ydelse, _ fit: StayFit) -> String {
    let open = ydelse.spells.count - ydelse.completed
    var text =
      "\(source): \(ydelse.spells.count) ophold \(window.first.iso) til \(window.last.iso), heraf ikke afsluttet \(open) og begyndt før "
      + "\(ydelse.enteredLate). "
    if form == nil {
      let others = ydelse.indistinct.map { $0.danish.lowercased() }.joined(separator: ", ")
      text += "\(fit.family.danish) har lavest AICc" + (others.isEmpty ? "." : "; data kan ikke skelne fra \(others).")
    } else {
      text += "\(fit.family.danish) er valgt."
    }
    return text + " Usikkerheden er den, antallet af ophold giver."
  }

  // MARK: Who is there

  /// Whether the list's residents are those of the scenario's first day.
  private var startsAfterList: Bool {
    guard let base else { return true }
    guard let start = base.firstDay.flatMap({ CivilDate(iso: $0) }) else { return false }
    let gap = start.dayNumber - window.last.dayNumber
    return (1...Self.longestGap).contains(gap)
  }

  private func residents(_ ydelse: ResidentsCalibration.Ydelse) -> JSONValue {
    .array(
      ydelse.residents.map { record in
        .part(["indskrevet": .string(orNull: record.admitted?.iso), "kommune": .string(record.kommune)])
      })
  }

  private var aboutResidents: String {
    "\(source): beboere den \(window.last.iso). Passer til et scenarie, der begynder dagen efter eller kort efter."
  }
}

extension StayFamily {
  /// What the form is called at the beginning of a Danish sentence.
  var danish: String {
    switch self {
    case .exponential: "Eksponentiel"
    case .weibull: "Weibull"
    case .lognormal: "Lognormal"
    case .gamma: "Gamma"
    }
  }
}
