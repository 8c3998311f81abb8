/// The manual page plads(1) as roff, made from the declarations of the commands.
struct ManPage {
  let commands: [CommandDeclaration]

  /// The page, in macros and characters that every roff knows.
  var text: String {
    let title = #".TH PLADS 1 "" "plads \#(version)" "User commands""# + "\n"
    return title
      + section("NAME", #"plads \- forecasts occupancy, capacity and takst for specialised social tilbud"#)
      + section("SYNOPSIS", #"\fBplads\fR \fICOMMAND\fR [\fIARGUMENTS\fR] [\fIOPTIONS\fR]"#)
      + section(
        "DESCRIPTION",
        """
        Plads simulates many possible futures of a tilbud that a scenario, a .jsonc file, describes, and closes the \
        accounts of every year. \\fBplads init\\fR writes a scenario to begin with, and \\fBplads help\\fR \
        \\fICOMMAND\\fR tells about a command.
        """)
      + section("COMMANDS", commands.map(Self.command).joined(separator: "\n"))
      + section("ENVIRONMENT", Self.terms(environment))
      + section("EXIT STATUS", Self.terms(ExitCode.allCases.map { (String($0.rawValue), $0.meaning) }))
  }

  private var environment: [(String, String)] {
    [
      (CommonOptions.languageVariable, "The language of results, da or en, where --language does not say."),
      ("COLUMNS", "The width of tables and text where the result goes to no terminal."),
      ("NO_COLOR", "When it is not empty, nothing is bold."),
    ]
  }

  private static func command(_ command: CommandDeclaration) -> String {
    let positional = command.positional
    let arguments =
      [(positional.synopsis, positional.explanation)] + command.options.map { ($0.synopsis, $0.explanation) }
    return [
      ".SS \(escaped(command.name))", escaped(command.discussion), ".PP", ".EX", escaped(command.usage), ".EE",
      terms(arguments), ".PP", "Example:", ".PP", ".EX", escaped(command.example), ".EE",
    ].joined(separator: "\n")
  }

  /// Terms with their explanations below.
  private static func terms(_ entries: [(String, String)]) -> String {
    entries.map { ".TP\n\\fB\(escaped($0))\\fR\n\(escaped($1))" }.joined(separator: "\n")
  }

  private func section(_ title: String, _ body: String) -> String { ".SH \(title)\n\(body)\n" }

  /// Text that roff prints as it stands: no escapes, no hyphens for dashes, nothing outside ASCII.
  private static func escaped(_ text: String) -> String {
    let characters = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\\": #"\e"#
      case "-": #"\-"#
      case "'": #"\(aq"#
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u" + String(repeating: "0", count: max(0, 4 - hexadecimal(scalar).count)) + hexadecimal(scalar) + "]"
      }
    }.joined()
    return characters.hasPrefix(".") ? #"\&"# + characters : characters
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }
}
