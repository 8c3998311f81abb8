package import Forecasting
internal import Occupancy

/// The columns of a list of residents.
enum ResidentColumn: String, TableColumn {
  case id, ydelse, kommune, indskrevet, udskrevet, henvist

  var names: [String] {
    switch self {
    case .id: ["id", "beboer", "beboer id", "borger", "borger id", "nr", "resident", "resident id"]
    case .ydelse: ["ydelse", "service"]
    case .kommune: ["kommune", "betalingskommune", "handlekommune", "municipality"]
    case .indskrevet:
      ["indskrevet", "indskrivning", "indskrivningsdato", "indflyttet", "indflytning", "admission", "admitted"]
        + ["admission date"]
    case .udskrevet:
      ["udskrevet", "udskrivning", "udskrivningsdato", "fraflyttet", "fraflytning", "discharge", "discharged"]
        + ["discharge date"]
    case .henvist: ["henvist", "henvisning", "henvisningsdato", "referral", "referred", "referral date"]
    }
  }

  var isRequired: Bool { [.kommune, .indskrevet, .udskrevet].contains(self) }
}

/// A list of residents: who was admitted and discharged when.
package struct ResidentsFile: Sendable {
  /// Rows that cannot be read may be at most this share of all; with more, the file is something else.
  package static let mostUnreadable = 0.2

  /// What could be read, in the file's order.
  package let records: [ResidentRecord]
  /// Why each of the other rows could not, as warnings at their lines.
  package let rejected: [Diagnostic]
  /// How many rows there are below the first.
  package let rows: Int
  /// Titles of columns that are not used.
  package let unusedColumns: [String]
  /// Whether the list names ydelser.
  package let hasYdelser: Bool
  /// What stands between fields.
  package let separator: Character
  /// Whether the letters were Windows-1252 and not UTF-8.
  package let isWindows: Bool
  /// A hash of the file's bytes.
  package let fingerprint: UInt64

  /// Reads a list; without a column for it, everybody belongs to the ydelse `ydelse`.
  ///
  /// - Throws: ``ScenarioError`` for a file that is no table, a first row that cannot be understood, and when more than
  ///   ``mostUnreadable`` of the rows, or all of them, cannot be read.
  package static func load(
    path: String, ydelse: String, files: FileLoader = .system
  ) throws(ScenarioError) -> ResidentsFile {
    try ResidentsFile(TableFile.load(path, files), ydelse: ydelse)
  }

  /// The same for text that is already in memory.
  package static func load(text: String, name: String, ydelse: String) throws(ScenarioError) -> ResidentsFile {
    let file: TableFile
    do throws(ScenarioError.FileProblem) {
      file = try TableFile(Array(text.utf8), name: name)
    } catch { throw .file(name: name, error) }
    return try ResidentsFile(file, ydelse: ydelse)
  }

  private init(_ file: TableFile, ydelse: String) throws(ScenarioError) {
    let table = DelimitedText(file.source)
    let sink = DiagnosticSink()
    guard let first = table.rows.first, let columns = TableColumns<ResidentColumn>(first, sink: sink) else {
      throw .invalid(sink.diagnostics)
    }
    var reader = ResidentReader(columns: columns, ydelse: ydelse)
    let rows = table.rows.dropFirst()
    var records: [ResidentRecord] = []
    var rejected: [Diagnostic] = []
    for row in rows {
      do throws(RowProblem) { records.append(try reader.record(row)) } catch {
        rejected.append(
          Diagnostic(
            .warning, at: error.span ?? row.span, error.message, expected: error.expected, suggestion: error.suggestion)
        )
      }
    }
    self.records = records
    self.rejected = rejected
    self.rows = rows.count
    (unusedColumns, hasYdelser) = (columns.unused, columns.has(.ydelse))
    separator = table.separator
    isWindows = file.isWindows
    fingerprint = file.fingerprint
    guard !records.isEmpty, Double(rejected.count) <= ResidentsFile.mostUnreadable * Double(rows.count) else {
      throw .invalid([ResidentsFile.refusal(first, rows.count, rejected.count)] + rejected)
    }
  }

  private static func refusal(_ first: DelimitedText.Row, _ rows: Int, _ rejected: Int) -> Diagnostic {
    let message =
      rows == 0 ? "there is no row below the first" : "\(rejected) of \(rows) rows cannot be read; see below"
    return Diagnostic(
      at: first.span, message, expected: "residents, one a row, of which at least four in five can be read")
  }
}

