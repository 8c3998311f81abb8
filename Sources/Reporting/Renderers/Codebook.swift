internal import Forecasting

/// The codebook: every figure Plads tells, as the catalogue has it.
package struct Codebook {
  /// What a figure is told of.
  fileprivate enum Subject: String, CaseIterable {
    case tilbud, derived, ydelse, kommune
  }

  /// What it says of a figure.
  fileprivate struct Entry {
    let subject: Subject
    let key: String
    let name: (Phrases) -> String
    let unit: MetricUnit
    /// How years become a period.
    let period: Period
    let better: Direction?
    let needs: [Need]
  }

  /// What a figure is over the whole period.
  fileprivate enum Period {
    case rule(PeriodRule)
    /// Made anew of the sums or futures of the whole period.
    case derived
    /// It is told year by year only.
    case none
  }

  private let version: String
  /// A part of the names that are asked for; nil for all.
  private let part: String?
  private let entries: [Entry]

  /// The figures with `part` in a key or a name of either language; all of them without one.
  package init(matching part: String?, version: String) {
    (self.part, self.version) = (part, version)
    let sought = part?.lowercased()
    entries = Self.all.filter { entry in
      guard let sought else { return true }
      let names = [entry.key, entry.name(Phrases(.danish)), entry.name(Phrases(.english))].map { $0.lowercased() }
      return names.contains { name in name.indices.contains { name[$0...].hasPrefix(sought) } }
    }
  }

  private static var all: [Entry] {
    let ofTilbud = Quantity.allCases.map { quantity in
      let traits = quantity.traits
      return Entry(
        subject: .tilbud, key: traits.key, name: { $0.name(quantity) }, unit: traits.unit,
        period: .rule(traits.period), better: traits.better, needs: traits.needs)
    }
    let derived = (Indicator.ofGrid + Viability.indicators).reduce(into: [Indicator]()) { found, indicator in
      if case .quantity = indicator { return }
      if !found.contains(indicator) { found.append(indicator) }
    }.map { indicator in
      Entry(
        subject: .derived, key: indicator.key, name: { $0.name(indicator) }, unit: indicator.unit,
        period: indicator == .takstRise ? .none : .derived, better: indicator.better,
        needs: indicator.isEconomic ? [.economy] : [])
    }
    let ofYdelser = YdelseQuantity.allCases.map { quantity in
      Entry(
        subject: .ydelse, key: quantity.key, name: { $0.title(ofYdelse: quantity).uncapitalised }, unit: quantity.unit,
        period: .none, better: quantity.ofTilbud.better, needs: quantity.ofTilbud.traits.needs)
    }
    let ofKommuner = KommuneQuantity.allCases.map { quantity in
      Entry(
        subject: .kommune, key: quantity.key, name: { $0.title(ofKommune: quantity).uncapitalised },
        unit: quantity.unit, period: .none, better: nil, needs: quantity == .paid ? [.economy] : [])
    }
    return ofTilbud + derived + ofYdelser + ofKommuner
  }

  // MARK: JSON and CSV

  /// The whole result.
  package var value: JSONValue {
    [.command: "figures", .version: .string(version), .figures: .array(entries.map(json))]
  }

  private func json(_ entry: Entry) -> JSONValue {
    [
      .subject: .string(entry.subject.rawValue), .key: .string(entry.key),
      .name: .object(
        [Language.danish, .english].map { JSONMember(key: $0.rawValue, .string(entry.name(Phrases($0)))) }),
      .unit: .string(entry.unit.jsonName), .period: .string(entry.period.code),
      .better: .string(orNull: entry.better?.rawValue), .needs: .array(entry.needs.map { .string($0.words.code) }),
    ]
  }

  /// A row for every figure, for a Danish Excel where the language is Danish.
  package func csv(_ language: Language) -> String {
    let (writer, phrases) = (CSVWriter(language == .danish ? .danish : .international), Phrases(language))
    let titles = [ResultKey.subject, .key].map { $0.rawValue } + ["da", "en"]
    let more = [ResultKey.unit, .period, .better, .needs].map { $0.rawValue }
    let rows = entries.map { entry in
      writer.row(
        ([phrases.told(of: entry.subject), entry.key, entry.name(Phrases(.danish)), entry.name(Phrases(.english))]
          + phrases.cells(entry)).map { $0.isEmpty ? CSVCell.empty : .text($0) })
    }
    return writer.beginning + writer.header(titles + more) + rows.joined()
  }

  // MARK: The document

  /// A table for each thing that figures are told of.
  package func document(_ language: Language) -> Document {
    let phrases = Phrases(language)
    let count = Figure(
      value: Double(entries.count), unit: .number, text: String(entries.count), source: .count("figures:figures"))
    let answer = Section(
      kind: .answer, title: phrases.title(of: .answer), blocks: [.lead(phrases.codebookAnswer(count, part: part))])
    let tables = Subject.allCases.flatMap { Block.tables(table($0, phrases)) }
    return Document(
      language: language, title: phrases.codebookTitle, question: nil, date: nil, maker: "Plads \(version)",
      sections: [answer]
        + (tables.isEmpty ? [] : [Section(kind: .explanation, title: phrases.codebookTables, blocks: tables)]))
  }

  private func table(_ subject: Subject, _ phrases: Phrases) -> Table? {
    let entries = entries.filter { $0.subject == subject }
    let other = Phrases(phrases.say(.english, .danish))
    var table = TableBuilder(
      phrases.told(of: subject), rows: phrases.figureTitle, entries.map { RichText($0.name(phrases).capitalised) })
    table.addText(phrases.codebookKey, entries.map { RichText($0.key) })
    table.addText(phrases.codebookOtherName, entries.map { RichText($0.name(other)) })
    let cells = entries.map(phrases.cells)
    for (number, title) in phrases.codebookColumns.enumerated() where cells.contains(where: { !$0[number].isEmpty }) {
      table.addText(title, cells.map { RichText($0[number]) })
    }
    return table.table
  }
}

