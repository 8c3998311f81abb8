internal import Forecasting
internal import Occupancy

/// Whether as many are referred as the observed belægning allows: referrals a day times the mean stay is how many there
/// would be with places enough.
struct DemandFindings {
  /// How many times more, or fewer, than were there is too far.
  private static let factor = 1.5
  /// From this belægning on places may have held people back, so that more demand is no contradiction.
  private static let nearlyFull = 0.9

  let all: [Finding]

  init(_ examined: Examined) {
    all = DemandFindings.finding(examined).map { [$0] } ?? []
  }

  private static func finding(_ examined: Examined) -> Finding? {
    let plan = examined.tilbud.plan
    guard !plan.ydelser.isEmpty, let observed = lastObserved(examined), observed.residents > 0 else { return nil }
    let load = plan.ydelser.reduce(0) { $0 + meanRate($1, in: observed.year, examined.scene) * $1.stay.mean }
    let isTooMuch = load > factor * observed.residents && observed.residents < nearlyFull * observed.places
    guard isTooMuch || load * factor < observed.residents else { return nil }
    let (many, few) = (tenths(load), tenths(observed.residents))
    return Finding(
      path: examined.path(TilbudKey.ydelser.rawValue),
      what: say(
        "henvisningerne i \(observed.year) svarer i det lange løb til \(danish(many)) beboere, og der var "
          + "\(danish(few)) ifølge \"observeret\"",
        "the referrals of \(observed.year) come to \(many) residents in the long run, and there were \(few) according to "
          + "\"observeret\""),
      remedy: say(
        "Ret henvisninger eller opholdslængder, så de passer med det, der skete, eller skriv under \"antagelser\", "
          + "hvorfor de afviger",
        "let referrals or stays fit what happened, or say under \"antagelser\" why they differ"))
  }

  private static func lastObserved(_ examined: Examined) -> (year: Int, residents: Double, places: Double)? {
    for year in examined.scene.period.years.reversed() {
      let days = Double(examined.scene.period.days(of: year))
      guard days > 0, let first = CivilDate(year: year, month: 1, day: 1) else { continue }
      let start = max(first, examined.scene.period.first)
      let placeDays = (0..<Int(days)).reduce(0) { $0 + examined.tilbud.plan.places(on: start.adding(days: $1)) }
      let places = Double(placeDays) / days
      for figure in examined.tilbud.observations where figure.year == year && figure.ydelse == nil {
        if figure.quantity == .residents { return (year, figure.value, places) }
        if figure.quantity == .enrolledShare { return (year, figure.value * places, places) }
      }
    }
    return nil
  }

  /// Referrals a day in the mean of a year.
  private static func meanRate(_ ydelse: YdelsePlan, in year: Int, _ scene: Scene) -> Double {
    guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return 0 }
    let from = max(0, scene.period.day(of: newYear))
    let to = from + scene.period.days(of: year)
    let rates = ydelse.referrals.dailyRates(in: scene)
    var sum = 0.0
    for (index, rate) in rates.enumerated() {
      let end = index + 1 < rates.count ? rates[index + 1].fromDay : scene.period.days
      sum += rate.perDay * Double(max(0, min(end, to) - max(rate.fromDay, from)))
    }
    let listed = ydelse.referrals.list.count { $0.date.year == year }
    return (sum + Double(listed)) / Double(max(1, to - from))
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func danish(_ figure: String) -> String { String(figure.map { $0 == "." ? "," : $0 }) }
}
