/// How the figures can be made again.
struct ReproductionSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let main = context.documents.main
    let scenario = context.scenario
    let settings = scenario?[.settings]?.elements.compactMap { $0.string } ?? []
    let replications = ResultNumber(main[.replications]).flatMap { context.exact(.number, places: 0).figure($0) }
    let facts: [Fact?] = [
      Fact(phrases.program, RichText("Plads \(main[.version]?.string ?? "")")),
      Fact(phrases.scenario, RichText(scenario?[.name]?.string ?? "")),
      scenario?[.file]?.string.map { Fact(phrases.file, RichText($0)) },
      settings.isEmpty ? nil : Fact(phrases.settings, RichText(settings.joined(separator: "; "))),
      Fact(phrases.fingerprint, RichText(scenario?[.fingerprint]?.string ?? "")),
      Fact(phrases.period, period),
      main[.seed]?.wholeText.map { Fact(phrases.seed, RichText($0)) },
      replications.map { Fact(phrases.futures, RichText($0)) },
    ]
    let commands = context.documents.documents.compactMap { document in
      ResultNode(document: "", document.value)[.command]?.string.flatMap(ResultCommand.init(rawValue:)).flatMap {
        context.documents[$0]
      }
    }.filter { $0[.scenario]?[.file] != nil || $0 == main }.map { Block.command(CommandLineOfResult($0).text) }
    return [.paragraph(phrases.reproduction)] + PrecisionSentences(context).sentences.map { .paragraph($0) }
      + [.facts(facts.compactMap { $0 })] + commands
  }

  private var period: RichText {
    let (first, last) = (context.scenario?[.firstDay]?.string ?? "", context.scenario?[.lastDay]?.string ?? "")
    return RichText(phrases.fromTo(context.date(first), context.date(last)))
  }
}

/// The command line that makes a result again.
struct CommandLineOfResult {
  private let result: ResultNode

  init(_ result: ResultNode) { self.result = result }

  var text: String {
    let scenario = result[.scenario]
    let command = result[.command]?.string ?? ""
    let settings = scenario?[.settings]?.elements.compactMap { $0.string } ?? []
    var words =
      ["plads", command, scenario?[.file]?.string ?? "FILE"] + settings.flatMap { ["--set", $0] } + axes + variants
    if let seed = result[.seed]?.wholeText { words += ["--seed", seed] }
    if let futures = (result[.replications] ?? result[.draws])?.wholeText { words += ["--replications", futures] }
    return (words.map(Self.quoted) + ["--json"]).joined(separator: " ")
  }

  /// What a grid varies.
  private var axes: [String] {
    (result[.axes]?.elements ?? []).flatMap { axis -> [String] in
      let values = axis[.values]?.elements.compactMap { $0.string } ?? []
      return ["--vary", "\(axis[.path]?.string ?? "")=\(values.joined(separator: ","))"]
    }
  }

  /// The variants that were chosen, where they are not what the command takes by itself.
  private var variants: [String] {
    let listed = result[.variants]?.elements.compactMap { $0[.name]?.string ?? $0.string } ?? []
    let names = listed.isEmpty ? [result[.variant]?.string].compactMap { $0 } : listed
    let all = result[.scenario]?[.variants]?.elements.compactMap { $0.string } ?? []
    switch result[.command]?.string {
    case "compare" where names != all: return names.flatMap { ["--variant", $0] }
    case "compare": return []
    default: return names.first.map(all.contains) ?? false ? ["--variant", names[0]] : []
    }
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./=:,@%".unicodeScalars.contains($0)
    }
    return isPlain && !word.isEmpty ? word : "'" + word.substituting("'", with: "'\\''") + "'"
  }
}
