package import Forecasting
internal import Occupancy

/// The demand that agrees with published belægning, for the terminal.
package struct DemandText {
  /// How certain the band is.
  package static let certainty = 0.8

  private let subject: Subject
  private let calibration: DemandCalibration
  private let page: TextPage
  private let numbers = NumberStyle(.english)

  /// A calibration.
  package init(_ subject: Subject, _ calibration: DemandCalibration, page: TextPage) {
    (self.subject, self.calibration, self.page) = (subject, calibration, page)
  }

  /// All of it.
  package var text: String {
    let question = calibration.question
    let futures = numbers.integer(question.replications * calibration.grid.count)
    let header =
      page.title("The demand that agrees with the published belægning")
      + page.paragraph(
        "\(futures) futures simulated: \(numbers.integer(question.replications)) at each of \(calibration.grid.count) "
          + "rates of referral from \(rate(calibration.grid[0].rate)) to "
          + "\(rate(calibration.grid[calibration.grid.count - 1].rate)) a year, seed \(question.seed).")
      + page.paragraph("Plads \(subject.version), question \(subject.fingerprint).")
    return ([header, table, page.paragraph(assumed), answer.map(page.paragraph).joined()] + [rates])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var table: String {
    let years = calibration.question.years
    var builder = TextTableBuilder("Year", years.map { String($0.year) })
    builder.add("Belægning", years.map { numbers.percent($0.share, places: places($0.rounding)) })
    builder.add("Places", years.map { numbers.integer($0.places ?? 0) })
    builder.add("Residents", years.map { numbers.decimal($0.share * Double($0.places ?? 0), places: 1) })
    return page.table(builder.table())
  }

  /// As many decimals as were published.
  private func places(_ rounding: Double) -> Int { rounding > 0.004 ? 0 : (rounding > 0.0004 ? 1 : 2) }

  private var assumed: String {
    let question = calibration.question
    let stay = question.stay
    let patience: String =
      switch question.waiting {
      case nil: "whoever finds no place is turned away at once"
      case let rule? where rule.patience == nil: "whoever finds no place waits for ever"
      case let rule?:
        "whoever finds no place waits \(days(rule.patience?.mean ?? 0)) days on average for one, and then goes elsewhere"
      }
    let room =
      question.overOccupancy > 0
      ? "; up to \(question.overOccupancy) more than the places are admitted" : ""
    return "Assumed: stays \(words(stay)); \(patience)\(room); the same demand in all the years and in the "
      + "\(calibration.warmUpYears) years before them."
  }

  private func words(_ stay: Distribution) -> String {
    let mean = "with mean \(days(stay.mean)) days"
    switch stay {
    case .exponential: return "\(mean), exponential (cv 100%)"
    case .lognormal(_, let sigma):
      return "\(mean), lognormal, \(cv((Mathematics.exponential(sigma * sigma) - 1).squareRoot()))"
    case .gamma(let shape, _): return "\(mean), gamma, \(cv(1 / shape.squareRoot()))"
    default: return "\(mean), Weibull"
    }
  }

  private func cv(_ value: Double) -> String { "cv \(numbers.percent(value, places: 0))" }

  private var answer: [String] {
    guard calibration.isAnswered else {
      return [
        "No demand agrees with these figures, given the assumed stay and waiting: even the nearest futures are "
          + "\(points(calibration.tolerance)) points off in some year. Belægning above what --places and --room allow, or a "
          + "change that a steady demand does not make, asks for other assumptions. More --replications may find "
          + "nearer ones."
      ]
    }
    let interval = calibration.interval(DemandText.certainty)
    let certain = numbers.percent(DemandText.certainty, places: 0)
    var lines: [String] = []
    if calibration.isOpenAbove {
      lines.append(
        "Demand: \(rate(calibration.lowest)) referrals a year or more. The figures set no upper limit: in a tilbud so full, a "
          + "higher demand gives the same belægning and only turns more away.")
    } else {
      lines.append(
        "Demand: between \(rate(interval.low)) and \(rate(interval.high)) referrals a year with \(certain) certainty; as "
          + "likely above as below \(rate(calibration.median)).")
    }
    lines.append(
      "If nobody were ever turned away, residents ÷ stay would be \(rate(calibration.plainRate)) a year. "
        + "A future agrees when every year lies within ± \(points(agreement)) points of the published figure.")
    let years = calibration.question.years.count
    if years == 1 {
      lines.append(
        "One figure for one year says little: chance alone moves the belægning of so few places from year to year, and "
          + "the stay is assumed. Give more years, or a list of residents.")
    }
    if let uneven = calibration.middle.asUneven {
      lines.append(
        "With a steady demand the years differ as much as these in \(numbers.percent(uneven, places: 0)) of the futures"
          + (uneven < 0.05
            ? ": seldom. Demand or stays have probably changed; the figures cannot tell which."
            : ": chance alone can do that, so the figures do not prove a change of demand."))
    }
    return lines
  }

  /// The rates around the band, and how well each agrees.
  private var rates: String {
    guard calibration.isAnswered else { return "" }
    let groups = stride(from: 0, to: calibration.grid.count - 3, by: 4).map { Array(calibration.grid[$0..<$0 + 4]) }
    let sums = groups.map { group in group.reduce(0) { $0 + $1.agreeing } }
    let least = Double(sums.max() ?? 0) * 0.02
    let shown = zip(groups, sums).filter { Double($0.1) > least }
    guard shown.count > 1 else { return "" }
    var builder = TextTableBuilder("Referrals a year", shown.map { "\(rate($0.0[0].rate)) to \(rate($0.0[3].rate))" })
    builder.add("Mean belægning", shown.map { numbers.percent($0.0.reduce(0) { $0 + $1.meanShare } / 4) })
    builder.add("Futures that agree", shown.map { numbers.integer($0.1) })
    return page.table(builder.table())
  }

  private var agreement: Double {
    calibration.tolerance + (calibration.question.years.map(\.rounding).max() ?? 0)
  }

  private func points(_ share: Double) -> String { numbers.decimal(share * 100, places: share < 0.001 ? 2 : 1) }

  private func rate(_ value: Double) -> String { numbers.decimal(value, places: value < 10 ? 2 : 1) }

  private func days(_ value: Double) -> String { numbers.decimal(value, places: 0) }
}
