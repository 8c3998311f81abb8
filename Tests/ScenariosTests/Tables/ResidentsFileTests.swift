import Testing

@testable import Forecasting
@testable import Occupancy
@testable import Scenarios

@Suite("Lists of residents")
struct ResidentsFileTests {
  private func load(_ text: String) throws -> ResidentsFile {
    try ResidentsFile.load(text: text, name: "b.csv", ydelse: "alle")
  }

  /// What a record says, in one line.
  private func brief(_ record: ResidentRecord) -> String {
    let dates = [record.referred, record.admitted, record.discharged].map { $0?.iso ?? "-" }
    return ([String(record.line), record.id ?? "-", record.ydelse, record.kommune] + dates).joined(separator: " ")
  }

  @Test(
    "Danish and international dialects say the same",
    arguments: [
      "id;ydelse;kommune;indskrevet;udskrevet\r\n1;børn;Læsø;01-07-2021;\r\n2;børn;Aalborg;2.8.2021;31.12.2022\r\n",
      "\u{FEFF}id;ydelse;kommune;indskrevet;udskrevet\n1;børn;Læsø;01.07.2021;\n2;børn;Aalborg;02-08-2021;31-12-2022",
      "id,ydelse,kommune,indskrevet,udskrevet\n1,børn,Læsø,2021-07-01,\n2,børn,Aalborg,2021-08-02,2022-12-31\n",
      "Resident,Service,Municipality,Admission,Discharge\n1,børn,Læsø,2021-07-01 00:00:00,\n2,børn,Aalborg,2021-08-02T12:30,2022-12-31\n",
      "\"Discharge date\",\"ADMISSION_DATE\",\"kommune\",\"id\",\"ydelse\"\n,2021-07-01,\"Læsø\",1,børn\n"
        + "2022-12-31,2021-08-02,\"Aalborg\",\"2\",børn\n",
      "sep=;\nid;ydelse;kommune;indskrevet;udskrevet\n1;børn;Læsø;01-07-2021;\n2;børn;Aalborg;02-08-2021;31-12-2022\n",
      "id\tydelse\tkommune\tindskrevet\tudskrevet\n1\tbørn\tLæsø\t01-07-2021\t\n2\tbørn\t Aalborg \t02-08-2021\t31-12-2022\n",
      "id;ydelse;kommune;indskrevet;udskrevet\n1;børn;Læsø;01-07-2021\n;;;;\n\n2;børn;Aalborg;02-08-2021;31-12-2022;;\n",
    ])
  func dialects(text: String) throws {
    let file = try load(text)
    let found = file.records.map { brief($0).split(separator: " ", maxSplits: 1)[1] }
    #expect(found == ["1 børn Læsø - 2021-07-01 -", "2 børn Aalborg - 2021-08-02 2022-12-31"])
    #expect(file.rejected.isEmpty && file.rows == 2)
  }

