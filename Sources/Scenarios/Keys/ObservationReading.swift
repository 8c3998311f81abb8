internal import Forecasting
internal import Occupancy
internal import Takst

/// The keys of a year under `observeret`.
enum ObservedYearKey: String, ScenarioKey { case belægning, beboere, udnyttelse, takst, resultat, ydelser, tilpasset }

/// The keys of a ydelse in such a year.
enum ObservedYdelseKey: String, ScenarioKey { case belægning, beboere, takst, tilpasset }

/// A figure as `tilpasset` names it.
enum ObservedWord: String, CaseIterable {
  case belægning, beboere, udnyttelse, takst, resultat

  fileprivate var quantity: Quantity {
    switch self {
    case .belægning: .enrolledShare
    case .beboere: .residents
    case .udnyttelse: .utilisation
    case .takst: .takst
    case .resultat: .accountsResult
    }
  }
}

/// What the figures of a tilbud can be.
struct ObservationFrame {
  let lines: LineCatalogue
  let hasEconomy: Bool
  let period: Period?

  fileprivate var hasHours: Bool { lines.entries.contains(where: { $0.isHourly }) }
}

extension Reading<[ObservedFigure]> {
  /// `observeret`: what really happened, by year.
  static func observations(_ frame: ObservationFrame) -> Reading {
    Reading("an object of figures by year") { field in
      let years = Reading<[Int: [ObservedFigure]]>.byYear(.observedYear(frame)).read(field)
      for member in field.node.members ?? [] {
        guard let year = Int(member.key), let period = frame.period, !period.years.contains(year) else { continue }
        field.sink.add(
          Diagnostic(
            .warning, at: member.keySpan, "\(member.key) lies outside the period and is compared with nothing",
            expected: "a year from \(period.first.year) to \(period.last.year)"))
      }
      return years?.sorted { $0.key < $1.key }.flatMap { year, values in
        values.map {
          ObservedFigure(year: year, ydelse: $0.ydelse, quantity: $0.quantity, value: $0.value, wasFitted: $0.wasFitted)
        }
      }
    }
  }

  /// The figures of one year; the year itself is set by the caller.
  fileprivate static func observedYear(_ frame: ObservationFrame) -> Reading {
    .object(ObservedYearKey.self) { keys in
      var reader = ObservedFigures(keys, .tilpasset)
      if !frame.lines.hasPlaces { keys.refuse([.belægning, .beboere], because: "no ydelse of the tilbud has places") }
      if !frame.hasHours { keys.refuse([.udnyttelse], because: "no ydelse of the tilbud is billed by the hour") }
      if !frame.hasEconomy { keys.refuse([.takst, .resultat], because: "the tilbud has no \"økonomi\"") }
      let most: Int64 = 10_000_000_000
      reader.read(.belægning, .belægning, .share(in: 0...2))
      reader.read(.beboere, .beboere, .number(in: 0...10_000))
      reader.read(.udnyttelse, .udnyttelse, .share(in: 0...2))
      reader.read(.takst, .takst, Reading<Kroner>.kroner(in: 0...1_000_000).map { $0.kroner })
      reader.read(.resultat, .resultat, Reading<Kroner>.kroner(in: -most...most).map { $0.kroner })
      let ydelser = keys.value(.ydelser, .map { .observedYdelse($0, frame) }, default: [])
      guard let own = reader.finish(), let ydelser else { return nil }
      return own + ydelser.flatMap { $0.value }
    }
  }

  /// The figures of one ydelse in one year.
  private static func observedYdelse(_ id: String, _ frame: ObservationFrame) -> Reading {
    Reading("an object") { (field: Field) -> [ObservedFigure]? in
      let ids = frame.lines.entries.map { $0.id }
      guard let index = ids.firstIndex(of: id) else {
        field.error(
          "unknown ydelse \(id.quoted)", expected: "one of: \(ids.joined(separator: ", "))",
          suggestion: NearestWord.nearest(to: id, among: ids))
        return nil
      }
      guard let keys = ObjectReader<ObservedYdelseKey>(field) else { return nil }
      var reader = ObservedFigures(keys, .tilpasset, ydelse: index)
      let entry = frame.lines.entries[index]
      if entry.isHourly { keys.refuse([.belægning, .beboere], because: "the ydelse is billed by the hour") }
      if !frame.hasEconomy { keys.refuse([.takst], because: "the tilbud has no \"økonomi\"") }
      if keys.has(.belægning), !entry.hasBudgetedPlaces, !entry.isHourly {
        keys.error(.belægning, "the ydelse has no \"budgetterede_pladser\" to measure it against")
        return nil
      }
      reader.read(.belægning, .belægning, .share(in: 0...5))
      reader.read(.beboere, .beboere, .number(in: 0...10_000))
      reader.read(.takst, .takst, Reading<Kroner>.kroner(in: 0...1_000_000).map { $0.kroner })
      return reader.finish()
    }
  }
}

/// Reads figures one after the other, and which of them the assumptions were fitted to.
private struct ObservedFigures<Key: ScenarioKey> {
  private let keys: ObjectReader<Key>
  private let ydelse: Int?
  private let fittedKey: Key
  private var figures: [ObservedFigure] = []
  private var words: [ObservedWord] = []
  private var isWhole = true

  init(_ keys: ObjectReader<Key>, _ fittedKey: Key, ydelse: Int? = nil) {
    self.keys = keys
    self.fittedKey = fittedKey
    self.ydelse = ydelse
  }

  mutating func read(_ key: Key, _ word: ObservedWord, _ reading: Reading<Double>) {
    guard keys.has(key) else { return }
    guard let value = keys.optional(key, reading) else {
      isWhole = false
      return
    }
    words.append(word)
    figures.append(ObservedFigure(year: 0, ydelse: ydelse, quantity: word.quantity, value: value, wasFitted: false))
  }

  /// The figures; nil after an error.
  func finish() -> [ObservedFigure]? {
    guard let fitted = keys.value(fittedKey, .list(of: .word), default: [ObservedWord]()), isWhole else { return nil }
    if let stray = fitted.first(where: { !words.contains($0) }) {
      keys.error(fittedKey, "\(stray.rawValue.quoted) is not among the figures of this object")
      return nil
    }
    let quantities = fitted.map { $0.quantity }
    return figures.map { figure in
      var figure = figure
      figure.wasFitted = quantities.contains(figure.quantity)
      return figure
    }
  }
}
