import Testing

import Reporting
@testable import plads

@Suite("How a result is told")
struct OutputOptionsTests {
  private static let declaring = Commands.declarations.filter { $0.options.contains(CommonOptions.language) }

  private func options(_ arguments: String..., variable: String? = nil) throws -> OutputOptions {
    let parsed = try ArgumentParser(commands: []).parse(["a.jsonc"] + arguments, as: Run.declaration)
    return try OutputOptions(parsed) { $0 == "PLADS_LANGUAGE" ? variable : nil }
  }

  @Test("The language is the option's, or the variable's, or Danish")
  func language() throws {
    #expect(try options().language == .danish)
    #expect(try options(variable: "").language == .danish)
    #expect(try options(variable: "en").language == .english)
    #expect(try options("--language", "da", variable: "en").language == .danish)
    #expect(try options("--language=en").language == .english)
    #expect(try options("--language", "en", variable: "nonsense").language == .english)
  }

  @Test("Less is told when less is asked for")
  func less() throws {
    let all = try options()
    #expect(!all.isBrief && !all.isQuiet && !all.isJSON && all.isOnStandardOutput)
    let less = try options("--brief", "--quiet", "--json", "--out", "x")
    #expect(less.isBrief && less.isQuiet && less.isJSON && !less.isOnStandardOutput)
    #expect(try options("--out", "-").isOnStandardOutput)
  }

  @Test(
    "A variable that says something else is refused by name, with the words there are",
    arguments: ["fr", "da_DK", "DA"])
  func wrongVariable(word: String) throws {
    let error = #expect(throws: UsageError.self) { try options(variable: word) }
    #expect(
      error?.message == """
        plads run: the environment variable PLADS_LANGUAGE is '\(word)'.
          Expected one of da, en.
          See 'plads run --help'.
        """)
  }

  @Test("Every command that tells a result takes a language, and all but report the other options too")
  func declared() {
    let names = Self.declaring.map(\.name)
    #expect(
      names == [
        "run", "compare", "grid", "why", "breakeven", "spiral", "sensitivity", "erlang", "calibrate", "backtest",
        "explain", "report", "check", "figures",
      ])
    for command in Self.declaring where command.name != "report" {
      #expect([CommonOptions.json, CommonOptions.brief, CommonOptions.quiet].allSatisfy(command.options.contains))
    }
  }

  @Test("The built tool asks the variable, and variables of the locale change no byte")
  func environment() throws {
    let tool = try Tool(["a.jsonc": smallScenario])
    let refused = try tool.run("explain", "a.jsonc", environment: ["PLADS_LANGUAGE": "norsk"])
    #expect(refused.code == 64 && refused.output == "" && refused.errors.contains("PLADS_LANGUAGE is 'norsk'"))
    func output(_ environment: [String: String]) throws -> String {
      let ending = try tool.run("explain", "a.jsonc", environment: environment)
      #expect(ending.code == 0 && ending.errors == "")
      return ending.output
    }
    let plain = try output([:])
    #expect(try output(["PLADS_LANGUAGE": "da"]) == plain)
    for locale in ["C", "en_US.UTF-8", "da_DK.UTF-8", "de_DE@euro", "nonsense"] {
      for name in ["LANG", "LC_ALL", "LC_MESSAGES", "LC_NUMERIC", "LANGUAGE"] {
        #expect(try output([name: locale]) == plain, "\(name)=\(locale)")
      }
    }
    for language in ["da", "en"] {
      #expect(
        try output(["PLADS_LANGUAGE": language]) == tool.output("explain", "a.jsonc", "--language", language))
    }
  }

  @Test("A language changes the words, brief leaves the answer and quiet leaves the notes out")
  func printed() throws {
    let tool = try Tool()
    let question = ["erlang", "--places", "6", "--occupancy", "95%"]
    func output(_ arguments: String..., environment: [String: String] = [:]) throws -> String {
      let ending = try tool.run(question + arguments, environment: environment)
      #expect(ending.code == 0 && ending.errors == "")
      return ending.output
    }
    let danish = try output()
    #expect(danish.contains("Skal 6 pladser være 95 % belagt uden venteliste"))
    let english = try output("--language", "en")
    #expect(english.contains("To keep 6 places 95% occupied without a waiting list"))
    #expect(try output(environment: ["PLADS_LANGUAGE": "en"]) == english)
    #expect(try output("--language", "da", environment: ["PLADS_LANGUAGE": "en"]) == danish)
    let (brief, quiet) = (try output("--brief"), try output("--quiet"))
    #expect(danish.hasPrefix(brief) && !brief.contains("Erlang B") && brief.contains("Skal 6 pladser"))
    #expect(danish.hasPrefix(quiet) && quiet.contains("(Erlang B)") && !quiet.contains("Belastning er henvisninger"))
    #expect(danish.contains("Belastning er henvisninger"))
    // Figures are the same in every language.
    #expect(try output("--json", "--language", "en") == output("--json"))
  }
}
