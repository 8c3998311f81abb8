import Testing

@testable import plads

@Suite("Usage errors")
struct UsageErrorTests {
  @Test(
    "A wrong command line is told what was wrong, what was expected and where to look",
    arguments: [
      (
        [],
        """
        plads: no command given.
          Expected one of run, compare, grid, why, breakeven, spiral, sensitivity, erlang, calibrate, backtest, explain, \
        report, check, init, figures, completion.
          See 'plads --help'.
        """
      ),
      (
        ["why", "a.jsonc", "--from", "2022"],
        """
        plads why: --from needs --to.
          Give both, or neither.
          See 'plads why --help'.
        """
      ),
      (
        ["why", "a.jsonc", "--year", "2023", "--to", "2022"],
        """
        plads why: --year and --to exclude each other.
          Keep one of them.
          See 'plads why --help'.
        """
      ),
      (
        ["spiral", "a.jsonc", "--elasticity", "0;-1"],
        """
        plads spiral: '0;-1' is not right for --elasticity.
          Expected numbers from -10 to 10 with a decimal point, separated by commas, such as 0,-0.5.
          See 'plads spiral --help'.
        """
      ),
      (
        ["rnu"],
        """
        plads: there is no command 'rnu'.
          Did you mean 'run'?
          See 'plads --help'.
        """
      ),
      (
        ["help", "forecast"],
        """
        plads: there is no command 'forecast'.
          Expected one of run, compare, grid, why, breakeven, spiral, sensitivity, erlang, calibrate, backtest, explain, \
        report, check, init, figures, completion.
          See 'plads --help'.
        """
      ),
      (
        ["--json", "run"],
        """
        plads: expected a command before '--json'.
          Options follow the command. Expected one of run, compare, grid, why, breakeven, spiral, sensitivity, erlang, calibrate, backtest, explain, \
        report, check, init, figures, completion.
          See 'plads --help'.
        """
      ),
      (
        ["run", "a.jsonc", "--sede=4"],
        """
        plads run: there is no option '--sede'.
          Did you mean '--seed'?
          See 'plads run --help'.
        """
      ),
      (
        ["check", "-v", "a.jsonc"],
        """
        plads check: there is no option '-v'.
          Expected one of --set, --variant, --json, --language, --brief, --quiet.
          See 'plads check --help'.
        """
      ),
      (
        ["run", "a.jsonc", "--seed"],
        """
        plads run: --seed needs a value.
          Expected a whole number from 0 to 18446744073709551615.
          See 'plads run --help'.
        """
      ),
      (
        ["run", "a.jsonc", "--set", "--json"],
        """
        plads run: --set needs a value.
          Expected a path, an equals sign and a value, such as tilbud.kvisten.pladser=6.
          See 'plads run --help'.
        """
      ),
      (
        ["run", "a.jsonc", "--out="],
        """
        plads run: '' is not right for --out.
          Expected a value (FILE).
          See 'plads run --help'.
        """
      ),
      (
        ["run", "a.jsonc", "--seed", "-1"],
        """
        plads run: '-1' is not right for --seed.
          Expected a whole number from 0 to 18446744073709551615.
          See 'plads run --help'.
        """
      ),
      (
        ["run", "a.jsonc", "--threads", "0"],
        """
        plads run: '0' is not right for --threads.
          Expected a whole number from 1 to 1024.
          See 'plads run --help'.
        """
      ),
      (
        ["run", "a.jsonc", "--precision", "0.5"],
        """
        plads run: '0.5' is not right for --precision.
          Expected a percentage from 0.001% to 100%, such as 0.5%.
          See 'plads run --help'.
        """
      ),
      (
        ["init", "--from", "kvist"],
        """
        plads init: 'kvist' is not right for --from.
          Expected one of kvisten, oesterskoven, ishd. Did you mean 'kvisten'?
          See 'plads init --help'.
        """
      ),
      (
        ["run", "a.jsonc", "--json=yes"],
        """
        plads run: --json takes no value, but got 'yes'.
          Write --json alone.
          See 'plads run --help'.
        """
      ),
      (
        ["run", "a.jsonc", "--seed", "1", "--seed", "2"],
        """
        plads run: --seed is given more than once.
          Keep one of them.
          See 'plads run --help'.
        """
      ),
      (
        ["check"],
        """
        plads check: FILE is missing.
          Expected at least one FILE.
          See 'plads check --help'.
        """
      ),
      (
        ["run", "a.jsonc", "b.jsonc", "c.jsonc"],
        """
        plads run: too many arguments: 'b.jsonc', 'c.jsonc'.
          Expected exactly one FILE.
          See 'plads run --help'.
        """
      ),
      (
        ["run", "a.jsonc", "--replay", "7", "--precision", "1%"],
        """
        plads run: --replay and --precision exclude each other.
          Keep one of them.
          See 'plads run --help'.
        """
      ),
      (
        ["compare", "a.jsonc", "--out", "x.csv", "--samples", "x.csv"],
        """
        plads compare: 'x.csv' is read or written already.
          Results need a file of their own: choose another path.
          See 'plads compare --help'.
        """
      ),
      (
        ["\u{1B}[2Jrun"],
        """
        plads: there is no command '\\u{1B}[2Jrun'.
          Expected one of run, compare, grid, why, breakeven, spiral, sensitivity, erlang, calibrate, backtest, explain, \
        report, check, init, figures, completion.
          See 'plads --help'.
        """
      ),
    ] as [([String], String)])
  func messages(arguments: [String], expected: String) {
    let error = #expect(throws: UsageError.self) { try Commands.read(arguments) }
    #expect(error?.message == expected)
    #expect(error.map { Failure($0) } == Failure(exitCode: .usage, message: expected))
  }

  @Test(
    "The nearest word is the one most likely meant",
    arguments: [
      ("rnu", "run"), ("comapre", "compare"), ("RUN", "run"), ("compa", "compare"), ("comp", nil), ("chek", "check"),
      ("xyzzy", nil),
      ("", nil), ("e", nil), ("runn", "run"),
    ])
  func nearestWord(word: String, expected: String?) {
    #expect(nearest(to: word, among: Commands.declarations.map(\.name)) == expected)
  }
}
