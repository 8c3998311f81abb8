import Foundation
import Testing

@testable import Office

/// A workbook and a document with everything the two formats can do, and the charts both share.
enum OfficeSamples {
  static func properties(_ title: String = "Prøve & <eksempel>", _ language: OfficeLanguage = .danish)
    -> OfficeProperties
  {
    OfficeProperties(title: title, language: language, application: "Plads")
  }

  static let words = WordDocument.Words(page: "Side", of: "af", table: "Tabel", figure: "Figur")

  static let months = (0..<36).map { day("\(2024 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\(1 + $0 % 12)-01") }

  static let fan = DrawingChart.fan(
    title: "Kvisten: beboere måned for måned",
    alternativeText: "Medianen falder fra 6,6 til 5,9 beboere; otte af ti fremtider ligger mellem 4,2 og 7.",
    categories: .dates(months),
    DrawingChart.Fan(
      p10: months.indices.map { 6.2 - 0.05 * Double($0) }, p25: months.indices.map { 6.4 - 0.03 * Double($0) },
      median: months.indices.map { 6.6 - 0.02 * Double($0) }, p75: months.indices.map { 6.8 - 0.01 * Double($0) },
      p90: months.indices.map { _ in 7 }, names: ["P10", "P25", "Median", "P75", "P90"],
      outerBand: "8 af 10 fremtider", innerBand: "5 af 10 fremtider"),
    line: ("Pladser", months.indices.map { $0 < 18 ? 8 : 7 }),
    categoryAxis: DrawingChart.Axis(title: "Måned", format: .month, labelEvery: 6),
    valueAxis: DrawingChart.Axis(title: "Beboere", format: .oneDecimal, minimum: 0))

  static let takst = DrawingChart.lines(
    title: "Takst pr. døgn", alternativeText: "Taksten stiger fra 5.200 til 5.900 kr.",
    categories: ["2022", "2023", "2024", "2025"],
    [("90 %", [5_200, 5_400, 5_650, 5_900]), ("95 %", [5_000, nil, 5_300, 5_450])],
    valueAxis: DrawingChart.Axis(format: .kroner))

  static let tornado = DrawingChart.tornado(
    title: "Hvad flytter resultatet",
    alternativeText: "Efterspørgslen flytter resultatet mest: fra −1,9 til +1,4 mio. kr.",
    [
      (name: "Efterspørgsel", low: -1_900_000, high: 1_400_000),
      (name: "Ophold", low: -800_000, high: 700_000),
      (name: "Lønstigning", low: 200_000, high: -300_000),
    ], lowName: "lavt skøn", highName: "højt skøn", valueAxis: DrawingChart.Axis(format: .millions))

  static let waterfall = DrawingChart.waterfall(
    title: "Hvorfor underskuddet",
    alternativeText: "Belægningen koster 1,5 mio. kr. og giver det meste af underskuddet.",
    [
      (name: "Budget", amount: 400_000, isLevel: true, label: "0,4"),
      (name: "Belægning", amount: -1_500_000, isLevel: false, label: "−1,5"),
      (name: "Pris", amount: 600_000, isLevel: false, label: "+0,6"),
      (name: "Udgifter", amount: -200_000, isLevel: false, label: "−0,2"),
      (name: "Resultat", amount: -700_000, isLevel: true, label: "−0,7"),
    ], levelName: "niveau", riseName: "bedre", fallName: "dårligere", amountName: "Beløb",
    valueAxis: DrawingChart.Axis(format: .millions))

  static let curves = DrawingChart.curves(
    title: "Hvor længe beboerne bliver", alternativeText: "Halvdelen bliver mere end tre år.",
    [
      ("Kaplan–Meier", [(0, 1), (1, 1), (1, 0.8), (3, 0.8), (3, 0.5), (6, 0.5), (6, 0.2)]),
      ("Weibull", (0...12).map { (Double($0) / 2, exp(-pow(Double($0) / 9, 1.3))) }),
    ], categoryAxis: DrawingChart.Axis(title: "År siden indflytning", format: .integer),
    valueAxis: DrawingChart.Axis(title: "Andel, der stadig bor der", format: .percent, minimum: 0, maximum: 1))

  static let dots = DrawingChart.dots(
    title: "Årets resultat", alternativeText: "Hver prik er en tyvendedel af fremtiderne.", names: ["2024", "2025"],
    dots: [(0..<20).map { Double($0 - 12) * 1e5 }, (0..<20).map { Double($0 - 5) * 8e4 }], riseName: "Uden underskud",
    fallName: "Underskud", band: ("Båndet", [5e5, 6e5]), valueAxis: DrawingChart.Axis(format: .millions))

