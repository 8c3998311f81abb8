internal import Reporting

/// Help as text, made from the declarations of the commands.
enum HelpText {
  private static let width = 80

  /// Help about the program.
  static func program(_ commands: [CommandDeclaration]) -> String {
    let options = [
      ("--help", "Show this help; after a command, help about that command."),
      ("--version", "Show the version."),
    ]
    return sections([
      ("", "plads - forecasts occupancy, capacity and takst for specialised social tilbud\n"),
      ("USAGE", "  plads COMMAND [ARGUMENTS] [OPTIONS]\n"),
      ("COMMANDS", list(commands.map { ($0.name, $0.summary) })),
      ("OPTIONS", list(options)),
      ("EXAMPLE", commands.first.map { "  \($0.example)\n" } ?? ""),
      ("", "Help about a command: plads help COMMAND. The manual page: plads help --man\n"),
    ])
  }

  /// Help about one command.
  static func command(_ command: CommandDeclaration) -> String {
    let options = command.options.map { ($0.synopsis, $0.explanation) } + [("--help", "Show this help.")]
    return sections([
      ("", "plads \(command.name) - \(command.summary)\n"),
      ("USAGE", "  \(command.usage)\n"),
      ("", lines(command.discussion, width: width)),
      ("ARGUMENTS", list([(command.positional.synopsis, command.positional.explanation)])),
      ("OPTIONS", list(options)),
      ("EXAMPLE", "  \(command.example)\n"),
    ])
  }

  private static func sections(_ sections: [(title: String, body: String)]) -> String {
    sections.filter { !$0.body.isEmpty }
      .map { $0.title.isEmpty ? $0.body : $0.title + "\n" + $0.body }
      .joined(separator: "\n")
  }

  /// Terms on the left, their explanations in a column on the right.
  private static func list(_ entries: [(term: String, text: String)]) -> String {
    let indent = 4 + (entries.map { $0.term.displayWidth }.max() ?? 0)
    return entries.map { entry in
      let explanation = entry.text.wrapped(to: width - indent)
        .joined(separator: "\n" + String(repeating: " ", count: indent))
      return ("  " + entry.term).padded(to: indent) + explanation + "\n"
    }.joined()
  }

  private static func lines(_ text: String, width: Int) -> String {
    text.wrapped(to: width).map { $0 + "\n" }.joined()
  }
}