extension Codebook.Period {
  /// Its word in JSON.
  fileprivate var code: String {
    switch self {
    case .rule(let rule): rule.words.code
    case .derived: "derived"
    case .none: "none"
    }
  }
}

extension PeriodRule {
  fileprivate var words: (code: String, danish: String, english: String) {
    switch self {
    case .sum: ("sum", "sum", "sum")
    case .mean: ("mean", "gennemsnit over dagene", "mean over the days")
    case .share(.places): ("shareOfPlaces", "andel af pladsernes døgn", "share of place-days")
    case .share(.hours): ("shareOfHours", "andel af timerne", "share of the hours")
    case .first: ("first", "første år", "first year")
    case .last: ("last", "sidste år", "last year")
    case .ofYear: ("ofYear", "findes kun for et år", "of a single year only")
    case .any: ("any", "om det sker i et år", "whether in any year")
    case .deficit: ("deficit", "om summen er negativ", "whether the sum is negative")
    }
  }
}

extension Need {
  fileprivate var words: (code: String, danish: String, english: String) {
    switch self {
    case .places: ("places", "pladser", "places")
    case .hours: ("hours", "timer", "hours")
    case .economy: ("economy", "økonomi", "economy")
    case .rules: ("rules", "regler", "rules")
    case .ommærkning: ("ommærkning", "ommærkning", "ommærkning")
    case .closure: ("closure", "lukning", "closure")
    case .assumedByRule: ("assumedByRule", "forudsat belægning efter en regel", "forudsat belægning by a rule")
    case .objektivFinansiering: ("objektivFinansiering", "objektiv finansiering", "objektiv finansiering")
    }
  }
}

extension Phrases {
  fileprivate var codebookTitle: String { say("Kodebog over tal", "Codebook of figures") }
  fileprivate var codebookTables: String { say("Tallene", "The figures") }
  fileprivate var codebookKey: String { say("Nøgle", "Key") }
  fileprivate var codebookOtherName: String { say("Engelsk", "Danish") }
  fileprivate var codebookColumns: [String] {
    say(["Enhed", "Over perioden", "Bedst", "Kræver"], ["Unit", "Over the period", "Better", "Needs"])
  }

  fileprivate func codebookAnswer(_ count: Figure, part: String?) -> RichText {
    guard let part else {
      return say(
        "Plads opgør \(count) tal. Nøglen er navnet i JSON og titlen i CSV.",
        "Plads tells \(count) figures. The key is the name in JSON and the title in CSV.")
    }
    return say("\(count) tal har »\(part)« i navnet.", "Figures with “\(part)” in their name: \(count).")
  }

  fileprivate func told(of subject: Codebook.Subject) -> String {
    switch subject {
    case .tilbud: say("Om et tilbud", "Of a tilbud")
    case .derived: say("Afledt af flere tal", "Derived from several figures")
    case .ydelse: say("Om en ydelse", "Of a ydelse")
    case .kommune: say("Om en kommune", "Of a kommune")
    }
  }

  /// Unit, rule of the period, which way is better, and what it needs.
  fileprivate func cells(_ entry: Codebook.Entry) -> [String] {
    let unit: String
    switch entry.unit {
    case .share: unit = say("andel", "share")
    case .count: unit = say("antal", "number")
    case .mean: unit = say("gennemsnitligt antal", "mean number")
    case .days: unit = say("dage", "days")
    case .hours: unit = say("timer", "hours")
    case .øre: unit = "kr."
    case .indicator: unit = say("sandsynlighed", "probability")
    }
    let period: String
    switch entry.period {
    case .rule(let rule): period = say(rule.words.danish, rule.words.english)
    case .derived: period = say("beregnes for hele perioden", "made anew of the whole period")
    case .none: period = say("kun år for år", "year by year only")
    }
    let better: String
    switch entry.better {
    case .higher?: better = say("højt", "higher")
    case .lower?: better = say("lavt", "lower")
    case nil: better = ""
    }
    return [unit, period, better, entry.needs.map { say($0.words.danish, $0.words.english) }.joined(separator: ", ")]
  }
}

extension String {
  fileprivate var uncapitalised: String { prefix(1).lowercased() + dropFirst() }
}