  static let charts = [fan, takst, tornado, waterfall, curves, dots]

  /// Text that would do harm if it were taken for anything but text.
  static let hostile = [
    "=HYPERLINK(\"https://example.org\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "<script>alert(1)</script>",
    "a & b \"c\" 'd'", "_x0041_", "\u{1}\u{1F}\u{FFFF}", "\u{202E}1234", "linje\nskift", "5.561\u{A0}kr.",
  ]

  static func workbook(_ language: OfficeLanguage = .danish) -> Workbook {
    let names = SheetName.unique(["Forudsætninger", "Takst: Kvisten [2024]", "=HYPERLINK(\"x\")", "Diagramdata"])
    let range = RangeName.unique(["takst_pr_døgn", "AAR2023", "Tabel kommuner"])
    var input = Workbook.Sheet(names[0], widths: [34, 16, 40])
    input.isProtected = true
    input.append([.text("Forudsætninger", .title)])
    input.append([.text("Kun de gule felter kan ændres.", .note)])
    input.headerRows = input.append([.text("Forudsætning", .header), .text("Værdi", .header), .text("Kilde", .header)])
    let cost = input.append([
      .text("Udgifter"), .number(13_511_205.5, .kronerWithØre, .input), .text("Budget 2024, bilag 3.", .source),
    ])
    let share = input.append([.text("Forudsat belægning"), .number(0.95, .percent, .input), .text("Antaget.", .source)])
    let places = input.append([.text("Pladser"), .number(7, .integer, .input), .empty])
    input.append([.text("Fra"), .date(day("2022-07-01")), .text("1899-12-31 er tekst:")])
    input.append([.text("Før"), .date(day("1899-12-31")), .boolean(true)])
    input.append([.text("Første dag"), .date(day("1900-03-01"), .isoDate), .number(.nan)])
    func cell(_ row: Int) -> CellReference { CellReference(column: 2, row: row) }
    func rule(_ row: Int, _ accepted: Workbook.InputRule.Accepted) -> Workbook.InputRule {
      Workbook.InputRule(
        range: CellRange(cell(row), cell(row)), accepted: accepted, title: "Forudsætning", message: "Et tal.")
    }
    input.rules = [
      rule(cost, .numbers(0...1e9)), rule(share, .numbers(0.01...1)), rule(places, .wholeNumbers(1...400)),
    ]

    var takst = Workbook.Sheet(names[1], widths: [24, 18, 18, 18, 18])
    takst.isLandscape = false
    takst.append([.text("Takst", .title)])
    let days = takst.append([
      .text("Døgn"), .formula("\(names[0].reference(cell(places)))*366", 7 * 366, .integer),
    ])
    let rate = takst.append([
      .text("Takst", .total),
      .formula(
        "ROUND(\(names[0].reference(cell(cost)))/(B\(days)*\(names[0].reference(cell(share)))),0)",
        (13_511_205.5 / (7 * 366 * 0.95)).rounded(), .kroner, .total),
    ])
    takst.append([.text("Højere end 5.000?"), .formula("B\(rate)>5000", value: .boolean(true))])
    takst.append([.text("Svar"), .formula("IF(B\(rate)>5000,\"ja\",\"nej\")", value: .text("ja"))])
    takst.append([])
    let grid = takst.append([.text("Risiko", .header)] + [0.85, 0.9, 0.95].map { .number($0, .percent, .header) })
    for row in 1...3 {
      takst.append([.number(Double(row + 4), .integer)] + (1...3).map { .number(Double(row * $0) / 20, .percent) })
    }
    takst.heatMaps = [CellRange(columns: 2...4, rows: grid + 1...grid + 3)]
    takst.frozenColumns = 1
    for (index, chart) in charts.enumerated() {
      takst.place(chart, at: CellReference(column: 1, row: takst.nextRow + 1 + index * 22))
    }

    var kommuner = Workbook.Sheet(names[2], widths: [44, 12, 16])
    kommuner.headerRows = 1
    kommuner.append(
      range[2], titles: ["Kommune", "Beboere", "beboere", "To\nlinjer"],
      rows: hostile.enumerated().map { [.text($1), .number(Double($0), .integer), .number(0.5 * Double($0)), .empty] })
    kommuner.rules = [
      Workbook.InputRule(
        range: CellRange(columns: 4...4, rows: 2...9),
        accepted: .wholeNumbers(-5...5),
        title: String(repeating: "t", count: 40), message: String(repeating: "m", count: 300))
    ]
    return Workbook(
      properties: properties(language: language), chartSheet: names[3], sheets: [input, takst, kommuner],
      names: [(range[0], names[1].reference(cell(rate))), (range[1], names[0].reference(cell(share)))])
  }