  @Test("Quoted fields hold separators, doubled quotes and line breaks, and lines go on being counted")
  func quotes() throws {
    let file = try load(
      #"""
      kommune,indskrevet,udskrevet,id,note
      "Aalborg, by",2021-07-01,,"a ""b""","to
      linjer"
      Rebild,2021-07-02,,c,
      """#)
    #expect(file.records.map(brief) == ["2 a \"b\" alle Aalborg, by - 2021-07-01 -", "4 c alle Rebild - 2021-07-02 -"])
    #expect(file.unusedColumns == ["note"] && !file.hasYdelser)
  }

  @Test("Windows' letters, as a Danish Excel saves them, are read and told")
  func windows() throws {
    let bytes =
      Array("kommune;indskrevet;udskrevet\r\nL".utf8) + [0xE6] + Array("s".utf8) + [0xF8]
      + Array(";01-07-2021;\r\n".utf8)
    let table = try TableFile(bytes, name: "b.csv")
    #expect(table.isWindows && table.source.text.contains("Læsø"))
    #expect(throws: ScenarioError.FileProblem.self) { try TableFile([0xFF, 0xFE, 0x61, 0x00], name: "b.csv") }
    #expect(throws: ScenarioError.FileProblem.empty) { try TableFile(Array(" \r\n".utf8), name: "b.csv") }
  }

  @Test(
    "A row that cannot be read is told with its line and reason, and the rest goes on",
    arguments: [
      ("x;;2021-01-01;;", "no kommune"),
      ("x;Aalborg;;;", "no day of admission"),
      ("x;Aalborg;;2021-01-01;", "discharged on 2021-01-01 and never admitted"),
      ("x;Aalborg;2021-02-30;;", "indskrevet cannot be \"2021-02-30\""),
      ("x;Aalborg;07/01/2021;;", "indskrevet cannot be \"07/01/2021\""),
      ("x;Aalborg;01-07-21;;", "indskrevet cannot be \"01-07-21\""),
      ("x;Aalborg;0021-07-01;;", "indskrevet cannot be \"0021-07-01\""),
      ("x;Aalborg;2021-07-01;nej;", "udskrevet cannot be \"nej\""),
      ("x;Aalborg;2021-07-01;2021-06-30;", "discharged on 2021-06-30, before the admission on 2021-07-01"),
      ("x;Aalborg;2021-07-01;;2021-07-02", "referred on 2021-07-02, after the admission on 2021-07-01"),
      ("a;Aalborg;2021-01-01;;", "\"a\" with this admission is on line 2 already"),
      ("x;Aalborg;2021-07-01;;;ekstra", "6 fields under 5 columns"),
      ("x;\"Aalborg\" by;2021-07-01;;", "text after the closing quote"),
    ])
  func rejected(row: String, reason: String) throws {
    let good = (0..<4).map { "\("abcd".map(String.init)[$0]);Aalborg;2021-01-0\($0 + 1);;" }
    let lines = ["id;kommune;indskrevet;udskrevet;henvist"] + good + [row, "e;Rebild;2021-05-05;;"]
    let file = try load(lines.joined(separator: "\n"))
    #expect(file.records.count == 5 && file.rows == 6)
    let problem = try #require(file.rejected.first)
    #expect(file.rejected.count == 1 && problem.span.line == 6 && problem.severity == .warning)
    #expect(problem.message.hasPrefix(reason), "\(problem.message)")
  }

  @Test("A quote that is never closed swallows the rest, and is told")
  func openQuote() throws {
    let good = (1...5).map { "Aalborg;2021-01-0\($0);" }
    let file = try load(
      (["kommune;indskrevet;udskrevet"] + good + ["\"Rebild;2021-01-09;", "Rebild;x;"]).joined(separator: "\n"))
    #expect(file.records.count == 5)
    #expect(file.rejected.map(\.message) == ["a quote is opened and never closed"])
  }

  @Test("Somebody referred and never admitted is kept, and two admissions of one person are two stays")
  func kept() throws {
    let file = try load(
      "id,kommune,henvist,indskrevet,udskrevet\na,Rebild,2021-01-01,,\nb,Rebild,2021-01-01,2021-02-01,2021-03-01\n"
        + "b,Rebild,2021-04-01,2021-04-01,\n")
    #expect(
      file.records.map(brief) == [
        "2 a alle Rebild 2021-01-01 - -", "3 b alle Rebild 2021-01-01 2021-02-01 2021-03-01",
        "4 b alle Rebild 2021-04-01 2021-04-01 -",
      ])
  }

  @Test(
    "A first row that cannot be understood is an error at its place",
    arguments: [
      ("komune;indskrevet;udskrevet", "1:1 unknown column \"komune\"", "kommune"),
      ("kommune;indskreven;udskrevet", "1:9 unknown column \"indskreven\"", "indskrevet"),
      ("kommune,admission,dischargd", "1:19 unknown column \"dischargd\"", "discharge"),
      ("kommune;navn", "1:1 no column for \"indskrevet\", \"udskrevet\"", nil),
      ("kommune;indskrevet;udskrevet;admission", "1:30 a second column for \"indskrevet\"", nil),
      ("Aalborg 2021-01-01", "1:1 no column for \"kommune\", \"indskrevet\", \"udskrevet\"", nil),
    ] as [(String, String, String?)])
  func header(row: String, found: String, meant: String?) throws {
    let error = try failure { () throws(ScenarioError) in
      try ResidentsFile.load(text: row + "\na;b;c\n", name: "b.csv", ydelse: "alle")
    }
    let first = try #require(error.diagnostics.first)
    #expect(brief(first).hasPrefix(found), "\(brief(first))")
    #expect(first.suggestion == meant)
    #expect(error.failureClass == .badScenario)
  }

  @Test("More than one row in five, or none at all, is another kind of file")
  func tooMany() throws {
    func lines(_ good: Int, _ bad: Int) -> String {
      (["kommune;indskrevet;udskrevet"] + (0..<good).map { _ in "Aalborg;2021-01-01;" }
        + (0..<bad).map { _ in "Aalborg;i går;" }).joined(separator: "\n")
    }
    #expect(try load(lines(8, 2)).rejected.count == 2)
    for (good, bad) in [(7, 2), (0, 3), (0, 0)] {
      let error = try failure { () throws(ScenarioError) in
        try ResidentsFile.load(text: lines(good, bad), name: "b.csv", ydelse: "alle")
      }
      #expect(error.diagnostics.count == bad + 1)
    }
  }

  private func brief(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.span.line):\(diagnostic.span.column) \(diagnostic.message)"
  }
}
