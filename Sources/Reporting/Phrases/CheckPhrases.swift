/// What is said of a scenario that is right.
extension Phrases {
  /// A number and what there is so many of.
  private func count(_ figure: Figure, _ one: String, _ many: String) -> RichText {
    let noun = figure.value == 1 ? one : many
    return "\(figure) \(noun)"
  }

  /// The counts of what the scenario's figures rest on; `bare` are those of which nothing is stated.
  func inOrder(_ file: String, sources: Figure, assumptions: Figure, bare: Figure, conflicts: Figure, warnings: Figure)
    -> RichText
  {
    var parts = [
      say(
        count(sources, "angivelse med kilde", "angivelser med kilde"),
        count(sources, "statement with a source", "statements with a source")),
      say(count(assumptions, "antagelse", "antagelser"), count(assumptions, "assumption", "assumptions")),
    ]
    if bare.value > 0 {
      parts.append(say("\(bare) uden nogen af delene", "\(bare) with neither"))
    }
    parts.append(
      say(
        count(conflicts, "uenighed i kilderne", "uenigheder i kilderne"),
        count(conflicts, "conflict between sources", "conflicts between sources")))
    parts.append(say(count(warnings, "advarsel", "advarsler"), count(warnings, "warning", "warnings")))
    let list = listed(parts)
    return say("\(file) er i orden: \(list).", "\(file) is in order: \(list).")
  }

  func covers(_ period: String, tilbud: Figure, ydelser: Figure, kommuner: Figure, variants: Figure, uncertain: Figure?)
    -> RichText
  {
    let list = listed([
      count(tilbud, "tilbud", "tilbud"), count(ydelser, "ydelse", "ydelser"), count(kommuner, "kommune", "kommuner"),
      say(count(variants, "variant", "varianter"), count(variants, "variant", "variants")),
    ])
    let told: RichText = say("Scenariet dækker \(period) og har \(list).", "It covers \(period) and has \(list).")
    guard let uncertain else { return told }
    let unknown = say(
      count(uncertain, "tal er usikkert", "tal er usikre"),
      count(uncertain, "number is uncertain", "numbers are uncertain"))
    return told + " \(unknown)."
  }

  /// Many values below one path.
  func values(at path: String, _ count: Int) -> String {
    let number = NumberStyle(language).integer(count)
    return say("\(path) (\(number) tal)", "\(path) (\(number) numbers)")
  }

  /// What a count of nothing is, before its noun.
  var zero: String { say("ingen", "no") }

  /// What somebody should look at, and what to do about it.
  func warning(line: Int, path: String?, _ message: String, remedy: String?) -> String {
    let place = say("Linje \(line)", "Line \(line)") + (path.map { ", \($0): " } ?? ": ")
    let what = remedy.map { "\(message). \($0.prefix(1).uppercased())\($0.dropFirst())." } ?? "\(message)."
    return place + what
  }
}
