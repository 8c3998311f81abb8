import Forecasting
import Occupancy
import Testing

@testable import Reporting

@Suite("What a list of residents is said to say")
struct DataSectionTests {
  private struct NoDate: Error {}

  private func day(_ iso: String) throws -> CivilDate {
    guard let date = CivilDate(iso: iso) else { throw NoDate() }
    return date
  }

  /// One ydelse whose people come one after the other; nil for those who have not left.
  private func list(_ stays: [(from: String, to: String?)], referred: [String?] = []) throws -> [ResidentRecord] {
    try stays.enumerated().map { index, stay in
      ResidentRecord(
        line: index + 2, ydelse: "børn", kommune: index % 2 == 0 ? "Aalborg" : "Rebild",
        referred: try (referred.indices.contains(index) ? referred[index] : nil).map { try day($0) },
        admitted: try day(stay.from), discharged: try stay.to.map { try day($0) })
    }
  }

  private static let four: [(from: String, to: String?)] = [
    ("2014-03-01", "2016-05-01"), ("2015-02-01", "2016-11-01"), ("2016-06-01", "2018-08-01"),
    ("2017-01-01", "2017-09-01"), ("2018-10-01", nil),
  ]

  private func told(
    _ records: [ResidentRecord], from: String? = "2015-01-01", to: String? = "2019-12-31", places: Int? = nil,
    rejected: [ResidentsSource.Rejected] = [], unusedColumns: [String] = [], isWindows: Bool = false,
    _ language: Language
  ) throws -> ToldDocument {
    let observation = try Observation(records, from: from.map { try day($0) }, to: to.map { try day($0) })
    let subject = Subject(name: "b.csv", period: observation.window, fingerprint: "00ff", version: "0")
    let source = ResidentsSource(
      rows: records.count + rejected.count, rejected: rejected, unusedColumns: unusedColumns, separator: ";",
      isWindows: isWindows)
    let calibration = ResidentsCalibration(observation, places: places.map { Schedule($0) })
    return try ToldDocument(
      .calibrate, ResidentsJSON(subject, source, calibration, fragment: nil).value, language)
  }

