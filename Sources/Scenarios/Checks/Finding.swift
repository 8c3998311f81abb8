internal import Forecasting
internal import Occupancy

/// Words about a scenario in both languages, since they stand in documents of both.
public struct Wording: Hashable, Sendable {
  /// In Danish.
  public let danish: String
  /// In English.
  public let english: String
}

/// Words in Danish and in English.
package func say(_ danish: String, _ english: String) -> Wording { Wording(danish: danish, english: english) }

/// Something in a scenario that can be used but hardly makes sense: where it is, what it is, and what to do.
struct Finding {
  let path: JSONPath
  let what: Wording
  let remedy: Wording
}

/// A tilbud as it was read, and where it stands, for whoever looks at whether it makes sense.
struct Examined {
  let tilbud: TilbudCase
  let scene: Scene
  let kommuner: [Scenario.Kommune]
  /// The tilbud as it is written, uncertain numbers included.
  let node: JSONNode

  /// The way to a key of the tilbud, as far as the tilbud has the keys.
  func path(_ keys: String...) -> JSONPath {
    var path = JSONPath([RootKey.tilbud.rawValue, tilbud.plan.id])
    var node: JSONNode? = node
    for key in keys {
      node = node?[key]
      if node == nil { break }
      path = path.appending(key)
    }
    return path
  }
}

/// Everything that is looked at when a scenario has been read, once and not for every draw: a kind of finding a file.
enum Findings {
  /// The kinds, in the order in which they are told.
  private static func of(_ examined: Examined) -> [Finding] {
    DemandFindings(examined).all + CostFindings(examined).all + BudgetFindings(examined).all
  }

  /// Tells what hardly makes sense in a scenario and in its variants; what a variant shares with the scenario is told
  /// once.
  static func tell(_ cases: [ReadCase], kommuner: [Scenario.Kommune], to sink: DiagnosticSink) {
    SettingFindings(cases).tell(to: sink)
    var told: Set<String> = []
    for (index, item) in cases.enumerated() {
      for tilbud in item.variant.tilbud {
        guard let node = item.written.at(JSONPath([RootKey.tilbud.rawValue, tilbud.plan.id])) else { continue }
        for finding in of(Examined(tilbud: tilbud, scene: item.variant.scene, kommuner: kommuner, node: node)) {
          guard told.insert("\(finding.path): \(finding.what.english)").inserted else { continue }
          let span = (item.written.at(finding.path) ?? node).span
          let warning = Diagnostic(warning: span, finding.path, finding.what, remedy: finding.remedy)
          sink.add(index == 0 ? warning : warning.inVariant(item.variant.name))
        }
      }
    }
  }
}
