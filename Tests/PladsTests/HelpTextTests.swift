import Testing

@testable import plads

@Suite("Help")
struct HelpTextTests {
  @Test("Help about the program lists its commands", arguments: [["--help"], ["-h"], ["help"], ["help", "--help"]])
  func program(arguments: [String]) throws {
    try expectGolden(shown(arguments), "help.txt")
  }

  @Test("Help about a command comes from its declaration")
  func command() throws {
    #expect(
      try shown(["help", "run"]) == """
        plads run - simulate a scenario and close the accounts of every year

        USAGE
          plads run FILE [OPTIONS]

        Simulates many possible futures of the scenario and shows, year by year, the
        occupancy, the accounts and the takst with the spread of outcomes and the
        precision of the estimate.

        ARGUMENTS
          FILE  The scenario, a .jsonc file.

        OPTIONS
          --set PATH=VALUE     Change the value at a path of the scenario, such as
                               tilbud.kvisten.pladser=6. May be repeated.
          --variant NAME       Use a variant of the scenario instead of its baseline.
          --replications N     How many futures to simulate; with --precision, the most
                               to simulate.
          --precision SHARE    Go on until every result is this precise, such as 0.5%.
          --seed N             Where chance begins. The same seed gives the same result.
          --threads N          How many threads to use; by default one for every
                               processor. Results do not depend on it.
          --samples FILE.csv   Also write the result of every future as CSV.
          --json               Print the result as JSON.
          --language LANGUAGE  The language of the result; by default what
                               PLADS_LANGUAGE says, or da. One of da, en.
          --brief              Tell only the answer, without tables.
          --out FILE           Write the result to a file instead of the terminal.
          --quiet              Show no progress, no warnings and no notes.
          --replay N           Simulate future number N alone, the one with that number
                               in --samples, and tell it day by day.
          --help               Show this help.

        EXAMPLE
          plads run scenarios/kvisten.jsonc --set tilbud.kvisten.pladser=6

        """)
    #expect(try shown(["help", "init"]).contains("--from SCENARIO  The scenario to begin from"))
    #expect(try shown(["help", "init"]).contains("One of\n                   kvisten, oesterskoven, ishd."))
    #expect(try shown(["help", "check"]).contains("  plads check FILE... [OPTIONS]\n"))
    #expect(try shown(["help", "init"]).contains("  plads init [FOLDER] [OPTIONS]\n"))
  }

  @Test("A command asked for help gives it however wrong the rest is")
  func helpWins() throws {
    let help = try shown(["help", "run"])
    #expect(try shown(["run", "--help"]) == help)
    #expect(try shown(["run", "-h"]) == help)
    #expect(try shown(["run", "--nonsense", "--seed", "x", "--help"]) == help)
    #expect(throws: UsageError.self) { try Commands.read(["run", "a", "--", "--help"]) }
  }

  @Test("Every line of help fits eighty columns")
  func width() throws {
    for command in Commands.declarations {
      let lines = HelpText.command(command).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 80 })
    }
  }

  @Test("Every example is a right command line for its command")
  func examples() throws {
    for command in Commands.declarations {
      let words = command.example.split(separator: " ").map(String.init)
      #expect(words.prefix(2) == ["plads", command.name])
      #expect(throws: Never.self) { try Commands.read(Array(words.dropFirst())) }
    }
  }

  @Test("The version is one word after the name")
  func showsVersion() throws {
    #expect(try shown(["--version"]) == "plads 0.1.0\n")
  }
}
