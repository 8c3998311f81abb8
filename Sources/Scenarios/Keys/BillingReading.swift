internal import Forecasting
internal import Occupancy
internal import Takst

enum BillingKey: String, ScenarioKey {
  case opsigelsesvarsel, opsigelse_ved_flytning, dobbeltbetaling, fravær, fravær_betales, reservation
  case reservation_betales
}

/// What is billed of a place beyond the days somebody is there.
struct BillingTerms {
  var notice = YdelsePlan.Notice.none
  var billsTwice = true
  var billsNoticeWhenMoved = false
  var hold = 0.0
  var billing = Economy.Billing()
}

extension Reading<BillingTerms> {
  /// `afregning`; only accounts know of absence and of what is paid.
  static func terms(hasEconomy: Bool) -> Reading {
    .object(BillingKey.self) { keys in
      let notice = keys.value(.opsigelsesvarsel, .notice, default: .none)
      let whenMoved = keys.value(.opsigelse_ved_flytning, .bool, default: false)
      let twice = keys.value(.dobbeltbetaling, .bool, default: true)
      let absence = keys.value(.fravær, .exactShare(), default: .zero)
      let absenceBilled = keys.value(.fravær_betales, .exactShare(), default: .one)
      let hold = keys.value(.reservation, .duration(in: 0...3_660), default: 0)
      let billsHold = keys.value(.reservation_betales, .bool, default: false)
      if !hasEconomy, keys.has(.fravær) {
        keys.warning(
          .fravær,
          say(
            "fravær betyder kun noget for regnskabet, og der er ingen \"økonomi\"",
            "only accounts count absence: there is no \"økonomi\""),
          do: say("Tilføj \"økonomi\", eller udelad fraværet", "add \"økonomi\", or leave the absence out"))
      }
      guard let notice, let whenMoved, let twice, let absence, let absenceBilled, let hold, let billsHold else {
        return nil
      }
      var billing = Economy.Billing()
      billing.absence = absence
      billing.absenceBilled = absenceBilled
      billing.billsHold = billsHold
      return BillingTerms(
        notice: notice, billsTwice: twice, billsNoticeWhenMoved: whenMoved, hold: hold, billing: billing)
    }
  }
}

extension Reading<YdelsePlan.Notice> {
  private static var runningMonth: String { "løbende måned" }
  private static var longest: ClosedRange<Double> { 0...3_660 }

  /// `"ingen"`, `"30 dage"`, `"løbende måned"`, `"løbende måned + 30 dage"`
  static var notice: Reading {
    let expected = "\"ingen\", a length of time such as \"30 dage\", \"løbende måned\" or \"løbende måned + 30 dage\""
    return Reading(expected) { field in
      if field.drawn(as: .time) != nil { return Reading<Double>.duration(in: longest).read(field).map { .days($0) } }
      guard let text = field.node.string else {
        field.reject(expected: expected)
        return nil
      }
      if text == "ingen" { return YdelsePlan.Notice.none }
      if text == runningMonth { return .runningMonth(andDays: 0) }
      let days = field.days(of: text)
      if let days { return text.hasPrefix(runningMonth) ? .runningMonth(andDays: days) : .days(days) }
      field.reject(expected: expected)
      return nil
    }
  }
}

extension Field {
  /// The days of a notice, those after the running month where it has one; nil when the text says something else.
  fileprivate func days(of text: String) -> Double? {
    var rest = text[...]
    if rest.hasPrefix("løbende måned") {
      rest = rest.dropFirst("løbende måned".count).drop { $0.isWhitespace }
      guard rest.first == "+" else { return nil }
      rest = rest.dropFirst()
    }
    let node = JSONNode(.string(String(rest)), at: node.span)
    return Reading.duration(in: 0...3_660).read(Field(root: node, sink: DiagnosticSink()))
  }
}

extension Reading<Share> {
  /// A share of a whole, exact in decimals.
  static func exactShare(in range: ClosedRange<Double> = 0...1) -> Reading {
    let share = Reading<Double>.share(in: range)
    return Reading(share.expected) { field in
      share.read(field).flatMap { value in field.attempt { () throws(TakstError) in try Share(value) } }
    }
  }
}