  @Test("The answer tells how long people stay and how many come, with what is certain")
  func answer() throws {
    let danish = try told(list(Self.four), .danish).answer
    #expect(danish.count == 1)
    #expect(
      danish[0].wholeMatch(
        of:
          /Børn: ophold varer i gennemsnit [\d.]+ dage \(95 % sikkert: [\d.]+ (til [\d.]+|eller mere)\); der indskrives \d,\d\d om året \(95 % sikkert: \d,\d\d til \d,\d\d\)\./
      ) != nil, "\(danish[0])")
    let english = try told(list(Self.four), places: 1, .english).answer
    #expect(
      english[0].wholeMatch(
        of:
          /Børn: stays last [\d,]+ days on average \(95% certain: [\d,]+ (to [\d,]+|or more)\); \d\.\d\d are admitted a year while a place is free \(95% certain: \d\.\d\d to [\d.]+\)\./
      ) != nil, "\(english[0])")
    let referred = try told(
      list(Self.four, referred: ["2014-03-01", "2015-01-15", "2016-06-01", "2017-01-01", "2018-09-01"]), .danish)
    #expect(referred.answer[0].contains("der henvises "))
    #expect(
      referred.sentences(.data).contains {
        $0.hasPrefix("Fra henvisning til indskrivning: ")
          && $0.contains("blev indskrevet samme dag. Ingen står som henvist")
      })
  }

  @Test("Where nobody has left, nothing is said of the length of stay, in a whole sentence")
  func nobodyLeft() throws {
    let records = try list([("2015-03-01", nil), ("2016-03-01", nil)])
    let danish = try told(records, .danish)
    #expect(
      danish.answer[0].hasPrefix("Børn: om opholdets længde kan intet siges, for ingen er flyttet; der indskrives 0,40")
    )
    let sentences = danish.sentences(.data)
    #expect(sentences.contains("2 ophold: 0 er afsluttet, og 2 varer endnu (censureret)."))
    #expect(sentences.contains("Eksponentiel, Weibull, lognormal og gamma: intet ophold er afsluttet endnu."))
    #expect(sentences.contains("Om opholdets længde kan intet siges, for ingen er flyttet."))
    #expect(sentences.contains { $0.hasPrefix("Over halvdelen er stadig indskrevet") })
    let english = try told(records, .english).sentences(.data)
    #expect(english.contains("Nothing can be said of the length of stay: nobody has left."))
    #expect(english.contains("Exponential, Weibull, lognormal and gamma: no stay has ended yet."))
  }

  @Test("One form and one stay are told as one")
  func oneForm() throws {
    let records = try list([("2015-03-01", "2016-03-01"), ("2016-03-01", nil)])
    let danish = try told(records, .danish)
    #expect(danish.sentences(.data).contains("2 ophold: 1 er afsluttet, og 1 varer endnu (censureret)."))
    #expect(
      danish.sentences(.data).contains("Weibull, lognormal og gamma: 1 ophold er afsluttet, og der skal mindst være 4.")
    )
    // Nothing to choose between.
    #expect(!danish.sentences(.data).contains { $0.contains("AICc") })
    let english = try told(records, .english).sentences(.data)
    #expect(english.contains("2 stays: 1 ended, and 1 goes on (censored)."))
    #expect(english.contains("Weibull, lognormal and gamma: 1 stay has ended; 4 are needed."))
    #expect(english.contains("Season: not tested with only 2 admissions; 60 are needed."))
  }

  @Test("Stays begun before the window are told, and what is too few to test")
  func many() throws {
    let danish = try told(list(Self.four), places: 1, .danish)
    let sentences = danish.sentences(.data)
    #expect(
      sentences.contains(
        "5 ophold: 4 er afsluttet, og 1 varer endnu (censureret); 1 var begyndt før perioden (trunkeret)."))
    #expect(
      sentences.contains {
        $0.hasPrefix("Sæson: ikke prøvet, for der er kun ") && $0.contains("på dage med en ledig plads")
      })
    #expect(
      sentences.contains {
        $0.hasPrefix("Vækst: ikke prøvet") && $0.hasSuffix("der skal være mindst 20 over mindst 3 år.")
      })
    #expect(sentences.contains { $0.hasPrefix("Tilbuddet var fuldt ") })
    #expect(
      danish.tables(.data).map(\.caption) == [
        "Fordelinger af opholdets længde", "Stadig indskrevet", "Hvor mange der kommer",
      ])
    #expect(danish.tables(.data)[2].plainRows.map { $0[0] } == ["Aalborg", "Rebild", "alle"])
    let english = try told(list(Self.four), .english)
    #expect(english.sentences(.data).contains { $0.contains("; 1 had begun before the window (truncated).") })
    #expect(english.tables(.data)[1].plainRows.map { $0[0] } == ["1 year", "2 years"])
    #expect(english.sentences(.data).contains { $0.hasPrefix("The list shows admissions, not those turned away") })
  }

  @Test("Forms that the data cannot tell apart are named")
  func choice() throws {
    let stays: [(from: String, to: String?)] = [
      ("2014-03-23", "2018-12-11"), ("2014-08-16", "2016-02-10"), ("2014-09-10", "2016-10-31"),
      ("2015-08-21", "2017-08-05"), ("2016-11-06", "2018-06-25"), ("2017-11-26", "2022-10-10"),
      ("2018-01-26", "2020-09-26"), ("2019-05-05", nil), ("2019-12-23", "2020-11-07"), ("2021-11-14", nil),
    ]
    let danish = try told(list(stays), to: "2022-12-31", .danish)
    #expect(
      danish.sentences(.data).contains(
        "Lognormal har den mindste AICc, men data kan ikke skelne den fra eksponentiel, Weibull og gamma: en forskel under 2 "
          + "betyder intet."))
    let english = try told(list(stays), to: "2022-12-31", .english)
    #expect(
      english.sentences(.data).contains(
        "The least AICc is that of lognormal, but the data cannot tell it from the exponential, Weibull and gamma: a "
          + "difference below 2 means nothing."))
    // The figures 0.1.0 told of this list.
    #expect(
      english.tables(.data)[0].plainRows[2]
        == ["lognormal", "1,054", "653 to 2,828", "890", "0.63", "0.36 to 2.09", "129.6", "0.0"])
    #expect(
      english.sentences(.data).contains {
        $0.hasPrefix("Half have left after 782 days by Kaplan–Meier (95% certain: 320 to 1,724).")
      })
  }

  @Test("Season and growth are told where there are enough to test")
  func tested() throws {
    // Eighty admissions in eight years, ten in every year.
    let stays = try (0..<80).map { index -> (from: String, to: String?) in
      let from = try day("2012-01-05").adding(days: index * 36)
      return (from.iso, from.adding(days: 30 + index % 40).iso)
    }
    let danish = try told(list(stays), from: "2012-01-01", .danish).sentences(.data)
    #expect(
      danish.contains {
        $0.contains(/Sæson: data viser ingen \(tolv måneder mod ingen; likelihood-kvotient [\d,]+, p = \d,\d+\)\./)
      })
    #expect(
      danish.contains {
        $0.contains(
          /Vækst: data viser ingen \(likelihood-kvotient [\d,]+, p = \d,\d+\); skønnet er -?[\d,]+ % om året \(95 % sikkert: -[\d,]+ til [\d,]+ %\)\./
        )
      })
    let english = try told(list(stays), from: "2012-01-01", .english).sentences(.data)
    #expect(
      english.contains {
        $0.contains(
          /Growth: the data carry none \(likelihood ratio [\d.]+, p = \d\.\d+\); the estimate is -?[\d.]+% a year \(95% certain: -[\d.]+ to [\d.]+%\)\./
        )
      })
  }

  @Test("What was read and what was not is told, and how the window was chosen")
  func reading() throws {
    let all = try told(list(Self.four), .danish).sentences(.data)
    #expect(all[0] == "Listen b.csv, fra 1. januar 2015 til 31. december 2019: 5 rækker, som alle er brugt.")
    #expect(all.contains { $0.hasPrefix("Perioden begynder den angivne dag") })
    let one = try told(list([("2015-03-01", "2016-03-01")]), .english).sentences(.data)
    #expect(one[0] == "The list b.csv, from 1 January 2015 to 31 December 2019: 1 row, which is used.")
    let some = try told(
      list(Self.four + [("2012-01-01", "2013-01-01")]), rejected: [.init(line: 9, column: 3, reason: "no date")],
      unusedColumns: ["navn", "alder"], isWindows: true, .danish)
    #expect(some.sentences(.data)[0].hasSuffix(": 7 rækker, heraf 5 brugt."))
    #expect(some.tables(.data)[0].plainRows == [["7", "udskrevet før perioden"], ["9", "no date"]])
    #expect(some.sentences(.data).contains("Kolonner, der ikke er brugt: navn og alder."))
    #expect(some.sentences(.data).contains { $0.contains("Windows-1252") })
    let open = try told(list(Self.four), from: nil, to: nil, .english).sentences(.data)
    #expect(open.contains { $0.hasPrefix("No --from is given") })
    #expect(open.contains { $0.hasPrefix("No --to is given") })
    let later = try told(list(Self.four), to: "2018-01-01", .english).sentences(.data)
    #expect(later.contains { $0.hasPrefix("1 discharged after the window counts as still there") })
  }

  @Test("A curve is drawn where anybody has left, with the table of its numbers")
  func curve() throws {
    let document = try told(list(Self.four), .danish).document
    let charts = document.sections.flatMap(\.blocks).compactMap { block -> Chart? in
      if case .chart(let chart) = block { chart } else { nil }
    }
    #expect(charts.map(\.id) == ["survival-1"])
    #expect(charts[0].table.rows.count == 4)
    #expect(ToldDocument.spaced(charts[0].reading.plain).hasPrefix("Kurven hviler på 5 ophold, hvoraf 4 er afsluttet."))
  }
}
