internal import Forecasting
internal import Occupancy
internal import Takst

/// The keys of a tilbud.
enum TilbudKey: String, ScenarioKey {
  case navn, driftsherre, beskrivelse, pladser, ved_reduktion, overbelægning, lukkede_pladser, klargøring, indtagsstop
  case åbner, lukker, regler, forudsat_belægning, ydelser, økonomi, bæredygtighed, observeret
  case forventet
}

enum ClosedPlacesKey: String, ScenarioKey { case fra, til, antal, årsag }
enum IntakeStopKey: String, ScenarioKey { case fra, til, årsag }
enum ClosureKey: String, ScenarioKey { case dato, afgang }

/// What happens to residents when places go.
enum DepartureWord: String, CaseIterable {
  case natural = "naturlig afgang"
  case moved = "flyttes"

  var departure: Departure { self == .natural ? .natural : .moved }
}

extension Reading<TilbudCase> {
  static func tilbud(_ id: String, _ frame: ScenarioFrame) -> Reading {
    .object(TilbudKey.self) { TilbudReader($0, id: id, frame: frame).tilbud() }
  }
}

/// Reads a tilbud.
private struct TilbudReader {
  private static let mostYdelser = 50
  private static let mostSpans = 1_000

  private let keys: ObjectReader<TilbudKey>
  private let id: String
  private let frame: ScenarioFrame

  init(_ keys: ObjectReader<TilbudKey>, id: String, frame: ScenarioFrame) {
    self.keys = keys
    self.id = id
    self.frame = frame
  }

  func tilbud() -> TilbudCase? {
    let name = keys.value(.navn, .text, default: id)
    let driftsherre = keys.maybe(.driftsherre, .text)
    let about = keys.optional(.beskrivelse, .text)
    let ydelser = ydelser()
    let assumed = keys.maybe(.forudsat_belægning, .assumedOccupancy(in: frame))
    let lines = LineCatalogue(keys.field(.ydelser)?.node)
    let places = places(lines)
    let rules = places.flatMap { self.rules($0) }
    let parts = keys.maybe(.økonomi, .economy(lines: lines, in: frame))
    let observations = keys.value(
      .observeret,
      .observations(ObservationFrame(lines: lines, hasEconomy: keys.has(.økonomi), period: frame.period)), default: [])
    let viability = keys.value(
      .bæredygtighed, .viability(hasPlaces: lines.hasPlaces, hasEconomy: keys.has(.økonomi)), default: Viability())
    let expectations = keys.value(.forventet, .expectations(lines: lines, period: frame.period), default: [])
    guard let name, let driftsherre, let ydelser, let assumed, var plan = rules, let parts, let observations,
      let viability, let expectations
    else {
      return nil
    }
    (plan.ydelser, plan.hourly) = (ydelser.places.map { $0.plan }, ydelser.hours.map { $0.plan })
    TilbudChecks(plan: plan, ydelser: ydelser.places, keys: keys, frame: frame).warn()
    guard LifeChecks(plan: plan, tilbud: keys, period: frame.period).pass(),
      RuleChecks(plan: plan, tilbud: keys, period: frame.period).pass()
    else { return nil }
    var tilbud = TilbudCase(
      name: name, driftsherre: driftsherre, plan: plan,
      ydelser: ydelser.places.map { $0.description } + ydelser.hours.map { $0.description })
    tilbud.about = about
    tilbud.observations = observations
    tilbud.viability = viability
    tilbud.knowsKommuner = frame.kommuner.knowsShares || !plan.drawsKommunerByShare
    if !tilbud.knowsKommuner { warnOfUnknownKommuner(name) }
    tilbud.expectations = expectations
    guard let parts else { return tilbud }
    let joined = EconomyBuilder(
      parts: parts, plan: plan, places: ydelser.places, hours: ydelser.hours, assumed: assumed, tilbud: keys,
      frame: frame)
    guard let economy = joined.economy() else { return nil }
    tilbud.economy = economy
    return tilbud
  }

