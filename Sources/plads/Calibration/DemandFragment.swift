internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// The part of a scenario that yearly belægning leads to: referrals with their band, and the stay that was assumed.
struct DemandFragment {
  private let calibration: DemandCalibration
  private let options: FragmentTarget
  private let ydelse: String
  private let cv: Double?
  private let form: StayFamily

  /// A fragment about one ydelse.
  init(
    _ calibration: DemandCalibration, _ options: FragmentTarget, ydelse: String, form: StayFamily,
    cv: Double?
  ) {
    (self.calibration, self.options, self.ydelse) = (calibration, options, ydelse)
    (self.form, self.cv) = (form, cv)
  }

  /// The fragment as a JSON value.
  func value() throws -> JSONValue {
    guard calibration.isAnswered, !calibration.isOpenAbove else { throw CommandError.noDemandToWrite }
    let base = try options.base.map { try FragmentBase($0, fragment: options.file) }
    let tilbud = try base?.tilbud(options.tilbud)
    let id = try tilbud.map { try base?.ydelse(ydelse, of: $0) ?? ydelse } ?? ydelse
    let path = JSONPath(["tilbud", options.tilbud, "ydelser", id])
    let old = tilbud?["ydelser"]?[id]
    let rate = UncertainJSON.between(
      calibration.interval(DemandJSON.certainty), certainty: DemandJSON.certainty, central: calibration.median)
    let before = old?["henvisninger"]
    let referrals: [JSONMember] =
      [JSONMember(key: "pr_år", ScenarioPatch.replacing(before?["pr_år"], with: rate))]
      + ScenarioPatch.removing(["pr_kommune"], from: before)
    let members: [JSONMember] =
      [
        JSONMember(key: "henvisninger", .object(referrals)),
        JSONMember(key: "ophold", ScenarioPatch.replacing(old?["ophold"], with: stay)),
      ] + ScenarioPatch.removing(["henvisninger_pr_år"], from: old)
    let texts = [
      JSONMember(key: path.appending("henvisninger").description, .string(aboutReferrals)),
      JSONMember(key: path.appending("ophold").description, "Antaget, da henvisningerne blev beregnet af belægningen."),
    ]
    func removed(_ key: String, except kept: [String]) -> [JSONMember] {
      ScenarioPatch.removingTexts(about: texts.map(\.key), from: base?.tree[key], except: kept)
    }
    var document: [JSONMember] = []
    if let base { document.append(JSONMember(key: "bygger_på", .string(base.file))) }
    document.append(
      JSONMember(key: "tilbud", .part([options.tilbud: .part(["ydelser": .part([id: .object(members)])])])))
    let sources = removed("kilder", except: [])
    if !sources.isEmpty { document.append(JSONMember(key: "kilder", .object(sources))) }
    document.append(JSONMember(key: "antagelser", .object(texts + removed("antagelser", except: texts.map(\.key)))))
    return .object(document)
  }

  private var stay: JSONValue {
    let mean = UncertainJSON.days(calibration.question.stay.mean)
    if form == .exponential { return .part(["fordeling": "eksponentiel", "middel": mean]) }
    return .part(["fordeling": .string(form.rawValue), "middel": mean, "cv": UncertainJSON.rounded(cv ?? 1)])
  }

  private var aboutReferrals: String {
    let numbers = NumberStyle(.danish)
    let years = calibration.question.years.map { year in
      "\(year.year): \(numbers.percent(year.share)) af \(year.places ?? 0) pladser"
    }
    return
      "Den efterspørgsel, der passer med belægningen (\(years.joined(separator: ", "))), når opholdet er som antaget."
  }
}
