import Forecasting
import Foundation
import Occupancy
import Testing

@testable import Reporting

@Suite("Findings of a report")
struct ReportFindingsTests {
  private static func estimate(_ mean: Double, _ unit: String) -> JSONValue {
    [
      "mean": .number(mean), "standardError": 0.01, "low": .number(mean * 0.99), "high": .number(mean * 1.01),
      "p10": .number(mean * 0.8), "median": .number(mean), "p90": .number(mean * 1.2), "unit": .string(unit),
    ]
  }

  private static func document(_ command: String, _ members: [JSONMember]) -> JSONValue {
    .object(
      [
        JSONMember("command", .string(command)), JSONMember("version", "0"),
        JSONMember("scenario", ["name": "Prøve", "fingerprint": "00ff"]),
      ] + members)
  }

  private static var grid: JSONValue {
    let cells = [("5", "90%"), ("6", "90%"), ("5", "95%"), ("6", "95%")].enumerated().map {
      number, values -> JSONValue in
      [
        "number": .integer(number), "values": [.string(values.0), .string(values.1)],
        "tilbud": [
          [
            "id": "kvisten", "unbeaten": .bool(number == 0), "keepsLimits": .bool(number > 1),
            "years": [
              .named([
                "year": 2024, "places": 5, "takst": estimate(7_000 + Double(number) * 100, "kroner"),
                "occupancy": estimate(0.8, "share"),
                "deficitBeyondBand": estimate(0.2 + Double(number) / 10, "probability"),
                "worstTenthResult": estimate(-900_000, "kroner"), "refused": estimate(1.5, "number"),
              ])
            ],
          ],
          // Nothing of it is varied.
          ["id": "birken", "unbeaten": true, "years": [["year": 2024, "takst": estimate(5_000, "kroner")]]],
        ],
      ]
    }
    return document(
      "grid",
      [
        JSONMember("year", 2024),
        JSONMember(
          "axes",
          [
            ["path": "tilbud.kvisten.pladser", "values": ["5", "6"]],
            ["path": "tilbud.kvisten.forudsat_belægning", "values": ["90%", "95%"]],
          ]),
        JSONMember("tilbud", [["id": "kvisten", "name": "Kvisten"], ["id": "birken", "name": "Birken"]]),
        JSONMember("combinations", .array(cells)),
      ])
  }

  private static var others: [JSONValue] {
    let interval: JSONValue = ["value": 0.4, "low": 0.35, "high": 0.45]
    return [
      document(
        "breakeven",
        [
          JSONMember(
            "tilbud",
            [
              [
                "id": "kvisten", "name": "Kvisten",
                "versions": [
                  [
                    "year": 2024, "date": "2024-01-01", "billedShare": estimate(0.85, "share"),
                    "deficit": estimate(0.4, "probability"), "marginToZero": -68.2,
                    "followingCost": ["share": 0.9, "placesOccupied": 5.4], "fixedCost": ["bandInUnits": 98.55],
                  ]
                ],
              ]
            ])
        ]),
      document(
        "sensitivity",
        [
          JSONMember("tilbud", ["id": "kvisten", "name": "Kvisten"]),
          JSONMember(
            "numbers",
            [
              [
                "path": "tilbud.kvisten.ydelser.børn.ophold", "distribution": "trekant", "p10": ["text": "900 dage"],
                "central": ["text": "1100 dage"], "p90": ["text": "1400 dage"],
              ]
            ]),
          JSONMember(
            "chosen",
            [
              "figure": "result", "year": 2024, "unit": "kroner",
              "tornado": [
                "central": ["mean": -300_000],
                "bars": [
                  [
                    "path": "tilbud.kvisten.ydelser.børn.ophold", "atP10": ["mean": -900_000],
                    "atP90": ["mean": 250_000],
                  ]
                ],
              ],
              "shares": [
                "unknown": interval, "chance": ["value": 0.6],
                "groups": [
                  ["paths": ["tilbud.kvisten.ydelser.børn.ophold"], "firstOrder": interval, "total": interval]
                ],
              ],
            ]),
        ]),
      .object([
        JSONMember("command", "erlang"), JSONMember("scenario", .null),
        JSONMember(
          "units",
          [
            [
              "name": .null, "timeUnit": "days",
              "needs": [
                [
                  "list": "none", "meanPatience": .null, "places": 6, "referralsPerYear": 9.56, "loadOfPlaces": 3.92,
                  "enrolledShare": 0.95, "findNoPlace": 0.758, "notAdmitted": 0.758, "meanWaitFromList": .null,
                ],
                [
                  "list": "patience", "meanPatience": 90, "places": 6, "referralsPerYear": 5.02, "loadOfPlaces": 2.34,
                  "enrolledShare": 0.95, "findNoPlace": 0.79, "notAdmitted": 0.593, "meanWaitFromList": 78,
                ],
              ],
            ]
          ]),
      ]),
      .object([
        JSONMember("command", "calibrate"), JSONMember("scenario", ["fingerprint": "another"]),
        JSONMember(
          "ydelser",
          [
            [
              "id": "børn", "stays": 12, "completed": 7,
              "kaplanMeier": [["days": 400, "survival": 0.75, "low": 0.4, "high": 0.95]],
              "rate": ["count": 9, "perYear": 2.25, "low": 1.03, "high": 4.27], "best": "weibull",
              "indistinct": ["gamma"], "kaplanMeierMedian": ["days": 700, "low": 320, "high": .null],
              "fits": [
                ["form": "weibull", "mean": ["value": 1000, "low": 680, "high": 1470], "aicc": 284.7],
                ["form": "gamma", "mean": ["value": 990, "low": 690, "high": 1480], "aicc": 284.9],
                ["form": "exponential", "mean": .null, "aicc": .null],
              ],
            ]
          ]),
      ]),
      .object([
        JSONMember("command", "backtest"), JSONMember("scenario", ["fingerprint": "yet another"]),
        JSONMember(
          "variants",
          [
            [
              "name": "scenariet",
              "tilbud": [
                [
                  "id": "kvisten", "name": "Kvisten",
                  "figures": [
                    [
                      "year": 2023, "quantity": "enrolledShare", "observed": 0.9, "predicted": estimate(0.85, "share"),
                      "within": true, "fitted": false,
                    ]
                  ],
                ]
              ],
            ]
          ]),
      ]),
    ]
  }

