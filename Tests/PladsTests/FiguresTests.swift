import Forecasting
import Foundation
import Testing

@testable import plads

@Suite("The command figures")
struct FiguresTests {
  private let tool: Tool

  init() throws { tool = try Tool() }

  /// The figures as JSON lists them.
  private func figures(_ arguments: String...) throws -> [[String: Any]] {
    try #require(object(tool.output(["figures", "--json"] + arguments))["figures"] as? [[String: Any]])
  }

  @Test("Every figure of the catalogue is listed once, with a name in both languages, its unit and its rule")
  func whole() throws {
    let all = try figures()
    func keys(_ subject: String) -> [String?] {
      all.filter { $0["subject"] as? String == subject }.map { $0["key"] as? String }
    }
    #expect(keys("tilbud") == Quantity.allCases.map(\.key))
    #expect(keys("ydelse") == YdelseQuantity.allCases.map(\.key))
    #expect(keys("kommune") == KommuneQuantity.allCases.map(\.key))
    #expect(Set(keys("derived").compactMap(\.self)).isSuperset(of: ["refusedShare", "takstRise", "worstTenthResult"]))
    for figure in all {
      let names = try #require(figure["name"] as? [String: String])
      #expect(names["da"]?.isEmpty == false && names["en"]?.isEmpty == false)
      #expect(figure["unit"] is String && figure["period"] is String)
    }
    let takst = try #require(all.first { $0["key"] as? String == "takst" })
    #expect(takst["period"] as? String == "ofYear" && takst["unit"] as? String == "kroner")
    #expect(takst["better"] as? String == "lower" && takst["needs"] as? [String] == ["economy"])
  }

  @Test("A part of a key or of a name in either language finds the figures that have it, in any case")
  func part() throws {
    #expect(Set(try figures("UTILISATION").compactMap { $0["key"] as? String }) == ["utilisation"])
    #expect(try figures("udnyttelse").count == 1 && figures("nothing of the kind").isEmpty)
    #expect(try tool.output("figures", "udnyttelse", "--brief").contains("1 tal har »udnyttelse« i navnet."))
  }

  @Test("Every figure stands in the terminal's tables and in CSV, in both languages")
  func told() throws {
    let keys = Set(try figures().compactMap { $0["key"] as? String })
    for language in ["da", "en"] {
      let text = try tool.output("figures", "--language", language, "--csv", "kodebog.csv")
      let table = try String(contentsOfFile: tool.folder.path + "/kodebog.csv", encoding: .utf8)
      for key in keys {
        #expect(text.contains(" \(key) ") && (table.contains(";\(key);") || table.contains(",\(key),")), "\(key)")
      }
    }
  }
}
