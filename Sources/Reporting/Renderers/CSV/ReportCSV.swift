/// The figures of a result as tidy tables: one observation a row, so that a spreadsheet or a program can sum and draw.
struct ReportCSV {
  private let main: ResultNode
  private let document: Document
  private let variants: [ResultNode]

  /// The figures of the comparison, or of the run where there is none, and those of the document's tables.
  init(_ results: ResultDocuments, _ document: Document) {
    (main, self.document) = (results.main, document)
    variants = main[.variants]?.elements ?? []
  }

  /// What an observation is of.
  private struct Subject {
    let variant: String
    let tilbud: String
    var ydelse = ""
    var kommune = ""
    /// `year`, `month` or `period`.
    var span = ""
    /// `2023`, `2023-07`, or empty for the whole period.
    var time = ""
  }

  /// Numbers of an estimate, in the order of their columns.
  private static let numbers: [ResultKey] = [.mean, .standardError, .low, .high, .p10, .p25, .median, .p75, .p90]

  private static let titles =
    ["variant", "tilbud", "ydelse", "kommune", "span", "time", "quantity", "unit"] + numbers.map { $0.rawValue }
  private static let titlesOfTables = ["section", "table", "row", "column", "value", "unit"]

  /// Names and contents in both dialects: figures, differences, the document's tables, and what the columns mean.
  var files: [(name: String, text: String)] {
    let told = [
      ("tal", Self.titles, observations), ("forskelle", Self.titles, differences),
      ("tabeller", Self.titlesOfTables, tables),
    ].filter { !$0.2.isEmpty }.flatMap { name, titles, rows in
      [("\(name).csv", CSVDialect.international), ("\(name)-dansk.csv", CSVDialect.danish)].map { file, dialect in
        let writer = CSVWriter(dialect)
        return (name: file, text: writer.beginning + writer.header(titles) + rows.map(writer.row).joined())
      }
    }
    return told
      + [(name: "ordbog.csv", text: dictionary(.international)), (name: "ordbog-dansk.csv", text: dictionary(.danish))]
  }

  // MARK: Rows

  private var observations: [[CSVCell]] {
    variants.flatMap { variant in
      (variant[.tilbud]?.elements ?? []).flatMap { tilbud -> [[CSVCell]] in
        let subject = Subject(variant: variant[.name]?.string ?? "", tilbud: tilbud[.id]?.string ?? "")
        return years(tilbud, subject) + months(tilbud, subject)
          + (tilbud[.ydelser]?.elements ?? []).flatMap { ydelse in
            var part = subject
            part.ydelse = ydelse[.name]?.string ?? ""
            return years(ydelse, part)
          }
          + (tilbud[.kommuner]?.elements ?? []).flatMap { kommune in
            var part = subject
            part.kommune = kommune[.name]?.string ?? ""
            return years(kommune, part)
          }
      }
    }
  }

  private var differences: [[CSVCell]] {
    (main[.differences]?.elements ?? []).flatMap { difference in
      (difference[.tilbud]?.elements ?? []).flatMap { tilbud in
        years(tilbud, Subject(variant: difference[.variant]?.string ?? "", tilbud: tilbud[.id]?.string ?? ""))
      }
    }
  }

  private func years(_ node: ResultNode, _ subject: Subject) -> [[CSVCell]] {
    let years = (node[.years]?.elements ?? []).flatMap { year -> [[CSVCell]] in
      var part = subject
      (part.span, part.time) = ("year", year[.year]?.wholeText ?? "")
      return estimates(year, part)
    }
    guard let period = node[.period] else { return years }
    var part = subject
    part.span = "period"
    return years + estimates(period, part)
  }

  private func months(_ tilbud: ResultNode, _ subject: Subject) -> [[CSVCell]] {
    (tilbud[.months]?.elements ?? []).flatMap { month -> [[CSVCell]] in
      var part = subject
      (part.span, part.time) = ("month", month[.month]?.string ?? "")
      return estimates(month, part)
    }
  }