  static func document(_ language: OfficeLanguage = .danish) -> WordDocument {
    let table = WordDocument.Table(
      caption: "Belægning og takst",
      columns: [
        WordDocument.Column(title: "Tilbud", weight: 2, isNumeric: false), WordDocument.Column(title: "Belægning"),
        WordDocument.Column(title: "Takst pr. døgn", weight: 1.4),
      ],
      rows: (1...40).map { row in
        ["Tilbud \(row)", WordDocument.Cell("9\(row % 10),5\u{A0}%", shade: Double(row) / 40), "5.561\u{A0}kr."]
      } + [[WordDocument.Cell([.bold("I alt")]), "94,1\u{A0}%", "5.561\u{A0}kr."]], hasTotal: true)
    let hostileTable = WordDocument.Table(
      caption: hostile[6], columns: [WordDocument.Column(title: hostile[0], isNumeric: false)],
      rows: hostile.map { [WordDocument.Cell($0)] })
    return WordDocument(
      properties: properties(language: language), header: "Sag til DAS", words: words,
      blocks: [
        .title("Bæredygtighed på Kvisten"),
        .paragraph([
          "Sagsnummer: ", .field(name: "Sagsnummer", placeholder: "[sagsnummer]"), ", journalnummer: ",
          .field(name: "Journalnummer", placeholder: "[journalnummer]"),
          .choice(name: "Handling", placeholder: "[vælg]", options: ["drøfter", "godkender"]),
        ]),
        .heading(1, "Resumé"),
        .paragraph(["Taksten er ", .bold("5.561\u{A0}kr. pr. døgn"), ", og belægningen ", .bold("skønnes"), "."]),
        .heading(2, "Indstilling"), .numbered([["Det ene."], ["Det andet."]]),
        .paragraph(["Eller:"]), .numbered([["Begynder igen."], ["Og går videre."]]),
        .heading(3, "Punkter"), .bullets([["Første."], ["Andet, \(hostile[6])."]]),
        .table(table), .note(["Kilde: budget 2024."]), .pageBreak, .heading(1, "Figurer"),
      ] + charts.map { .chart($0) } + [.heading(1, hostile[6]), .table(hostileTable)])
  }

  private static func properties(language: OfficeLanguage) -> OfficeProperties {
    properties("Prøve & <eksempel>", language)
  }

  /// A day of the calendar, counted by Foundation.
  static func day(_ iso: String) -> OfficeDay {
    let seconds = ISO8601DateFormatter().date(from: iso + "T00:00:00Z")?.timeIntervalSince1970 ?? 0
    return OfficeDay(daysSince1970: Int((seconds / 86_400).rounded()), iso: iso)
  }
}

@Suite("Samples of office files")
struct OfficeSampleTests {
  /// The folder in which the samples are left for other programs to read.
  static let folder = ProcessInfo.processInfo.environment["PLADS_OFFICE_OUT"]

  @Test("Samples are written for other programs", .enabled(if: folder != nil, "PLADS_OFFICE_OUT names no folder"))
  func write() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder), isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (language, name) in [(OfficeLanguage.danish, "da"), (.english, "en")] {
      try Data(OfficeSamples.workbook(language).bytes).write(to: folder.appending(path: "sample-\(name).xlsx"))
      try Data(OfficeSamples.document(language).bytes).write(to: folder.appending(path: "sample-\(name).docx"))
    }
  }

  @Test("All parts of the samples fit together", arguments: OfficeLanguage.allCases)
  func lint(_ language: OfficeLanguage) {
    #expect(OfficeLint(OfficeSamples.workbook(language).bytes).problems == [])
    #expect(OfficeLint(OfficeSamples.document(language).bytes).problems == [])
  }

  @Test("Equal content gives equal bytes")
  func sameBytes() {
    #expect(OfficeSamples.workbook().bytes == OfficeSamples.workbook().bytes)
    #expect(OfficeSamples.document().bytes == OfficeSamples.document().bytes)
    #expect(OfficeSamples.workbook().bytes != OfficeSamples.workbook(.english).bytes)
  }
}
