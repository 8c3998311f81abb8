import Forecasting
import Occupancy

@testable import Office
@testable import OfficeTests
@testable import Reporting

/// Reports of several kinds, and what a reader sees of a case.
enum CaseSamples {
  /// Two variants of one tilbud.
  static func comparison(_ language: Language = .danish) throws -> Report {
    try SmallReport.report([SmallReport.comparison()], language)
  }

  /// One variant.
  static func run(_ language: Language = .danish) throws -> Report {
    try report([SmallForecast.variants()[0]], language)
  }

  /// Two tilbud, one without økonomi.
  static func several(_ language: Language = .danish) throws -> Report {
    let variants = try SmallForecast.variants().map { variant in
      var variant = variant
      var other = variant.tilbud[0]
      (other.name, other.plan.id, other.economy) = ("Birken", "birken", nil)
      variant.tilbud.append(other)
      return variant
    }
    return try report(variants, language)
  }

  /// One variant without økonomi.
  static func plain(_ language: Language = .danish) throws -> Report {
    var variant = try SmallForecast.variants()[0]
    variant.tilbud[0].economy = nil
    return try report([variant], language)
  }

  /// With grid, causes, sensitivity, data and the past.
  static func findings(_ language: Language = .danish) throws -> Report {
    try SmallReport.report(ReportFindingsTests.documents, language)
  }

  static func all(_ language: Language) throws -> [(name: String, report: Report)] { try made[language]?.get() ?? [] }

  /// Made once, since every one is a forecast.
  private static let made = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in (language, Result { try make(language) }) })

  private static func make(_ language: Language) throws -> [(name: String, report: Report)] {
    [
      ("comparison", try comparison(language)), ("run", try run(language)), ("several", try several(language)),
      ("plain", try plain(language)), ("findings", try findings(language)),
    ]
  }

  static func report(_ variants: [Variant], _ language: Language, name: String = "Prøve") throws -> Report {
    let result = try Forecast(variants, options: Forecast.Options(replications: 40, seed: 1)).run()
    let command = variants.count > 1 ? ResultCommand.compare : .run
    let document = try ResultJSON(SmallReport.subject(result, name: name), result).value(command: command)
    return try SmallReport.report([document], language)
  }
}

extension CaseDocument {
  /// The document read back.
  var tree: XMLTree {
    get throws { try ZipReader(bytes).tree("word/document.xml") }
  }
}

extension XMLTree {
  /// The text as a reader sees it.
  var seen: String {
    switch name {
    case "w:noBreakHyphen": "-"
    case "w:br", "w:tab": " "
    case "w:t": text
    case "w:p": children.map(\.seen).joined() + "\n"
    default: children.map(\.seen).joined()
    }
  }

  /// The paragraphs of a style.
  func paragraphs(_ style: String) -> [String] {
    all("w:p").filter { $0.all("w:pStyle").first?.attributes["w:val"] == style }.map { String($0.seen.dropLast()) }
  }
}