  private func warnOfUnknownKommuner(_ name: String) {
    keys.field.warning(
      say(
        "det fremgår ikke, hvilke kommuner beboerne i \(name.quoted) kommer fra: intet vises pr. kommune",
        "it is not said which kommuner the people of \(name.quoted) come from: nothing is told per kommune"),
      do: say(
        "Skriv \"indbyggere\" eller \"andel\" for hver kommune i \"kommuner\", eller \"pr_kommune\" i \"henvisninger\"",
        "write \"indbyggere\" or \"andel\" of every kommune in \"kommuner\", or \"pr_kommune\" in \"henvisninger\""))
  }

  // MARK: Ydelser

  private func ydelser() -> (places: [PlaceYdelse], hours: [HourYdelse])? {
    let hasEconomy = keys.has(.økonomi)
    let frame = frame
    let each = Reading<[Keyed<Ydelse>]>.map { .ydelse($0, hasEconomy: hasEconomy, in: frame) }
      .withoutStrays("ydelse", needing: [YdelseKey.ophold, .timer].map { $0.rawValue })
    guard let all = keys.required(.ydelser, each.counted(1...TilbudReader.mostYdelser, "ydelser")) else { return nil }
    var (places, hours): ([PlaceYdelse], [HourYdelse]) = ([], [])
    var names: Set<String> = []
    for entry in all {
      let name: String
      switch entry.value {
      case .places(let ydelse):
        places.append(ydelse)
        name = ydelse.description.name
      case .hours(let ydelse):
        hours.append(ydelse)
        name = ydelse.description.name
      }
      guard names.insert(name).inserted else {
        keys.field.sink.add(Diagnostic(at: entry.span, "two ydelser are called \(name.quoted)"))
        return nil
      }
    }
    return (places, hours)
  }

  // MARK: Places

  private func places(_ lines: LineCatalogue) -> Schedule<Int>? {
    let reading = Reading<Schedule<Int>>.byDate(.places, in: frame)
    if lines.hasPlaces { return keys.required(.pladser, reading) }
    keys.refuse(
      [
        .pladser, .ved_reduktion, .overbelægning, .lukkede_pladser, .klargøring, .indtagsstop, .åbner, .lukker, .regler,
        .forudsat_belægning,
      ], because: "no ydelse of the tilbud has places")
    return Schedule(0)
  }

  /// The tilbud's own rules about its places, still without ydelser.
  private func rules(_ places: Schedule<Int>) -> TilbudPlan? {
    let frame = frame
    let atCut = keys.value(.ved_reduktion, Reading<DepartureWord>.word, default: .natural)
    let over = keys.value(.overbelægning, .byDate(.places, in: frame), default: Schedule(0))
    let closed = keys.value(
      .lukkede_pladser, .list(of: .closedPlaces(in: frame)).counted(0...TilbudReader.mostSpans, "spans"), default: [])
    let ready = keys.value(.klargøring, .duration(in: 0...3_660), default: 0)
    let stops = keys.value(
      .indtagsstop, .list(of: .intakeStop(in: frame)).counted(0...TilbudReader.mostSpans, "spans"), default: [])
    let opening = keys.maybe(.åbner, .day)
    let closure = keys.maybe(.lukker, .closure(in: frame))
    let rules = keys.value(.regler, .placeRules, default: PlaceRules())
    guard let atCut, let over, let closed, let ready, let stops, let opening, let closure, let rules else { return nil }
    var plan = TilbudPlan(id: id, places: places, ydelser: [])
    plan.departureAtCut = atCut.departure
    plan.overOccupancy = over
    plan.closed = closed
    plan.makingReady = ready
    plan.intakeStops = stops
    (plan.opening, plan.closure) = (opening, closure)
    plan.rules = rules
    return plan
  }
}

extension Reading<TilbudPlan.Closed> {
  fileprivate static func closedPlaces(in frame: ScenarioFrame) -> Reading {
    .object(ClosedPlacesKey.self) { keys in
      let days = keys.days(.fra, .til, in: frame)
      let places = keys.required(.antal, .integer(in: 1...10_000))
      _ = keys.optional(.årsag, .text)
      guard let days, let last = days.last, let places else { return nil }
      return TilbudPlan.Closed(first: days.first, last: last, places: places)
    }
  }
}

