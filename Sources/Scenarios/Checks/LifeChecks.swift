internal import Forecasting
internal import Occupancy

/// Holds `åbner` and `lukker` against the places and the people they are about.
struct LifeChecks {
  let plan: TilbudPlan
  let tilbud: ObjectReader<TilbudKey>
  let period: Period?

  /// Whether the tilbud can open and close like that; reports what cannot be, and warns of what is probably not meant.
  func pass() -> Bool {
    guard let period, !plan.ydelser.isEmpty else { return true }
    guard isPossible(period) else { return false }
    warnOfListed(period)
    return true
  }

  private func isPossible(_ period: Period) -> Bool {
    guard let opening = plan.opening else { return true }
    if let closure = plan.closure, closure.date <= opening {
      tilbud.error(
        .åbner, "the tilbud opens on \(opening.iso) and closes on \(closure.date.iso)",
        expected: "a day before \(closure.date.iso)")
      return false
    }
    let residents = plan.ydelser.reduce(0) { $0 + $1.residents.count }
    if opening > period.first, residents > 0 {
      tilbud.error(
        .åbner, "the tilbud opens on \(opening.iso), and \(residents) live there on \(period.first.iso)",
        expected: "no \"ved_start\", or a day that is not after \(period.first.iso)")
      return false
    }
    return true
  }

  /// People who are listed for days on which the tilbud has closed are never referred.
  private func warnOfListed(_ period: Period) {
    guard let closure = plan.closure else { return }
    let late = plan.ydelser.flatMap { $0.referrals.list }.filter { $0.date >= closure.date }.count
    if late > 0 {
      tilbud.warning(
        .lukker,
        say(
          "\(late) af dem, der står i \"liste\", kommer efter lukningen og henvises ikke hertil",
          "\(late) of the people in \"liste\" come when the tilbud has closed, and are not referred to it"),
        do: say("Ret datoerne, eller tag dem ud af listen", "change the dates, or take them off the list"))
    }
  }
}