  /// A result of every command.
  static var documents: [JSONValue] {
    get throws {
      [try SmallReport.comparison(), grid, try DecisionResults.why(), try DecisionResults.spiral()] + others
    }
  }

  @Test("Every figure of the other commands is the one in their results", arguments: Language.allCases)
  func figures(language: Language) throws {
    let documents = try Self.documents
    let report = try SmallReport.report(documents, language)
    let check = try FigureCheck(documents)
    var commands: Set<String> = []
    for figure in report.document.figures {
      let expected = try #require(check.value(figure.source), "\(figure.source)")
      #expect(abs(figure.value - expected) <= 1e-12 * abs(expected), "\(figure.source)")
      if case .value(let path) = figure.source { commands.insert(String(path.prefix { $0 != ":" })) }
      guard let (shown, half) = figure.read(in: language) else { continue }
      // A part of a sum may be a whole unit off, so that the parts add up as printed.
      let room = figure.isPart ? 2 * half : half
      #expect(abs(shown - figure.value * figure.unit.factor) <= room * 1.000001, "\(figure.text) at \(figure.source)")
    }
    #expect(
      commands == ["compare", "grid", "why", "breakeven", "spiral", "sensitivity", "erlang", "calibrate", "backtest"])
    #expect(Set(report.document.sections.map(\.kind)).isSuperset(of: [.grid, .sensitivity, .data, .backtest]))
  }

  @Test("The explorer holds every combination, and the page lets its script alone run")
  func explorer() throws {
    let report = try SmallReport.report(try Self.documents)
    let explorers = report.document.sections.flatMap(\.blocks).compactMap { block -> GridExplorer? in
      if case .explorer(let explorer) = block { explorer } else { nil }
    }
    let explorer = try #require(explorers.first)
    #expect(explorers.count == 1)
    #expect(explorer.choices.map(\.title) == ["pladser", "forudsat belægning"])
    #expect(Set(explorer.cells.map(\.places)) == [[0, 0], [1, 0], [0, 1], [1, 1]])
    let page = HTMLPage(report.document).text
    #expect(page.contains("script-src '\(ExplorerScript.hash)'"))
    #expect(page.ranges(of: "<script").count == 1)
    #expect(!HTMLPage(try SmallReport.report([SmallReport.comparison()]).document).text.contains("<script"))
  }

  @Test("A limit stands with its number, and never alone")
  func limits() throws {
    guard case .object(let members) = try SmallReport.comparison() else { return }
    let limit: JSONValue = [
      "measure": "deficitRisk", "kind": "economic", "bound": "atMost", "limit": 0.5, "unit": "probability",
      "worstYear": 2024, "years": [["year": 2024, "value": 0.62, "kept": false, "clear": false]],
    ]
    func adding(_ value: JSONValue, _ key: String, _ change: (JSONValue) -> JSONValue) -> JSONValue {
      guard case .object(let members) = value else { return value }
      return .object(members.map { $0.key == key ? JSONMember(key: key, change($0.value)) : $0 })
    }
    func each(_ value: JSONValue, _ change: (JSONValue) -> JSONValue) -> JSONValue {
      if case .array(let elements) = value { .array(elements.map(change)) } else { value }
    }
    let document = adding(.object(members), "variants") { variants in
      each(variants) { variant in
        adding(variant, "tilbud") { tilbud in
          each(tilbud) { tilbud in
            guard case .object(let members) = tilbud else { return tilbud }
            return .object(members + [JSONMember("viability", [limit])])
          }
        }
      }
    }
    let report = try SmallReport.report([document])
    let section = try #require(report.document.sections.first { $0.kind == .limits })
    let tables = section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(tables[0].rows[0].name.plain == "Risiko for underskud, højst 50\u{A0}%")
    #expect(tables[0].rows[0].cells.map(\.plain) == ["?\u{A0}62\u{A0}% i 2024", "?\u{A0}62\u{A0}% i 2024"])
  }

  @Test("Several tilbud, with and without økonomi, stand in one report")
  func severalTilbud() throws {
    let variants = try SmallForecast.variants().map { variant in
      var variant = variant
      var other = variant.tilbud[0]
      (other.name, other.plan.id, other.economy) = ("Birken", "birken", nil)
      variant.tilbud.append(other)
      return variant
    }
    let result = try Forecast(variants, options: Forecast.Options(replications: 40, seed: 1)).run()
    let document = try ResultJSON(SmallReport.subject(result), result).value(command: .compare)
    let report = try SmallReport.report([document])
    for kind in [Section.Kind.answer, .capacity, .variants, .waiting] {
      let blocks = report.document.sections.first { $0.kind == kind }?.blocks ?? []
      let headings = blocks.compactMap { if case .heading(let text) = $0 { text } else { nil } }
      #expect(headings == ["Kvisten", "Birken"], "\(kind)")
    }
    #expect(report.document.sections.first { $0.kind == .accounts }?.blocks.contains(.heading("Birken")) == false)
    let check = try FigureCheck([document])
    #expect(report.document.figures.allSatisfy { check.value($0.source) == $0.value })
  }
}