extension Reading<TilbudPlan.IntakeStop> {
  fileprivate static func intakeStop(in frame: ScenarioFrame) -> Reading {
    .object(IntakeStopKey.self) { keys in
      let days = keys.days(.fra, .til, in: frame, isOpen: true)
      _ = keys.optional(.årsag, .text)
      return days.map { TilbudPlan.IntakeStop(first: $0.first, last: $0.last) }
    }
  }
}

extension Reading<TilbudPlan.Closure> {
  fileprivate static func closure(in frame: ScenarioFrame) -> Reading {
    .object(ClosureKey.self) { keys in
      let date = keys.required(.dato, frame.period.map { .date(in: $0) } ?? .day)
      let departure = keys.required(.afgang, Reading<DepartureWord>.word)
      guard let date, let departure else { return nil }
      return TilbudPlan.Closure(date: date, departure: departure.departure)
    }
  }
}

extension TilbudPlan {
  /// Whether the kommune of anybody is drawn by the shares of the scenario's kommuner.
  fileprivate var drawsKommunerByShare: Bool {
    let drawn = ydelser.contains { ydelse in
      let unknown =
        ydelse.residents.contains { $0.kommune == nil } || ydelse.waiters.contains { $0.kommune == nil }
      return ydelse.referrals.drawsKommunerByShare(ofMoreThanThose: unknown)
    }
    return drawn || hourly.contains { $0.referrals.drawsKommunerByShare(ofMoreThanThose: $0.backlogAtStart > 0) }
  }
}

extension Referrals {
  /// Whether kommuner are drawn by the scenario's shares: of those referred by chance, of people on the list, or of others.
  fileprivate func drawsKommunerByShare(ofMoreThanThose hasOthers: Bool) -> Bool {
    guard case .total = rate else { return false }
    return hasRate || hasOthers || list.contains { $0.kommune == nil }
  }
}

/// What is possible but probably not meant.
private struct TilbudChecks {
  let plan: TilbudPlan
  let ydelser: [PlaceYdelse]
  let keys: ObjectReader<TilbudKey>
  let frame: ScenarioFrame

  func warn() {
    guard let start = frame.start, !ydelser.isEmpty else { return }
    let (places, over) = (plan.places.value(on: start), plan.overOccupancy.value(on: start))
    let residents = plan.ydelser.reduce(0) { $0 + $1.residents.count }
    if residents > places + over {
      let field = ydelser.compactMap { $0.field.field(YdelseKey.ved_start.rawValue) }.first
      field?.warning(
        say(
          "\(residents) beboere den første dag og \(places + over) pladser",
          "\(residents) residents on the first day, and \(places + over) places"),
        do: say(
          "Ret antallet, eller tillad \"overbelægning\"", "change the number, or allow \"overbelægning\""))
    }
    let opening = frame.period.flatMap { plan.opens(in: $0) } ?? start
    warnOfBudgetedPlaces(opening)
    let guaranteed = plan.ydelser.reduce(0) { $0 + $1.minimum.value(on: opening) }
    let atOpening = plan.places(on: opening)
    if guaranteed > atOpening {
      keys.warning(
        .pladser,
        say(
          "ydelserne er sikret \(guaranteed) pladser tilsammen, og der er \(atOpening)",
          "the ydelser are sure of \(guaranteed) places together, and there are \(atOpening)"),
        do: say("Ret \"mindst\" eller \"pladser\"", "change \"mindst\" or \"pladser\""))
    }
  }

  private func warnOfBudgetedPlaces(_ start: CivilDate) {
    let budgeted = ydelser.compactMap { $0.description.budgetedPlaces }
    guard budgeted.count == ydelser.count else { return }
    let steps = budgeted.flatMap { $0.steps } + plan.places.steps
    for date in Set(steps.map { max($0.from, start) }).sorted() {
      let (sum, places) = (budgeted.reduce(0) { $0 + $1.value(on: date) }, plan.places.value(on: date))
      guard sum != places else { continue }
      return keys.warning(
        .pladser,
        say(
          "\"budgetterede_pladser\" er tilsammen \(sum) den \(date.iso), og \"pladser\" er \(places)",
          "\"budgetterede_pladser\" add up to \(sum) on \(date.iso), and \"pladser\" is \(places)"),
        do: say("Lad dem stemme", "let them agree"))
    }
  }
}