/// Why a row is no resident.
private struct RowProblem: Error {
  let span: SourceSpan?
  let message: String
  var expected: String?
  var suggestion: String?
}

/// Reads rows as residents, and knows those it has read.
private struct ResidentReader {
  private struct Identity: Hashable {
    let id: String
    let ydelse: String
    let admitted: CivilDate?
  }

  let columns: TableColumns<ResidentColumn>
  let ydelse: String
  private var known: [Identity: Int] = [:]

  init(columns: TableColumns<ResidentColumn>, ydelse: String) {
    (self.columns, self.ydelse) = (columns, ydelse)
  }

  mutating func record(_ row: DelimitedText.Row) throws(RowProblem) -> ResidentRecord {
    if let problem = row.problem { throw RowProblem(span: nil, message: problem) }
    if row.cells.count > columns.count, row.cells[columns.count...].contains(where: { !$0.text.isEmpty }) {
      throw RowProblem(
        span: row.cells[columns.count].span, message: "\(row.cells.count) fields under \(columns.count) columns",
        expected: "quotes around a field that holds the separator")
    }
    let kommune = try required(.kommune, row)
    let ydelse = columns.has(.ydelse) ? try required(.ydelse, row) : ydelse
    let dates = try dates(row)
    let id = columns.cell(.id, in: row)?.text
    if let id {
      let identity = Identity(id: id, ydelse: ydelse, admitted: dates.admitted)
      if let line = known[identity] {
        throw RowProblem(
          span: columns.cell(.id, in: row)?.span, message: "\(id.quoted) with this admission is on line \(line) already"
        )
      }
      known[identity] = row.line
    }
    return ResidentRecord(
      line: row.line, id: id, ydelse: ydelse, kommune: kommune, referred: dates.referred, admitted: dates.admitted,
      discharged: dates.discharged)
  }

  private func dates(
    _ row: DelimitedText.Row
  ) throws(RowProblem) -> (referred: CivilDate?, admitted: CivilDate?, discharged: CivilDate?) {
    let referred = try date(.henvist, row)
    let admitted = try date(.indskrevet, row)
    let discharged = try date(.udskrevet, row)
    func refuse(_ column: ResidentColumn, _ message: String) -> RowProblem {
      RowProblem(span: columns.cell(column, in: row)?.span, message: message)
    }
    guard let admitted else {
      if let discharged { throw refuse(.udskrevet, "discharged on \(discharged.iso) and never admitted") }
      if referred == nil { throw refuse(.indskrevet, "no day of admission") }
      return (referred, nil, nil)
    }
    if let discharged, discharged < admitted {
      throw refuse(.udskrevet, "discharged on \(discharged.iso), before the admission on \(admitted.iso)")
    }
    if let referred, referred > admitted {
      throw refuse(.henvist, "referred on \(referred.iso), after the admission on \(admitted.iso)")
    }
    return (referred, admitted, discharged)
  }

  private func required(_ column: ResidentColumn, _ row: DelimitedText.Row) throws(RowProblem) -> String {
    if let cell = columns.cell(column, in: row) { return cell.text }
    throw RowProblem(span: nil, message: "no \(column.rawValue)")
  }

  private func date(_ column: ResidentColumn, _ row: DelimitedText.Row) throws(RowProblem) -> CivilDate? {
    guard let cell = columns.cell(column, in: row) else { return nil }
    guard let date = DateText.read(cell.text) else {
      throw RowProblem(
        span: cell.span, message: "\(column.rawValue) cannot be \(cell.text.quoted)", expected: DateText.expected)
    }
    guard (1900...2300).contains(date.year) else {
      throw RowProblem(
        span: cell.span, message: "\(column.rawValue) cannot be \(cell.text.quoted)",
        expected: "a year from 1900 to 2300")
    }
    return date
  }
}
