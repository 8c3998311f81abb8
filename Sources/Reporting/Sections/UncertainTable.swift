/// The numbers that are not known exactly.
struct UncertainTable {
  let table: Table?

  init(_ phrases: Phrases, _ numbers: [ResultNode]) {
    let paths = numbers.map { $0[.path]?.string ?? "" }
    let names = paths.map { Self.name($0) }
    // Tilbud may have numbers of the same name.
    let told = Set(names).count == names.count ? names : paths
    var table = TableBuilder(phrases.uncertainCaption, rows: phrases.path, told.map { RichText($0) })
    table.addText(
      phrases.distribution, numbers.map { RichText(phrases.scenarioText($0[.distribution]?.string ?? "")) })
    for (key, title): (ResultKey, String) in [
      (.p10, phrases.lowTenth), (.central, phrases.central), (.p90, phrases.highTenth),
    ] {
      table.addText(title, numbers.map { RichText(phrases.scenarioText($0[key]?[.text]?.string ?? "")) })
    }
    self.table = table.table
  }

  /// What a number is called without its tilbud: `børn: henvisninger pr. år`.
  static func name(_ path: String) -> String {
    let all = path.split(separator: ".").map { words(String($0)) }
    let own = all.first == "tilbud" && all.count > 2 ? Array(all.dropFirst(2)) : all
    if own.count > 2, own[0] == "ydelser" { return "\(own[1]): \(own.dropFirst(2).joined(separator: " "))" }
    return (own.first == "økonomi" ? Array(own.dropFirst()) : own).joined(separator: " ")
  }

  /// `henvisninger pr. år` for `henvisninger_pr_år`.
  private static func words(_ key: String) -> String {
    key.split(separator: "_").map { $0 == "pr" ? "pr." : String($0) }.joined(separator: " ")
  }
}