  /// A row for every estimate of a year or month.
  private func estimates(_ node: ResultNode, _ subject: Subject) -> [[CSVCell]] {
    node.keys.compactMap { key -> [CSVCell]? in
      guard let estimate = node.member(key), let unit = estimate[.unit]?.string else { return nil }
      let names = [
        subject.variant, subject.tilbud, subject.ydelse, subject.kommune, subject.span, subject.time, key, unit,
      ]
      return names.map { $0.isEmpty ? .empty : .text($0) }
        + Self.numbers.map { estimate[$0]?.number.map(CSVCell.number) ?? .empty }
    }
  }

  /// A row for every figure of every table and chart of the document.
  private var tables: [[CSVCell]] {
    var rows: [[CSVCell]] = []
    for section in document.sections {
      for block in section.blocks {
        switch block {
        case .table(let table): rows += cells(table, section.title)
        case .chart(let chart): rows += cells(chart.table, section.title)
        default: continue
        }
      }
    }
    return rows
  }

  private func cells(_ table: Table, _ section: String) -> [[CSVCell]] {
    var rows: [[CSVCell]] = []
    for row in table.rows {
      for (title, text) in zip([table.rowTitle] + table.columns.map { $0.title }, [row.name] + row.cells) {
        let place: [CSVCell] = [.text(section), .text(table.caption), .text(row.name.plain), .text(title)]
        for figure in text.figures { rows.append(place + [.number(figure.value), .text(figure.unit.csvName)]) }
      }
    }
    return rows
  }

  // MARK: Dictionary

  private func dictionary(_ dialect: CSVDialect) -> String {
    let writer = CSVWriter(dialect)
    let isDanish = dialect == .danish
    let columns: [(String, String, String)] = [
      (
        "variant", "variantens navn; i forskelle den, der sammenlignes med den første",
        "the variant; in differences the one compared with the first"
      ),
      ("tilbud", "tilbuddets nøgle i scenariet", "the tilbud's key in the scenario"),
      ("ydelse", "ydelsens navn; tom for hele tilbuddet", "the ydelse; empty for the whole tilbud"),
      ("kommune", "kommunens navn; tom for alle", "the kommune; empty for all"),
      ("span", "year, month eller period", "year, month or period"),
      ("time", "år eller måned; tom for hele perioden", "year or month; empty for the whole period"),
      ("quantity", "hvad der er målt, med navnet fra resultaterne", "what is measured, by its name in the results"),
      (
        "unit", "share og probability er andele 0-1; kroner er kr.; days, hours, number og meanNumber er antal",
        "share and probability are 0-1; kroner are kr.; days, hours, number and meanNumber are counts"
      ),
      ("mean", "gennemsnit af fremtiderne", "mean of the futures"),
      ("standardError", "gennemsnittets standardfejl", "standard error of the mean"),
      ("low", "gennemsnittet er med 95 % sikkerhed over", "the mean is above with 95% certainty"),
      ("high", "gennemsnittet er med 95 % sikkerhed under", "the mean is below with 95% certainty"),
      ("p10", "1 af 10 fremtider ligger under", "1 in 10 futures lies below"),
      ("p25", "1 af 4 fremtider ligger under", "1 in 4 futures lies below"),
      ("median", "halvdelen af fremtiderne ligger under", "half of the futures lie below"),
      ("p75", "3 af 4 fremtider ligger under", "3 in 4 futures lie below"),
      ("p90", "9 af 10 fremtider ligger under", "9 in 10 futures lie below"),
      ("section", "rapportens afsnit (i tabeller)", "the section of the report (in tabeller)"),
      ("table", "tabellens overskrift", "the caption of the table"),
      ("row", "rækken i tabellen", "the row of the table"),
      ("column", "kolonnen i tabellen", "the column of the table"),
      ("value", "tallet med alle cifre; andele 0-1 og kr.", "the number with all its digits; shares 0-1 and kr."),
    ]
    return writer.beginning + writer.header(isDanish ? ["kolonne", "betydning"] : ["column", "meaning"])
      + columns.map { writer.row([.text($0.0), .text(isDanish ? $0.1 : $0.2)]) }.joined()
  }
}

extension Figure.Unit {
  /// The unit of a figure's value.
  fileprivate var csvName: String {
    switch self {
    case .percent, .points: "share"
    case .kroner, .millions: "kroner"
    case .number: "number"
    }
  }
}
